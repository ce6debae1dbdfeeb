import { ast, placeOf } from '../syntax/index.ts';
import type { Fix, Fixer } from './fix.ts';
import { headEnd, isHeaded, roomForReason, type Headed } from './heads.ts';
import { removal } from './lines.ts';
import type { Checked } from '../rules/check.ts';
import type { Span } from '@inspection-criteria/model';
import { nodeAt, nodesIn, sameSpan, spanIn } from './places.ts';
import { putIn } from '../edits.ts';

/** Takes out what nothing uses, or makes room to say why it stands there. Something else may just be about to use it. */
export const unused: Fixer = ({ checked, diagnostic: { span } }) => {
  const node = declaredAt(checked, span);
  if (node === undefined) return [];
  const removed = isNamedByLevels(node, checked) ? [] : removing(checked, node, span.file, false);
  return [...removed, roomForReason(span.file, headEnd(node))];
};

/** Takes out what an edition says again as it was. */
export const repeatedInEdition: Fixer = ({ checked, diagnostic: { span } }) => {
  const node = declaredAt(checked, span);
  return node === undefined ? [] : removing(checked, node, span.file, true);
};

/** Says of a question that counts in no score that this is meant. */
export const countsNowhere: Fixer = ({ checked, diagnostic: { span } }) => {
  const node = declaredAt(checked, span);
  if (node === undefined) return [];
  return [{ title: `Say \`not counted\` of \`${node.name}\``, edits: [putIn(span.file, headEnd(node), ' not counted')] }];
};

/** Makes room for the reason why an edition changes nothing. */
export const editionWithoutChange: Fixer = ({ checked, diagnostic: { span } }) => {
  const amends = nodeAt(checked, span, ast.isFramework)?.clauses.find(ast.isAmends);
  return amends === undefined ? [] : [roomForReason(span.file, placeOf(amends).end)];
};

/** The declaration whose name stands at a span. */
export function declaredAt(checked: Checked, span: Span): Headed | undefined {
  return nodeAt(checked, span, (node): node is Headed => isHeaded(node) && sameSpan(spanIn(span.file, placeOf(node, 'name')), span));
}

function removing(checked: Checked, node: Headed, file: string, preferred: boolean): readonly Fix[] {
  const source = checked.project.sources.get(file);
  const word = ast.isSection(node) ? node.level : ast.isScale(node) ? node.kind : node.$type.toLowerCase();
  return source === undefined ? [] : [{ title: `Remove \`${word} ${node.name}\``, edits: [removal(source.text, spanIn(file, placeOf(node)))], preferred }];
}

/** Whether a level says of itself that it stands under this one. */
function isNamedByLevels(node: Headed, { project: { sources } }: Checked): boolean {
  if (!ast.isLevel(node)) return false;
  const names = (level: ast.Level): boolean => level.clauses.some((clause) => ast.isUnder(clause) && clause.levels.includes(node.name));
  return [...sources.values()].some((source) => nodesIn(source, ast.isLevel).some(names));
}
