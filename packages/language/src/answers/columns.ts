import { NOT_ANSWERED, type AnswerColumn, type AnswerDetail, type Rational, type UnitSheet } from '@inspection-criteria/model';

/** A column of a sheet as whoever read it sees it: answers can be put into it. */
export interface OwnColumn extends AnswerColumn {
  readonly numbers: Map<number, Rational>;
  readonly texts: Map<number, string>;
  readonly details: Map<number, AnswerDetail>;
}

/** A column while it is being read: its bytes grow with the records. */
export class GrowingColumn {
  codes = new Uint8Array(64);
  readonly numbers = new Map<number, Rational>();
  readonly texts = new Map<number, string>();
  readonly details = new Map<number, AnswerDetail>();
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  /** Sets a code; true when the record had an answer here already. */
  set(record: number, code: number): boolean {
    if (record >= this.codes.length) this.grow(record + 1);
    const repeated = this.codes[record] !== NOT_ANSWERED;
    if (!repeated) this.codes[record] = code;
    return repeated;
  }

  finish(records: number): OwnColumn {
    const codes = new Uint8Array(records);
    codes.set(this.codes.subarray(0, records));
    return { id: this.id, codes, numbers: this.numbers, texts: this.texts, details: this.details };
  }

  private grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.codes.length * 2));
    larger.set(this.codes);
    this.codes = larger;
  }
}

/** The records and columns of one unit while they are being read. */
export class GrowingUnit {
  readonly ids: string[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly columns = new Map<string, GrowingColumn>();
  readonly unit: string;

  constructor(unit: string, columns: readonly string[]) {
    this.unit = unit;
    for (const id of columns) this.columns.set(id, new GrowingColumn(id));
  }

  /** The index of a record, new or known. */
  record(id: string): number {
    const known = this.indexes.get(id);
    if (known !== undefined) return known;
    const index = this.ids.length;
    this.ids.push(id);
    this.indexes.set(id, index);
    return index;
  }

  column(id: string): GrowingColumn | undefined {
    return this.columns.get(id);
  }

  finish(): UnitSheet & { readonly columns: ReadonlyMap<string, OwnColumn> } {
    return { unit: this.unit, records: this.ids, columns: new Map([...this.columns].map(([id, column]) => [id, column.finish(this.ids.length)])) };
  }
}
