import type { Grid } from '@inspection-criteria/protocol';
import { addRecord } from '../add-record.ts';
import type { App } from '../app.ts';

/** What there was of a unit before a record was added to it. */
interface Awaited {
  readonly inspection: string;
  readonly unit: string;
  readonly records: number;
  /** The last record; undefined where there was none. */
  readonly last: string | undefined;
}

/** Adds records, and finds each when it has come. */
export class Adding {
  private readonly found: (row: number) => void;
  private awaited: Awaited | undefined;

  /** `found` is told the row of a new record, the first being 0, among all in the order of the text. */
  constructor(found: (row: number) => void) {
    this.found = found;
  }

  /** Has a record added behind the last one of the unit that is shown. */
  async add(app: App, { inspection, unit, records }: Grid): Promise<void> {
    const last = records === 0 ? undefined : await recordAt(app, inspection, unit, records - 1);
    this.awaited = { inspection, unit, records, last };
    addRecord(app, unit);
  }

  /** Nothing is looked for any more. */
  forget(): void {
    this.awaited = undefined;
  }

  /**
   * Looks for the new record once there are more than there were. It is the last, unless tables name the records in different orders: then it
   * is left to the text to show it.
   */
  async follow(app: App, { inspection, unit, records }: Grid): Promise<void> {
    const { awaited } = this;
    if (awaited?.inspection !== inspection || awaited.unit !== unit || records <= awaited.records) return;
    this.forget();
    const last = await recordAt(app, inspection, unit, records - 1);
    if (last !== undefined && last !== awaited.last) this.found(records - 1);
  }
}

async function recordAt(app: App, inspection: string, unit: string, row: number): Promise<string | undefined> {
  const came = await app.ask('criteria/grid', { inspection, unit, rows: { from: row, count: 1 }, columns: { from: 0, count: 0 } });
  return came?.rows[0]?.id;
}
