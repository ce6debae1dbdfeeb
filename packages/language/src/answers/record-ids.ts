import { withArticle } from '../wording.ts';
import { LETTER, NAME } from '../syntax/characters.ts';

/** What the id of a record looks like, as a regular expression's source. */
export const RECORD_ID = `(?:${NAME}|[0-9]+)`;

const WHOLE = new RegExp(`^${RECORD_ID}$`);

/** Whether a record can have this id. */
export function isRecordId(id: string): boolean {
  return WHOLE.test(id);
}

/** What is said of an id that no record can have: what is wrong with it, and one like it that would do, where there is any. */
export function unfitId(id: string, unit: string): { readonly message: string; readonly fit: string | undefined } {
  const fit = fitting(id, unit);
  return { message: `\`${id}\` cannot be the id of ${withArticle(unit)}: ${whatIsWrong(id)}.${fit === undefined ? '' : ` Write for example \`${fit}\`.`}`, fit };
}

const OTHER = new RegExp(`[^${LETTER}0-9.-]`);

function whatIsWrong(id: string): string {
  if (/^".*"$/.test(id)) return 'an id stands without quotation marks';
  if (/^[0-9]/.test(id) && WHOLE.test(`A${id}`)) return 'an id is digits alone, or begins with a letter';
  if (/\s/.test(id)) return 'an id has no blanks';
  const other = OTHER.exec(id)?.[0];
  return other === undefined ? '`-` and `.` stand singly, between letters or digits' : `\`${other}\` is neither a letter nor a digit, and only \`-\` and \`.\` may stand between those`;
}

/** The id with what cannot stand in it replaced; with the first letter of its unit before it where it begins with a digit. */
function fitting(id: string, unit: string): string | undefined {
  const joined = id.split(OTHER).filter((part) => part !== '').join('-').replace(/[.-]{2,}/g, '-').replace(/^[.-]+|[.-]+$/g, '');
  return [joined, `${unit.charAt(0).toUpperCase()}${joined}`].find((one) => joined !== '' && WHOLE.test(one));
}
