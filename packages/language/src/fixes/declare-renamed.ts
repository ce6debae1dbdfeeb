import type { Declared } from '../lower/declared.ts';
import { ast, nearest, placeOf } from '../syntax/index.ts';
import { putIn, type Edit } from '../edits.ts';
import type { Fix, Rewriter } from './fix.ts';
import { nodeAt, sameSpan, spanIn, within } from './places.ts';

/**
 * Says of a section or question that an edition seems to make anew that it continues one of the edition before: the one
 * with its text, or with nearly its name.
 */
export const declareRenamed: Rewriter = (checked, span) => {
  const node = nodeAt(checked, span, (one): one is ast.Section | ast.Question => ast.isSection(one) || ast.isQuestion(one));
  if (node === undefined || !within(span, { file: span.file, start: placeOf(node).start, end: placeOf(node, 'name').end })) return [];
  const nameSpan = spanIn(span.file, placeOf(node, 'name'));
  const read = checked.project.frameworks.find(({ own }) => within(nameSpan, own.span));
  const earlier = read?.base === undefined ? undefined : earlierName(read.own, read.base.whole.framework, (one) => sameSpan(one.nameSpan, nameSpan));
  if (earlier === undefined) return [];
  const { end } = node.label === undefined ? placeOf(node, 'name') : placeOf(node.label);
  return [{ ...continuing(node.name, earlier, putIn(span.file, end, ` formerly ${earlier}`)), kind: 'rewrite' }];
};

/** Says that a name continues an earlier one. */
export function continuing(name: string, earlier: string, edit: Edit): Fix {
  return { title: `Say that \`${name}\` is the \`${earlier}\` of the edition before: \`formerly ${earlier}\``, edits: [edit] };
}

/** What a new thing among others may have been called before; undefined where it is not new, or like nothing that was there. */
function earlierName(change: Declared, before: Declared, isMeant: (one: Declared) => boolean): string | undefined {
  for (const child of change.children) {
    const old = before.children.filter((one) => one.kind === child.kind && one.word === child.word);
    const continued = old.find((one) => one.name === child.name || child.formerly.includes(one.name));
    if (continued !== undefined) {
      const found = earlierName(child, continued, isMeant);
      if (found !== undefined) return found;
    } else if (isMeant(child)) return likest(child, old.filter((one) => !isNamedIn(change, one.name)));
  }
  return undefined;
}

function isNamedIn({ children, withdraws }: Declared, name: string): boolean {
  return children.some((one) => one.name === name || one.formerly.includes(name)) || withdraws.some(({ names }) => names.includes(name));
}

function likest(child: Declared, old: readonly Declared[]): string | undefined {
  const label = child.label?.text;
  return (label === undefined ? undefined : old.find((one) => one.label?.text === label)?.name) ?? nearest(child.name, old.map(({ name }) => name));
}
