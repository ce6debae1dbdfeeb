import type { AnswerType } from '@inspection-criteria/model';
import { describe } from '../project/hidden-characters.ts';

/** What is said of something that a spreadsheet or a hurried hand left in a cell. */
export interface Oddity {
  readonly message: string;
  readonly suggestion?: string;
}

const INVISIBLE = /[\u00A0\u00AD\u2000-\u200F\u202F\u205F\u2060\u3000\uFEFF]/g;

/** What is said of a character that cannot be seen, where there is one. */
export function invisibleIn(text: string): string | undefined {
  const found = new RegExp(INVISIBLE).exec(text)?.[0];
  return found === undefined ? undefined : `There is ${describe(found)} in this answer, which looks like a blank or like nothing, and is neither. Remove it.`;
}

/** The known oddities: marks and errors of spreadsheets, dashes, ticks, and what cannot be seen. */
export function oddity(said: string, type: AnswerType): Oddity | undefined {
  const seen = said.replace(INVISIBLE, '').trim();
  const invisible = invisibleIn(said);
  if (invisible !== undefined) return { message: invisible, suggestion: seen };
  if (/^(?:[\u2010-\u2015\u2212]+|--+)$/.test(said)) return { message: `That a question is not asked is said by a plain hyphen, \`-\`, and \`${said}\` is another sign. Type \`-\`.`, suggestion: '-' };
  if (/^#(?:[A-Z_]+(?:\/[A0])?[!?]?|#*)$/.test(said)) return { message: `\`${said}\` is an error or a sign of a spreadsheet, and no answer. Write the answer here, or leave the cell empty while there is none.`, suggestion: '' };
  if (/^\?+$/.test(said)) return { message: `\`${said}\` is no answer. Leave the cell empty while it is open.`, suggestion: '' };
  return type.kind === 'choice' ? tick(said, type.values.map(({ id }) => id)) : undefined;
}

function tick(said: string, answers: readonly string[]): Oddity | undefined {
  const has = (id: string): boolean => answers.includes(id);
  if (/^[✓✔☑✅√]\uFE0F?$/u.test(said)) return { message: `A tick is no answer here. ${has('yes') ? 'Write `yes`.' : `The answers are ${answers.join(', ')}; choose one of them.`}`, ...(has('yes') ? { suggestion: 'yes' } : {}) };
  if (/^[✗✘☒❌✕×]\uFE0F?$/u.test(said)) return { message: `A cross is no answer here. ${has('no') ? 'Write `no`.' : `The answers are ${answers.join(', ')}; choose one of them.`}`, ...(has('no') ? { suggestion: 'no' } : {}) };
  return /^x$/i.test(said) && has('yes') && has('no') ? { message: `\`${said}\` can mean both, so it counts as not answered. Write \`yes\` or \`no\`.` } : undefined;
}
