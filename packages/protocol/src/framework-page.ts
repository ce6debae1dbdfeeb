import type { FileOf, Place } from './places.ts';
import type { Remark } from './report.ts';

/** Which framework of a file, by id and edition; the first where none is said. */
export interface FrameworkParams extends FileOf {
  readonly framework?: { readonly id: string; readonly edition: string | undefined } | undefined;
  readonly language?: string | undefined;
}

/** A framework as it would be published. Prose is Markdown. */
export interface FrameworkPage {
  readonly uri: string;
  readonly version: number;
  /** All frameworks of the file. */
  readonly frameworks: readonly { readonly id: string; readonly edition: string | undefined; readonly label: string }[];
  readonly language: string;
  readonly languages: readonly string[];
  /** Errors in the framework's files: what they speak of may be missing here. */
  readonly leftOut: readonly Remark[];
  readonly publisher: string | undefined;
  readonly edition: string | undefined;
  readonly root: PageSection;
  /** What is known of each unit's records beside the questions; units of which nothing more is said are not among them. */
  readonly units: readonly PageUnit[];
  readonly scales: readonly PageScale[];
}

/** A line of the page, and where what it says is written. `untranslated` where the text is of another language for want of a translation. */
export interface PageLine {
  readonly text: string;
  readonly place: Place;
  readonly untranslated?: true;
  /** Why it is so, in the author's words. */
  readonly because?: string;
}

/** A part of the framework. */
export interface PageSection {
  readonly id: string;
  /** *Theme*; empty for the whole. */
  readonly level: string;
  readonly title: PageLine;
  readonly guidance: string | undefined;
  /** How it is scored and rated, a sentence a line, in the order it happens. */
  readonly method: readonly PageLine[];
  /** The scale it is rated or judged on. */
  readonly scale: string | undefined;
  readonly questions: readonly PageQuestion[];
  readonly sections: readonly PageSection[];
}

/** A question. */
export interface PageQuestion {
  readonly id: string;
  readonly title: PageLine;
  readonly guidance: string | undefined;
  /** The scale it is answered on; undefined for numbers, dates and texts, which `answer` describes. */
  readonly scale: string | undefined;
  readonly answer: string;
  /** When it is asked, how it weighs, where else it counts. */
  readonly notes: readonly PageLine[];
}

/** Records of a unit, and what is known of each. */
export interface PageUnit {
  readonly id: string;
  readonly title: PageLine;
  readonly guidance: string | undefined;
  readonly sample: readonly PageLine[];
  readonly facts: readonly PageQuestion[];
}

/** Answers, bands or phrases, in order. */
export interface PageScale {
  readonly id: string;
  readonly kind: 'answers' | 'bands' | 'phrases';
  readonly title: PageLine;
  readonly guidance: string | undefined;
  /** `means` is the interval, the points or the condition. */
  readonly values: readonly { readonly id: string; readonly title: PageLine; readonly means: string; readonly stars: number | undefined; readonly guidance: string | undefined }[];
}
