import { FIRST_VALUE, multiply, partsOf, subtract, ZERO, type Question, type Rational } from '@inspection-criteria/model';
import { YES, type Answers } from './answers.ts';
import { pointsOf, WIDTH, type Points } from './tallies.ts';

/** A share that pooled answers are to come to. */
export interface Goal {
  /** The questions whose answers are pooled. */
  readonly pool: readonly string[];
  readonly share: Rational;
  /** Whether the share itself will do; if not, it has to be more. */
  readonly inclusive: boolean;
}

/** Another answer in a cell: the best there is. */
export interface Improvement {
  readonly column: string;
  readonly record: number;
  readonly code: number;
}

/**
 * Answers that reach a goal when they become the best they can be, as few as could ever do. Undefined where none do, and where that would take more
 * than whole numbers can tell. Where what is asked hangs on an answer, all that may follow is taken to be for the best: then these few may
 * turn out too few, and it is left to scoring them to find out.
 */
export function fewestImprovements(goal: Goal, answers: Answers): readonly Improvement[] | undefined {
  const surplus = surplusOf(goal, answers);
  return surplus === undefined ? undefined : new Search(goal, surplus, answers).run();
}

/** What a question's answers put in beyond the share that is wanted of them, in whole units: by code, and what the best does. */
interface Surplus {
  readonly byCode: Float64Array;
  /** Nought where no answer brings points. */
  readonly ofBest: number;
}

/** The surpluses of the pool's questions in a common unit; undefined where a question is answered otherwise than by choosing, or in numbers too fine to be added. */
function surplusOf({ pool, share }: Goal, { plan }: Answers): ReadonlyMap<string, Surplus> | undefined {
  const questions = pool.flatMap((id) => { const column = plan.column.get(id); return column?.kind === 'question' ? [column] : []; });
  if (questions.some((question) => !isSimple(question))) return undefined;
  const exact = new Map(questions.map((question) => [question, pointsOnce(question).map((p) => p === undefined ? ZERO : subtract(p.gained, multiply(share, p.available)))]));
  const unit = [...exact.values()].flat().reduce((all, value) => commonMultiple(all, partsOf(value).denominator), 1n);
  const surpluses = new Map([...exact].map(([question, values]) => [question.id, inUnits(question, values, unit)]));
  return [...surpluses.values()].some(({ byCode }) => byCode.some((value) => Math.abs(value) > MOST)) ? undefined : surpluses;
}

/** So many of them can be added without a loss: 2 to the power of 53 shared among more answers than anyone has. */
const MOST = 2 ** 25;

/** Answered by choosing, the more points the better; or bringing no points at all. */
function isSimple(question: Question): boolean {
  const { answer } = question;
  return pointsOnce(question).every((points) => points === undefined) || (answer.kind === 'choice' && !answer.fewestIsBest);
}

function inUnits(question: Question, values: readonly Rational[], unit: bigint): Surplus {
  const byCode = new Float64Array(WIDTH);
  values.forEach((value, i) => { const { numerator, denominator } = partsOf(value); byCode[FIRST_VALUE + i] = Number(numerator * (unit / denominator)); });
  return { byCode, ofBest: byCode[bestCode(question) ?? 0] ?? 0 };
}

/** The code of the best answer; undefined where no answer brings points, or none is chosen. */
function bestCode(question: Question): number | undefined {
  const index = question.answer.kind === 'choice' ? pointsOnce(question).findIndex((points) => points?.best === true) : -1;
  return index < 0 ? undefined : FIRST_VALUE + index;
}

function commonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return a / x * b;
}

/** Answers that would all add the same. */
interface Equals {
  /** Those one can really change, by question. */
  readonly groups: Group[];
  /** What may come to be asked when another is changed. */
  later: number;
}

/** The records whose answer to a question would add the same. */
interface Group {
  readonly column: string;
  readonly code: number;
  /** Whether it hangs on these answers what else is asked. */
  readonly decides: boolean;
  readonly records: number[];
}

class Search {
  private readonly goal: Goal;
  private readonly surplus: ReadonlyMap<string, Surplus>;
  private readonly answers: Answers;
  private readonly byGain = new Map<number, Equals>();
  private have = 0;

  constructor(goal: Goal, surplus: ReadonlyMap<string, Surplus>, answers: Answers) {
    this.goal = goal;
    this.surplus = surplus;
    this.answers = answers;
  }

  run(): readonly Improvement[] | undefined {
    const { plan, plan: { questions, circular } } = this.answers;
    for (const question of questions) {
      const hanging = (plan.dependents.get(question.id) ?? []).filter((id) => this.surplus.has(id));
      if (!this.surplus.has(question.id) && hanging.length === 0) continue;
      // Of what goes round in a circle, and of one answer that decides of all records, one cannot tell cell by cell.
      if (hanging.some((id) => circular.has(id) || plan.column.get(id)?.unit !== question.unit)) return undefined;
      this.collect(question, hanging);
    }
    return this.choose();
  }

  private collect(question: Question, hanging: readonly string[]): void {
    const { codes } = this.answers.column(question.id);
    const asked = this.answers.askedOf(question.id);
    const own = this.surplus.get(question.id);
    const best = bestCode(question);
    const pointsByValue = pointsOnce(question);
    const dependents = hanging.map((id) => this.dependent(id));
    const groups = new Map<number, Group>();
    for (let record = 0; record < codes.length; record++) {
      if (asked[record] !== YES) continue;
      const code = codes[record] ?? 0;
      const stands = own?.byCode[code] ?? 0;
      this.have += stands;
      if (best === undefined || (code >= FIRST_VALUE && pointsByValue[code - FIRST_VALUE]?.best !== false)) continue;
      let gain = (own?.ofBest ?? 0) - stands;
      for (const dependent of dependents) gain += this.follow(dependent, record);
      if (gain > 0) (groups.get(gain) ?? this.newGroup(gain, { column: question.id, code: best, decides: hanging.length > 0, records: [] }, groups)).records.push(record);
    }
  }

  private newGroup(gain: number, group: Group, groups: Map<number, Group>): Group {
    groups.set(gain, group);
    this.equals(gain).groups.push(group);
    return group;
  }

  private dependent(id: string): Dependent {
    return { surplus: this.surplus.get(id) ?? NO_SURPLUS, codes: this.answers.column(id).codes, asked: this.answers.askedOf(id) };
  }

  /** The most it may bring that an answer is asked or not asked from now on, when it stays what it is; and what may be answered anew. */
  private follow({ surplus, codes, asked }: Dependent, record: number): number {
    const ifAsked = surplus.byCode[codes[record] ?? 0] ?? 0;
    if (asked[record] === YES) return Math.max(0, -ifAsked);
    if (surplus.ofBest > 0) this.equals(surplus.ofBest - Math.min(0, ifAsked)).later++;
    return Math.max(0, ifAsked);
  }

  private equals(gain: number): Equals {
    const known = this.byGain.get(gain);
    if (known !== undefined) return known;
    const made: Equals = { groups: [], later: 0 };
    this.byGain.set(gain, made);
    return made;
  }

  private choose(): readonly Improvement[] | undefined {
    const chosen: Improvement[] = [];
    let [have, needed] = [this.have, 0];
    for (const [gain, { groups, later }] of [...this.byGain].toSorted(([a], [b]) => b - a)) {
      const missing = this.goal.inclusive ? Math.ceil(-have / gain) : Math.floor(-have / gain) + 1;
      const taken = Math.max(0, Math.min(missing, groups.reduce((sum, { records }) => sum + records.length, later)));
      have += taken * gain;
      needed += taken;
      for (const group of groups.toSorted((a, b) => Number(a.decides) - Number(b.decides))) take(group, needed - chosen.length, chosen);
      if (taken === missing) return chosen.length < needed ? undefined : chosen;
    }
    return undefined;
  }
}

function take({ column, code, records }: Group, most: number, chosen: Improvement[]): void {
  for (const record of records.slice(0, Math.max(0, most))) chosen.push({ column, record, code });
}

interface Dependent {
  readonly surplus: Surplus;
  readonly codes: Uint8Array;
  readonly asked: Uint8Array;
}

const NO_SURPLUS: Surplus = { byCode: new Float64Array(WIDTH), ofBest: 0 };

/** A question's points are asked for again for every section around it. */
const points = new WeakMap<Question, readonly (Points | undefined)[]>();

function pointsOnce(question: Question): readonly (Points | undefined)[] {
  const known = points.get(question) ?? pointsOf(question);
  points.set(question, known);
  return known;
}
