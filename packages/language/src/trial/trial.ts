import { allSections, type AnswerSheet, type Framework, type Inspection, type Text } from '@inspection-criteria/model';
import { compilePlan, scoreWith } from '@inspection-criteria/scoring';
import type { ReadAnswers } from '../answers/sheet.ts';
import type { Inspected } from '../workspace/inspected.ts';
import type { View } from '../workspace/workspace.ts';
import { withAnswers, type AnswerTrial } from './answers.ts';
import { bandOf, cutMeant, withCuts, type CutTrial } from './cuts.ts';
import { withWeights, type WeightTrial } from './weights.ts';

/** A change made on trial. A later one of the same thing stands in place of an earlier. */
export type Trial = AnswerTrial | CutTrial | WeightTrial;

/** A trial that cannot be made, by its index, and why. It is `gone` where what it changes is not there. */
export interface Refusal {
  readonly index: number;
  readonly gone: boolean;
  readonly reason: string;
}

/** What becomes of something with trials, those of them that cannot be made of it, and by their index those that say what the text says already. */
export interface Tried<T> {
  readonly tried: T;
  readonly refused: readonly Refusal[];
  readonly written: readonly number[];
}

/**
 * What becomes of one trial. `written`: the text says the same already, be it in other words. `replaced`: a later one of the same thing stands in its
 * place. `gone`: what it changes is not there. `refused`: it cannot be made.
 */
export type TrialState =
  | { readonly state: 'changes' | 'written' | 'replaced' }
  | { readonly state: 'gone' | 'refused'; readonly reason: string };

/** An inspection with trials, and what becomes of each of them, in their order. */
export interface TriedOut {
  readonly tried: Inspected;
  readonly states: readonly TrialState[];
}

/** A trial with its place among all. */
export interface Numbered<T> {
  readonly trial: T;
  readonly index: number;
}

/** An inspection as it would be with trials: scored as if they stood in the text. No text is touched. Reasons call things as they are called in `language`. */
export function tryOut(view: View, inspected: Inspected, trials: readonly Trial[], language?: string): TriedOut {
  const last = lastOfEach(trials.map((trial) => asMeant(inspected, trial)));
  const answers = withAnswers(view, inspected, ofKind(last, 'answer'));
  const cuts = withCuts(inspected.plan.framework, ofKind(last, 'cut'), language);
  const weights = withWeights(cuts.tried, ofKind(last, 'weight'));
  return { states: statesOf(trials, last, [answers, cuts, weights]), tried: scored(inspected, weights.tried, answers.tried) };
}

/** What a trial of a cut or weight is about, by its label; undefined where that is gone. */
export function labelOfTried({ scales, root }: Framework, trial: CutTrial | WeightTrial): Text | undefined {
  if (trial.kind === 'cut') return bandOf(scales, trial)?.label;
  return allSections(root).flatMap((section) => [section, ...section.questions]).find(({ id }) => id === trial.of)?.label;
}

/** A trial as whoever makes it must mean it. */
export function asMeant<T extends Trial>({ plan: { framework } }: Inspected, trial: T): T | CutTrial {
  return trial.kind === 'cut' ? cutMeant(framework, trial) : trial;
}

function statesOf(trials: readonly Trial[], last: readonly Numbered<Trial>[], all: readonly Tried<unknown>[]): readonly TrialState[] {
  const made = new Set(last.map(({ index }) => index));
  const written = new Set(all.flatMap((one) => one.written));
  const refused = new Map(all.flatMap((one) => one.refused.map((refusal) => [refusal.index, refusal])));
  return trials.map((_, index): TrialState => {
    const refusal = refused.get(index);
    if (refusal !== undefined) return { state: refusal.gone ? 'gone' : 'refused', reason: refusal.reason };
    return { state: !made.has(index) ? 'replaced' : written.has(index) ? 'written' : 'changes' };
  });
}

function scored({ read, plan, results }: Inspected, framework: Framework, inspection: Inspection): Inspected {
  if (framework === plan.framework && inspection === read.inspection) return { read, plan, results };
  const triedPlan = framework === plan.framework ? plan : compilePlan(framework);
  return {
    read: { ...read, inspection, framework: { ...read.framework, framework }, answers: { ...read.answers, sheet: inspection.sheet, columns: ownColumns(read.answers, inspection.sheet) } },
    plan: triedPlan, results: scoreWith(triedPlan, inspection, inspection),
  };
}

function ownColumns({ columns }: ReadAnswers, { units }: AnswerSheet): ReadAnswers['columns'] {
  const tried = new Map(units.flatMap((unit) => [...unit.columns]));
  return new Map([...columns].map(([id, before]) => {
    const column = tried.get(id);
    if (column === undefined || column === before) return [id, before];
    return [id, { ...column, numbers: new Map(column.numbers), texts: new Map(column.texts), details: new Map(column.details) }];
  }));
}

/** Of trials of the same thing the last, each with its place among all. */
function lastOfEach(trials: readonly Trial[]): readonly Numbered<Trial>[] {
  return [...new Map(trials.map((trial, index) => [thingOf(trial), { trial, index }])).values()];
}

function thingOf(trial: Trial): string {
  switch (trial.kind) {
    case 'answer': return JSON.stringify([trial.kind, trial.unit, trial.record, trial.column]);
    case 'cut': return JSON.stringify([trial.kind, trial.bands, trial.band]);
    case 'weight': return JSON.stringify([trial.kind, trial.of]);
  }
}

function ofKind<K extends Trial['kind']>(trials: readonly Numbered<Trial>[], kind: K): readonly Numbered<Extract<Trial, { kind: K }>>[] {
  return trials.filter((one): one is Numbered<Extract<Trial, { kind: K }>> => one.trial.kind === kind);
}
