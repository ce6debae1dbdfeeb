import { beginningOf, type Diagnostic, type Span } from '@inspection-criteria/model';
import { createReport, type Report } from '../report.ts';
import { type ast, parseCases, parseCriteria, placeOf, type Language, type Syntax } from '../syntax/index.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { resolveUse } from './paths.ts';

/** What a file access gives for a path: its text, or why there is none, in plain words. */
export type FileContent = { readonly text: string; readonly malformed: boolean } | { readonly text: undefined; readonly missing: boolean; readonly reason: string };

/** The one way to files: paths are relative to the workspace, with `/`. */
export interface FileAccess {
  read(file: string): Promise<FileContent>;
}

/** A text with what can be told of it by itself. */
export interface ParsedText {
  readonly file: string;
  readonly text: string;
  readonly syntax: { readonly language: 'criteria'; readonly tree: Syntax<ast.CriteriaDocument> } | { readonly language: 'cases'; readonly tree: Syntax<ast.CasesDocument> };
  /** What is wrong with its form, or why it could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that was read, and the files it builds on. */
export interface Source extends ParsedText {
  /** The files it names with `use`, as far as they were found. */
  readonly uses: readonly string[];
}

/** What stands at a place; nothing where its file was not read. */
export function textAt({ file, start, end }: Span, sources: ReadonlyMap<string, Source>): string {
  return sources.get(file)?.text.slice(start, end) ?? '';
}

/** A line of a text, from where it starts. */
export interface SourceLine {
  readonly start: number;
  readonly text: string;
}

/** The line around an offset; of a longer one, the beginning. */
export function lineAt(text: string, offset: number): SourceLine {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return { start, text: /^[^\r\n]*/.exec(text.slice(start, start + LONGEST_LINE))?.[0] ?? '' };
}

const LONGEST_LINE = 2000;

/** The language a file is in, by its ending. */
export function languageOf(file: string): Language | undefined {
  return file.endsWith('.criteria') ? 'criteria' : file.endsWith('.cases') ? 'cases' : undefined;
}

/** Reads the files and all they use, each once, and parses them. Files that cannot be read are diagnostics of those that use them. */
export async function loadSources(files: readonly string[], access: FileAccess): Promise<ReadonlyMap<string, Source>> {
  const contents = new Map<string, FileContent>();
  const parsed = new Map<string, ParsedText>();
  const queue = [...files];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (contents.has(file)) continue;
    const content = await access.read(file);
    contents.set(file, content);
    // A file that is only named by others is spoken of where it is named.
    if (content.text === undefined && !files.includes(file)) continue;
    const text = parseContent(file, content);
    parsed.set(file, text);
    queue.push(...usedBy(text));
  }
  return new Map([...parsed].map(([file, text]) => [file, linked(text, (used) => contents.get(used))]));
}

/** The files a text names with `use` that can be looked for. */
export function usedBy({ file, syntax }: ParsedText): readonly string[] {
  return [...new Set(syntax.tree.root.uses.flatMap((use) => {
    const target = resolveUse(file, pathOf(use) ?? '');
    return target === undefined || languageOf(target) !== 'criteria' ? [] : [target];
  }))];
}

/** A text with the files it uses found among those there are; what is not there is a finding. */
export function linked(parsed: ParsedText, contentOf: (file: string) => FileContent | undefined): Source {
  const { report, found } = createReport();
  const uses = parsed.syntax.tree.root.uses.flatMap((use) => usable(use, parsed.file, contentOf, report) ?? []);
  return { ...parsed, uses: [...new Set(uses)], diagnostics: [...parsed.diagnostics, ...found] };
}

/** The file and all it uses, directly or through others; the nearest first. */
export function visibleFrom(file: string, sources: ReadonlyMap<string, Pick<Source, 'uses'>>): readonly string[] {
  const out: string[] = [];
  const queue = [file];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (out.includes(next)) continue;
    out.push(next);
    queue.push(...sources.get(next)?.uses ?? []);
  }
  return out;
}

/** Parses one text that is at hand, without looking at what it uses. */
export function parseSource(file: string, text: string): Source['syntax'] {
  return languageOf(file) === 'cases' ? { language: 'cases', tree: parseCases(text) } : { language: 'criteria', tree: parseCriteria(text) };
}

/** Parses what was read of a file; of one that could not be read, says why. */
export function parseContent(file: string, content: FileContent): ParsedText {
  const { report, found } = createReport();
  const text = content.text ?? '';
  if (content.text === undefined) report('unreadable-file', beginningOf(file), `${file} cannot be read: ${content.reason} Nothing in it is checked or scored. Put the file in place, or name another one.`);
  else if (isUtf16(text)) report('not-utf8', beginningOf(file), `${file} is not a text in UTF-8 but, as it seems, in UTF-16, so nothing in it can be read. Save it again with the encoding UTF-8.`);
  else if (content.malformed) report('not-utf8', beginningOf(file), `${file} is not a text in UTF-8: where “\uFFFD” is shown it holds letters that cannot be read, and to save it as it is shown would lose them. Open it again with the encoding it was written in, then save it with the encoding UTF-8.`);
  const read = isUtf16(text) ? '' : text;
  const syntax = parseSource(file, read);
  for (const problem of syntax.tree.problems) report(problem.code, { file, start: problem.start, end: problem.end }, problem.message, { suggestion: problem.suggestion });
  hiddenCharacters(file, content.text !== undefined && content.malformed ? read.replaceAll('\uFFFD', '?') : read, report);
  return { file, text, syntax, diagnostics: found };
}

/** Whether a text of two bytes a letter was read as one of one: every other character is nothing then, wherever English stands. */
function isUtf16(text: string): boolean {
  const beginning = text.slice(0, 200);
  return beginning.split('\u0000').length - 1 > beginning.length / 4;
}

function usable(use: ast.Use, file: string, contentOf: (file: string) => FileContent | undefined, report: Report): string | undefined {
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
  const content = contentOf(target);
  if (content?.text !== undefined) return target;
  report('use-not-found', span, content?.missing !== false ? `There is no file \`${path}\` beside this one (looked for ${target}), so nothing of it is known here. Check the path: it is relative to this file.` : `\`${path}\` cannot be read: ${content.reason} Nothing of it is known here. Put the file in place, or name another one.`);
  return undefined;
}

/** In a broken text the path may be missing, whatever the syntax tree's type says. */
function pathOf({ path }: Partial<ast.Use>): string | undefined {
  return path;
}
