import { numberText, percentText, textIn, type Scale, type Section, type Value } from '@inspection-criteria/model';
import { rangeOf } from '@inspection-criteria/scoring';
import { clauses } from '../lower/clauses.ts';
import type { Declared } from '../lower/declared.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import { placeOf } from '../syntax/index.ts';
import { declarationsIn, touches } from '../workspace/declarations.ts';
import type { View } from '../workspace/workspace.ts';
import type { Hint, Hinter } from './hint.ts';

/** The scores each band stands for, behind its cut. The best band, whose cut says as much, has none. */
export const bandRangeHints: Hinter = ({ view, within, language }) => declarationsIn(view, within)
  .filter(({ declared }) => declared.kind === 'scale' && declared.word === 'bands')
  .flatMap(({ declared, read }) => declared.children.slice(1).filter((band) => band.kind === 'value' && touches(band.span, within)).flatMap((band) => hintFor(band, ratedOn(band, read, view), language)));

/** A section that is rated on a band, with what decides which of its scores the band stands for. */
export interface RatedOn {
  readonly section: Section;
  readonly scale: Scale;
  readonly value: Value;
  readonly measure: 'share' | 'number';
}

/** The sections with a score that a band is given to: in its framework, or in all that share it. */
export function ratedOn(band: Pick<Declared, 'nameSpan'>, read: ReadFramework | undefined, { frameworks }: View): readonly RatedOn[] {
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

function hintFor(band: Declared, rated: readonly RatedOn[], language: string | undefined): readonly Hint[] {
  const [first] = rated;
  const text = rangeEverywhere(rated);
  const place = [...clauses(band, 'Cut').map((cut) => placeOf(cut, 'bound')), ...clauses(band, 'Otherwise').map((said) => placeOf(said, 'otherwise'))][0];
  if (first === undefined || text === undefined || place === undefined) return [];
  const steps = new Set(rated.map(({ section: { rounding }, measure }) => rounding === undefined ? '' : (measure === 'share' ? percentText : numberText)(rounding.step)));
  const [step = ''] = steps;
  return [{ at: place.end, text, more: `“${textIn(first.value.label, language)}” stands for ${text}${steps.size === 1 && step !== '' ? `, scores being rounded to ${step}` : ''}.` }];
}
