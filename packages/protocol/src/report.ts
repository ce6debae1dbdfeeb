import type { InspectionOf, Place } from './places.ts';
import type { SectionScore } from './scores.ts';
import type { Trial, TrialEntry } from './trial.ts';

/** Which inspection, in which language, and what is changed on trial. Without a language, the one that is set. */
export interface ReportParams extends InspectionOf {
  readonly language?: string | undefined;
  readonly trial?: readonly Trial[] | undefined;
}

/** Everything an inspection comes to, as people read it. Numbers beside their texts are for drawing only, and nothing is to be computed from them. */
export interface Report {
  readonly uri: string;
  /** The version of the text this is the report of. */
  readonly version: number;
  readonly inspection: Named;
  /** All inspections of the file. */
  readonly inspections: readonly { readonly id: string; readonly label: string }[];
  readonly framework: Named & { readonly edition: string | undefined };
  /** The language this is in, and those the framework declares. */
  readonly language: string;
  readonly languages: readonly string[];
  readonly answered: number;
  readonly asked: number;
  /** Whether no answer, judgement or decision is missing. */
  readonly complete: boolean;
  /** Whether all that stands in the inspection, around it and in its framework could be read. Where not, it is not to be called complete. */
  readonly allRead: boolean;
  /** A file that is used and is not there, or cannot be read, and what comes of that: the cause of all else that is said, so it is said first. */
  readonly cause: Remark | undefined;
  /** What could not be read or is wrong, and is therefore not in these numbers or makes them doubtful. */
  readonly leftOut: readonly Remark[];
  readonly sections: readonly SectionReport[];
  readonly questions: readonly QuestionReport[];
  readonly checks: readonly { readonly subject: string; readonly expected: string; readonly actual: string; readonly passed: boolean; readonly place: Place }[];
  /** Decisions an inspector has still to take: sentences. */
  readonly open: readonly { readonly text: string; readonly place: Place }[];
  /** What becomes of each change on trial, in the order they were given. */
  readonly trial: readonly TrialEntry[];
}

/** A sentence, and where what it speaks of is written; undefined where that is no one place. */
export interface Remark {
  readonly text: string;
  readonly place: Place | undefined;
}

/** Something with a name, and where it is declared. */
export interface Named {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
}

/** One section or figure. */
export interface SectionReport extends SectionScore {
  readonly place: Place;
  /** The level as its label says: *Theme*. */
  readonly levelLabel: string;
  /** The scale its score lies on; undefined where it has none, or none with an end. */
  readonly axis: Axis | undefined;
  /** Where the published score, and the lowest and highest it can still end in, lie on the axis. */
  readonly at: number | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly judged: boolean;
  /** The label of the provisional rating. */
  readonly provisionalLabel: string | undefined;
  /** The words for its score, such as *SUBSTANTIAL*. */
  readonly words: string | undefined;
  /** What moved the rating, or would have, in the order it came about. */
  readonly effects: readonly Effect[];
  /** Labels of final ratings that can still come out, best first. */
  readonly stillPossible: readonly string[];
  readonly next: NextBand | undefined;
  /** What it is without the trial, and how it moves by it; undefined where none is made. */
  readonly before: Outcome & { readonly moved: Moved } | undefined;
}

/** What a section came to, in short. */
export interface Outcome {
  readonly score: string | undefined;
  readonly rating: string | undefined;
  readonly stars: number | undefined;
  /** Where its score lies on the axis. */
  readonly at: number | undefined;
}

/** How a section moved. */
export interface Moved {
  /** In the order of its bands; `another` where that does not tell, as between a rating and none. */
  readonly rating: 'better' | 'worse' | 'another' | 'same';
  /** `another` between a score and none. */
  readonly score: 'higher' | 'lower' | 'another' | 'same';
  /** How far its score went, as a part of its axis: for showing first what moves most. */
  readonly far: number;
}

/** The scale a score lies on, with its bands from the lowest to the highest. Empty without bands. */
export interface Axis {
  readonly lowest: number;
  readonly highest: number;
  /** The ends as people read them. */
  readonly lowestText: string;
  readonly highestText: string;
  readonly bands: readonly AxisBand[];
}

/** A band on an axis. */
export interface AxisBand {
  readonly id: string;
  readonly label: string;
  /** The interval it stands for: *65% – 79%*. */
  readonly range: string;
  /** Where it begins and ends on the axis; it ends where the next begins. */
  readonly from: number;
  readonly to: number;
  readonly stars: number | undefined;
  /** 0 for the best, 1 for the worst: for drawing. */
  readonly shade: number;
  readonly place: Place;
}

/** A rule or decision that had to do with the rating. */
export interface Effect {
  readonly kind: 'judgement' | 'given' | 'move' | 'cap' | 'floor' | 'hold' | 'moderation' | 'not rated';
  /** Whether the rating became another by it. */
  readonly moved: boolean;
  readonly text: string;
  readonly place: Place | undefined;
}

/** How far the next better band is. */
export interface NextBand {
  readonly band: string;
  /** The least number of answers that must become the best they can be, or be given as such. */
  readonly answers: number;
  /** As a sentence: *2 more “Sufficient”: Good*. */
  readonly text: string;
}

/** How a question was answered over its sample: the data summary. */
export interface QuestionReport {
  readonly id: string;
  readonly label: string;
  /** The section it stands in. */
  readonly section: string;
  readonly place: Place;
  /** Counted in scores. */
  readonly counted: boolean;
  /** How often each value was answered, in the order of the list. Empty for dates and texts. */
  readonly values: readonly AnswerCount[];
  /** Answers it applied to: those given that are counted. */
  readonly of: number;
  readonly excluded: number;
  readonly notAsked: number;
  readonly missing: number;
  /** Its share, to the whole percent, and for drawing from 0 to 1. */
  readonly share: string | undefined;
  readonly fraction: number | undefined;
  /** The phrase for it: *just over three-quarters*. */
  readonly words: string | undefined;
}

/** How often a value was answered. */
export interface AnswerCount {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly tone: Tone;
}

/** How good an answer is: the best there is, some of it, nothing, not counted, or neither good nor bad. */
export type Tone = 'best' | 'part' | 'nothing' | 'not counted' | 'plain';
