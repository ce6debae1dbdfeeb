import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the whole project. */
export const PROJECT = path.join(import.meta.dirname, '../../../..');

/** A fenced example of a page. */
export interface Example {
  readonly language: 'criteria' | 'cases';
  /** Words behind the language: `wrong`, `right`. */
  readonly words: readonly string[];
  /** The file it stands for, where the page names one. */
  readonly file: string | undefined;
  readonly text: string;
  readonly line: number;
}

/** The fenced examples of a page, in order. */
export function examplesIn(page: string): readonly Example[] {
  const text = readFileSync(path.join(PROJECT, page), 'utf8');
  return [...text.matchAll(/^```(criteria|cases)\b([^\n]*)\n([^]*?)^```$/gm)].map((m) => {
    const words = (m[2] ?? '').trim().split(/\s+/).filter((w) => w !== '');
    const file = words.find((w) => w.startsWith('file='))?.slice('file='.length);
    return { language: m[1] === 'cases' ? 'cases' : 'criteria', words: words.filter((w) => !w.startsWith('file=')), file, text: m[3] ?? '', line: text.slice(0, m.index).split('\n').length };
  });
}

/** The pages of a folder. */
export function pagesIn(folder: string): readonly string[] {
  return readdirSync(path.join(PROJECT, folder)).filter((f) => f.endsWith('.md')).sort().map((f) => `${folder}/${f}`);
}
