import { distance } from 'fastest-levenshtein';
import { ast, placeOf } from '../syntax/index.ts';
import { relativePath, resolveUse } from '../project/paths.ts';
import type { Source } from '../project/sources.ts';
import type { Checked } from '../rules/check.ts';
import { compareText } from '../report.ts';
import type { FileText } from './cells.ts';
import { putIn, type Edit } from '../edits.ts';
import type { Fixer } from './fix.ts';
import { isNeeded, topOf } from './organise-uses.ts';
import { lineStart, nextLine, removal } from './lines.ts';
import { nodeAt, nodesIn, sourceAt, spanIn } from './places.ts';

/** Names the file that was meant where one like it is at hand, or takes the line out. */
export const useNotFound: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  const use = nodeAt(checked, span, ast.isUse);
  if (source === undefined || use === undefined) return [];
  const near = alike(use.path, source.file, checked).map((path) => ({ title: `Write \`use "${path}"\``, edits: [{ span, text: `"${path}"` }] }));
  return [...near.length === 1 ? near.map((fix) => ({ ...fix, preferred: true })) : near, ...withoutUse(source, use)];
};

/** Takes out a line by which files use each other in a circle: this one where nothing here needs it, else the one that leads back. */
export const useCycle: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  const use = nodeAt(checked, span, ast.isUse);
  const target = use === undefined ? undefined : sourceAt(checked, { ...span, file: resolveUse(span.file, use.path) ?? '' });
  if (source === undefined || use === undefined || target === undefined) return [];
  if (!isNeeded(target.file, source, checked)) return withoutUse(source, use);
  const back = nodesIn(target, ast.isUse).find(({ path }) => resolveUse(target.file, path) === source.file);
  return back === undefined || isNeeded(source.file, target, checked) ? [] : withoutUse(target, back);
};

function withoutUse({ file, text }: FileText, use: ast.Use) {
  return [{ title: `Remove \`use "${use.path}"\` from ${nameOf(file)}`, edits: [removal(text, spanIn(file, placeOf(use)))] }];
}

/** The framework files at hand that a path may be meant for: of the same name, or one a few letters off. */
function alike(path: string, from: string, { project: { sources } }: Checked): readonly string[] {
  const wanted = nameOf(path);
  const others = [...sources.keys()].filter((file) => file.endsWith('.criteria') && file !== from);
  const offer = others.map((file) => ({ path: relativePath(from, file), off: distance(nameOf(file).toLowerCase(), wanted.toLowerCase()) }));
  return offer.filter(({ path: own, off }) => off <= 2 && own !== path).sort((a, b) => a.off - b.off || compareText(a.path, b.path)).map((one) => one.path);
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** A line that uses a file, put in below those that are there, or at the top. */
export function useAdded(source: Source, path: string): Edit {
  const last = nodesIn(source, ast.isUse).at(-1);
  const at = last === undefined ? topOf(source.text) : nextLine(source.text, placeOf(last).end);
  const line = `use "${path}"\n${last === undefined ? '\n' : ''}`;
  return putIn(source.file, at, at > 0 && lineStart(source.text, at) !== at ? `\n${line}` : line);
}
