import { isoDate, validDate } from '../lower/dates.ts';
import type { Fixer } from './fix.ts';
import { textAt } from './places.ts';

/** Writes the date that is meant as year-month-day; for a day beyond the end of its month, the last one. */
export const invalidDate: Fixer = ({ checked, diagnostic: { span } }) => {
  const said = textAt(checked, span);
  const meant = isoDate(said);
  if (meant !== undefined) return [{ title: `Write \`${meant}\``, edits: [{ span, text: meant }], preferred: true }];
  const last = lastOfMonth(said);
  return last === undefined ? [] : [{ title: `Write \`${last}\`, the last day of that month`, edits: [{ span, text: last }] }];
};

function lastOfMonth(said: string): string | undefined {
  const [, month, day] = /^(\d{4}-\d{2})-(\d{2})$/.exec(said) ?? [];
  if (month === undefined || Number(day) > 31) return undefined;
  return [31, 30, 29, 28].filter((last) => last < Number(day)).map((last) => `${month}-${last}`).find(validDate);
}
