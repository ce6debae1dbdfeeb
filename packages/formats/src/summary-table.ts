import { questionsOf, textIn, valuesOf, type Framework, type Question, type QuestionResult, type Results, type SectionResult } from '@inspection-criteria/model';
import { wordsIn } from './score-table.ts';
import { countCell, numberCell, textCell, wholeShareCell, withoutEmpty, type Table } from './table.ts';

/** How each question was answered, a row each: how often what, of how many it applied to, and the words for it. Totals differ, because questions apply to different records. */
export function summaryTable({ questions, scores }: Results, framework: Framework, language: string | undefined): Table {
  const { headings, columns } = wordsIn(framework, language);
  const asked = new Map(questionsOf(framework.root).map((question) => [question.id, question]));
  const sections = sectionNames(questions, scores, framework, language);
  const rows = questions.map((result) => ({ result, counts: countsOf(result, asked.get(result.id), language) }));
  const answers = [...new Set(rows.flatMap(({ counts }) => [...counts.keys()]))];
  return withoutEmpty({
    headings: [columns.id, columns.question, headings['Section'], ...answers, columns.of, columns.notCounted, columns.notAsked, columns.missing, columns.mean, columns.share, headings['In words']],
    rows: rows.map(({ result: { id, label, section, tally, share, words, statistics }, counts }) => [
      textCell(id), textCell(textIn(label, language)), textCell(sections.get(section)), ...answers.map((answer) => countCell(counts.get(answer))),
      countCell(tally.counted), countCell(tally.excluded), countCell(tally.notAsked), countCell(tally.missing), numberCell(statistics?.mean), wholeShareCell(share),
      textCell(words === undefined ? undefined : textIn(words, language)),
    ]),
  });
}

/** What the sections that questions stand in are called: by their labels, or where labels repeat by the labels of all they stand in, from the outside in. */
function sectionNames(questions: Results['questions'], scores: Results['scores'], framework: Framework, language: string | undefined): ReadonlyMap<string, string> {
  const known = new Map(scores.map((score) => [score.id, score]));
  const path = ({ label, parent }: SectionResult): readonly string[] => {
    const around = parent === framework.id || parent === undefined ? undefined : known.get(parent);
    return [...around === undefined ? [] : path(around), textIn(label, language)];
  };
  const asking = [...new Set(questions.map(({ section }) => section))].flatMap((id) => known.get(id) ?? []);
  const repeats = new Set(asking.map(({ label }) => textIn(label, language))).size < asking.length;
  return new Map(asking.map((section) => [section.id, repeats ? path(section).join(' › ') : textIn(section.label, language)]));
}

/** How often each answer was given, by its label. */
function countsOf({ values }: QuestionResult, question: Question | undefined, language: string | undefined): ReadonlyMap<string, number> {
  const labels = new Map((question === undefined ? [] : valuesOf(question.answer)).map(({ id, label }) => [id, textIn(label, language)]));
  const counts = new Map<string, number>();
  for (const { id, count } of values) {
    const label = labels.get(id) ?? id;
    counts.set(label, (counts.get(label) ?? 0) + count);
  }
  return counts;
}
