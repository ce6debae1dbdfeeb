import type { About, Diagnostic, Related, Severity, Span } from '@inspection-criteria/model';
import { catalogue, type Code } from './catalogue.ts';

/** What a finding may carry besides its place and message. */
export interface Extras {
  readonly related?: readonly Related[];
  readonly suggestion?: string | undefined;
  readonly about?: About | undefined;
}

/** Collects findings; the severity comes from the catalogue, so that a code always weighs the same. */
export interface Report {
  (code: Code, span: Span, message: string, extras?: Extras): void;
}

/** The most findings kept for one file; the last one then says that there are more. */
export const MOST_DIAGNOSTICS = 500;

/** A report and the findings it has collected. */
export function createReport(): { readonly report: Report; readonly found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  const report: Report = (code, span, message, extras = {}) => {
    found.push(diagnosticOf(code, span, message, extras));
  };
  return { report, found };
}

/** A report that passes on what it is told, and knows whether that was anything. */
export function listening(report: Report): { readonly report: Report; readonly heardNothing: () => boolean } {
  let heard = 0;
  return { report: (...finding) => { heard++; report(...finding); }, heardNothing: () => heard === 0 };
}

function diagnosticOf(code: Code, span: Span, message: string, { related = [], suggestion, about }: Extras): Diagnostic {
  return {
    code, severity: catalogue[code].severity, message: shortened(message), span, related: related.map((r) => ({ ...r, message: shortened(r.message) })),
    ...(suggestion === undefined ? {} : { suggestion }), ...(about === undefined ? {} : { about }),
  };
}

/** The longest word, and the longest message, that is printed whole; both far beyond what anybody writes on purpose. */
const LONGEST_WORD = 160;
const LONGEST_MESSAGE = 4000;

/** A message of a length that can be read: it may repeat what stands in the text, and a slip there can be a hundred thousand characters long. */
function shortened(message: string): string {
  const words = message.replace(new RegExp(`[^\\s\`“”"]{${String(LONGEST_WORD + 1)},}`, 'gu'), (word) => `${word.slice(0, LONGEST_WORD / 2)}…`);
  const whole = words.length > LONGEST_MESSAGE ? `${words.slice(0, LONGEST_MESSAGE)}…` : words;
  // Where a cut, or a place in the text, goes through the middle of a character, its half is no character.
  return whole.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** In reading order, each finding once, capped per file with a word about it. When there are too many, errors come before warnings and those before remarks. */
export function tidy(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  const ordered = [...found].sort((a, b) => compareText(a.span.file, b.span.file) || a.span.start - b.span.start || compareText(a.code, b.code) || compareText(a.message, b.message))
    .filter((d) => { const key = `${d.span.file}\n${String(d.span.start)}\n${d.code}\n${d.message}`; return seen.has(key) ? false : seen.add(key); });
  const files = new Map<string, Diagnostic[]>();
  for (const d of ordered) {
    const same = files.get(d.span.file);
    if (same === undefined) files.set(d.span.file, [d]);
    else same.push(d);
  }
  return [...files.values()].flatMap(capped);
}

/** What weighs most comes first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** The findings of one file, not too many of them, still in reading order. What was capped before says so once. */
function capped(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  if (findings.length <= MOST_DIAGNOSTICS) return findings;
  const told = findings.filter(isCap);
  const others = findings.filter((d) => !isCap(d));
  const kept = new Set(SEVERITIES.flatMap((severity) => others.filter((d) => d.severity === severity)).slice(0, MOST_DIAGNOSTICS));
  const shown = others.filter((d) => kept.has(d));
  const left = others.find((d) => !kept.has(d));
  return left === undefined ? [...shown, ...told] : [...shown, diagnosticOf('too-many-problems', left.span, CAPPED, {})];
}

const CAPPED = `More than ${String(MOST_DIAGNOSTICS)} findings in this file; the rest is not listed. Mend the ones above first.`;

function isCap({ code, message }: Diagnostic): boolean {
  return code === 'too-many-problems' && message === CAPPED;
}

/** The same order on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
