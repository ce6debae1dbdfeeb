import type { Diagnostic } from '@inspection-criteria/model';
import { describe } from '../project/hidden-characters.ts';
import type { Fixer } from './fix.ts';
import { brief } from './removals.ts';
import { textAt } from './places.ts';

/** Writes what a finding suggests in the place of what it is about. */
export const suggested: Fixer = ({ checked, diagnostic }) => {
  const { suggestion, span } = diagnostic;
  if (suggestion === undefined) return [];
  const said = textAt(checked, span);
  return [{ title: titleFor(diagnostic, suggestion, said), edits: [{ span, text: suggestion }], preferred: !isGuess(said, suggestion) }];
};

/** Whether a name is suggested that has another number than what stands there: `R12` for `R13` may be a slip, or any other question. */
export function isGuess(said: string, suggestion: string): boolean {
  const isName = /^\p{L}[\p{L}\d.-]*$/u;
  return isName.test(said) && isName.test(suggestion) && said.replace(/\D/g, '') !== suggestion.replace(/\D/g, '');
}

/** Writes what a finding suggests, or does something else where it suggests nothing. */
export function suggestedOr(other: Fixer): Fixer {
  return (subject) => subject.diagnostic.suggestion === undefined ? other(subject) : suggested(subject);
}

function titleFor({ code }: Diagnostic, suggestion: string, said: string): string {
  if (code === 'hidden-character') return `Remove ${describe(said)}`;
  if (code === 'unclosed-text') return `Close the text: \`${ending(suggestion)}\``;
  if (suggestion === '') return `Remove \`${brief(said)}\``;
  return `${said.trim() === '' ? 'Add' : 'Write'} \`${brief(suggestion)}\``;
}

/** The last word of a text with its mark. */
function ending(text: string): string {
  return /\S*$/.exec(text)?.[0] ?? text;
}
