import type { AstNode } from 'langium';
import { resolveUse } from '../project/paths.ts';
import { visibleFrom, type Source } from '../project/sources.ts';
import { compareText } from '../report.ts';
import type { Checked } from '../rules/check.ts';
import { NAME } from '../syntax/characters.ts';
import { ast, placeOf } from '../syntax/index.ts';
import { putIn, type Edit } from '../edits.ts';
import type { Rewriter } from './fix.ts';
import { isAlone, lineStart, nextLine } from './lines.ts';
import { nodesIn, sourceAt } from './places.ts';

/** Puts the lines that use files in order at the top, each once, without those that nothing needs. Comments go with the line below them. */
export const organiseUses: Rewriter = (checked, span) => {
  const source = sourceAt(checked, span);
  const uses = source === undefined ? [] : nodesIn(source, ast.isUse);
  const [first] = uses;
  if (source === undefined || first === undefined || uses.some((use) => typeof use.path !== 'string' || !isAlone(source.text, placeOf(use)))) return [];
  const lines = linesOf(source, uses);
  const isFirst = ({ path }: UseLine, i: number): boolean => lines.findIndex((line) => line.path === path) === i;
  const isKept = (line: UseLine, i: number): boolean => line.comments !== '' || (isUseful(line, source, checked) && isFirst(line, i));
  const kept = lines.filter(isKept);
  const sorted = kept.toSorted((a, b) => compareText(a.path, b.path));
  if (sorted.length === lines.length && sorted.every((line, i) => line === lines[i]) && followEachOther(source.text, lines)) return [];
  const text = sorted.map(({ comments, own }) => comments + own).join('');
  return [{ title: 'Organise the `use` lines', kind: 'organise', edits: edits(source, lines, text) }];
};

/** A line that uses a file, with the comments right above it. */
interface UseLine {
  readonly path: string;
  readonly comments: string;
  readonly own: string;
  readonly start: number;
  readonly end: number;
}

function linesOf({ text }: Source, uses: readonly ast.Use[]): readonly UseLine[] {
  let end = -1;
  return uses.map((use) => {
    const place = placeOf(use);
    const from = lineStart(text, place.start);
    const comments = end < 0 ? '' : /(?:^[ \t]*\/\/[^\r\n]*(?:\r\n|\r|\n))*$/m.exec(text.slice(end, from))?.[0] ?? '';
    end = nextLine(text, place.end);
    const own = text.slice(from, end);
    return { path: use.path, comments, own: /[\r\n]$/.test(own) ? own : `${own}\n`, start: from - comments.length, end };
  });
}

function followEachOther(text: string, lines: readonly UseLine[]): boolean {
  return lines.every(({ start }, i) => i === 0 || text.slice(lines[i - 1]?.end, start).trim() === '') && topOf(text) === lines[0]?.start;
}

/** All lines in the place of the first, where only comments stand above that; else at the very top. */
function edits({ file, text }: Source, lines: readonly UseLine[], put: string): readonly Edit[] {
  const [first] = lines;
  const removed = lines.map(({ start, end }): Edit => ({ span: { file, start, end }, text: '' }));
  const head = topOf(text);
  if (first?.start === head) return removed.map((edit, i) => i === 0 ? { ...edit, text: put } : edit);
  return [putIn(file, head, `${put}\n`), ...removed];
}

/** Where the first line begins that is neither a comment at the head of the file nor blank. */
export function topOf(text: string): number {
  return /^\uFEFF?(?:[ \t]*(?:\/\/[^\r\n]*)?(?:\r\n|\r|\n))*/.exec(text)?.[0].length ?? 0;
}

/** A line may go when its file is there and nothing needs it; what is not found has a finding of its own. */
function isUseful({ path }: UseLine, source: Source, checked: Checked): boolean {
  const target = resolveUse(source.file, path);
  return target === undefined || !source.uses.includes(target) || isNeeded(target, source, checked);
}

/** Whether a file may need another that it uses: it speaks of something there, or there are units, which need not be spoken of. */
export function isNeeded(target: string, source: Source, { project: { sources } }: Checked): boolean {
  const seen = visibleFrom(target, sources).filter((file) => file !== source.file).flatMap((file) => sources.get(file) ?? []);
  return seen.some(({ syntax }) => {
    const members: readonly AstNode[] = syntax.tree.root.members;
    return members.some((member) => ast.isUnit(member) || ((ast.isFramework(member) || ast.isScale(member) || ast.isLevel(member)) && speaksOf(source.text, member.name)));
  });
}

/** Whether a name stands in a text as a word of its own. */
function speaksOf(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = text.slice(Math.max(0, at - 2), at + name.length + 2);
    if (around.match(WORDS)?.includes(name) === true) return true;
  }
  return false;
}

const WORDS = new RegExp(NAME, 'g');
