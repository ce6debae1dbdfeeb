import { allSections, compare, ZERO, type Framework, type Rational, type Section } from '@inspection-criteria/model';
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
  const weights = new Map<string, Rational>();
  for (const { trial: { of, weight }, index } of trials) {
    const number = writtenWeight(weight);
    const reason = !isThere(framework, of) ? `There is no section and no question \`${of}\` in this framework, so it has no weight.`
      : number === undefined ? `\`${weight}\` is no number that anything could weigh. Write for example \`2\`, or \`1/2\`.`
      : compare(number, ZERO) <= 0 ? `A weight must be above nought, so that what is weighed counts for something. \`${weight}\` is not.` : undefined;
    if (reason !== undefined) refused.push({ index, reason });
    else if (number !== undefined) weights.set(of, number);
  }
  return { refused, tried: weights.size === 0 ? framework : { ...framework, root: rewritten(framework.root, weights) } };
}

function isThere({ root }: Framework, id: string): boolean {
  return allSections(root).some((section) => section.id === id || section.questions.some((question) => question.id === id));
}

function rewritten(section: Section, weights: ReadonlyMap<string, Rational>): Section {
  return {
    ...section, weight: weights.get(section.id) ?? section.weight, sections: section.sections.map((one) => rewritten(one, weights)),
    questions: section.questions.map((question) => ({ ...question, weight: weights.get(question.id) ?? question.weight })),
  };
}
