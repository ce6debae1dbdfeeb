import { applyEdits, writeAt, type Edit } from '../../edits.ts';
import { differences } from '../../fixes/differences.ts';
import { inForm } from '../../fixes/in-form.ts';
import { inOneBlock } from '../../fixes/lines.ts';
import type { AnswerTrial } from '../../trial/answers.ts';
import type { CutTrial } from '../../trial/cuts.ts';
import { asMeant, labelOfTried, tryOut, type Trial } from '../../trial/trial.ts';
import type { WeightTrial } from '../../trial/weights.ts';
import { checkedOf, inspectedNamed, type Inspected } from '../../workspace/inspected.ts';
import { Workspace, type View } from '../../workspace/workspace.ts';
import { changeAnswer } from './answer.ts';
import { changedBy, refused, type Changed } from './changed.ts';
import { cutEdits } from './cuts.ts';
import { weightEdits } from './weights.ts';

/** What was changed on trial, written down: answers in the inspection, cuts and weights in its framework. All of it, or nothing. */
export function writeTrial(view: View, inspected: Inspected, trials: readonly Trial[]): Changed {
  const { states } = tryOut(view, inspected, trials);
  for (const one of states) if ('reason' in one) return refused(one.reason);
  const last = trials.filter((_, index) => states[index]?.state === 'changes').map((trial) => asMeant(inspected, trial));
  const edits = ruleEdits(view, inspected, last.filter((trial) => trial.kind !== 'answer'));
  if (!isEdits(edits)) return refused(`\`${edits.of}\` cannot be changed here. ${edits.reason}`);
  const answers = answerEdits(view, inspected, last.filter((trial) => trial.kind === 'answer'));
  return 'refused' in answers ? answers : changedBy([...answers.edits, ...inForm({ title: '', edits }, checkedOf(view)).edits]);
}

/** What is changed on trial in a framework. */
export type RuleTrial = CutTrial | WeightTrial;

/** Why a cut or weight of an inspection's framework can be tried but not written back, in sentences; undefined where it can. */
export function whyNotWritten(view: View, inspected: Inspected, trial: RuleTrial): string | undefined {
  const edits = ruleEdits(view, inspected, [trial]);
  return isEdits(edits) ? undefined : edits.reason;
}

/** What cannot be written, and why. */
interface NotWritten {
  readonly of: string;
  readonly reason: string;
}

function ruleEdits(view: View, inspected: Inspected, trials: readonly RuleTrial[]): readonly Edit[] | NotWritten {
  const cuts = cutEdits(view, inspected.read.framework, trials.filter((trial) => trial.kind === 'cut'));
  if ('reason' in cuts) return { of: called(inspected, cuts.cut, cuts.cut.band), reason: cuts.reason };
  return inOneBlock([...cuts, ...weightEdits(view, inspected.read.framework, trials.filter((trial) => trial.kind === 'weight'))]);
}

function called({ plan: { framework } }: Inspected, trial: RuleTrial, id: string): string {
  return labelOfTried(framework, trial)?.text ?? id;
}

function isEdits(edits: readonly Edit[] | NotWritten): edits is readonly Edit[] {
  return !('reason' in edits);
}

/** Answers are written one after another, for one may make room that the next stands in. */
function answerEdits(view: View, inspected: Inspected, trials: readonly AnswerTrial[]): Changed {
  const [only, ...others] = trials;
  if (only === undefined) return changedBy([]);
  const { source: { file, text } } = view;
  if (others.length === 0) return changeAnswer(view, inspected, only, only.value ?? '');
  const workspace = new Workspace();
  for (const source of view.project.sources.values()) workspace.put(source.file, { text: source.text, malformed: false });
  for (const trial of trials) {
    const at = workspace.view(file);
    const now = at === undefined ? undefined : inspectedNamed(at, inspected.read.inspection.id);
    if (at === undefined || now === undefined) return refused('The inspection cannot be read, so nothing can be written down.');
    const changed = changeAnswer(at, now, trial, trial.value ?? '');
    if ('refused' in changed) return changed;
    workspace.put(file, { text: applyEdits(at.source.text, changed.edits), malformed: false });
  }
  return changedBy(differences(text, workspace.textOf(file) ?? text).map(({ start, end, text: put }) => writeAt(file, { start, end }, put)));
}
