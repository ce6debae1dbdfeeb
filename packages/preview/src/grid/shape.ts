import type { Grid, GridColumn } from '@inspection-criteria/protocol';
import { textWidth } from '../charts/text-room.ts';
import { t } from '../texts.ts';
import { headRows, type HeadRow } from './section-heads.ts';

/** How large the parts of the grid are, in CSS pixels. The style sheet is told the same numbers. */
export interface Shape {
  /** The columns that stay: the record, its share, and what it misses. */
  readonly fixed: readonly [record: number, share: number, missing: number];
  readonly widths: readonly number[];
  /** How wide each column is as the style sheet calls it. */
  readonly looks: readonly (keyof typeof WIDTHS)[];
  /** Whether the name of each column is turned to stand on its end, as wide as the column is. */
  readonly turned: readonly boolean[];
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
/** The size of the letters of a column's name, which are smaller. */
const NAME_FONT = 12;
/** So much of a column's width its name leaves free, so that two names do not run into each other. */
const BETWEEN_NAMES = 6;
/** The most room turned names have, whatever their length: they are told in full under the pointer, and beneath the grid. */
const MOST_NAME = 96;

/** The shape of a grid with these columns, whose longest record is so many letters long. */
export function shapeOf({ columns, sections }: Pick<Grid, 'columns' | 'sections'>, longestRecord: number): Shape {
  const looks = looksOf(columns);
  const widths = looks.map((look) => WIDTHS[look]);
  const rows = headRows(columns, widths, sections, t('Facts'));
  const turned = turnedOf(columns, looks);
  const longest = columns.reduce((most, { id }, index) => Math.max(most, turned[index] === true ? textWidth(id, NAME_FONT) : 0), 0);
  const names = longest === 0 ? 30 : Math.min(MOST_NAME, Math.ceil(longest) + 20);
  return {
    fixed: [Math.min(150, Math.max(64, Math.ceil(longestRecord * LETTER) + 22)), 56, 60],
    widths, looks, turned, sections: rows, row: ROW,
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

/** Names of columns of letters are turned where one has no room in its column; those beside it, in the same section, are turned with it. */
function turnedOf(columns: readonly GridColumn[], looks: Shape['looks']): readonly boolean[] {
  const isOfLetters = (index: number): boolean => columns[index]?.answer === 'choice';
  const tooLong = columns.map(({ id }, index) => isOfLetters(index) && textWidth(id, NAME_FONT) > WIDTHS[looks[index] ?? 'choice'] - BETWEEN_NAMES);
  const groups = new Set(columns.filter((_, index) => tooLong[index] === true).map(groupOf));
  return columns.map((column, index) => isOfLetters(index) && groups.has(groupOf(column)));
}

/** What the columns of a section, or of the facts, have in common. */
function groupOf({ kind, section = '' }: GridColumn): string {
  return `${kind} ${section}`;
}

/** How wide the columns are that stay. */
export function fixedWidth({ fixed }: Shape): number {
  return fixed[0] + fixed[1] + fixed[2];
}
