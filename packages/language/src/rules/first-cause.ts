import { linesOf, type Diagnostic, type Lines } from '@inspection-criteria/model';
import type { Code } from '../catalogue.ts';
import type { Source } from '../project/sources.ts';
import { slipIn } from './slips.ts';

/** Findings that say the reader stumbled over a line; behind each a known slip may lie. */
const STUMBLES = new Set(['unexpected-word', 'unexpected-character', 'unknown-name', 'unknown-word', 'answer-without-points', 'band-gap', 'band-unreachable', 'use-not-found', 'wrong-type']);

/** Findings on the form of a line; what else is found on it is mostly their echo. */
const FORM = new Set(['unclosed-text', 'unexpected-word', 'unexpected-character', 'unknown-word', 'wrong-type', 'missing-brace']);

const ECHOES = new Set(['unknown-name', 'answer-without-points', 'band-gap', 'band-unreachable', 'empty-list', 'section-without-questions']);

/**
 * Leaves on each line what comes first: a known slip in place of all that the reader stumbled over, or else the findings
 * on form without their echoes. A line without trouble is never looked at, so a name may be any word.
 */
export function firstCauses(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, Source>): readonly Diagnostic[] {
  const byLine = new Map<string, Diagnostic[]>();
  const lineOf = lineFinder(sources);
  for (const diagnostic of diagnostics) {
    const line = lineOf(diagnostic);
    byLine.set(line, [...byLine.get(line) ?? [], diagnostic]);
  }
  return [...byLine.values()].flatMap((found) => causesOf(found, sources));
}

function lineFinder(sources: ReadonlyMap<string, Source>): (diagnostic: Diagnostic) => string {
  const known = new Map<string, Lines>();
  return ({ span: { file, start } }) => {
    const lines = known.get(file) ?? linesOf(sources.get(file)?.text ?? '');
    known.set(file, lines);
    return `${file}\n${String(lines.placeAt(start).line)}`;
  };
}

function causesOf(found: readonly Diagnostic[], sources: ReadonlyMap<string, Source>): readonly Diagnostic[] {
  const stumble = found.find((d) => STUMBLES.has(d.code));
  const slip = stumble === undefined || found.some((d) => d.code === 'unclosed-text') ? undefined : explained(stumble, found.some((d) => d.code === 'unexpected-character') ? 'unexpected-character' : 'unexpected-word', sources.get(stumble.span.file)?.text ?? '');
  if (slip !== undefined) return [slip, ...found.filter((d) => !STUMBLES.has(d.code) && !ECHOES.has(d.code))];
  return found.some((d) => FORM.has(d.code)) ? found.filter((d) => !ECHOES.has(d.code)) : found;
}

function explained({ span: { file, start } }: Diagnostic, code: Code, text: string): Diagnostic | undefined {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(from, from + MOST))?.[0] ?? '';
  const slip = /^\s*>/.test(line) ? undefined : slipIn(line);
  return slip === undefined ? undefined : { code, severity: 'error', message: slip.message, span: { file, start: from + slip.start, end: from + slip.end }, related: [] };
}

/** Longer lines are looked at up to here. */
const MOST = 2000;
