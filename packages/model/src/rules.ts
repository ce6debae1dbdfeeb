import type { Condition, Expression, Test } from './expression.ts';
import type { Notes } from './notes.ts';
import type { Span } from './source.ts';

/** A rule on a section's rating. `name` is what an edition replaces or withdraws it by. */
export type Rule = GiveRule | MoveRule | LimitRule | MayHoldRule;

interface RuleBase {
  readonly name: string | undefined;
  readonly notes: Notes;
  readonly span: Span;
}

/** The first that holds gives the provisional rating; when none does, the bands do. */
export interface GiveRule extends RuleBase {
  readonly kind: 'give';
  readonly value: Expression;
  readonly when: Condition | undefined;
}

/** Moves the rating by whole bands, up being better, never off the bands. */
export interface MoveRule extends RuleBase {
  readonly kind: 'move';
  /** Positive up, negative down. */
  readonly bands: number;
  readonly when: Condition;
}

/** A cap (`no better than`) or a floor (`no worse than`); the strictest cap and floor win, and a cap wins over a floor. */
export interface LimitRule extends RuleBase {
  readonly kind: 'no better than' | 'no worse than';
  readonly value: Expression;
  readonly when: Condition;
}

/** A cap that an inspector decides on: the condition raises the question, the inspection answers it. */
export interface MayHoldRule extends RuleBase {
  readonly kind: 'may hold to';
  readonly value: Expression;
  readonly when: Condition;
}

/** A decision table, read from the top; its rows stand among the section's rules as `give` rules with the same spans. */
export interface DecisionTable {
  readonly headings: readonly DecisionHeading[];
  readonly rows: readonly DecisionRow[];
  readonly span: Span;
}

/** What a column tests; `when` columns hold whole conditions. */
export type DecisionHeading =
  | { readonly kind: 'expression'; readonly expression: Expression; readonly span: Span }
  | { readonly kind: 'when'; readonly span: Span };

/** One row: the value given when every cell holds. A cell `any` is undefined. */
export interface DecisionRow {
  readonly value: Expression;
  readonly cells: readonly (Test | Condition | undefined)[];
  readonly span: Span;
}
