import type { Condition } from './expression.ts';
import type { Nameable, Notes } from './notes.ts';
import type { Rational } from './rational.ts';
import type { AnswerSheet } from './sheet.ts';
import type { Span } from './source.ts';
import type { Text } from './text.ts';

/** One inspection: the answers of its sample and the decisions of its inspectors. */
export interface Inspection extends Nameable, InspectionBody {
  readonly kind: 'inspection';
  readonly framework: { readonly id: string; readonly edition: string | undefined; readonly span: Span };
  /** ISO dates. */
  readonly fieldwork: readonly string[];
  readonly samples: readonly DeclaredSample[];
}

/** A small inspection inside a framework, run like a test. It may give the score of any section outright. */
export interface Example extends InspectionBody {
  readonly kind: 'example';
  readonly label: Text;
  readonly notes: Notes;
  readonly span: Span;
}

/** What an inspection and an example have in common, all that scoring needs. */
export interface InspectionBody {
  readonly sheet: AnswerSheet;
  /** Scores given as numbers: figures of an inspection, any section of an example. */
  readonly given: readonly GivenScore[];
  readonly judgements: readonly Decision[];
  readonly holds: readonly HoldDecision[];
  readonly moderations: readonly Decision[];
  readonly choices: readonly SectionChoice[];
  readonly checks: readonly Check[];
}

/** `sample 34`, `sample 9 of staff`: how many records the inspection says it has. */
export interface DeclaredSample {
  readonly unit: string;
  readonly size: number;
  readonly notes: Notes;
  readonly span: Span;
}

/** A score given outright, before rounding. */
export interface GivenScore {
  readonly section: string;
  readonly value: Rational;
  /** Whether it was written with a percent sign. */
  readonly percent: boolean;
  readonly span: Span;
}

/** `judge S as X`, `moderate S to X`; `value` is a band id of the section's bands. */
export interface Decision {
  readonly section: string;
  readonly value: string;
  readonly notes: Notes;
  readonly span: Span;
}

/** The answer to a `may hold to` rule: `hold S to X`, or `do not hold S` when `value` is undefined. */
export interface HoldDecision {
  readonly section: string;
  readonly value: string | undefined;
  readonly notes: Notes;
  readonly span: Span;
}

/** `include S` or `omit S`. An optional section is left out unless included or answered; any other is in unless omitted. */
export interface SectionChoice {
  readonly section: string;
  readonly included: boolean;
  readonly notes: Notes;
  readonly span: Span;
}

/** An expected result. A row of a `check` table is one check for each of its filled cells. */
export interface Check {
  readonly condition: Condition;
  readonly notes: Notes;
  readonly span: Span;
}
