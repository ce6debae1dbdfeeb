import { NOT_ASKED, NOT_UNDERSTOOD, parseRational, type AnswerDetail, type AnswerSheet, type Framework, type Reason, type Span, type Value } from '@inspection-criteria/model';
import { validDate } from '../lower/dates.ts';
import type { Report } from '../report.ts';
import { NAME } from '../syntax/characters.ts';
import { nearest, unquoted } from '../syntax/index.ts';
import { columnSpecs, type ColumnSpec } from './codes.ts';
import { GrowingUnit, type GrowingColumn } from './columns.ts';
import { eachCell, eachRow, type Fragment, type RecordFragment, type TableFragment } from './fragments.ts';
import { readAnswer, readItems, type AnswerText, type Part } from './item.ts';

/** Reads stretches of text into a sheet; whatever cannot be an answer is reported with its place. Linear in the text. */
export function readSheet(fragments: readonly Fragment[], framework: Framework, report: Report): AnswerSheet {
  const reader = new SheetReader(framework, report);
  for (const fragment of fragments) {
    if (fragment.kind === 'table') reader.table(fragment);
    else reader.record(fragment);
  }
  return reader.finish();
}

class SheetReader {
  private readonly units = new Map<string, GrowingUnit>();
  private readonly specs: ReadonlyMap<string, ColumnSpec>;
  private readonly report: Report;

  constructor(framework: Framework, report: Report) {
    this.report = report;
    this.specs = columnSpecs(framework);
    for (const { id } of framework.units) {
      this.units.set(id, new GrowingUnit(id, [...this.specs.values()].filter((s) => s.unit === id).map((s) => s.id)));
    }
  }

  finish(): AnswerSheet {
    return { units: [...this.units.values()].map((u) => u.finish()) };
  }

  record({ unit, id, text, span }: RecordFragment): void {
    const sheet = this.units.get(unit);
    if (sheet === undefined) return;
    const record = sheet.record(id);
    const { items, stray } = readItems(text, span.start);
    for (const part of stray) this.invalid(part, span.file, `\`${part.text}\` is no answer: an answer starts with the question’s id and a colon, such as \`R1: yes\`.`);
    for (const { key, answer } of items) {
      const spec = this.spec(key, unit, span.file);
      const column = spec === undefined ? undefined : sheet.column(spec.id);
      if (spec !== undefined && column !== undefined) this.answer(spec, column, record, answer, span.file, key);
    }
  }

  table({ unit, text, span }: TableFragment): void {
    const sheet = this.units.get(unit);
    if (sheet === undefined) return;
    let columns: readonly ({ spec: ColumnSpec; column: GrowingColumn } | undefined)[] | undefined;
    const seen = new Set<number>();
    eachRow(text, (start, end) => {
      if (columns === undefined) columns = this.headings(text, start, end, sheet, span);
      else this.row(text, start, end, sheet, columns, seen, span);
    });
  }

  private headings(text: string, start: number, end: number, sheet: GrowingUnit, { file, start: offset }: Span): readonly ({ spec: ColumnSpec; column: GrowingColumn } | undefined)[] {
    const out: ({ spec: ColumnSpec; column: GrowingColumn } | undefined)[] = [];
    const seen = new Set<string>();
    eachCell(text, start, end, (index, from, to) => {
      if (index === 0) return;
      const part = { text: text.slice(from, to), start: offset + from, end: offset + to };
      const spec = this.spec(part, sheet.unit, file);
      const repeated = spec !== undefined && seen.has(spec.id);
      if (repeated) this.report('repeated-column', placed(part, file), `The column \`${part.text}\` stands in this table twice. Remove one of them: only the first is read.`);
      const column = spec === undefined || repeated ? undefined : sheet.column(spec.id);
      out.push(spec === undefined || column === undefined ? undefined : { spec, column });
      seen.add(part.text);
    });
    return out;
  }

  private row(text: string, start: number, end: number, sheet: GrowingUnit, columns: readonly ({ spec: ColumnSpec; column: GrowingColumn } | undefined)[], seen: Set<number>, span: Span): void {
    let record = -1;
    const cells = eachCell(text, start, end, (index, from, to) => {
      if (index === 0) { record = this.recordOf(text.slice(from, to), sheet, seen, { file: span.file, start: span.start + from, end: span.start + to }); return; }
      const target = columns[index - 1];
      if (target === undefined || record < 0 || from === to) return;
      this.cell(target.spec, target.column, record, text, from, to, span);
    });
    if (cells === columns.length + 1) return;
    const remedy = cells < columns.length + 1 ? 'Add the missing ones; leave a cell empty where there is no answer yet.' : 'Remove the ones without a heading: they are not read.';
    this.report('table-shape', { file: span.file, start: span.start + start, end: span.start + end }, `This row has ${String(cells)} cells and the heading has ${String(columns.length + 1)}. ${remedy}`);
  }

  private recordOf(id: string, sheet: GrowingUnit, seen: Set<number>, span: Span): number {
    if (!RECORD.test(id)) {
      this.report('invalid-answer', span, id === '' ? `This row has no ${sheet.unit} in its first cell, so its answers belong to nothing. Write the id of the ${sheet.unit} there.` : `\`${id}\` cannot be the id of a ${sheet.unit}: an id is made of letters and digits, with \`-\` or \`.\` between them.`);
      return -1;
    }
    const record = sheet.record(id);
    if (seen.has(record)) this.report('repeated-record', span, `The ${sheet.unit} \`${id}\` has two rows in this table. Remove one of them, or give it another id; where both answer, the first counts.`);
    seen.add(record);
    return record;
  }

  /** The common answers, a bare word of the list or a dash, are read without cutting the text. */
  private cell(spec: ColumnSpec, column: GrowingColumn, record: number, text: string, from: number, to: number, { file, start: offset }: Span): void {
    const dash = to - from === 1 && text.charCodeAt(from) === 45;
    const code = dash ? NOT_ASKED : spec.codeAt(text, from, to);
    if (code === 0) this.answer(spec, column, record, readAnswer(text.slice(from, to), offset + from), file, undefined);
    else if (column.set(record, code)) this.repeated(spec, column, { file, start: offset + from, end: offset + to });
  }

  private spec(part: Part, unit: string, file: string): ColumnSpec | undefined {
    const spec = this.specs.get(part.text);
    if (spec?.unit === unit) return spec;
    const near = nearest(part.text, [...this.specs.values()].filter((s) => s.unit === unit).map((s) => s.id));
    const message = spec === undefined
      ? `\`${part.text}\` is no question and no fact of this framework, so what stands here counts for nothing. ${near === undefined ? 'Check the spelling, or the framework’s edition.' : `Did you mean \`${near}\`?`}`
      : `\`${part.text}\` is asked of each ${spec.unit}, not of a ${unit}. Move it to where the ${spec.unit} is answered for.`;
    this.report('unknown-column', placed(part, file), message, { suggestion: near });
    return undefined;
  }

  private answer(spec: ColumnSpec, column: GrowingColumn, record: number, answer: AnswerText, file: string, key: Part | undefined): void {
    if (answer.stray !== undefined) this.invalid(answer.stray, file, `\`${answer.stray.text}\` is not understood here. An answer may be followed by reasons in brackets, a remark in quotation marks, and \`formerly\` with what it was before.`);
    const { value } = answer;
    if (value === undefined) return;
    if (this.write(spec, column, record, value, file)) this.repeated(spec, column, placed(key ?? value, file));
    const chosen = spec.type.kind === 'choice' ? spec.type.values[(column.codes[record] ?? 0) - 3] : undefined;
    const detail = this.detail(answer, chosen, file);
    if (detail !== undefined) column.details.set(record, detail);
  }

  /** Writes the value; true when there was one before. */
  private write(spec: ColumnSpec, column: GrowingColumn, record: number, value: Part, file: string): boolean {
    if (value.text === '-') return column.set(record, NOT_ASKED);
    const code = spec.codeAt(value.text, 0, value.text.length);
    if (code !== 0) return column.set(record, code);
    const repeated = column.set(record, NOT_UNDERSTOOD);
    if (repeated) return true;
    if (spec.type.kind === 'number') {
      const number = parseRational(value.text);
      if (number !== undefined) { column.setNumber(record, number); return false; }
    } else if (spec.type.kind === 'date' && DATE.test(value.text) && validDate(value.text)) { column.setText(record, value.text); return false; }
    else if (spec.type.kind === 'text') { column.setText(record, value.text.startsWith('"') ? unquoted(value.text) : value.text); return false; }
    this.invalid(value, file, this.explain(spec, value));
    return false;
  }

  private explain(spec: ColumnSpec, value: Part): string {
    switch (spec.type.kind) {
      case 'number': return `\`${spec.id}\` is answered with a number; \`${value.text}\` is none. Until it is mended it counts as not answered.`;
      case 'date': return `\`${spec.id}\` is answered with a date such as 2026-03-02; \`${value.text}\` is none in the calendar.`;
      case 'text': return `\`${spec.id}\` is answered with a text in quotation marks.`;
      case 'choice': {
        const near = nearest(value.text, spec.type.values.map((v) => v.id));
        const list = spec.type.values.map((v) => v.id).join(', ');
        return `\`${value.text}\` is not among the answers to \`${spec.id}\` (${list}), so it counts as not answered. ${near === undefined ? 'Choose one of them.' : `Did you mean \`${near}\`?`}`;
      }
    }
  }

  private detail(answer: AnswerText, chosen: Value | undefined, file: string): AnswerDetail | undefined {
    if (answer.reasons.length === 0 && answer.remark === undefined && answer.formerly === undefined) return undefined;
    const named = answer.reasons.filter((r) => !r.text.startsWith('"'));
    for (const reason of named) this.reason(reason, chosen, file);
    return {
      reasons: named.map((r) => r.text), ownReasons: answer.reasons.filter((r) => r.text.startsWith('"')).map((r) => unquoted(r.text)),
      ...(answer.remark === undefined ? {} : { remark: unquoted(answer.remark.text) }),
      ...(answer.formerly === undefined ? {} : { correction: correctionOf(answer, answer.formerly) }),
    };
  }

  private reason(part: Part, chosen: Value | undefined, file: string): void {
    const list: readonly Reason[] = chosen?.reasons?.list ?? [];
    if (list.some((r) => r.id === part.text)) return;
    const near = nearest(part.text, list.map((r) => r.id));
    const names = list.length === 0 ? `the answer \`${chosen?.id ?? '?'}\` has no reasons to choose from` : `the reasons are ${list.map((r) => r.id).join(', ')}`;
    this.report('invalid-reason', placed(part, file), `\`${part.text}\` is no reason here: ${names}. ${near === undefined ? 'A reason of your own goes in quotation marks.' : `Did you mean \`${near}\`?`}`, { suggestion: near });
  }

  private repeated(spec: ColumnSpec, column: GrowingColumn, span: Span): void {
    this.report('repeated-answer', span, `\`${column.id}\` is answered for this ${spec.unit} already, and the first answer is the one that counts. Remove one of the two.`);
  }

  private invalid(part: Part, file: string, message: string): void {
    this.report('invalid-answer', placed(part, file), message);
  }
}

const RECORD = new RegExp(`^(?:${NAME}|[0-9]+)$`);
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function placed({ start, end }: Part, file: string): Span {
  return { file, start, end };
}

function correctionOf(answer: AnswerText, formerly: Part): NonNullable<AnswerDetail['correction']> {
  return {
    formerly: formerly.text,
    ...(answer.because === undefined ? {} : { because: unquoted(answer.because.text) }),
    ...(answer.by === undefined ? {} : { by: unquoted(answer.by.text) }),
    ...(answer.on === undefined ? {} : { on: answer.on.text }),
  };
}
