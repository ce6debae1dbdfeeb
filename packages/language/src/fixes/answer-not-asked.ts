import { partsOf, writeAnswer } from './answers.ts';
import { answerAt } from './bodies.ts';
import type { Fixer } from './fix.ts';
import { sourceAt } from './places.ts';

/** Says of a question that it is not asked, in place of an answer and its reasons. A remark stays. */
export const answerNotAsked: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  const here = answerAt(checked, span);
  const parts = source === undefined || here === undefined ? undefined : partsOf(source, here);
  if (source === undefined || here === undefined || parts === undefined) return [];
  return [{
    title: `Write \`-\` for ${here.record}: \`${here.column}\` is not asked`,
    edits: [writeAnswer(source, here, `-${parts.rest}`)],
    preferred: true,
  }];
};
