import type { AstNode } from 'langium';
import { sharedElsewhere, type SharedKind } from '../project/elsewhere.ts';
import { resolveUse } from '../project/paths.ts';
import { visibleFrom } from '../project/sources.ts';
import type { Checked } from '../rules/check.ts';
import { ast } from '../syntax/index.ts';
import type { Fix, Fixer, FixSubject } from './fix.ts';
import { sourceAt, textAt } from './places.ts';
import { suggested } from './suggested.ts';
import { useAdded } from './uses.ts';

/** Uses a file that shares the list, unit or level, or writes the name that was meant. */
export const unknownName: Fixer = (subject) => {
  const { about } = subject.diagnostic;
  return about === 'list' || about === 'unit' || about === 'level' ? [...usingWhatShares(about, subject), ...suggested(subject)] : suggested(subject);
};

/** The most files that are offered. */
const MOST = 3;

/** Uses a file that shares what is named at a finding. */
export function usingWhatShares(kind: SharedKind, { checked, diagnostic: { span } }: FixSubject): readonly Fix[] {
  const source = sourceAt(checked, span);
  if (source === undefined) return [];
  const name = textAt(checked, span);
  const paths = sharedElsewhere(kind, name, source.file, checked.project.sources).slice(0, MOST);
  return paths.map((path) => ({ title: `Add \`use "${path}"\`, which holds the ${kind} \`${name}\``, edits: [useAdded(source, path)], preferred: paths.length === 1 && !bringsUnits(resolveUse(source.file, path) ?? '', checked) }));
}

/** Whether a unit comes along with a file: what says nothing of whom it is asked may then be asked of others. */
function bringsUnits(file: string, { project: { sources } }: Checked): boolean {
  const members = visibleFrom(file, sources).flatMap((one): readonly AstNode[] => sources.get(one)?.syntax.tree.root.members ?? []);
  return members.some(ast.isUnit);
}
