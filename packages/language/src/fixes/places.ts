import type { Span } from '@inspection-criteria/model';
import { AstUtils, type AstNode } from 'langium';
import type { Source } from '../project/sources.ts';
import type { Checked } from '../rules/check.ts';
import { placeOf, type Stretch } from '../syntax/index.ts';

/** The file a span lies in. */
export function sourceAt({ project: { sources } }: Checked, { file }: Span): Source | undefined {
  return sources.get(file);
}

/** The text of a span. */
export function textAt(checked: Checked, span: Span): string {
  return sourceAt(checked, span)?.text.slice(span.start, span.end) ?? '';
}

/** The innermost thing of a kind in the syntax tree that has all of a span within it. */
export function nodeAt<T extends AstNode>(checked: Checked, span: Span, is: (node: unknown) => node is T): T | undefined {
  const root = sourceAt(checked, span)?.syntax.tree.root;
  let found: T | undefined;
  const tree = root === undefined ? undefined : AstUtils.streamAst(root).iterator();
  for (let next = tree?.next(); next?.done === false; next = tree?.next()) {
    const { start, end } = placeOf(next.value);
    const holds = start <= span.start && end >= span.end;
    if (holds && start < end && is(next.value)) found = next.value;
    // What is in it stands within it, but for the file as a whole.
    if (!holds && start < end && next.value !== root) tree?.prune();
  }
  return found;
}

/** The innermost thing of a kind that stands exactly at a span. */
export function nodeExactlyAt<T extends AstNode>(checked: Checked, span: Span, is: (node: unknown) => node is T): T | undefined {
  return nodeAt(checked, span, (node): node is T => is(node) && placeOf(node).start === span.start && placeOf(node).end === span.end);
}

/** Every thing of a kind in a file, in reading order. */
export function nodesIn<T extends AstNode>(source: Source, is: (node: unknown) => node is T): readonly T[] {
  return AstUtils.streamAst(source.syntax.tree.root).filter(is).toArray();
}

/** A stretch of a file as a span. */
export function spanIn(file: string, { start, end }: Stretch): Span {
  return { file, start, end };
}

/** Whether a span lies within another. */
export function within(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether two spans are the same. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end;
}

/** Of several things at one place, which a finding is about is told by its own words: it names them. */
export function names({ message }: { readonly message: string }, name: string): boolean {
  return message.includes(`\`${name}\``);
}
