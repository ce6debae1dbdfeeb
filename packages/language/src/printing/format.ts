import { parseCases, parseCriteria, pieces, type Language } from '../syntax/index.ts';
import { alignValues } from './align-values.ts';
import { trimmed } from './gaps.ts';
import { layLines, type OutLine } from './lines.ts';
import { shapeOf } from './shape.ts';

/** A formatted text, or why it was left as it is. */
export type Formatted = { readonly kind: 'formatted'; readonly text: string } | { readonly kind: 'broken'; readonly problems: number };

/** Blanks of one level of indentation. */
export const INDENT = '    ';

/**
 * Puts a text into the one form: indentation by blocks, single blanks, tables and lists of values aligned. Lines stay
 * lines, comments stay where they are, and nothing but blanks is changed. A text whose form is broken is left alone.
 */
export function format(text: string, language: Language): Formatted {
  const { root, problems } = language === 'cases' ? parseCases(text) : parseCriteria(text);
  if (problems.length > 0) return { kind: 'broken', problems: problems.length };
  const all = pieces(text, language);
  const lines = alignValues(layLines(text, all, shapeOf(root)));
  const result = lines.map((line) => `${render(line)}\n`).join('');
  return { kind: 'formatted', text: substance(result, language) === substance(text, language) ? result : text };
}

function render({ indent, text, comment }: OutLine): string {
  if (text === '' && comment === '') return '';
  return INDENT.repeat(indent) + (text === '' || comment === '' ? text + comment : `${text}  ${comment}`);
}

/** All of a text but the blanks that mean nothing. Should formatting ever change it, the text is better left as it is. */
function substance(text: string, language: Language): string {
  return pieces(text, language).map(({ kind, text: piece }) => {
    const lines = piece.split(/\r\n|\n|\r/).map(trimmed);
    if (kind === 'prose') return lines.map((line) => line.replace(/^> ?/, '')).join('\n');
    return `${kind} ${kind === 'table' || kind === 'answers' ? lines.join('').replace(/[ \t]+/g, '') : lines.join('\n')}`;
  }).join('\n');
}
