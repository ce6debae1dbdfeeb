import { linesOf, type Diagnostic, type Lines } from '@inspection-criteria/model';
import type { Code } from '../catalogue.ts';
import { lineAt, type Source, type SourceLine } from '../project/sources.ts';
import { isPastedRow, PASTED_ROWS, slipIn, type Slip } from './slips.ts';

/** Findings that say the reader stumbled over a line; behind each a known slip may lie. */
const STUMBLES = new Set(['unexpected-word', 'unexpected-character', 'unknown-name', 'unknown-word', 'answer-without-points', 'band-gap', 'band-unreachable', 'use-not-found']);

/** Findings on the form of a line; what else is found on it is mostly their echo. */
const FORM = new Set(['unclosed-text', 'unexpected-word', 'unexpected-character', 'unknown-word', 'wrong-type', 'missing-brace']);

const ECHOES = new Set([
  'unknown-name', 'needs-a-record', 'answer-without-points', 'band-gap', 'band-unreachable', 'empty-list', 'section-without-questions', 'repeated-clause',
  'misplaced-statement', 'missing-translation', 'parted-name', 'repeated-name', 'unknown-column', 'missing-answer',
]);

/** Findings on all answers together: while some could not be read, they say nothing. */
const OF_ALL_ANSWERS = new Set(['missing-answer', 'sample-size', 'check-failed', 'moderation-refused', 'hold-without-rule']);

/** Findings on the answers of a row: one with too few or too many cells has them in the wrong columns. */
const OF_A_ROW = new Set(['invalid-answer', 'invalid-reason', 'missing-reason', 'answer-not-asked', 'marked-not-asked', 'missing-answer']);

/** A line of a source with what was found on it. */
interface Line extends SourceLine {
  readonly file: string;
  readonly number: number;
  readonly found: Diagnostic[];
}

/**
 * Leaves on each line what comes first: a known slip in place of all that the reader stumbled over, or else the findings
 * on form without their echoes. A line without trouble is never looked at, so a name may be any word.
 */
export function firstCauses(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, Source>): readonly Diagnostic[] {
  const lines = linesWith(diagnostics, sources);
  const rows = lines.filter(isPasted);
  const pasted = new Set(rows.map(({ file, number }) => `${file}:${String(number)}`));
  const unread = new Set(rows.map(({ file }) => file));
  const told = lines.map((line) => unread.has(line.file) ? { ...line, found: line.found.filter((d) => !OF_ALL_ANSWERS.has(d.code)) } : line);
  const shapes = new Map(told.flatMap(({ file, number, found }) => found.filter((d) => d.code === 'table-shape').map((d) => [`${file}:${String(number)}`, d] as const)));
  return told.flatMap((line) => {
    // Rows of the same table below such a one have lost their heading.
    if (/^\s*\|/.test(line.text) && pasted.has(`${line.file}:${String(line.number - 1)}`)) return [];
    // Rows that follow each other and differ from their heading alike: the heading is most likely the wrong one.
    const shape = shapes.get(`${line.file}:${String(line.number)}`);
    if (shape?.about !== undefined && shapes.get(`${line.file}:${String(line.number - 1)}`)?.about === shape.about) return [];
    if (shape !== undefined) return line.found.filter((d) => !OF_A_ROW.has(d.code));
    if (!pasted.has(`${line.file}:${String(line.number)}`)) return causesOf(line);
    return pasted.has(`${line.file}:${String(line.number - 1)}`) ? [] : [{ ...slipOn(line, 'unexpected-word', { message: PASTED_ROWS, start: /^\s*/.exec(line.text)?.[0].length ?? 0, end: line.text.trimEnd().length }), about: 'pasted rows' }];
  });
}

function linesWith(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, Source>): readonly Line[] {
  const known = new Map<string, Lines>();
  const out = new Map<string, Line>();
  for (const diagnostic of diagnostics) {
    const { file, start } = diagnostic.span;
    const text = sources.get(file)?.text ?? '';
    const lines = known.get(file) ?? linesOf(text);
    known.set(file, lines);
    const number = lines.placeAt(start).line;
    const line = out.get(`${file}:${String(number)}`);
    if (line === undefined) out.set(`${file}:${String(number)}`, { file, number, ...lineAt(text, start), found: [diagnostic] });
    else line.found.push(diagnostic);
  }
  return [...out.values()];
}

function isPasted({ file, text, found }: Line): boolean {
  return file.endsWith('.cases') && found.some((d) => STUMBLES.has(d.code)) && isPastedRow(text);
}

function causesOf(line: Line): readonly Diagnostic[] {
  const { found, text } = line;
  const stumbled = found.some((d) => STUMBLES.has(d.code)) && !found.some((d) => d.code === 'unclosed-text');
  const slip = stumbled && !/^\s*>/.test(text) ? slipIn(text, line.file.endsWith('.cases') ? 'cases' : 'criteria') : undefined;
  if (slip === undefined) return found.some((d) => FORM.has(d.code)) ? found.filter((d) => !ECHOES.has(d.code)) : found;
  const code = found.some((d) => d.code === 'unexpected-character') ? 'unexpected-character' : 'unexpected-word';
  return [slipOn(line, code, slip), ...found.filter((d) => !STUMBLES.has(d.code) && !ECHOES.has(d.code))];
}

function slipOn(line: Line, code: Code, { message, suggestion, start, end }: Slip): Diagnostic {
  return { code, severity: 'error', message, ...suggestion === undefined ? {} : { suggestion }, span: { file: line.file, start: line.start + start, end: line.start + end }, related: [] };
}
