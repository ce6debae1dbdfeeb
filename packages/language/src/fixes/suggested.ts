import type { Diagnostic } from '@inspection-criteria/model';
import { describe } from '../project/hidden-characters.ts';
import type { Fixer } from './fix.ts';
import { brief } from './removals.ts';
import { textAt } from './places.ts';

/** Writes what a finding suggests in the place of what it is about. */
export const suggested: Fixer = ({ checked, diagnostic }) => {
  const { suggestion, span } = diagnostic;
  if (suggestion === undefined) return [];
  return [{ title: titleFor(diagnostic, suggestion, textAt(checked, span)), edits: [{ span, text: suggestion }], preferred: true }];
};

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
