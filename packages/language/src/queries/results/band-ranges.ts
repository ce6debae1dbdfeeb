import type { Nameable, Scale, Section, Value } from '@inspection-criteria/model';
import { rangeOf } from '@inspection-criteria/scoring';
import type { ReadFramework } from '../../project/frameworks.ts';
import type { View } from '../../workspace/workspace.ts';

/** A section that is rated on a band, with what decides which of its scores the band stands for. */
export interface RatedOn {
  readonly section: Section;
  readonly scale: Scale;
  readonly value: Value;
  readonly measure: 'share' | 'number';
}

/** The sections with a score that a band is given to: in its framework, or in all that share it. */
export function ratedOn(band: Pick<Nameable, 'nameSpan'>, read: ReadFramework | undefined, { frameworks }: View): readonly RatedOn[] {
  return (read === undefined ? frameworks.frameworks.frameworks : [read]).flatMap((of) => {
    const plan = frameworks.planOf(of);
    return plan.sections.filter(({ score }) => score !== undefined).flatMap((section): readonly RatedOn[] => {
      const scale = plan.bandsOf.get(section.id);
      const value = scale?.values.find(({ nameSpan }) => nameSpan.file === band.nameSpan.file && nameSpan.start === band.nameSpan.start);
      return scale === undefined || value === undefined ? [] : [{ section, scale, value, measure: plan.measure.get(section.id) ?? 'number' }];
    });
  });
}

/** What a band stands for wherever it is given; undefined where that differs between sections. */
export function rangeEverywhere(rated: readonly RatedOn[]): string | undefined {
  const inSteps = new Set(rated.map(({ section, scale, value, measure }) => rangeOf(scale, value, section.rounding?.step, measure)));
  const exact = new Set(rated.map(({ scale, value, measure }) => rangeOf(scale, value, undefined, measure)));
  const [range, ...others] = inSteps.size === 1 ? inSteps : exact;
  return others.length === 0 ? range : undefined;
}

/** What a band stands for: once where that is the same everywhere, or else section by section. */
export function rangesOf(rated: readonly RatedOn[]): readonly string[] {
  const everywhere = rangeEverywhere(rated);
  if (everywhere !== undefined) return [everywhere];
  return rated.map(({ section, scale, value, measure }) => `${rangeOf(scale, value, section.rounding?.step, measure)} of ${section.label.text}`);
}
