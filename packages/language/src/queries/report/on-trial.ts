import { allSections, numberText, textIn, valuesOf, type Fact, type Question } from '@inspection-criteria/model';
import type { AnswerTrial } from '../../trial/answers.ts';
import { cutMeant, type CutTrial } from '../../trial/cuts.ts';
import type { Trial, TrialState } from '../../trial/trial.ts';
import type { WeightTrial } from '../../trial/weights.ts';
import type { Inspected } from '../../workspace/inspected.ts';
import type { View } from '../../workspace/workspace.ts';
import { whyNotWritten } from '../change/trial.ts';
import { recordsOf } from '../grid/grid.ts';
import { textOfAnswer } from '../grid/rows.ts';
import { cutText } from '../levers/levers.ts';

/** A change on trial as people read it. */
interface Told {
  readonly label: string;
  /** The list of bands a cut is of. */
  readonly bands: string | undefined;
  /** Undefined where what it changes is not there. */
  readonly written: string | undefined;
  readonly tried: string;
  /** Why it can be tried but not written back; undefined where it can. */
  readonly onlyHere: string | undefined;
}

/** The same with what becomes of it, and why where it cannot be made. */
export interface OnTrial extends Told {
  readonly state: TrialState['state'];
  readonly reason: string | undefined;
}

/** What is on trial in an inspection as it stands in the text, each change in its place, with what becomes of it. */
export function onTrialOf(view: View, inspected: Inspected, trials: readonly Trial[], states: readonly TrialState[], language: string | undefined): readonly OnTrial[] {
  return trials.flatMap((trial, index): readonly OnTrial[] => {
    const becomes = states[index];
    return becomes === undefined ? [] : [{ state: becomes.state, reason: 'reason' in becomes ? becomes.reason : undefined, ...told(view, inspected, trial, language) }];
  });
}

function told(view: View, inspected: Inspected, trial: Trial, language: string | undefined): Told {
  switch (trial.kind) {
    case 'answer': return answerTold(inspected, trial, language);
    case 'cut': return cutTold(view, inspected, trial, language);
    case 'weight': return weightTold(view, inspected, trial, language);
  }
}

function answerTold(inspected: Inspected, { unit, record, column, value = '' }: AnswerTrial, language: string | undefined): Told {
  const asked = inspected.plan.column.get(column);
  const at = recordsOf(inspected, unit).indexOf(record);
  if (asked?.unit !== unit) return { label: column, bands: undefined, written: undefined, tried: value, onlyHere: undefined };
  const read = (text: string): string => labelled(asked, text, language);
  return {
    label: textIn(asked.label, language), bands: undefined, onlyHere: undefined, tried: read(value.trim()),
    written: at < 0 ? undefined : read(textOfAnswer(inspected, column, at, record)),
  };
}

/** A value by its label; numbers, dates and texts as they are written. */
function labelled({ answer }: Question | Fact, text: string, language: string | undefined): string {
  const value = answer.kind === 'choice' ? valuesOf(answer).find(({ id }) => id === text) : undefined;
  return value === undefined ? text : textIn(value.label, language);
}

function cutTold(view: View, inspected: Inspected, typed: CutTrial, language: string | undefined): Told {
  const trial = cutMeant(inspected.plan.framework, typed);
  const scale = inspected.plan.framework.scales.find(({ id, kind }) => id === trial.bands && kind === 'bands');
  const value = scale?.values.find(({ id }) => id === trial.band);
  const written = value === undefined ? undefined : cutText(value);
  return {
    label: value === undefined ? trial.band : textIn(value.label, language), bands: scale === undefined ? trial.bands : textIn(scale.label, language),
    written, tried: trial.cut.trim(), onlyHere: written === undefined ? undefined : whyNotWritten(view, inspected, trial),
  };
}

function weightTold(view: View, inspected: Inspected, trial: WeightTrial, language: string | undefined): Told {
  const of = allSections(inspected.plan.framework.root).flatMap((section) => [section, ...section.questions]).find(({ id }) => id === trial.of);
  return {
    label: of === undefined ? trial.of : textIn(of.label, language), bands: undefined, written: of === undefined ? undefined : numberText(of.weight),
    tried: trial.weight.trim(), onlyHere: of === undefined ? undefined : whyNotWritten(view, inspected, trial),
  };
}
