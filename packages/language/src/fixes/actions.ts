import type { Diagnostic, Span } from '@inspection-criteria/model';
import type { Checked } from '../rules/check.ts';
import type { Fix } from './fix.ts';
import { fixesFor, fixEverything, mendAll } from './registry.ts';
import { rewritesAt } from './rewrites.ts';

/** What an action is for: to answer a finding, to say something otherwise, or to do something to the whole file. */
export type ActionKind = NonNullable<Fix['kind']> | 'everything';

/** Something that can be done at a place. */
export interface Action {
  readonly kind: ActionKind;
  readonly fix: Fix;
  /** The finding it answers; undefined where it answers none, or several. */
  readonly diagnostic: Diagnostic | undefined;
}

/** Everything that can be done at a stretch of a file, of the kinds that are wanted. What it changes is worked out when it is asked for. */
export function actionsAt(checked: Checked, span: Span, isWanted: (kind: ActionKind) => boolean): readonly Action[] {
  const found = checked.diagnostics.filter((finding) => touches(finding.span, span)).slice(0, MOST_FINDINGS);
  const rewrites = REWRITES.some(isWanted) ? rewritesAt(checked, span) : [];
  return [
    ...isWanted('quickfix') ? quickFixes(checked, found) : [],
    ...rewrites.map((fix): Action => ({ kind: fix.kind ?? 'rewrite', fix, diagnostic: undefined })).filter(({ kind }) => isWanted(kind)),
    ...isWanted('everything') && checked.diagnostics.some((one) => one.span.file === span.file) ? [everything(checked, span.file)] : [],
  ];
}

/** Where more is selected, an author has other actions in mind than the fixes of each finding. */
const MOST_FINDINGS = 20;

const REWRITES: readonly ActionKind[] = ['rewrite', 'extract', 'inline', 'organise'];

/** The fixes of findings, and behind them, for each kind of which there are more in the file, one that mends all of these. */
function quickFixes(checked: Checked, found: readonly Diagnostic[]): readonly Action[] {
  const own = found.flatMap((diagnostic) => fixesFor(checked, diagnostic).map((fix): Action => ({ kind: 'quickfix', fix, diagnostic })));
  const mended = new Map(own.flatMap(({ fix, diagnostic }) => fix.preferred === true && diagnostic !== undefined ? [[diagnostic.code, diagnostic]] : []));
  const all = [...mended.values()].flatMap((diagnostic) => mendAll(checked, diagnostic) ?? []);
  return [...own, ...all.map((fix): Action => ({ kind: 'quickfix', fix, diagnostic: undefined }))];
}

function everything(checked: Checked, file: string): Action {
  return { kind: 'everything', fix: fixEverything(checked, file), diagnostic: undefined };
}

function touches(one: Span, other: Span): boolean {
  return one.file === other.file && one.start <= other.end && one.end >= other.start;
}
