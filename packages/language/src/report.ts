import type { Diagnostic, Related, Span } from '@inspection-criteria/model';
import { catalogue, type Code } from './catalogue.ts';

/** What a finding may carry besides its place and message. */
export interface Extras {
  readonly related?: readonly Related[];
  readonly suggestion?: string | undefined;
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

function diagnosticOf(code: Code, span: Span, message: string, { related = [], suggestion }: Extras): Diagnostic {
  const base = { code, severity: catalogue[code].severity, message, span, related };
  return suggestion === undefined ? base : { ...base, suggestion };
}

/** In reading order, each finding once, capped per file with a word about it. */
export function tidy(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  const ordered = [...found].sort((a, b) => compareText(a.span.file, b.span.file) || a.span.start - b.span.start || compareText(a.code, b.code) || compareText(a.message, b.message))
    .filter((d) => { const key = `${d.span.file}\n${String(d.span.start)}\n${d.code}\n${d.message}`; return seen.has(key) ? false : seen.add(key); });
  const counts = new Map<string, number>();
  return ordered.flatMap((d) => {
    const count = (counts.get(d.span.file) ?? 0) + 1;
    counts.set(d.span.file, count);
    if (count > MOST_DIAGNOSTICS + 1) return [];
    return [count <= MOST_DIAGNOSTICS ? d : diagnosticOf('too-many-problems', d.span, `More than ${String(MOST_DIAGNOSTICS)} findings in this file; the rest is not listed. Mend the ones above first.`, {})];
  });
}

/** The same order on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
