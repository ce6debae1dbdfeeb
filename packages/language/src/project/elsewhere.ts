import type { AstNode } from 'langium';
import { compareText } from '../report.ts';
import { ast } from '../syntax/index.ts';
import { relativePath } from './paths.ts';
import { visibleFrom, type Source } from './sources.ts';

/** What files share, beside their frameworks. */
export type SharedKind = 'list' | 'unit' | 'level';

/**
 * The paths by which a file can name others that share a list, unit or level of this name, and that it does not use; the nearest first.
 * Those that use the file themselves are left out: files do not use each other in a circle.
 */
export function sharedElsewhere(kind: SharedKind, name: string, from: string, sources: ReadonlyMap<string, Source>): readonly string[] {
  const seen = visibleFrom(from, sources);
  const holding = [...sources.values()].filter((source) => !seen.includes(source.file) && shares(kind, name, source) && !visibleFrom(source.file, sources).includes(from));
  const far = (path: string): number => path.split('/').length;
  return holding.map(({ file }) => relativePath(from, file)).sort((a, b) => far(a) - far(b) || compareText(a, b));
}

function shares(kind: SharedKind, name: string, { syntax }: Source): boolean {
  const members: readonly AstNode[] = syntax.language === 'criteria' ? syntax.tree.root.members : [];
  return members.some((member) => kindOf(member) === kind && 'name' in member && member.name === name);
}

function kindOf(member: AstNode): SharedKind | undefined {
  if (ast.isScale(member)) return 'list';
  return ast.isUnit(member) ? 'unit' : ast.isLevel(member) ? 'level' : undefined;
}
