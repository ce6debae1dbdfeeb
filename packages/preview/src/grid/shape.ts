import type { GridColumn } from '@inspection-criteria/protocol';

/** How large the parts of the grid are, in CSS pixels. The style sheet is told the same numbers. */
export interface Shape {
  /** The columns that stay: the record, its share, and what it misses. */
  readonly fixed: readonly [record: number, share: number, missing: number];
  readonly widths: readonly number[];
  /** The height of the headers, both rows of them. */
  readonly head: number;
  readonly row: number;
}

const ROW = 26;
const GROUPS = 24;
/** Widths of a column of letters, of numbers, and of dates and texts. */
const LETTERS = 34;
const WIDTHS = { choice: LETTERS, number: 64, date: 92, text: 120 } as const;
/** About how wide a figure or letter is. */
const LETTER = 7.5;
/** Names of columns up to so many letters stand upright, longer ones are turned. */
const UPRIGHT = 4;

/** The shape of a grid with these columns, whose longest record is so many letters long. */
export function shapeOf(columns: readonly GridColumn[], longestRecord: number): Shape {
  const longest = columns.reduce((most, column) => Math.max(most, isTurned(column) ? column.id.length : 0), 0);
  const headers = longest === 0 ? 30 : Math.min(132, Math.ceil(longest * LETTER) + 26);
  return {
    fixed: [Math.min(150, Math.max(64, Math.ceil(longestRecord * LETTER) + 22)), 56, 60],
    widths: columns.map((column) => WIDTHS[column.answer]),
    head: GROUPS + headers,
    row: ROW,
  };
}

/** Whether a column's name is turned to stand on its end. */
export function isTurned(column: GridColumn): boolean {
  return column.answer === 'choice' && column.id.length > UPRIGHT;
}

/** How wide the columns are that stay. */
export function fixedWidth({ fixed }: Shape): number {
  return fixed[0] + fixed[1] + fixed[2];
}

/** Neighbouring columns of one section, or of facts. `section` is undefined for facts. */
export interface Group {
  readonly section: string | undefined;
  readonly from: number;
  readonly count: number;
}

/** The runs of columns that stand together. */
export function groupsOf(columns: readonly GridColumn[]): readonly Group[] {
  const groups: Group[] = [];
  columns.forEach((column, from) => {
    const section = column.kind === 'fact' ? undefined : column.section;
    const last = groups.at(-1);
    if (last?.section === section && last !== undefined) groups[groups.length - 1] = { ...last, count: last.count + 1 };
    else groups.push({ section, from, count: 1 });
  });
  return groups;
}
