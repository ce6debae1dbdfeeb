import type { Diagnostic } from '@inspection-criteria/model';
import { createReport } from '../report.ts';
import { type ast, parseCases, parseCriteria, placeOf, type Language, type Syntax } from '../syntax/index.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { resolveUse } from './paths.ts';

/** What a file access gives for a path: its text, or why there is none, in plain words. */
export type FileContent = { readonly text: string; readonly malformed: boolean } | { readonly text: undefined; readonly missing: boolean; readonly reason: string };

/** The one way to files: paths are relative to the workspace, with `/`. */
export interface FileAccess {
  read(file: string): Promise<FileContent>;
}

/** A file that was read, with its syntax tree and what was wrong on the way. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly syntax: { readonly language: 'criteria'; readonly tree: Syntax<ast.CriteriaDocument> } | { readonly language: 'cases'; readonly tree: Syntax<ast.CasesDocument> };
  /** The files it names with `use`, as far as they were found. */
  readonly uses: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The language a file is in, by its ending. */
export function languageOf(file: string): Language | undefined {
  return file.endsWith('.criteria') ? 'criteria' : file.endsWith('.cases') ? 'cases' : undefined;
}

/** Reads the files and all they use, each once, and parses them. Files that cannot be read are diagnostics of those that use them. */
export async function loadSources(files: readonly string[], access: FileAccess): Promise<ReadonlyMap<string, Source>> {
  const contents = new Map<string, FileContent>();
  const sources = new Map<string, Source>();
  const fetch = async (file: string): Promise<FileContent> => {
    const known = contents.get(file) ?? await access.read(file);
    contents.set(file, known);
    return known;
  };
  const queue = [...files];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (sources.has(file)) continue;
    const content = await fetch(file);
    const source = await sourceOf(file, content, fetch);
    sources.set(file, source);
    queue.push(...source.uses);
  }
  return sources;
}

/** Parses one text that is at hand, without looking at what it uses. */
export function parseSource(file: string, text: string): Source['syntax'] {
  return languageOf(file) === 'cases' ? { language: 'cases', tree: parseCases(text) } : { language: 'criteria', tree: parseCriteria(text) };
}

async function sourceOf(file: string, content: FileContent, fetch: (file: string) => Promise<FileContent>): Promise<Source> {
  const { report, found } = createReport();
  const text = content.text ?? '';
  if (content.text === undefined) report('unreadable-file', { file, start: 0, end: 0 }, `${file} cannot be read: ${content.reason} Nothing in it is checked or scored. Put the file in place, or name another one.`);
  else if (content.malformed) report('not-utf8', { file, start: 0, end: 0 }, `${file} is not a text in UTF-8, so parts of it cannot be read. Save it again as UTF-8 text.`);
  const syntax = parseSource(file, text);
  for (const problem of syntax.tree.problems) report(problem.code, { file, start: problem.start, end: problem.end }, problem.message, { suggestion: problem.suggestion });
  hiddenCharacters(file, text, report);
  const uses: string[] = [];
  for (const use of syntax.tree.root.uses) {
    const target = await usable(use, file, fetch, report);
    if (target !== undefined && !uses.includes(target)) uses.push(target);
  }
  return { file, text, syntax, uses, diagnostics: found };
}

async function usable(use: ast.Use, file: string, fetch: (file: string) => Promise<FileContent>, report: ReturnType<typeof createReport>['report']): Promise<string | undefined> {
  const path = pathOf(use);
  if (path === undefined) return undefined;
  const span = { file, ...placeOf(use, 'path') };
  const target = resolveUse(file, path);
  if (target === undefined) {
    report('use-outside-workspace', span, `\`${path}\` lies outside the folder that is being worked in, and nothing outside is read. Copy the file in, and name it by a path relative to this file, with \`/\`.`);
    return undefined;
  }
  if (languageOf(target) !== 'criteria') {
    report('use-not-found', span, `\`use\` takes a framework file, whose name ends in .criteria; \`${path}\` is none, so nothing of it is known here. Correct the name, or save the file under one that ends so.`);
    return undefined;
  }
  const content = await fetch(target);
  if (content.text !== undefined) return target;
  report('use-not-found', span, content.missing ? `There is no file \`${path}\` beside this one (looked for ${target}), so nothing of it is known here. Check the path: it is relative to this file.` : `\`${path}\` cannot be read: ${content.reason} Nothing of it is known here. Put the file in place, or name another one.`);
  return undefined;
}

/** In a broken text the path may be missing, whatever the syntax tree's type says. */
function pathOf({ path }: Partial<ast.Use>): string | undefined {
  return path;
}
