import { equal, numberText, ONE, textIn, wordExpression, type Scale, type Text, type Value } from '@inspection-criteria/model';
import { plainCut, weighings } from '@inspection-criteria/scoring';
import type { Inspected } from '../../workspace/inspected.ts';
import type { View } from '../../workspace/workspace.ts';
import { whyNotWritten, type RuleTrial } from '../change/trial.ts';

/** What can be changed on trial beside answers, each as it is written. */
export interface Levers {
  readonly bands: readonly { readonly id: string; readonly label: string; readonly cuts: readonly CutLever[] }[];
  readonly weights: readonly WeightLever[];
}

/** A band whose cut is one plain number. */
interface CutLever {
  readonly band: string;
  readonly label: string;
  readonly cut: string;
  readonly words: 'at least' | 'at most';
  /** Why it can be tried but not written back; undefined where it can. */
  readonly onlyHere: string | undefined;
}

interface WeightLever {
  readonly of: string;
  readonly label: string;
  readonly kind: 'section' | 'question';
  readonly weight: string;
  readonly onlyHere: string | undefined;
}

/** The cuts of bands that a section is rated on, and the weights that somebody gave or that a weighted mean looks at. */
export function leversOf(view: View, inspected: Inspected, language: string | undefined): Levers {
  const { plan } = inspected;
  const whyOnly: WhyOnly = (trial) => whyNotWritten(view, inspected, trial);
  const rated = new Set([...plan.bandsOf.values()].map(({ id }) => id));
  const bands = plan.framework.scales.filter(({ id }) => rated.has(id)).map((scale) => ({ id: scale.id, label: textIn(scale.label, language), cuts: cutsOf(scale, language, whyOnly) }));
  return { bands: bands.filter(({ cuts }) => cuts.length > 0), weights: weightsOf(inspected, language, whyOnly) };
}

/** Why a trial of this kind cannot be written back. */
type WhyOnly = (trial: RuleTrial) => string | undefined;

function cutsOf({ id, values }: Scale, language: string | undefined, whyOnly: WhyOnly): readonly CutLever[] {
  return values.flatMap((value): readonly CutLever[] => {
    const cut = plainCut(value);
    const written = cutText(value);
    if (cut === undefined || written === undefined) return [];
    const onlyHere = whyOnly({ kind: 'cut', bands: id, band: value.id, cut: written });
    return [{ band: value.id, label: textIn(value.label, language), cut: written, words: cut.kind, onlyHere }];
  });
}

/** A band's cut as it is written; undefined where it is not one plain number. */
export function cutText(value: Value): string | undefined {
  const [form] = value.cuts[0]?.test.alternatives.map((one) => one.form) ?? [];
  return plainCut(value) === undefined || form === undefined || !('limit' in form) ? undefined : wordExpression(form.limit);
}

function weightsOf({ plan }: Inspected, language: string | undefined, whyOnly: WhyOnly): readonly WeightLever[] {
  const weighed = new Set(weighings(plan).map(({ part }) => part));
  const lever = (kind: WeightLever['kind'], { id, label, weight }: { readonly id: string; readonly label: Text; readonly weight: Parameters<typeof equal>[0] }): readonly WeightLever[] => (
    weighed.has(id) || !equal(weight, ONE) ? [{ of: id, label: textIn(label, language), kind, weight: numberText(weight), onlyHere: whyOnly({ kind: 'weight', of: id, weight: numberText(weight) }) }] : []
  );
  return [...plan.sections.flatMap((section) => lever('section', section)), ...plan.questions.flatMap((question) => lever('question', question))];
}
