import {
  mainLanguage, nearPercentText, numberText, percentText, plain, pointsBehind, questionsOf, textIn, valuesOf,
  type Framework, type QuestionResult, type Rational, type Results, type SectionResult, type Tally, type Text,
} from '@inspection-criteria/model';
import { tableWords, type TableWords } from './table-words.ts';

/** How results are laid out as a table. */
export interface TableOptions {
  /** Every question, with how often what was answered; otherwise only those that are put in words. */
  readonly questions?: boolean;
  /** The language of labels and words, such as `cy`; the main one where nothing is said, or where a text has no translation. */
  readonly language?: string | undefined;
}

/** The columns results have, in their order, by their English headings. */
export const COLUMNS = ['Section', 'Points', 'Score', 'Rating', 'Stars', 'In words', 'Answers'] as const;

export type ColumnName = (typeof COLUMNS)[number];

/** A section or a question, by what stands in each column. */
export interface TableRow {
  readonly kind: 'section' | 'question';
  /** How far inside others it is; the outermost sections are at 0. */
  readonly depth: number;
  readonly cells: Readonly<Record<ColumnName, string>>;
}

/** Results as rows in document order, each section with its questions below it; what is left out of the inspection is left out here. */
export function scoreTable(results: Results, framework: Framework, { questions = false, language }: TableOptions = {}): readonly TableRow[] {
  const labels = labelsOf(framework, language);
  const depthOf = depthsIn(results);
  return results.scores.filter((s) => !s.omitted).flatMap((score) => {
    const depth = depthOf(score);
    const own = results.questions.filter((q) => q.section === score.id && (questions || q.words !== undefined));
    const cells = sectionCells(score, labels);
    return [{ kind: 'section' as const, depth, cells }, ...own.map((q) => ({ kind: 'question' as const, depth: depth + 1, cells: questionCells(q, labels, questions) }))];
  });
}

/** How many sections each is inside of; the whole framework is no section that anything is shown inside of. Ids may have dots of their own, so they say nothing of it. */
function depthsIn({ scores, framework }: Results): (score: SectionResult) => number {
  const parents = new Map(scores.map((s) => [s.id, s.parent]));
  const depth = (parent: string | undefined): number => parent === undefined || parent === framework.id ? 0 : 1 + depth(parents.get(parent));
  return ({ parent }) => depth(parent);
}

/** The columns in which anything stands. */
export function columnsUsed(rows: readonly TableRow[]): readonly ColumnName[] {
  return COLUMNS.filter((column) => column === 'Section' || rows.some(({ cells }) => cells[column] !== ''));
}

/** The table's own words in the language asked for, or else in the framework's main one. */
export function wordsIn(framework: Framework, language: string | undefined): TableWords {
  return tableWords(language ?? mainLanguage(framework));
}

/** What people read for ids, in the language asked for. */
interface Labels {
  readonly words: TableWords;
  readonly say: (text: Text | undefined) => string;
  /** The label of a band. */
  readonly band: (bands: string | undefined, id: string) => string;
  /** The label of an answer to a question. */
  readonly answer: (question: string, id: string) => string;
  /** The label of a reason under an answer. */
  readonly reason: (question: string, answer: string, id: string) => string;
}

function labelsOf(framework: Framework, language: string | undefined): Labels {
  const say = (text: Text | undefined): string => text === undefined ? '' : textIn(text, language);
  const questions = new Map(questionsOf(framework.root).map((q) => [q.id, q]));
  const label = (values: readonly { readonly id: string; readonly label: Text }[] | undefined, id: string): string => say(values?.find((v) => v.id === id)?.label ?? plain(id));
  const valuesIn = (question: string): ReturnType<typeof valuesOf> | undefined => { const found = questions.get(question); return found === undefined ? undefined : valuesOf(found.answer); };
  return {
    words: wordsIn(framework, language), say, band: (bands, id) => label(framework.scales.find((s) => s.id === bands)?.values, id),
    answer: (question, id) => label(valuesIn(question), id),
    reason: (question, answer, id) => label(valuesIn(question)?.find((v) => v.id === answer)?.reasons?.list, id),
  };
}

function sectionCells(score: SectionResult, { words: own, say, band }: Labels): TableRow['cells'] {
  const { provisional, final, words, possible, bands } = score;
  const behind = pointsBehind(score);
  const moved = provisional !== undefined && provisional !== final ? ` (${own.provisionally(band(bands, provisional))})` : '';
  const open = possible.settled || possible.ratings.length === 0 ? '' : ` (${own.canStillBe(possible.ratings.map((id) => band(bands, id)))})`;
  return {
    'Section': say(score.label), 'Points': behind === undefined ? '' : points(behind, own),
    'Score': `${printed(score)} ${interval(score, own.to)}`.trim(),
    'Rating': `${say(score.finalLabel)}${moved}${open}`.trim(), 'Stars': starsText(score), 'In words': say(words), 'Answers': '',
  };
}

function questionCells(question: QuestionResult, { words: own, say, answer, reason }: Labels, counts: boolean): TableRow['cells'] {
  const { id: asked, tally, share, statistics, values, reasons, words } = question;
  const why = (value: string): string => {
    const given = reasons.filter((r) => r.value === value && r.count > 0).map((r) => `${reason(asked, value, r.id)} ${String(r.count)}`);
    return given.length === 0 ? '' : ` (${given.join(', ')})`;
  };
  const answers = values.map(({ id, count }) => `${answer(asked, id)} ${String(count)}${why(id)}`).concat(tally.missing > 0 ? [own.missing(tally.missing)] : []);
  const figures = statistics === undefined ? [] : (['mean', 'lowest', 'highest'] as const).map((figure) => `${own[figure]} ${numberText(statistics[figure])}`);
  return {
    'Section': say(question.label), 'Points': share === undefined ? '' : points(tally, own), 'Score': counts && share !== undefined ? nearPercentText(share) : '',
    'Rating': '', 'Stars': '', 'In words': say(words), 'Answers': counts ? [...answers, ...figures].join(', ') : '',
  };
}

/** `★★★☆` for three of four, `★★★` where nobody says how many there are; at most ten. */
function starsText({ stars, starsOf }: SectionResult): string {
  if (stars === undefined) return '';
  const full = Math.min(MOST_STARS, stars);
  return '★'.repeat(full) + '☆'.repeat(Math.max(0, Math.min(MOST_STARS, starsOf ?? 0) - full));
}

const MOST_STARS = 10;

function points({ gained, available }: Tally, words: TableWords): string {
  return words.points(numberText(gained), numberText(available));
}

function printed({ published, measure }: SectionResult): string {
  return published === undefined ? '' : inMeasure(published, measure);
}

/** Where a score can still end while answers are missing, as it will be published: `(33% to 67%)`; empty where it can end in one way only. */
function interval({ possible: { lowestPublished, highestPublished }, measure, published }: SectionResult, to: string): string {
  if (lowestPublished === undefined || highestPublished === undefined) return '';
  const [low = '', high = ''] = [lowestPublished, highestPublished].map((end) => inMeasure(end, measure));
  return low === high && published !== undefined ? '' : `(${low === high ? low : `${low} ${to} ${high}`})`;
}

function inMeasure(value: Rational, measure: SectionResult['measure']): string {
  return measure === 'share' ? percentText(value) : numberText(value);
}
