import { format } from '../printing/format.ts';
import type { Source } from '../project/sources.ts';
import type { Checked } from '../rules/check.ts';
import { differences } from './differences.ts';
import { applyEdits, type Edit } from '../edits.ts';
import type { Fix } from './fix.ts';

/** A fix that leaves every file in form that was in form before. Its edits are worked out when they are first asked for. */
export function inForm(fix: Fix, checked: Checked): Fix {
  let made: readonly Edit[] | undefined;
  const { title, preferred = false, kind = 'quickfix' } = fix;
  return { title, preferred, kind, get edits() { return made ??= editsInForm(fix.edits, checked); } };
}

function editsInForm(edits: readonly Edit[], { project: { sources } }: Checked): readonly Edit[] {
  const files = [...new Set(edits.map(({ span }) => span.file))];
  return files.flatMap((file) => {
    const own = edits.filter(({ span }) => span.file === file);
    const source = sources.get(file);
    return source === undefined ? own : tidied(source, own);
  });
}

/** The edits of one file; where they leave it out of form, those that lead to its form in their place. */
function tidied(source: Source, edits: readonly Edit[]): readonly Edit[] {
  const { file, text, syntax: { language } } = source;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const own = edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, lineEnd) }));
  if (!isInForm(source)) return own;
  const result = applyEdits(text, own);
  const formatted = format(result, language);
  const wanted = formatted.kind === 'formatted' ? formatted.text.replace(/\n/g, lineEnd) : result;
  return wanted === result ? own : differences(text, wanted).map(({ start, end, text: put }) => ({ span: { file, start, end }, text: put }));
}

const known = new WeakMap<Source, boolean>();

/** Whether formatting a file would change nothing, whichever ends its lines have. */
function isInForm(source: Source): boolean {
  const before = known.get(source);
  if (before !== undefined) return before;
  const text = source.text.replace(/\r\n/g, '\n');
  const formatted = format(text, source.syntax.language);
  const result = formatted.kind === 'formatted' && formatted.text === text;
  known.set(source, result);
  return result;
}
