import type { Grid, GridColumn } from '@inspection-criteria/protocol';
import { t } from '../texts.ts';
import { headRows, type HeadRow } from './section-heads.ts';

/** How large the parts of the grid are, in CSS pixels. The style sheet is told the same numbers. */
export interface Shape {
  /** The columns that stay: the record, its share, and what it misses. */
  readonly fixed: readonly [record: number, share: number, missing: number];
  readonly widths: readonly number[];
  /** How wide each column is as the style sheet calls it. */
  readonly looks: readonly (keyof typeof WIDTHS)[];
  /** The rows above the columns' names. */
  readonly sections: readonly HeadRow[];
  /** The height of all headers. */
  readonly head: number;
  readonly row: number;
}

const ROW = 26;
/** Widths of a column of letters, of numbers, and of dates and texts. A section of only one column or two needs room for its name, and so do the facts. */
const WIDTHS = { choice: 34, lone: 92, pair: 46, number: 64, date: 92, text: 120 } as const;
/** About how wide a figure or letter is. */
const LETTER = 7.5;
/** And that of a column's name, which is smaller. */
const NAME_LETTER = 7;
/** The most room turned names have, whatever their length: they are told in full under the pointer, and beneath the grid. */
const MOST_NAME = 96;
/** Names of columns of letters with up to so many letters stand upright, by how wide these are; longer ones are turned. */
const UPRIGHT = { choice: 4, pair: 5, lone: 10 } as const;

/** The shape of a grid with these columns, whose longest record is so many letters long. */
export function shapeOf({ columns, sections }: Pick<Grid, 'columns' | 'sections'>, longestRecord: number): Shape {
  const looks = looksOf(columns);
  const widths = looks.map((look) => WIDTHS[look]);
  const rows = headRows(columns, widths, sections, t('Facts'));
  const longest = columns.reduce((most, column, index) => Math.max(most, isTurned(column, looks[index]) ? column.id.length : 0), 0);
  const names = longest === 0 ? 30 : Math.min(MOST_NAME, Math.ceil(longest * NAME_LETTER) + 20);
  return {
    fixed: [Math.min(150, Math.max(64, Math.ceil(longestRecord * LETTER) + 22)), 56, 60],
    widths, looks, sections: rows, row: ROW,
    head: rows.reduce((sum, { height }) => sum + height, 0) + names,
  };
}

function looksOf(columns: readonly GridColumn[]): readonly (keyof typeof WIDTHS)[] {
  return columns.map((column, index) => {
    if (column.answer !== 'choice') return column.answer;
    const isSame = (at: number): boolean => columns[at]?.kind === column.kind && columns[at].section === column.section;
    const [before, after] = [isSame(index - 1), isSame(index + 1)];
    if (!before && !after) return 'lone';
    return before && !after && !isSame(index - 2) || after && !before && !isSame(index + 2) ? 'pair' : 'choice';
  });
}

/** Whether a column's name is turned to stand on its end, as wide as the column is. */
export function isTurned(column: GridColumn, look: Shape['looks'][number] | undefined): boolean {
  return (look === 'choice' || look === 'pair' || look === 'lone') && column.id.length > UPRIGHT[look];
}

/** How wide the columns are that stay. */
export function fixedWidth({ fixed }: Shape): number {
  return fixed[0] + fixed[1] + fixed[2];
}
