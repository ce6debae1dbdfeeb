import type { DealtRecord, DealtUnit } from './deal.ts';
import type { FactPlan, Figure, OtherFigure, Plan, QuestionPlan, ScorePlan } from './plan.ts';
import { fits, holds, PHRASES, wholePercent } from './shares.ts';

/** What becomes of one published statistic. */
export interface Row {
  readonly statistic: string;
  /** Where it comes out: a question, a fact, a section; empty where nowhere. */
  readonly at: string;
  readonly claim: string;
  readonly value: string;
  readonly outcome: 'reproduced' | 'not reproduced' | 'outside the sample';
  readonly note: string;
}

interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Every statistic of the plan, counted again over the dealt answers, in the order of the report. */
export function account(plan: Plan, dealt: readonly DealtUnit[]): readonly Row[] {
  const named = (statistic: number): string => `${plan.id}-${String(statistic).padStart(3, '0')}`;
  const rows = [
    ...plan.scores.map((score) => ({ ...scoreRow(score, dealt), statistic: named(score.statistic) })),
    ...plan.others.map((other) => ({ ...otherRow(other, dealt), statistic: named(other.statistic) })),
    ...plan.units.flatMap((unit) => unit.columns.flatMap((column) => {
      const records = recordsOf(dealt, unit.unit);
      return column.figures.map((figure) => ({ ...figureRow(column, figure, records), statistic: named(figure.statistic) }));
    })),
  ];
  return rows.sort((a, b) => (a.statistic < b.statistic ? -1 : a.statistic > b.statistic ? 1 : 0));
}

/** How often a question is answered yes, and how often it counts. */
export function tally(question: string, records: readonly DealtRecord[]): { readonly gained: number; readonly counted: number } {
  const values = records.map((record) => record.cells.get(question)?.value);
  const gained = values.filter((value) => value === 'yes').length;
  return { gained, counted: gained + values.filter((value) => value === 'no').length };
}

/** The pooled share of a score: yes among all counted answers to its questions. */
export function pool(score: ScorePlan, dealt: readonly DealtUnit[]): Share {
  const tallies = score.questions.map((id) => tally(id, dealt.flatMap((unit) => unit.records)));
  return { part: sum(tallies.map((t) => t.gained)), whole: sum(tallies.map((t) => t.counted)) };
}

function scoreRow(score: ScorePlan, dealt: readonly DealtUnit[]): Omit<Row, 'statistic'> {
  const share = pool(score, dealt);
  const outcome = wholePercent(share.part, share.whole) === score.published ? 'reproduced' : 'not reproduced';
  return { at: score.section, claim: `score ${score.published}%`, value: shown(share), outcome, note: '' };
}

function otherRow(other: OtherFigure, dealt: readonly DealtUnit[]): Omit<Row, 'statistic'> {
  switch (other.kind) {
    case 'outside':
      return { at: '', claim: other.claim, value: '', outcome: 'outside the sample', note: other.why };
    case 'check':
      return { at: 'check', claim: other.claim, value: other.by, outcome: 'reproduced', note: '' };
    case 'size': {
      const size = recordsOf(dealt, other.unit).length;
      const outcome = String(size) === other.claim ? 'reproduced' : 'not reproduced';
      return { at: `sample of ${other.unit}`, claim: other.claim, value: String(size), outcome, note: '' };
    }
  }
}

function figureRow(column: FactPlan | QuestionPlan, figure: Figure, records: readonly DealtRecord[]): Omit<Row, 'statistic'> {
  const share = shareOf(column.id, figure.of, records);
  const claim = `${wording(figure)}: ${figure.claim}`;
  const outcome = holds(figure.claim, share.part, share.whole) ? 'reproduced' : 'not reproduced';
  return { at: column.id, claim, value: valueOf(figure, share), outcome, note: figure.note ?? '' };
}

function shareOf(column: string, of: Figure['of'], records: readonly DealtRecord[]): Share {
  const { gained, counted } = tally(column, records);
  if (of === 'done') return { part: gained, whole: counted };
  if (of === 'missed') return { part: counted - gained, whole: counted };
  if (of === 'counted') return { part: counted, whole: records.length };
  const cells = records.map((record) => record.cells.get(column));
  if ('value' in of) return { part: cells.filter((cell) => cell?.value === of.value).length, whole: records.length };
  return { part: cells.filter((cell) => cell?.reasons.includes(of.reason)).length, whole: of.amongAll ? counted : counted - gained };
}

function wording(figure: Figure): string {
  if (typeof figure.of === 'string') return figure.of;
  if ('value' in figure.of) return `\`${figure.of.value}\``;
  return figure.of.amongAll ? `\`${figure.of.reason}\` among all` : `\`${figure.of.reason}\` among the missed`;
}

function valueOf(figure: Figure, share: Share): string {
  const phrase = figure.claim.replace(/ of [0-9]+$/, '');
  if (share.whole === 0 || !PHRASES.has(phrase)) return shown(share);
  return `${shown(share)}, ${fits(phrase, share.part, share.whole) ? 'within' : 'not within'} the phrase`;
}

function shown(share: Share): string {
  return share.whole === 0 ? '0 of 0' : `${share.part} of ${share.whole} (${wholePercent(share.part, share.whole)}%)`;
}

function recordsOf(dealt: readonly DealtUnit[], unit: string): readonly DealtRecord[] {
  return dealt.find((one) => one.unit === unit)?.records ?? [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
