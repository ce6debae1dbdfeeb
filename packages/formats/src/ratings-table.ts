import { pointsBehind, textIn, type Framework, type Results, type SectionResult, type Text } from '@inspection-criteria/model';
import { wordsIn } from './score-table.ts';
import { countCell, numberCell, shareCell, textCell, withoutEmpty, type Table } from './table.ts';

/** Every section and figure with its score and rating, a row each; what is left out of the inspection is left out here. */
export function ratingsTable({ scores }: Results, framework: Framework, language: string | undefined): Table {
  const { headings, columns } = wordsIn(framework, language);
  const say = (text: Text | undefined): string | undefined => text === undefined ? undefined : textIn(text, language);
  const band = ({ bands }: SectionResult, id: string | undefined): string | undefined => {
    const found = framework.scales.find((scale) => scale.id === bands)?.values.find((value) => value.id === id);
    return found === undefined ? id : textIn(found.label, language);
  };
  return withoutEmpty({
    headings: [columns.id, headings['Section'], columns.level, columns.gained, columns.available, headings['Score'], columns.lowest, columns.highest, columns.provisional, headings['Rating'], headings['Stars'], headings['In words']],
    rows: scores.filter(({ omitted }) => !omitted).map((score) => {
      const { id, label, level, tally, published, possible, measure, provisional, stars, words, finalLabel } = score;
      const number = measure === 'share' ? shareCell : numberCell;
      const points = pointsBehind(score);
      return [
        textCell(id), textCell(say(label)), textCell(say(framework.levels.find((one) => one.id === level)?.label)),
        numberCell(points?.gained), numberCell(points?.available), number(published),
        ...tally.missing === 0 ? [textCell(undefined), textCell(undefined)] : [number(possible.lowestPublished), number(possible.highestPublished)],
        textCell(provisional === score.final ? undefined : band(score, provisional)), textCell(say(finalLabel)), countCell(stars), textCell(say(words)),
      ];
    }),
  });
}
