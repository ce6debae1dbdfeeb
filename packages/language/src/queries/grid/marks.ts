import { FIRST_VALUE, NOT_ANSWERED, NOT_ASKED, NOT_UNDERSTOOD, type AnswerColumn, type Question } from '@inspection-criteria/model';
import { askedIn, NO, pointsOf, valueForNumber, YES } from '@inspection-criteria/scoring';
import type { Inspected } from '../../workspace/inspected.ts';

/** What may be said of an answer: `surplus` is one to a question that is not asked; it does not count. */
export type AnswerState = 'answered' | 'unanswered' | 'not asked' | 'not understood' | 'surplus';

/**
 * Answers one may look for. `unanswered`: asked and still to be answered, as results count it. `failing`: counted and worth less than the best.
 * `not asked`: written as not asked, or answered though it is not asked.
 */
export type AnswerKind = 'unanswered' | 'failing' | 'not asked';

/** A test of one record's answer. */
export type OfRecord = (record: number) => boolean;

/** What is known of an inspection's answers, column by column; records by their number in the sheet. */
export class Marks {
  private readonly inspected: Inspected;
  private readonly asked: (column: string) => Uint8Array;
  private readonly columns: ReadonlyMap<string, AnswerColumn>;

  constructor(inspected: Inspected) {
    this.inspected = inspected;
    const { plan, read: { inspection, answers } } = inspected;
    this.asked = askedIn(plan, inspection);
    this.columns = answers.columns;
  }

  /** The answers to a question or fact; undefined where there is no such one. */
  answers(column: string): AnswerColumn | undefined {
    return this.columns.get(column);
  }

  codes(column: string): Uint8Array {
    return this.columns.get(column)?.codes ?? NONE;
  }

  state(column: string, record: number): AnswerState {
    const code = this.codes(column)[record] ?? NOT_ANSWERED;
    const isAsked = this.asked(column)[record] !== NO;
    if (code >= FIRST_VALUE) return isAsked ? 'answered' : 'surplus';
    if (code === NOT_UNDERSTOOD) return 'not understood';
    return code === NOT_ASKED || !isAsked ? 'not asked' : 'unanswered';
  }

  /** Whether a record's answer is of a kind. */
  test(column: string, kind: AnswerKind): OfRecord {
    switch (kind) {
      case 'unanswered': return this.unanswered(column);
      case 'failing': return this.failing(column);
      case 'not asked': return this.notAsked(column);
    }
  }

  private unanswered(column: string): OfRecord {
    const optional = this.inspected.plan.column.get(column)?.optional ?? true;
    const codes = this.codes(column);
    const asked = this.asked(column);
    return (record) => !optional && asked[record] !== NO && (codes[record] ?? NOT_ANSWERED) < FIRST_VALUE;
  }

  private notAsked(column: string): OfRecord {
    const codes = this.codes(column);
    const asked = this.asked(column);
    return (record) => codes[record] === NOT_ASKED || ((codes[record] ?? NOT_ANSWERED) >= FIRST_VALUE && asked[record] === NO);
  }

  private failing(column: string): OfRecord {
    const question = this.inspected.plan.column.get(column);
    if (question?.kind !== 'question' || !question.counted) return () => false;
    const asked = this.asked(column);
    const isBelow = this.belowBest(question);
    return (record) => asked[record] === YES && isBelow(record);
  }

  private belowBest(question: Question): OfRecord {
    const { answer } = question;
    const below = pointsOf(question).map((points) => points?.best === false);
    const codes = this.codes(question.id);
    if (answer.kind === 'choice') return (record) => below[(codes[record] ?? NOT_ANSWERED) - FIRST_VALUE] === true;
    if (answer.kind !== 'number') return () => false;
    return (record) => {
      const number = this.answers(question.id)?.numbers.get(record);
      const value = number === undefined ? undefined : valueForNumber(answer.values, number);
      return value !== undefined && below[answer.values.indexOf(value)] === true;
    };
  }
}

const NONE = new Uint8Array(0);

const known = new WeakMap<Inspected['results'], Marks>();

/** The marks of an inspection as it stands. */
export function marksOf(inspected: Inspected): Marks {
  const before = known.get(inspected.results);
  if (before !== undefined) return before;
  const made = new Marks(inspected);
  known.set(inspected.results, made);
  return made;
}
