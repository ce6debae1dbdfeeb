import stringWidth from 'string-width';
import { catalogue, type Source } from '@inspection-criteria/language';
import { linesOf, type Diagnostic, type Lines } from '@inspection-criteria/model';
import { placeOfDiagnostic } from '@inspection-criteria/formats';
import { colours } from './output.ts';

/** The most columns of a source line that are shown. */
const WIDEST = 160;

/** The indexed lines of the sources, by file. */
export function linesOfSources(sources: ReadonlyMap<string, Source>): ReadonlyMap<string, Lines> {
  return new Map([...sources].map(([file, source]) => [file, linesOf(source.text)]));
}

/** The title of a code, as its page has it. */
export function titleOf(code: string): string {
  return Object.entries(catalogue).find(([known]) => known === code)?.[1].title ?? code;
}

/** Findings as text: place, message, and the source line with a caret under what is meant. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], lines: ReadonlyMap<string, Lines>): string {
  return diagnostics.map((d) => renderOne(d, lines)).join('\n');
}

function renderOne(diagnostic: Diagnostic, lines: ReadonlyMap<string, Lines>): string {
  const place = placeOfDiagnostic(diagnostic, lines);
  const paint = diagnostic.severity === 'error' ? colours.red : diagnostic.severity === 'warning' ? colours.yellow : colours.blue;
  const head = `${colours.bold(`${diagnostic.span.file}:${String(place.line)}:${String(place.column)}`)} ${paint(diagnostic.severity)} ${colours.dim(diagnostic.code)}`;
  const source = excerpt(lines.get(diagnostic.span.file)?.textOf(place.line) ?? '', place.column, place.endLine === place.line ? place.endColumn : Infinity);
  const related = diagnostic.related.filter((r) => r.span.file !== '').map((r) => {
    const at = lines.get(r.span.file)?.placeAt(r.span.start);
    return at === undefined ? '' : `  ${r.span.file}:${String(at.line)}:${String(at.column)} ${r.message}\n`;
  });
  return `${head}\n  ${diagnostic.message}\n${source}${related.join('')}`;
}

/** A line of source, cut to size around the place, with carets below it. */
function excerpt(line: string, column: number, endColumn: number): string {
  if (line.trim() === '') return '';
  const from = Math.max(0, column - 1 - WIDEST / 2);
  const shown = safe(line.slice(from, from + WIDEST));
  const before = safe(line.slice(from, column - 1));
  const meant = safe(line.slice(column - 1, Math.min(endColumn - 1, from + WIDEST)));
  const carets = '^'.repeat(Math.max(1, stringWidth(meant)));
  const cutBefore = from > 0 ? '…' : '';
  const cutAfter = line.length > from + WIDEST ? '…' : '';
  return `    ${cutBefore}${shown}${cutAfter}\n    ${' '.repeat(stringWidth(cutBefore) + stringWidth(before))}${colours.cyan(carets)}\n`;
}

/** Without tabs and characters that would act on the terminal. */
function safe(text: string): string {
   
  return text.replaceAll('\t', '    ').replace(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '\u00B7');
}

/** A last line that counts what was found. */
export function summary(diagnostics: readonly Diagnostic[], files: number): string {
  const errors = diagnostics.filter((d) => d.severity === 'error').length;
  const warnings = diagnostics.filter((d) => d.severity === 'warning').length;
  const what = `${String(files)} file${files === 1 ? '' : 's'}`;
  if (errors + warnings === 0) return colours.green(`${what} checked: nothing to complain of.`);
  const counts = [[errors, 'error'], [warnings, 'warning']].filter(([n]) => n !== 0).map(([n, word]) => `${String(n)} ${String(word)}${n === 1 ? '' : 's'}`);
  return `${what} checked: ${counts.join(', ')}.`;
}
