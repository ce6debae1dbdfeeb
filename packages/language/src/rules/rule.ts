import type { Inspection, InspectionBody, Results, Span } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import type { AnswerPlaces } from '../answers/places.ts';
import type { Declared, Locate } from '../lower/declared.ts';
import type { Renamings } from '../lower/renames.ts';
import type { SharedKind } from '../project/elsewhere.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import type { Source } from '../project/sources.ts';
import type { Report } from '../report.ts';

/** What a rule on files looks at: one of them among those it was read with. */
export interface SourceSubject {
  readonly source: Source;
  readonly sources: ReadonlyMap<string, Source>;
  readonly locate: Locate;
  readonly report: Report;
}

/** What a rule on declarations looks at: one file's framework or shared lists as written, before names are resolved. */
export interface DeclarationSubject {
  readonly own: Declared;
  /** The same with all that the editions before it said; `own` itself where it amends none. */
  readonly whole: Declared;
  /** The edition it amends, made whole; undefined where it amends none, or one that is not there. */
  readonly base: Declared | undefined;
  /** Lists, levels and units that stand beside it in its file or in files it uses. */
  readonly shared: readonly Declared[];
  /** The paths of files that share a list, unit or level of a name, and are not used here. */
  readonly elsewhere: (kind: SharedKind, name: string) => readonly string[];
  /** What was renamed since the editions before it. */
  readonly renamings: Renamings;
  readonly locate: Locate;
  readonly report: Report;
}

/** What a rule on frameworks looks at. */
export interface FrameworkSubject {
  readonly read: ReadFramework;
  readonly plan: Plan;
  /** Whether all that stands in a stretch of text could be understood: what is made of the rest may mislead. */
  readonly understood: (span: Span) => boolean;
  readonly report: Report;
}

/** What a rule on inspections (and on the examples of frameworks) looks at. */
export interface InspectionSubject extends FrameworkSubject {
  /** Questions and facts with something behind them that could not be understood: who is asked them, or with what answers, is not known. */
  readonly broken: ReadonlySet<string>;
  readonly body: InspectionBody;
  /** Undefined for an example. */
  readonly inspection: Inspection | undefined;
  readonly results: Results;
  readonly places: AnswerPlaces;
}

/** A rule reports what it finds; it changes nothing and keeps nothing. */
export type Rule<Subject> = (subject: Subject) => void;
