import { equal, numberText, ONE, textIn, wordExpression, type Scale, type Text } from '@inspection-criteria/model';
import { plainCut, weighings, type Plan } from '@inspection-criteria/scoring';

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
}

interface WeightLever {
  readonly of: string;
  readonly label: string;
  readonly kind: 'section' | 'question';
  readonly weight: string;
}

/** The cuts of bands that a section is rated on, and the weights that somebody gave or that a weighted mean looks at. */
export function leversOf(plan: Plan, language: string | undefined): Levers {
  const rated = new Set([...plan.bandsOf.values()].map(({ id }) => id));
  const bands = plan.framework.scales.filter(({ id }) => rated.has(id)).map((scale) => ({ id: scale.id, label: textIn(scale.label, language), cuts: cutsOf(scale, language) }));
  return { bands: bands.filter(({ cuts }) => cuts.length > 0), weights: weightsOf(plan, language) };
}

function cutsOf({ values }: Scale, language: string | undefined): readonly CutLever[] {
  return values.flatMap((value): readonly CutLever[] => {
    const [form] = value.cuts[0]?.test.alternatives.map((one) => one.form) ?? [];
    const cut = plainCut(value);
    return cut === undefined || form === undefined || !('limit' in form) ? [] : [{ band: value.id, label: textIn(value.label, language), cut: wordExpression(form.limit), words: cut.kind }];
  });
}

function weightsOf(plan: Plan, language: string | undefined): readonly WeightLever[] {
  const weighed = new Set(weighings(plan).map(({ part }) => part));
  const lever = (kind: WeightLever['kind'], { id, label, weight }: { readonly id: string; readonly label: Text; readonly weight: Parameters<typeof equal>[0] }): readonly WeightLever[] => (
    weighed.has(id) || !equal(weight, ONE) ? [{ of: id, label: textIn(label, language), kind, weight: numberText(weight) }] : []
  );
  return [...plan.sections.flatMap((section) => lever('section', section)), ...plan.questions.flatMap((question) => lever('question', question))];
}
