import type { FileOf, InspectionOf } from './places.ts';
import type { Trial } from './trial.ts';

/** Something a new framework can start from. */
export interface TemplateChoice {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}

/** What is to be begun; names as they are written, and the label people read. */
export type TemplateParams =
  | { readonly kind: 'framework'; readonly template: string; readonly name: string; readonly label: string }
  /** An inspection of a framework: `textDocument` is its file, `use` the path to it from where the inspection will be. */
  | { readonly kind: 'inspection'; readonly textDocument: FileOf['textDocument']; readonly framework?: { readonly id: string; readonly edition: string | undefined }; readonly use: string; readonly name: string; readonly label: string };

/** A file to be written. */
export interface Made {
  readonly file: string;
  readonly text: string;
}

/** The folder whose files are built. */
export interface BuildParams {
  readonly folder: string;
}

/** Files to be written, with paths below the folder for output; or what stands in the way, sentences. */
export interface BuildResult {
  readonly files: readonly Made[];
  readonly problems: readonly string[];
}

/** What is wanted of an inspection, and how. */
export interface ExportParams extends InspectionOf {
  /** `ratings`: sections with scores and ratings; `summary`: how each question was answered; `answers`: records by questions. */
  readonly what: 'ratings' | 'summary' | 'answers';
  readonly format: 'markdown' | 'csv';
  readonly unit?: string | undefined;
  readonly language?: string | undefined;
  /** What comes out is with these, and a page says so. */
  readonly trial?: readonly Trial[] | undefined;
}
