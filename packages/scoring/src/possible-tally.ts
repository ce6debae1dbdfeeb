import { add, FIRST_VALUE, larger, multiply, rational, smaller, ZERO, type Question, type Rational, type Tally } from '@inspection-criteria/model';
import { NO, OPEN, YES } from './answers.ts';
import type { Engine, Filter } from './engine.ts';
import { boundsOfShare, NO_ANSWER, type Open, type Option } from './possible-share.ts';
import { between, NOTHING, type Range } from './possible-values.ts';
import { histogramOf, pointsOf, WIDTH, type Histogram } from './tallies.ts';

/** A tally and what may still come to it. */
export interface Outlook {
  readonly fixed: Tally;
  readonly opens: readonly Open[];
  /** False where missing answers decide about one another, or not all that is taken for possible may be answered. */
  readonly free: boolean;
  /** The questions with missing answers. */
  readonly moved: ReadonlySet<string>;
}

interface OpenQuestion {
  readonly opens: readonly Open[];
  readonly free: boolean;
}

/** Which answers are meant: those of the records that a filter lets through, or of one record. */
export type Among = { readonly filter: Filter } | { readonly record: { readonly unit: string; readonly index: number } } | undefined;

/** What is missing to the questions of an inspection. */
export class Outlooks {
  private readonly known = new Map<string, OpenQuestion>();
  private readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** The tally of a pool with what may still come to it. */
  of(pool: readonly string[], among: Among): Outlook {
    const questions = pool.flatMap((id) => {
      const column = this.engine.plan.column.get(id);
      const unit = among === undefined ? undefined : 'filter' in among ? among.filter.unit : among.record.unit;
      return column?.kind === 'question' && (unit === undefined || unit === column.unit) ? [column] : [];
    });
    const found = questions.map((question) => ({ id: question.id, ...this.openOf(question, among) }));
    return {
      fixed: this.fixed(questions.map((q) => q.id), among), opens: found.flatMap((f) => f.opens), free: found.every((f) => f.free),
      moved: new Set(found.flatMap((f) => f.opens.length > 0 ? [f.id] : [])),
    };
  }

  private fixed(pool: readonly string[], among: Among): Tally {
    if (among !== undefined && 'record' in among) return this.engine.tallyOfRecord(pool, among.record.unit, among.record.index);
    return this.engine.tallyOfQuestions(pool, among?.filter);
  }

  private openOf(question: Question, among: Among): OpenQuestion {
    const codes = this.engine.answers.column(question.id).codes;
    const asked = this.engine.answers.askedOf(question.id);
    if (among === undefined) {
      const known = this.known.get(question.id) ?? opensOf(question, this.engine.tallies.countsOf(question), undefined);
      this.known.set(question.id, known);
      return known;
    }
    if ('record' in among) {
      const { index } = among.record;
      return opensOf(question, histogramOf(codes.subarray(index, index + 1), asked.subarray(index, index + 1), undefined), undefined);
    }
    const { mask } = among.filter;
    return opensOf(question, histogramOf(codes, asked, mask), histogramOf(codes, asked, mask.map((m) => m === OPEN ? YES : NO)));
  }
}

/** Opens of the records that surely belong, and of those that may. */
function opensOf(question: Question, sure: Histogram, maybe: Histogram | undefined): OpenQuestion {
  const all = optionsOf(question);
  const named = question.answer.kind === 'choice';
  const given = (code: number): readonly Option[] => named ? [all[code - FIRST_VALUE] ?? NO_ANSWER, NO_ANSWER] : [...all, NO_ANSWER];
  const opens: Open[] = [];
  let free = true;
  const note = (options: readonly Option[], times: number, independent: boolean): void => {
    if (times === 0) return;
    opens.push({ options, times });
    free &&= independent;
  };
  // Codes beyond the list's last do not occur.
  for (let code = 0; code < Math.min(WIDTH, FIRST_VALUE + Math.max(1, all.length)); code++) {
    const missing = code < FIRST_VALUE;
    const open = missing ? [...all, NO_ANSWER] : given(code);
    const [asked, perhaps] = [sure[YES * WIDTH + code] ?? 0, sure[OPEN * WIDTH + code] ?? 0];
    if (missing) note(question.optional ? open : all, asked, question.answer.kind !== 'number');
    note(open, perhaps, false);
    if (maybe !== undefined) note(open, (maybe[YES * WIDTH + code] ?? 0) + (maybe[OPEN * WIDTH + code] ?? 0), false);
  }
  return { opens, free };
}

function optionsOf(question: Question): readonly Option[] {
  const uncounted: Option = { ...NO_ANSWER, answers: 1 };
  const options = pointsOf(question).map((p): Option => p === undefined ? uncounted : { gained: p.gained, available: p.available, answers: 1, counted: 1, missed: p.best ? 0 : 1 });
  return question.answer.kind === 'choice' && options.length > 0 ? options : [...options, uncounted];
}

/** Where a pooled share can end. */
export function shareRange({ fixed, opens, free, moved }: Outlook): Range {
  const { lowest, highest, none } = boundsOfShare(fixed.gained, fixed.available, opens);
  return { ...between(lowest, highest, none, free), moved };
}

/** Where the mean of the points of counted answers can end. */
export function meanRange({ fixed, opens, free, moved }: Outlook): Range {
  const counting = opens.map(({ options, times }) => ({ times, options: options.map((o) => ({ gained: o.gained, available: rational(o.counted) })) }));
  const { lowest, highest, none } = boundsOfShare(fixed.gained, rational(fixed.counted), counting);
  return { ...between(lowest, highest, none, free), moved };
}

/** Where points, or a number of answers, can end. */
export function amountRange({ fixed, opens, free, moved }: Outlook, what: 'gained' | 'available' | 'answers' | 'counted' | 'missed'): Range {
  const amount = (o: Option | Tally): Rational => what === 'gained' || what === 'available' ? o[what] : rational(o[what]);
  const edge = (pick: (a: Rational, b: Rational) => Rational): Rational => opens.reduce((sum, { options, times }) => {
    const [first, ...rest] = options.map(amount);
    return add(sum, multiply(rest.reduce(pick, first ?? ZERO), rational(times)));
  }, amount(fixed));
  return { ...between(edge(smaller), edge(larger), false, free), moved };
}

/** Where the least or the most that a counted answer brings can end; `present` are the points of those that are sure. */
export function extremeRange(word: 'lowest' | 'highest', present: readonly Rational[], outlook: Outlook): Range {
  const counted = (o: Open): readonly Rational[] => o.options.flatMap((option) => option.counted === 1 ? [option.gained] : []);
  const pick = word === 'lowest' ? smaller : larger;
  const [first, ...rest] = [...present, ...outlook.opens.flatMap(counted)];
  if (first === undefined) return NOTHING;
  const sure = present.reduce<Rational | undefined>((a, b) => a === undefined ? b : pick(a, b), undefined);
  const far = rest.reduce(pick, first);
  const near = sure ?? rest.reduce(word === 'lowest' ? larger : smaller, first);
  const none = sure === undefined && outlook.opens.every((o) => o.options.some((option) => option.counted === 0));
  return { ...(word === 'lowest' ? between(far, near, none, false) : between(near, far, none, false)), moved: outlook.moved };
}
