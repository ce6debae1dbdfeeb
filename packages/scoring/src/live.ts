import { FIRST_VALUE, NOT_ANSWERED, type Fact, type Inspection, type InspectionBody, type Question, type RecordResult, type Results } from '@inspection-criteria/model';
import { Answers, type Answer } from './answers.ts';
import { Engine } from './engine.ts';
import type { Plan } from './plan.ts';
import { recordOf, recordsOf } from './records.ts';
import { resultsOf } from './results.ts';
import { Tallies } from './tallies.ts';

/**
 * Scores an inspection while its answers change. A changed answer moves the counters of its record; nothing else is counted
 * again, and results always equal those of a full pass.
 */
export class LiveScorer {
  private readonly plan: Plan;
  private body: InspectionBody;
  private readonly answers: Answers;
  private readonly tallies: Tallies;
  private readonly records = new Map<string, RecordResult[]>();
  private engine: Engine;

  constructor(plan: Plan, body: InspectionBody) {
    this.plan = plan;
    this.body = body;
    this.answers = new Answers(plan, body.sheet, body);
    this.tallies = new Tallies(this.answers);
    this.engine = this.newEngine();
  }

  /** Takes in that a record's answer to a question or fact is another now. What is not there is left alone. */
  change(column: string, record: number, answer: Answer): void {
    const changed = this.plan.column.get(column);
    if (changed === undefined || record < 0 || record >= this.answers.size(changed.unit)) return;
    if (this.reachesFar(changed, record, answer)) this.startOver(column, record, answer);
    else this.recount(changed, record, answer);
    this.engine = this.newEngine();
  }

  /** Takes in that the inspection's decisions and checks, otherwise the same, stand at other places of the text. */
  moved(body: InspectionBody): void {
    this.body = body;
    this.engine = this.newEngine();
  }

  /** All results as they stand. */
  results(inspection?: Inspection): Results {
    return resultsOf(this.engine, inspection, this.plan.framework.units.flatMap(({ id }) => this.recordsIn(id)));
  }

  private newEngine(): Engine {
    return new Engine(this.plan, this.body, this.answers, this.tallies);
  }

  private recordsIn(unit: string): readonly RecordResult[] {
    const records = this.records.get(unit) ?? [...recordsOf(unit, this.engine)];
    this.records.set(unit, records);
    return records;
  }

  /** Whether a change may touch more than its own record: it decides what is asked of others, or whether a section is in the inspection. */
  private reachesFar(changed: Question | Fact, record: number, { code }: Answer): boolean {
    const touched = [changed.id, ...this.plan.dependents.get(changed.id) ?? []];
    if (touched.some((id) => this.plan.circular.has(id))) return true;
    if (changed.unit === 'inspection' && this.reachesRecords(touched)) return true;
    const wasGiven = (this.answers.column(changed.id).codes[record] ?? NOT_ANSWERED) >= FIRST_VALUE;
    return wasGiven !== code >= FIRST_VALUE && changed.kind === 'question' && (this.plan.around.get(changed.section) ?? []).some((id) => this.plan.section.get(id)?.optional === true);
  }

  private reachesRecords(touched: readonly string[]): boolean {
    return touched.some((id) => this.plan.column.get(id)?.unit !== 'inspection') || this.answers.masksOn(touched).some((m) => m.unit !== 'inspection');
  }

  private recount(changed: Question | Fact, record: number, answer: Answer): void {
    const touched = [changed.id, ...this.plan.dependents.get(changed.id) ?? []];
    const masks = this.answers.masksOn(touched);
    this.tallies.recount(touched, masks.map((m) => m.statuses), record, () => {
      this.answers.put(changed.id, record, answer);
      this.answers.reread(touched.slice(1), masks, record);
    });
    const records = this.records.get(changed.unit);
    if (records?.[record] !== undefined) records[record] = recordOf(changed.unit, record, this.newEngine());
  }

  private startOver(column: string, record: number, answer: Answer): void {
    this.answers.put(column, record, answer);
    this.answers.forget();
    this.tallies.forget();
    this.records.clear();
  }
}
