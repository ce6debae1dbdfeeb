import type { Baseline, Cell, ExplainedNumber, ExplainParams, FrameworkPage, PreviewView, Report, ServerState, ToPreview, Trial } from '@inspection-criteria/protocol';
import type { Picked } from './framework/pick.ts';
import type { Undone } from './undone.ts';
import { NOTHING_PICKED, type WhatIf } from './what-if/picked.ts';

/** All that the page shows; whatever is drawn is a function of it. */
export interface State {
  readonly shown: Shown;
  readonly view: PreviewView;
  /** How the server is doing. */
  readonly server: ServerState;
  /** The answer in which the caret of the text stands. */
  readonly caret: Cell | undefined;
  readonly explained: ExplainedNumber | undefined;
  /** The numbers from which somebody came to the one that is explained, the first first. */
  readonly cameFrom: readonly ExplainParams['about'][];
  /** What is changed on trial, and what the inspection comes to by it. */
  readonly trial: readonly Trial[];
  readonly tried: Report | undefined;
  /** The trials that report is of: for a moment others may be on trial already. */
  readonly triedOf: readonly Trial[];
  /** What was taken back, or made again, and is still to be read out. */
  readonly undone: Undone | undefined;
  /** Whether another answer in the grid is made on trial, and not written. */
  readonly trying: boolean;
  /** What the page for trials has asked for, and what is picked on it. */
  readonly whatIf: WhatIf;
  /** The framework that was picked of a file that has several. */
  readonly picked: Picked | undefined;
}

/** What the extension has sent to be shown. */
export type Shown =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'nothing'; readonly of: 'inspection' | 'framework'; readonly reason: string }
  | { readonly kind: 'report'; readonly report: Report; readonly pinned: boolean; readonly baselines: readonly Baseline[] }
  | { readonly kind: 'framework'; readonly page: FrameworkPage; readonly pinned: boolean };

/** The state before anything has come. */
export const START: State = { shown: { kind: 'waiting' }, view: 'ratings', server: 'running', caret: undefined, explained: undefined, cameFrom: [], trial: [], tried: undefined, triedOf: [], undone: undefined, trying: false, whatIf: NOTHING_PICKED, picked: undefined };

/** The state after a message from the extension. */
export function received(state: State, message: ToPreview): State {
  switch (message.kind) {
    case 'report': return afterReport(state, message);
    case 'framework': return { ...state, shown: message, view: 'framework', explained: undefined, trial: [], tried: undefined, trying: false };
    case 'nothing': return { ...state, shown: message, explained: undefined };
    case 'caret': return { ...state, caret: message.cell };
    case 'server': return { ...state, server: message.state };
    case 'turn': return { ...state, view: message.to };
    case 'explain': case 'focus': case 'answer': case 'failed': return state;
  }
}

/** What is on trial, and what is explained, is of one inspection, and goes when another is shown. */
function afterReport(state: State, message: Extract<ToPreview, { kind: 'report' }>): State {
  const view = state.view === 'framework' ? 'ratings' : state.view;
  const before = state.shown.kind === 'report' ? state.shown.report : undefined;
  const same = before?.uri === message.report.uri && before.inspection.id === message.report.inspection.id;
  return same ? { ...state, shown: message, view } : { ...state, shown: message, view, explained: undefined, trial: [], tried: undefined, trying: false, whatIf: NOTHING_PICKED, caret: undefined };
}

/** What is shown, or what it would be by what is on trial. */
export function asTried({ tried, trial }: Pick<State, 'tried' | 'trial'>, shown: Extract<Shown, { kind: 'report' }>): Extract<Shown, { kind: 'report' }> {
  return tried === undefined || trial.length === 0 ? shown : { ...shown, report: tried };
}
