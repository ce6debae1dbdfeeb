import type { Diagnostic, Span } from '@inspection-criteria/model';
import type { AstNode } from 'langium';
import type { Checked } from '../rules/check.ts';
import { lineEndFrom } from '../syntax/characters.ts';
import { ast, placeOf } from '../syntax/index.ts';
import { writeAt, type Edit } from '../edits.ts';
import type { Fix, Fixer } from './fix.ts';
import { removal } from './lines.ts';
import { names, nodeExactlyAt, sameSpan, sourceAt, spanIn, textAt } from './places.ts';

/** Offers to take out what a finding is about. */
export function removing(preferred: boolean): Fixer {
  return ({ checked, diagnostic }) => {
    const { span } = diagnostic;
    const source = sourceAt(checked, span);
    if (source === undefined || span.start === span.end) return [];
    const name = nameIn(checked, diagnostic);
    if (name !== undefined) return [{ title: `Remove \`${name.text}\` here`, edits: [name.edit], preferred }];
    return [{ title: `Remove \`${brief(textAt(checked, span))}\``, edits: [removal(source.text, span)], preferred }];
  };
}

/** Of several decisions on one thing, of which the last counts, offers to keep that one, or the first. */
export const keepOneDecision: Fixer = ({ checked, diagnostic }) => {
  const first = diagnostic.related[0]?.span;
  const source = sourceAt(checked, diagnostic.span);
  if (first === undefined || source === undefined || sameSpan(first, diagnostic.span)) return [];
  return [first, diagnostic.span].map((span): Fix => {
    const edit = nameIn(checked, { ...diagnostic, span })?.edit ?? removal(source.text, span);
    return { title: `Remove ${span === first ? 'the first' : 'the second'}: \`${brief(textAt(checked, span))}\``, edits: [edit], preferred: span === first };
  });
};

/** Takes out the list a finding is about, with all its values. */
export const removeList: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  const list = declarationNamedAt(checked, span);
  if (source === undefined || list === undefined) return [];
  return [{ title: `Remove the list \`${list.name}\``, edits: [removal(source.text, spanIn(span.file, placeOf(list)))], preferred: true }];
};

/** The list whose name stands at a span. */
export function declarationNamedAt(checked: Checked, span: Span): ast.Scale | undefined {
  const source = sourceAt(checked, span);
  const isNamed = (node: unknown): node is ast.Scale => ast.isScale(node) && sameSpan(spanIn(span.file, placeOf(node, 'name')), span);
  return source === undefined ? undefined : listsIn(source.syntax.tree.root).find(isNamed);
}

function listsIn(root: AstNode): readonly ast.Scale[] {
  const members: readonly AstNode[] = ast.isCriteriaDocument(root) ? root.members : [];
  return [...members, ...members.filter(ast.isFramework).flatMap((framework) => framework.members)].filter(ast.isScale);
}

/** Where a statement names several things and the finding is about one of them: that name, and how to take it out. */
function nameIn(checked: Checked, { span, message }: Pick<Diagnostic, 'span' | 'message'>): { readonly text: string; readonly edit: Edit } | undefined {
  const node = nodeExactlyAt(checked, span, ast.isInclude);
  const said = node?.sections ?? [];
  if (node === undefined || said.length < 2) return undefined;
  const index = said.findIndex((name) => names({ message }, name) || message.includes(`.${name}\``));
  const place = placeOf(node, 'sections', Math.max(0, index));
  const [before, after] = [placeOf(node, 'sections', index - 1), placeOf(node, 'sections', index + 1)];
  const edit = index > 0 ? { start: before.end, end: place.end } : { start: place.start, end: after.start };
  return index < 0 ? undefined : { text: said[index] ?? '', edit: writeAt(span.file, edit, '') };
}

/** A text short enough for a title: its first line, or the beginning of that. */
export function brief(text: string): string {
  const line = text.slice(0, lineEndFrom(text, 0)).trim().replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** The longest stretch of the text that a title repeats. */
const LONGEST = 50;
