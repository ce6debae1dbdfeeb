import stringWidth from 'string-width';
import { catalogue } from '@inspection-criteria/language';
import type { Diagnostic, Lines, Severity } from '@inspection-criteria/model';
import { placeOfDiagnostic, visible } from '@inspection-criteria/formats';
import { colours, type Colours } from './output.ts';

/** The most columns of a source line that are shown. */
const WIDEST = 160;

/** The title of a code, as its page has it. */
export function titleOf(code: string): string {
  return Object.entries(catalogue).find(([known]) => known === code)?.[1].title ?? code;
}

/** Findings as text: place, message, and the source line with a caret under what is meant. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], lines: ReadonlyMap<string, Lines>, paints: Colours = colours): string {
  return diagnostics.map((d) => renderOne(d, lines, paints)).join('\n');
}

function renderOne(diagnostic: Diagnostic, lines: ReadonlyMap<string, Lines>, paints: Colours): string {
  const place = placeOfDiagnostic(diagnostic, lines);
  const paint = diagnostic.severity === 'error' ? paints.red : diagnostic.severity === 'warning' ? paints.yellow : paints.blue;
  const head = `${paints.bold(`${visible(diagnostic.span.file)}:${String(place.line)}:${String(place.column)}`)} ${paint(diagnostic.severity)} ${paints.dim(diagnostic.code)}`;
  const source = excerpt(lines.get(diagnostic.span.file)?.textOf(place.line) ?? '', place.column, place.endLine === place.line ? place.endColumn : Infinity, paints);
  const related = diagnostic.related.filter((r) => r.span.file !== '').map((r) => {
    const at = lines.get(r.span.file)?.placeAt(r.span.start);
    return at === undefined ? '' : `  ${visible(r.span.file)}:${String(at.line)}:${String(at.column)} ${visible(r.message)}\n`;
  });
  return `${head}\n  ${visible(diagnostic.message)}\n${source}${related.join('')}`;
}

/** A line of source, cut to size around the place, with carets below it. */
function excerpt(line: string, column: number, endColumn: number, paints: Colours): string {
  if (line.trim() === '') return '';
  const from = between(line, Math.max(0, column - 1 - WIDEST / 2));
  const to = between(line, from + WIDEST);
  const start = between(line, column - 1);
  const carets = '^'.repeat(Math.max(1, stringWidth(visible(line.slice(start, Math.min(endColumn - 1, to))))));
  const cutBefore = from > 0 ? '…' : '';
  const cutAfter = line.length > to ? '…' : '';
  return `    ${cutBefore}${visible(line.slice(from, to))}${cutAfter}\n    ${' '.repeat(stringWidth(cutBefore) + stringWidth(visible(line.slice(from, start))))}${paints.cyan(carets)}\n`;
}

/** The offset itself, or the one before it where it would cut a character in half. */
function between(line: string, at: number): number {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(line.slice(at - 1, at + 1)) ? at - 1 : at;
}

/** A last line that counts what was found. */
export function summary(diagnostics: readonly Diagnostic[], files: number): string {
  const what = `${String(files)} file${files === 1 ? '' : 's'}`;
  const counts = COUNTED.map(([severity, word]) => [diagnostics.filter((d) => d.severity === severity).length, word] as const)
    .filter(([n]) => n !== 0).map(([n, word]) => `${String(n)} ${word}${n === 1 ? '' : 's'}`);
  const wrong = diagnostics.some((d) => d.severity !== 'information');
  if (!wrong) return colours.green(`${what} checked: nothing to complain of${counts.length === 0 ? '' : `, ${counts.join(', ')}`}.`);
  return `${what} checked: ${counts.join(', ')}.`;
}

/** What is said for information is called a remark. */
const COUNTED: readonly (readonly [Severity, string])[] = [['error', 'error'], ['warning', 'warning'], ['information', 'remark']];
