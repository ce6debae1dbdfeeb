// The texts the formatter is held to: what ships, what the pages show, and both with random edits.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { languageOf } from '@inspection-criteria/language';
import { pieces } from '../../src/syntax/index.ts';
import { fencesOf, isSource, pagesIn, readPage } from '../docs/fences.ts';
import { EXAMPLES, exampleFiles } from '../files.ts';
import { specimensIn } from '../syntax/recovery.ts';

/** A text, and the files it is understood with, itself among them. */
export interface Specimen {
  readonly file: string;
  readonly text: string;
  readonly language: 'criteria' | 'cases';
  readonly files: Readonly<Record<string, string>>;
}

/** Every example, every fixture, and every fenced example of the language reference. */
export const specimens: readonly Specimen[] = [...together(examples()), ...together(fixtures()), ...pagesIn('language').flatMap(fenced)];

function together(files: Readonly<Record<string, string>>): readonly Specimen[] {
  return Object.entries(files).map(([file, text]) => ({ file, text, language: languageOf(file) ?? 'criteria', files }));
}

function examples(): Readonly<Record<string, string>> {
  return Object.fromEntries(exampleFiles().map((file) => [file, readFileSync(path.join(EXAMPLES, file), 'utf8')]));
}

function fixtures(): Readonly<Record<string, string>> {
  return Object.fromEntries(specimensIn(path.join(import.meta.dirname, '../syntax/fixtures')).map(({ file, text }) => [file, text]));
}

function fenced(page: string): readonly Specimen[] {
  const fences = fencesOf(readPage('language', page)).filter(isSource);
  const named = fences.flatMap(({ settings, text }) => { const file = settings.get('file'); return file === undefined ? [] : [[file, text] as const]; });
  const alone = fences.filter(({ settings }) => !settings.has('file')).map(({ language, text }, i) => together({ [`${page}-${String(i)}.${language}`]: text }));
  return [...together(Object.fromEntries(named)), ...alone.flat()];
}

const short = specimens.filter(({ text }) => text.length < 9_000);
const scraps = fc.constantFrom(
  '{', '}', '"', '|', '>', ',', '(', ')', ':', '-', '//', '// a   note', '\n', '\r', '\r\n', '\n\n\n', '\t', '   ', '\u00A0', '\u2028', '\uFEFF', '😀', '案', 'e\u0301', '"two   blanks"',
  'not', 'of', 'is', 'when', 'because "so"', 'in cy "a"', 'formerly x', 'no', 'yes', '50%', '1/2', 'rated grade', 'question Z1 "Z"', 'R1: no (late)', '| a | b |', '> prose', '\n// a   note\n', '\n|  |\n',
);

/** What is done to a text in one place: to characters, to the blanks between two pieces, or to whole lines. */
const edit = fc.record({ kind: fc.constantFrom('cut', 'insert', 'overwrite', 'widen', 'widen', 'break', 'break', 'tear', 'note', 'join', 'drop', 'drop', 'repeat', 'move'), at: fc.nat(), size: fc.nat(20), scrap: scraps, blank: fc.stringMatching(/^[ \t]{0,9}$/) });
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

/** A specimen with a few random edits. */
export const edited: fc.Arbitrary<Specimen> = fc.tuple(fc.constantFrom(...short), fc.array(edit, { minLength: 1, maxLength: 4 })).map(([specimen, edits]) => {
  const text = edits.reduce((done, next) => withEdit(done, next, specimen.language), specimen.text);
  return { ...specimen, text, files: { ...specimen.files, [specimen.file]: text } };
});

function withEdit(text: string, { kind, at, size, scrap, blank }: Edit, language: Specimen['language']): string {
  const place = at % (text.length + 1);
  const lines = text.split(/(?<=\n)/);
  const line = at % lines.length;
  switch (kind) {
    case 'cut': return text.slice(0, place) + text.slice(place + size);
    case 'insert': return text.slice(0, place) + scrap + text.slice(place);
    case 'overwrite': return text.slice(0, place) + scrap + text.slice(place + size);
    case 'widen': return between(text, at, language, (gap) => gap + blank);
    case 'break': return between(text, at, language, (gap) => `${gap}\n${blank}${blank}`);
    case 'tear': return between(text, at, language, () => `${scrap} `);
    case 'note': return between(text, at, language, (gap) => `${blank}// a   "note" // when ${gap.includes('\n') ? gap : `\n${blank}     `}`);
    case 'join': return text.slice(0, place) + text.slice(place).replace(/[ \t]*\r?\n[ \t]*/, blank);
    case 'drop': return lines.toSpliced(line, 1).join('');
    case 'repeat': return lines.toSpliced(line, 0, ...lines.slice(line, line + (size % 4) + 1)).join('');
    case 'move': return lines.toSpliced(line, 1).toSpliced(size % lines.length, 0, ...lines.slice(line, line + 1)).join('');
  }
}

/** Changes what stands between two pieces; gaps within tables and answers are none. */
function between(text: string, at: number, language: Specimen['language'], change: (gap: string) => string): string {
  const all = pieces(text, language);
  const start = all[at % Math.max(1, all.length)]?.end ?? 0;
  const end = all.find((piece) => piece.start >= start)?.start ?? text.length;
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

/** A text laid out worse, with all line ends where they were: blanks between its pieces multiplied, and empty lines. */
export function untidied(text: string, language: Specimen['language'], blanks: readonly number[]): string {
  let out = '';
  let at = 0;
  let used = 0;
  for (const piece of pieces(text, language)) {
    const gap = text.slice(at, piece.start);
    const more = blanks[used++ % blanks.length] ?? 0;
    out += /[\r\n]/.test(gap) ? ' '.repeat(more) + (gap.includes('\n\n') && more === 3 ? gap.replace('\n\n', '\n\n \n\n') : gap) : gap === '' ? '' : gap + (more === 2 ? '\t' : ' '.repeat(more));
    out += piece.text;
    at = piece.end;
  }
  return out + text.slice(at);
}
