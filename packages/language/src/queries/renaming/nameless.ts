import { commentsIn } from '../../syntax/index.ts';
import { LETTER, QUOTED } from '../../syntax/characters.ts';
import { lineAt, type Source } from '../../project/sources.ts';
import { keywordAt } from '../hover/keyword-at.ts';

/** What can be done where no name stands. */
const ON_A_NAME = 'Put the cursor on the name of a question, a section, a value or whatever else bears one.';

/** What stands at an offset where no name does, why it is not renamed, and what to do instead. */
export function toldNameless(source: Source, offset: number): string {
  const { start, text } = lineAt(source.text, offset);
  const at = offset - start;
  if (/^[ \t]*>/.test(text)) return `This is guidance, which people read, and it stands here alone. Change it as any text. ${ON_A_NAME}`;
  if (commentsIn(text).some((comment) => comment.start <= at && at <= comment.end)) return `This is a comment, which nothing refers to. Change it as any text. ${ON_A_NAME}`;
  const quoted = touching(new RegExp(QUOTED, 'g'), text, at);
  if (quoted !== undefined) return `${quoted} is a text for people, and no name: nothing refers to it, so it is changed here alone, as any text. ${ON_A_NAME}`;
  const keyword = keywordAt(source, offset)?.word;
  if (keyword !== undefined) return `\`${keyword}\` is a word of the language, which is called so everywhere. What it is about may have a name beside it. ${ON_A_NAME}`;
  const word = touching(WORD, text, at);
  if (word === undefined) return `There is no name here. ${ON_A_NAME}`;
  if (/^\d/.test(word)) return `\`${word}\` is a number or a date, and no name: it stands here alone, and is changed here. ${ON_A_NAME}`;
  return `Nothing is known that is called \`${word}\`, so it is not known what else would have to be renamed with it. Mend the spelling or declare it first, or change it here alone, as any text.`;
}

const WORD = new RegExp(`[${LETTER}0-9][${LETTER}0-9%/.-]*`, 'g');

/** What a pattern finds in a line that an offset touches. */
function touching(pattern: RegExp, text: string, at: number): string | undefined {
  return [...text.matchAll(pattern)].find(({ index, 0: found }) => index <= at && at <= index + found.length)?.[0];
}
