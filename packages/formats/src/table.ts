import { multiply, nearPercentText, numberText, rational, roundTo, wholePercentText, type Rational } from '@inspection-criteria/model';

/** A table for other programs or pages. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What stands in a table: a text as people read it, and for a number what spreadsheets read, `83%` too. */
export interface Cell {
  readonly text: string;
  readonly number: string | undefined;
}

/** A cell with nothing in it. */
export const EMPTY: Cell = { text: '', number: undefined };

/** A cell with a text, or nothing. */
export function textCell(text: string | undefined): Cell {
  return text === undefined ? EMPTY : { text, number: undefined };
}

/** A cell with a count, or nothing. */
export function countCell(count: number | undefined): Cell {
  return count === undefined ? EMPTY : { text: String(count), number: String(count) };
}

/** A cell with an exact number, or nothing. One whose decimals have no end is rounded for spreadsheets, which would read `2/3` as a day. */
export function numberCell(value: Rational | undefined): Cell {
  return value === undefined ? EMPTY : { text: numberText(value), number: decimals(value) };
}

/** A cell with a share in percent, or nothing. */
export function shareCell(share: Rational | undefined): Cell {
  return share === undefined ? EMPTY : { text: nearPercentText(share), number: `${decimals(multiply(share, rational(100)))}%` };
}

/** A share seen in passing, to the whole percent for people; spreadsheets get its decimals. */
export function wholeShareCell(share: Rational | undefined): Cell {
  return share === undefined ? EMPTY : { ...shareCell(share), text: wholePercentText(share) };
}

/** A number in decimals: as it is, or rounded to two places where its decimals have no end. */
function decimals(value: Rational): string {
  const text = numberText(value);
  return text.includes('/') ? numberText(roundTo(value, rational(1, 100), 'halves up')) : text;
}

/** The table without columns in which nothing stands; the first is always kept. */
export function withoutEmpty({ headings, rows }: Table): Table {
  const kept = headings.map((_, i) => i === 0 || rows.some((row) => (row[i]?.text ?? '') !== ''));
  return { headings: headings.filter((_, i) => kept[i]), rows: rows.map((row) => row.filter((_, i) => kept[i])) };
}
