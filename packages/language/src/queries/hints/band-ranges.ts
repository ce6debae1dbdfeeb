import { numberText, percentText, textIn } from '@inspection-criteria/model';
import { clauses } from '../../lower/clauses.ts';
import type { Declared } from '../../lower/declared.ts';
import { rangeEverywhere, ratedOn, type RatedOn } from '../results/band-ranges.ts';
import { placeOf } from '../../syntax/index.ts';
import { declarationsIn, touches } from '../../workspace/declarations.ts';
import type { Hint, Hinter } from './hint.ts';

/** The scores each band stands for, behind its cut. The best band, whose cut says as much, has none. */
export const bandRangeHints: Hinter = ({ view, within, language }) => declarationsIn(view, within)
  .filter(({ declared }) => declared.kind === 'scale' && declared.word === 'bands')
  .flatMap(({ declared, read }) => declared.children.slice(1).filter((band) => band.kind === 'value' && touches(band.span, within)).flatMap((band) => hintFor(band, ratedOn(band, read, view), language)));

function hintFor(band: Declared, rated: readonly RatedOn[], language: string | undefined): readonly Hint[] {
  const [first] = rated;
  const text = rangeEverywhere(rated);
  const place = [...clauses(band, 'Cut').map((cut) => placeOf(cut, 'bound')), ...clauses(band, 'Otherwise').map((said) => placeOf(said, 'otherwise'))][0];
  if (first === undefined || text === undefined || place === undefined) return [];
  const steps = new Set(rated.map(({ section: { rounding }, measure }) => rounding === undefined ? '' : (measure === 'share' ? percentText : numberText)(rounding.step)));
  const [step = ''] = steps;
  return [{ at: place.end, text, more: `“${textIn(first.value.label, language)}” stands for ${text}${steps.size === 1 && step !== '' ? `, scores being rounded to ${step}` : ''}.` }];
}
