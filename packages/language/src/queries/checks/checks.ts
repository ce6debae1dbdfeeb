import { textIn, type CheckResult, type Span } from '@inspection-criteria/model';
import { bodiesIn, type Body } from '../../workspace/bodies.ts';
import type { View } from '../../workspace/workspace.ts';

/** An inspection or example with its checks. */
export interface Checks {
  readonly kind: 'inspection' | 'example';
  /** Unique in the file. */
  readonly id: string;
  readonly label: string;
  /** The framework and edition an example stands in. */
  readonly within: string | undefined;
  readonly span: Span;
  readonly checks: readonly Outcome[];
}

/** A check, or a filled cell of a table of checks, and what came out. */
export interface Outcome extends Omit<CheckResult, 'subject'> {
  /** Unique in its group: what is tested, and its number where the same is tested more than once. */
  readonly id: string;
  readonly label: string;
}

/** The inspections of a file, or the examples its frameworks hold, each with its checks. Those without any are left out. */
export function checksIn(view: View, language: string | undefined): readonly Checks[] {
  const groups = bodiesIn(view).map((body) => groupOf(body, language)).filter(({ checks }) => checks.length > 0);
  const ids = numbered(groups.map(({ id }) => id));
  return groups.map((group, i) => ({ ...group, id: ids[i] ?? group.id }));
}

function groupOf({ inspection, example, read: { framework }, span, results }: Body, language: string | undefined): Checks {
  const labels = results.checks.map(labelOf);
  const ids = numbered(labels);
  const checks = results.checks.map(({ span: place, passed, expected, actual }, i) => ({ id: ids[i] ?? '', label: labels[i] ?? '', span: place, passed, expected, actual }));
  if (inspection !== undefined) return { kind: 'inspection', id: inspection.id, label: textIn(inspection.label, language), within: undefined, span: inspection.nameSpan, checks };
  const within = framework.edition === undefined ? framework.id : `${framework.id} ${framework.edition}`;
  const label = example === undefined ? '' : textIn(example.label, language);
  return { kind: 'example', id: `${within}: ${label}`, label, within, span, checks };
}

/** What is tested, as a sentence; what is either so or not stands for itself. */
function labelOf({ subject, expected }: CheckResult): string {
  return expected === 'true' ? subject : `${subject} is ${expected}`;
}

/** Names that tell things apart: where one comes again, with its number. */
function numbered(names: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return names.map((name) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} (${String(time)})`;
  });
}
