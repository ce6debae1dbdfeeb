/**
 * A plan says how often each answer is to be given in one synthetic sample, and which published figure that number is for.
 * `deal.ts` deals the answers to the cases; `account.ts` says what of the published report comes out.
 */
export interface Plan {
  /** The inspection and its file: `blackpool`. Ids of statistics begin with it. */
  readonly id: string;
  /** The folder under `examples/` that the files stand in. */
  readonly folder: string;
  readonly seed: number;
  readonly units: readonly UnitPlan[];
  readonly scores: readonly ScorePlan[];
  /** Statistics that no question is behind. */
  readonly others: readonly OtherFigure[];
  /** Remarks and corrections of single answers, for the records written out as blocks. */
  readonly remarks?: readonly Remark[];
}

/** The records of one unit, named by a letter and a running number, and their columns in the order they are dealt. */
export interface UnitPlan {
  readonly unit: string;
  readonly prefix: string;
  readonly size: number;
  readonly columns: readonly (FactPlan | QuestionPlan)[];
}

/** Values a column must have for another to be asked; all columns must match. */
export type Asked = Readonly<Record<string, readonly string[]>>;

/** A fact: how many records have which value. Records beyond the counts, or outside `among`, have `otherwise`. */
export interface FactPlan {
  readonly kind: 'fact';
  readonly id: string;
  readonly values: readonly (readonly [value: string, count: number])[];
  readonly among: Asked;
  readonly otherwise: string;
  readonly figures: readonly Figure[];
}

/** A question: asked where `asked` holds, counted in `counted` of those records, answered yes in `gained`. */
export interface QuestionPlan {
  readonly kind: 'question';
  readonly id: string;
  readonly gained: number;
  readonly counted: number;
  readonly asked: Asked;
  /** What stands where it is asked and not counted. */
  readonly excluded: string;
  /** How many of the answers `no` have which reason. */
  readonly reasons: readonly (readonly [reason: string, count: number])[];
  readonly figures: readonly Figure[];
}

/** A published figure about a question: `done`, `missed` or `counted` answers, a reason among the missed, a value of a fact. */
export interface Figure {
  readonly statistic: number;
  readonly of: 'done' | 'missed' | 'counted' | { readonly reason: string; readonly amongAll?: true } | { readonly value: string };
  /** `82%`, `6 of 8`, `5`, `all but one`, `just over half`, `over one-third of 21`. */
  readonly claim: string;
  /** Why it does not come out, or what is to be known about it. */
  readonly note?: string;
}

/** A published score: the questions pooled, and the whole percentage that must come out. */
export interface ScorePlan {
  readonly section: string;
  readonly statistic: number;
  readonly published: number;
  readonly questions: readonly string[];
}

/** A statistic that is the size of a sample, or lies outside what a sample can show. */
export type OtherFigure =
  | { readonly kind: 'size'; readonly statistic: number; readonly unit: string; readonly claim: string }
  | { readonly kind: 'check'; readonly statistic: number; readonly claim: string; readonly by: string }
  | { readonly kind: 'outside'; readonly statistic: number; readonly claim: string; readonly why: string };

/** A remark beside one answer; `answer` is what the answer must be for the remark to make sense. */
export interface Remark {
  readonly record: string;
  readonly question: string;
  readonly answer: string;
  /** What follows the answer, as written: reasons, a text, a correction. */
  readonly text: string;
}

/** A question of the plan. */
export function question(
  id: string, gained: number, counted: number, figures: readonly Figure[] = [],
  rest: Partial<Pick<QuestionPlan, 'asked' | 'excluded' | 'reasons'>> = {},
): QuestionPlan {
  return { kind: 'question', id, gained, counted, figures, asked: {}, excluded: 'na', reasons: [], ...rest };
}

/** A fact with so many records of each value. */
export function fact(id: string, values: FactPlan['values'], figures: readonly Figure[] = []): FactPlan {
  return { kind: 'fact', id, values, among: {}, otherwise: 'no', figures };
}

/** A fact answered yes in `count` records, all of them among those where `among` holds; no in every other. */
export function yes(id: string, count: number, among: Asked = {}, figures: readonly Figure[] = []): FactPlan {
  return { kind: 'fact', id, values: [['yes', count]], among, otherwise: 'no', figures };
}

/** A figure about the work that was done well enough. */
export function done(statistic: number, claim: string, note?: string): Figure {
  return { statistic, of: 'done', claim, ...(note === undefined ? {} : { note }) };
}

/** A figure about the work that was not. */
export function missed(statistic: number, claim: string, note?: string): Figure {
  return { statistic, of: 'missed', claim, ...(note === undefined ? {} : { note }) };
}

/** A figure about how many records a question counted in. */
export function counted(statistic: number, claim: string): Figure {
  return { statistic, of: 'counted', claim };
}

/** A figure about a reason among the missed. */
export function because(reason: string, statistic: number, claim: string, note?: string): Figure {
  return { statistic, of: { reason }, claim, ...(note === undefined ? {} : { note }) };
}

/** A figure about a reason, as a share of all counted answers. */
export function becauseOfAll(reason: string, statistic: number, claim: string): Figure {
  return { statistic, of: { reason, amongAll: true }, claim };
}

/** A figure about how many records have a value of a fact. */
export function having(value: string, statistic: number, claim: string): Figure {
  return { statistic, of: { value }, claim };
}

/** A figure that is no answer about the sample. */
export function outside(statistic: number, claim: string, why: string): OtherFigure {
  return { kind: 'outside', statistic, claim, why };
}

/** The ids `R1` to `R18` from `ids('R', 1, 18)`. */
export function ids(letter: string, first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => `${letter}${first + i}`);
}
