import { FIRST_VALUE, nearPercentText, textIn, type Question, type Span } from '@inspection-criteria/model';
import { countsIn, explain, explainQuestion, type Explanation } from '@inspection-criteria/scoring';
import type { Inspected } from '../../workspace/inspected.ts';
import type { CellOf } from '../answers/written.ts';
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

/** Answers that count and are worth less than the best, and those still to come: the first of them, and how many there are. */
interface Weak {
  readonly first: readonly { readonly cell: CellOf; readonly text: string; readonly missing: boolean }[];
  readonly inAll: number;
}

/** Explains a number; undefined where there is none of that name. */
export function explained(inspected: Inspected, { kind, id }: About, language: string | undefined): Explained | undefined {
  return kind === 'score' ? explainedScore(inspected, id, language) : explainedQuestion(inspected, id, language);
}

function explainedScore(inspected: Inspected, id: string, language: string | undefined): Explained | undefined {
  const { plan, results } = inspected;
  const section = plan.section.get(id);
  const result = results.scores.find((score) => score.id === id);
  if (section === undefined || result === undefined) return undefined;
  const pool = result.omitted ? [] : plan.counted.get(plan.home.get(id) ?? id) ?? [];
  return {
    subject: { id, label: textIn(section.label, language), span: section.nameSpan }, sentences: explain(result, bandLabels(plan, id, language), language),
    parts: result.omitted ? [] : partsOf(inspected, id, language), answers: weakOf(inspected, pool, language),
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

function explainedQuestion(inspected: Inspected, id: string, language: string | undefined): Explained | undefined {
  const question = inspected.plan.column.get(id);
  const result = inspected.results.questions.find((one) => one.id === id);
  if (question?.kind !== 'question' || result === undefined) return undefined;
  return {
    subject: { id, label: textIn(question.label, language), span: question.nameSpan }, sentences: explainQuestion(result, question), parts: [],
    answers: weakOf(inspected, [id], language),
  };
}

/** The most answers that are told one by one. */
const MOST_ANSWERS = 50;

function weakOf(inspected: Inspected, pool: readonly string[], language: string | undefined): Weak {
  const { plan, read: { inspection: { sheet } } } = inspected;
  const first: Weak['first'][number][] = [];
  let inAll = 0;
  for (const id of pool) {
    const question = plan.column.get(id);
    if (question?.kind !== 'question') continue;
    const records = sheet.units.find(({ unit }) => unit === question.unit)?.records ?? [];
    for (const { record, missing } of weakAnswers(inspected, question, records.length)) {
      inAll++;
      const cell = { unit: question.unit, record: records[record] ?? '', column: id };
      if (first.length < MOST_ANSWERS) first.push({ cell, missing, text: missing ? 'still to be answered' : answerLabel(inspected, question, record, language) });
    }
  }
  return { first, inAll };
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
