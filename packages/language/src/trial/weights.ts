import { allSections, compare, equal, ZERO, type Framework, type Rational, type Section } from '@inspection-criteria/model';
import { writtenWeight } from './number.ts';
import type { Numbered, Refusal, Tried } from './trial.ts';

/** Another weight of a section or question, as it would be written: `1/2`. */
export interface WeightTrial {
  readonly kind: 'weight';
  readonly of: string;
  readonly weight: string;
}

/** A framework with other weights of sections and questions. */
export function withWeights(framework: Framework, trials: readonly Numbered<WeightTrial>[]): Tried<Framework> {
  const refused: Refusal[] = [];
  const written: number[] = [];
  const weights = new Map<string, Rational>();
  for (const { trial, index } of trials) {
    const found = weightOf(framework, trial);
    if ('reason' in found) refused.push({ index, ...found });
    else if (equal(found.now, found.wanted)) written.push(index);
    else weights.set(trial.of, found.wanted);
  }
  return { refused, written, tried: weights.size === 0 ? framework : { ...framework, root: rewritten(framework.root, weights) } };
}

/** What something weighs and is to weigh, or why it cannot. */
function weightOf({ root }: Framework, { of, weight }: WeightTrial): { readonly now: Rational; readonly wanted: Rational } | Omit<Refusal, 'index'> {
  const now = allSections(root).flatMap((section) => [section, ...section.questions]).find(({ id }) => id === of)?.weight;
  if (now === undefined) return { gone: true, reason: `There is no section and no question \`${of}\` in this framework, so it has no weight.` };
  const wanted = writtenWeight(weight);
  if (wanted === undefined) return { gone: false, reason: `\`${weight}\` is no number that anything could weigh. Write for example \`2\`, or \`1/2\`.` };
  if (compare(wanted, ZERO) <= 0) return { gone: false, reason: `A weight must be above nought, so that what is weighed counts for something. \`${weight}\` is not.` };
  return { now, wanted };
}

function rewritten(section: Section, weights: ReadonlyMap<string, Rational>): Section {
  return {
    ...section, weight: weights.get(section.id) ?? section.weight, sections: section.sections.map((one) => rewritten(one, weights)),
    questions: section.questions.map((question) => ({ ...question, weight: weights.get(question.id) ?? question.weight })),
  };
}
