import { isZero, nearPercentText, numberText, percentText, textIn, type QuestionResult, type Results, type SectionResult, type Text } from '@inspection-criteria/model';

/** How results are laid out as a table. */
export interface TableOptions {
  /** Every question, with how often what was answered; otherwise only those that are put in words. */
  readonly questions?: boolean;
  /** The language of labels and words, such as `cy`; the main one where it has none. */
  readonly language?: string | undefined;
}

/** The columns results have, in their order. */
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
export function scoreTable(results: Results, { questions = false, language }: TableOptions = {}): readonly TableRow[] {
  const say = (text: Text | undefined): string => text === undefined ? '' : textIn(text, language);
  return results.scores.filter((s) => !s.omitted).flatMap((score) => {
    const depth = score.parent === undefined ? 0 : score.id.split('.').length - 1;
    const own = results.questions.filter((q) => q.section === score.id && (questions || q.words !== undefined));
    return [{ kind: 'section' as const, depth, cells: sectionCells(score, say) }, ...own.map((q) => ({ kind: 'question' as const, depth: depth + 1, cells: questionCells(q, say, questions) }))];
  });
}

/** The columns in which anything stands. */
export function columnsUsed(rows: readonly TableRow[]): readonly ColumnName[] {
  return COLUMNS.filter((column) => column === 'Section' || rows.some(({ cells }) => cells[column] !== ''));
}

function sectionCells(score: SectionResult, say: (text: Text | undefined) => string): TableRow['cells'] {
  const { tally, exact, provisional, final, stars, words } = score;
  const moved = provisional !== undefined && provisional !== final ? ` (provisionally ${provisional})` : '';
  return {
    'Section': say(score.label), 'Points': (exact === undefined && words === undefined) || isZero(tally.available) ? '' : points(tally), 'Score': printed(score),
    'Rating': `${say(score.finalLabel)}${moved}`, 'Stars': stars === undefined ? '' : '★'.repeat(Math.min(10, stars)), 'In words': say(words), 'Answers': '',
  };
}

function questionCells(question: QuestionResult, say: (text: Text | undefined) => string, counts: boolean): TableRow['cells'] {
  const { tally, share, statistics, values, words } = question;
  const answers = values.map(({ id, count }) => `${id} ${String(count)}`).concat(tally.missing > 0 ? [`missing ${String(tally.missing)}`] : []);
  const figures = statistics === undefined ? [] : [`mean ${numberText(statistics.mean)}`, `lowest ${numberText(statistics.lowest)}`, `highest ${numberText(statistics.highest)}`];
  return {
    'Section': say(question.label), 'Points': share === undefined ? '' : points(tally), 'Score': counts && share !== undefined ? nearPercentText(share) : '',
    'Rating': '', 'Stars': '', 'In words': say(words), 'Answers': counts ? [...answers, ...figures].join(', ') : '',
  };
}

function points(tally: SectionResult['tally']): string {
  return `${numberText(tally.gained)} of ${numberText(tally.available)}`;
}

function printed({ published, measure }: SectionResult): string {
  if (published === undefined) return '';
  return measure === 'share' ? percentText(published) : numberText(published);
}
