import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the documentation. */
export const DOCS = path.join(import.meta.dirname, '../../../../docs');

/** A fenced block of a page: its language, the words and settings behind it, its text. */
export interface Fence {
  readonly language: string;
  readonly words: ReadonlySet<string>;
  readonly settings: ReadonlyMap<string, string>;
  readonly text: string;
  /** The line of the page it starts on, from 1. */
  readonly line: number;
}

const FENCE = /^(`{3,})([^\n`]*)\n([^]*?)^\1[ \t]*$/gm;

/** The fenced blocks of a page, in order. */
export function fencesOf(page: string): readonly Fence[] {
  return [...page.matchAll(FENCE)].map((found) => {
    const [language = '', ...rest] = (found[2] ?? '').trim().split(/\s+/);
    const settings = new Map(rest.filter((w) => w.includes('=')).map((w): [string, string] => [w.slice(0, w.indexOf('=')), w.slice(w.indexOf('=') + 1)]));
    const line = page.slice(0, found.index).split('\n').length;
    return { language, words: new Set(rest.filter((w) => !w.includes('='))), settings, text: written(found[3] ?? '', settings), line };
  });
}

/** `times=251` repeats each line that has a `#`, counting; `\u{200B}` stands for a character that would not be seen. */
function written(text: string, settings: ReadonlyMap<string, string>): string {
  const times = Number(settings.get('times') ?? 0);
  const lines = times === 0 ? text : text.split('\n').map((line) => line.includes('#') ? Array.from({ length: times }, (_, i) => line.replaceAll('#', String(i + 1))).join('\n') : line).join('\n');
  return lines.replace(/\\u\{([0-9A-F]+)\}/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

/** Whether a block is text of the language. */
export function isSource({ language }: Fence): boolean {
  return language === 'criteria' || language === 'cases';
}

/** The pages of a folder of the documentation, by name. */
export function pagesIn(folder: string): readonly string[] {
  return readdirSync(path.join(DOCS, folder)).filter((name) => name.endsWith('.md')).sort();
}

/** The text of a page. */
export function readPage(folder: string, name: string): string {
  return readFileSync(path.join(DOCS, folder, name), 'utf8').replaceAll('\r\n', '\n');
}
