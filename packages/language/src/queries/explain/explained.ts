import { FIRST_VALUE, nearPercentText, textIn, type Question, type Span } from '@inspection-criteria/model';
import { countsIn, explain, explainQuestion, type Explanation } from '@inspection-criteria/scoring';
import type { Inspected } from '../../workspace/inspected.ts';
import type { CellOf } from '../answers/written.ts';
import type { Window } from '../grid/grid.ts';
import { marksOf } from '../grid/marks.ts';
import { givenText } from '../grid/order.ts';
import { bandLabels } from '../report/section.ts';
import { resultText } from '../results/result-text.ts';

/** A number that can be explained: a section's or figure's, or a question's. */
export interface About {
  readonly kind: 'score' | 'question';
  readonly id: string;
}

/** How a number came about, and what it was made of. */
export interface Explained {
  readonly subject: { readonly id: string; readonly label: string; readonly span: Span };
  readonly sentences: readonly Explanation[];
  /** Each can be explained in turn; `value` is what it came to. */
  readonly parts: readonly { readonly about: About; readonly label: string; readonly value: string | undefined }[];
  readonly answers: Weak;
}

/** Answers that count and are worth less than the best, and those still to come: those of them that are wanted, and how many there are. */
interface Weak {
  readonly some: readonly { readonly cell: CellOf; readonly question: string; readonly text: string; readonly missing: boolean }[];
  readonly inAll: number;
}

/** The answers that are told one by one where nothing else is wanted. */
const FIRST_ANSWERS: Window = { from: 0, count: 50 };

/** Explains a number, with the answers that are wanted; undefined where there is none of that name. */
export function explained(inspected: Inspected, { kind, id }: About, language: string | undefined, wanted = FIRST_ANSWERS): Explained | undefined {
  return kind === 'score' ? explainedScore(inspected, id, language, wanted) : explainedQuestion(inspected, id, language, wanted);
}

function explainedScore(inspected: Inspected, id: string, language: string | undefined, wanted: Window): Explained | undefined {
  const { plan, results } = inspected;
  const section = plan.section.get(id);
  const result = results.scores.find((score) => score.id === id);
  if (section === undefined || result === undefined) return undefined;
  const pool = result.omitted ? [] : plan.counted.get(plan.home.get(id) ?? id) ?? [];
  return {
    subject: { id, label: textIn(section.label, language), span: section.nameSpan }, sentences: explain(result, bandLabels(plan, id, language), language),
    parts: result.omitted ? [] : partsOf(inspected, id, language), answers: weakOf(inspected, pool, language, wanted),
  };
}

/** What its score is made of; of a section that is only rated, the sections in it. */
function partsOf(inspected: Inspected, id: string, language: string | undefined): Explained['parts'] {
  const { plan, results } = inspected;
  const counted = countsIn(plan).filter(({ whole }) => whole === id).map(({ part }): About => ({ kind: part.kind === 'section' ? 'score' : 'question', id: part.id }));
  const inside = plan.section.get(id)?.sections.map((section): About => ({ kind: 'score', id: section.id })) ?? [];
  return (counted.length > 0 ? counted : inside).flatMap((about) => {
    const found = about.kind === 'score' ? results.scores.find((one) => one.id === about.id) : results.questions.find((one) => one.id === about.id);
    if (found === undefined) return [];
    const value = 'level' in found ? resultText(found, language) : found.share === undefined ? undefined : nearPercentText(found.share);
    return [{ about, label: textIn(found.label, language), value }];
  });
}

function explainedQuestion(inspected: Inspected, id: string, language: string | undefined, wanted: Window): Explained | undefined {
  const question = inspected.plan.column.get(id);
  const result = inspected.results.questions.find((one) => one.id === id);
  if (question?.kind !== 'question' || result === undefined) return undefined;
  return {
    subject: { id, label: textIn(question.label, language), span: question.nameSpan }, sentences: explainQuestion(result, question), parts: [],
    answers: weakOf(inspected, [id], language, wanted),
  };
}

function weakOf(inspected: Inspected, pool: readonly string[], language: string | undefined, { from, count }: Window): Weak {
  const { plan, read: { inspection: { sheet } } } = inspected;
  const some: Weak['some'][number][] = [];
  let inAll = 0;
  for (const id of pool) {
    const question = plan.column.get(id);
    if (question?.kind !== 'question') continue;
    const records = sheet.units.find(({ unit }) => unit === question.unit)?.records ?? [];
    for (const { record, missing } of weakAnswers(inspected, question, records.length)) {
      const isWanted = inAll >= from && inAll < from + count;
      inAll++;
      if (!isWanted) continue;
      const cell = { unit: question.unit, record: records[record] ?? '', column: id };
      some.push({ cell, missing, question: textIn(question.label, language), text: missing ? 'still to be answered' : answerLabel(inspected, question, record, language) });
    }
  }
  return { some, inAll };
}

function* weakAnswers(inspected: Inspected, { id }: Question, records: number): Iterable<{ readonly record: number; readonly missing: boolean }> {
  const marks = marksOf(inspected);
  const [isMissing, isFailing] = [marks.test(id, 'unanswered'), marks.test(id, 'failing')];
  for (let record = 0; record < records; record++) {
    const missing = isMissing(record);
    if (missing || isFailing(record)) yield { record, missing };
  }
}

function answerLabel(inspected: Inspected, { id, answer }: Question, record: number, language: string | undefined): string {
  const code = marksOf(inspected).codes(id)[record] ?? 0;
  const value = answer.kind === 'choice' ? answer.values[code - FIRST_VALUE] : undefined;
  return value === undefined ? givenText(inspected, id, record) : textIn(value.label, language);
}
