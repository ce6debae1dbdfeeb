import type { Condition, Expression, Test } from './expression.ts';
import type { Example } from './inspection.ts';
import type { Nameable, Notes } from './notes.ts';
import type { Rational, RoundingMode } from './rational.ts';
import type { Rule, DecisionTable } from './rules.ts';
import type { Span } from './source.ts';
import type { Text } from './text.ts';
import type { AnswerType, Scale, Value } from './values.ts';

/** One edition of a framework, whole: whatever an edition leaves unmentioned has been taken from the one it amends. */
export interface Framework extends Nameable {
  readonly kind: 'framework';
  readonly edition: string | undefined;
  readonly amends: { readonly edition: string; readonly notes: Notes; readonly span: Span } | undefined;
  readonly publisher: Text | undefined;
  /** Declared languages, the main one first; empty where none is declared. */
  readonly languages: readonly string[];
  readonly levels: readonly Level[];
  /** The first declared unit is the default of questions and facts. A unit `inspection` with one record is always there, last. */
  readonly units: readonly Unit[];
  readonly facts: readonly Fact[];
  readonly scales: readonly Scale[];
  /** The whole framework as a section; its id is the framework's. */
  readonly root: Section;
  readonly examples: readonly Example[];
  readonly withdrawn: readonly Withdrawal[];
}

/** A word for sections (theme, criterion …) and a template for all of them. */
export interface Level extends Nameable {
  readonly kind: 'level';
  readonly plural: string;
  readonly under: readonly string[];
  readonly optional: boolean;
}

/** What is looked at: cases, staff, questionnaires. Each has its own records, answers and facts. */
export interface Unit extends Nameable {
  readonly kind: 'unit';
  readonly plural: string;
  readonly sample: readonly SampleRule[];
}

/** How many records there must be; the first rule whose condition holds is the one that counts. */
export interface SampleRule {
  readonly test: Test;
  readonly when: Condition | undefined;
  readonly notes: Notes;
  readonly span: Span;
}

/** Something known of a record (or of the inspection) that is not scored but decides what is asked. */
export interface Fact extends Nameable {
  readonly kind: 'fact';
  readonly unit: string;
  readonly answer: AnswerType;
  readonly asked: readonly Condition[];
  readonly optional: boolean;
}

/** A question asked of each record of its unit. It is asked when all conditions of `asked` hold: its own and its sections'. */
export interface Question extends Nameable {
  readonly kind: 'question';
  /** The id of the section it stands in. */
  readonly section: string;
  /** Further sections it counts in, as written: `counts also in`, its own and its sections'. Sections around them count it too. */
  readonly countsAlsoIn: readonly string[];
  readonly unit: string;
  readonly answer: AnswerType;
  readonly asked: readonly Condition[];
  /** Multiplies the points gained and available. */
  readonly weight: Rational;
  /** False for `not counted`: asked and tallied, but in no score. */
  readonly counted: boolean;
  readonly optional: boolean;
  /** The list of phrases its share is worded with. */
  readonly words: string | undefined;
  readonly unrated: readonly Unrated[];
}

/** A part of the framework with a score, a rating, a judgement or a figure; what its level says is already in it. */
export interface Section extends Nameable {
  readonly kind: 'section';
  /** The name alone; `id` is the dotted path without the framework: `reoffending.assessment`. */
  readonly name: string;
  /** `framework` for the root, `figure` for a named number. */
  readonly level: string;
  readonly parent: string | undefined;
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
  readonly optional: boolean;
  /** Used by weighted means and sums of sections. */
  readonly weight: Rational;
  /** The id of the bands an inspector judges it on; such a section has no score. */
  readonly judged: string | undefined;
  /** A figure that the inspection gives as a number. */
  readonly given: AnswerType | undefined;
  /** How the score is made; undefined when it has none (`not scored`, judged, given, or a root that says nothing). */
  readonly score: { readonly expression: Expression; readonly notes: Notes; readonly span: Span } | undefined;
  /** What an aggregate over sections does with one that has no score or rating. */
  readonly absent: Absent;
  /** True for `not counted`: left out of every score above it; rules about ratings still see it. */
  readonly leftOut: boolean;
  readonly unrated: readonly Unrated[];
  readonly rounding: Rounding | undefined;
  /** The id of the bands it is rated on. */
  readonly bands: string | undefined;
  /** Those bands as they read for this section, where their conditions speak of what is in it (`every aspect`); undefined where they read the same everywhere. */
  readonly bandsHere?: Scale | undefined;
  readonly words: string | undefined;
  readonly moderation: Moderation | undefined;
  /** In the order they are applied. Rows of decision tables are `give` rules among them. */
  readonly rules: readonly Rule[];
  readonly tables: readonly DecisionTable[];
}

/** `carried`: the whole is *none* too; `left out`: the rest is taken; or a number stands for it. */
export type Absent =
  | { readonly kind: 'carried' | 'left out' }
  | { readonly kind: 'counts as'; readonly value: Rational; readonly span: Span };

/** `not rated unless`: without the condition there is no rating, and `notes.saying` is printed. */
export interface Unrated {
  readonly unless: Condition;
  readonly notes: Notes;
  readonly span: Span;
}

/** `step` is above nought: 1/100 for `rounded to 1%`. */
export interface Rounding {
  readonly step: Rational;
  readonly mode: RoundingMode;
  readonly notes: Notes;
  readonly span: Span;
}

/** How far moderation may move a rating; `bands` undefined means to any band. */
export interface Moderation {
  readonly bands: number | undefined;
  readonly direction: 'upwards' | 'downwards' | undefined;
  readonly notes: Notes;
  readonly span: Span;
}

/** What an edition ended, and why. */
export interface Withdrawal {
  readonly id: string;
  readonly notes: Notes;
  readonly span: Span;
}

/** The language of the main texts: the first that is declared, English where none is. */
export function mainLanguage({ languages }: Pick<Framework, 'languages'>): string {
  return languages[0] ?? 'en';
}

/** A section and all sections in it, in document order. */
export function allSections(section: Section): readonly Section[] {
  return [section, ...section.sections.flatMap(allSections)];
}

/** All questions of a section and of those in it, in document order. */
export function questionsOf(section: Section): readonly Question[] {
  return allSections(section).flatMap(({ questions }) => questions);
}

/** The values of an answer type; none for dates and texts. */
export function valuesOf(answer: AnswerType): readonly Value[] {
  return answer.kind === 'choice' || answer.kind === 'number' ? answer.values : [];
}
