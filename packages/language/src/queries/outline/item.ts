import type { Stretch } from '../../syntax/index.ts';

/** What a line of an outline stands for. A `rule` is also a decision table, a `decision` whatever inspectors decide. */
export type OutlineKind =
  | 'framework' | 'level' | 'unit' | 'fact' | 'list' | 'value' | 'reason' | 'section' | 'figure' | 'question' | 'default' | 'rule' | 'example' | 'withdrawal'
  | 'inspection' | 'table' | 'record' | 'answers' | 'decision' | 'check';

/** A line of the outline of a text, with those below it. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  /** What it is called in the text; never empty. */
  readonly name: string;
  /** Its label, or how far it has come; may be empty. */
  readonly detail: string;
  /** The label in the languages the outline is not in, where there are any. */
  readonly translations?: readonly string[];
  /** All of it, as offsets. */
  readonly whole: Stretch;
  /** Its name, or what stands for it; lies within the whole. */
  readonly named: Stretch;
  readonly children: readonly OutlineItem[];
}
