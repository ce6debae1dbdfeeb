import type { CellParams, CellAtParams, NextAnswerParams } from './cells.ts';
import type { BuildParams, BuildResult, ExportParams, Made, TemplateChoice, TemplateParams } from './documents.ts';
import type { ChangeParams, ChangeResult } from './changes.ts';
import type { CheckGroup } from './checks.ts';
import type { ExplainParams, ExplainedNumber } from './explain.ts';
import type { FrameworkPage, FrameworkParams } from './framework-page.ts';
import type { Grid, GridParams, GridWithoutHead } from './grid.ts';
import type { Cell, FileOf, Place } from './places.ts';
import type { Report, ReportParams } from './report.ts';
import type { BaselineParams, BaselineResult } from './baselines.ts';
import type { Levers, LeversParams } from './trial.ts';

/**
 * What a client may ask of the server beyond the Language Server Protocol: for each method what it takes and gives. `null` is given where
 * the file, the inspection or whatever else is asked about is not there; nothing here fails for what stands in a text.
 */
export interface Requests {
  /** Everything an inspection comes to, as the preview draws it; with a trial, as it would be. */
  readonly 'criteria/report': { readonly params: ReportParams; readonly result: Report | null };
  /** A window of the answers, records by questions; without its head where that is known. */
  readonly 'criteria/grid': { readonly params: GridParams; readonly result: Grid | GridWithoutHead | null };
  /** How a number came about, in sentences. */
  readonly 'criteria/explain': { readonly params: ExplainParams; readonly result: ExplainedNumber | null };
  /** What may be changed on trial: cuts of bands and weights. */
  readonly 'criteria/levers': { readonly params: LeversParams; readonly result: Levers | null };
  /** What the inspections of a file came to when some texts were others, and which of them differ. */
  readonly 'criteria/baseline': { readonly params: BaselineParams; readonly result: BaselineResult | null };
  /** A framework as it would be published. */
  readonly 'criteria/framework': { readonly params: FrameworkParams; readonly result: FrameworkPage | null };
  /** The checks of a file's inspections, or of its examples, with what came out. */
  readonly 'criteria/checks': { readonly params: FileOf; readonly result: readonly CheckGroup[] | null };
  /** Where an answer stands; of one that is not written yet, where it would be written. */
  readonly 'criteria/place': { readonly params: CellParams; readonly result: Place | null };
  /** The answer at a place of the text. */
  readonly 'criteria/cell': { readonly params: CellAtParams; readonly result: Cell | null };
  /** The next answer of a kind, after the place or before it, from the end on around to the start. */
  readonly 'criteria/next-answer': { readonly params: NextAnswerParams; readonly result: Place | null };
  /** The edits that a change of answers or of a framework comes to, in form. */
  readonly 'criteria/change': { readonly params: ChangeParams; readonly result: ChangeResult | null };
  /** What a new framework can start from. */
  readonly 'criteria/templates': { readonly params: { readonly language?: string }; readonly result: readonly TemplateChoice[] };
  /** The text of a new framework or inspection. */
  readonly 'criteria/template': { readonly params: TemplateParams; readonly result: Made | null };
  /** The JSON of frameworks, inspections and results, as the command line writes it. */
  readonly 'criteria/build': { readonly params: BuildParams; readonly result: BuildResult };
  /** Results or answers in a format for other programs or pages. */
  readonly 'criteria/export': { readonly params: ExportParams; readonly result: string | null };
}

/** The name of a request. */
export type Method = keyof Requests;
