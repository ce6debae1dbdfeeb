import { compare, equal, ONE, rational, textIn, type Cut, type Framework, type Rational, type Scale, type Section, type Value } from '@inspection-criteria/model';
import { plainCut } from '@inspection-criteria/scoring';
import { writtenCut } from './number.ts';
import type { Numbered, Refusal, Tried } from './trial.ts';

/** Another cut of a band, as it would be written: `70%`. */
export interface CutTrial {
  readonly kind: 'cut';
  readonly bands: string;
  readonly band: string;
  readonly cut: string;
}

/** A cut as whoever tries it must mean it: where the one that is written stands in percent, `55` is 55%. A share beyond the whole would be no cut at all. */
export function cutMeant({ scales }: Framework, trial: CutTrial): CutTrial {
  const value = bandOf(scales, trial);
  const number = writtenCut(trial.cut);
  const isMeant = value !== undefined && isInPercent(value) && number !== undefined && !trial.cut.includes('%') && compare(number, ONE) > 0 && compare(number, rational(100)) <= 0;
  return isMeant ? { ...trial, cut: `${trial.cut.trim()}%` } : trial;
}

function isInPercent({ cuts }: Value): boolean {
  return cuts.some(({ test }) => test.alternatives.some(({ form }) => 'limit' in form && form.limit.kind === 'number' && form.limit.percent));
}

/** The band whose cut is tried; undefined where it is gone. */
export function bandOf(scales: readonly Scale[], { bands, band }: Pick<CutTrial, 'bands' | 'band'>): Value | undefined {
  return scales.find(({ id, kind }) => id === bands && kind === 'bands')?.values.find(({ id }) => id === band);
}

/** A framework with other cuts of bands. Cuts of one list are tried together, so that several may move at once. Bands are called by their labels. */
export function withCuts(framework: Framework, trials: readonly Numbered<CutTrial>[], language?: string): Tried<Framework> {
  const refused: Refusal[] = [];
  const written: number[] = [];
  const sound = trials.filter(({ trial, index }) => {
    const found = cutOf(framework, trial, language);
    if ('reason' in found) refused.push({ index, ...found });
    else if (equal(found.now, found.wanted)) written.push(index);
    else return true;
    return false;
  });
  const lists = framework.scales.map((scale) => inOrder(scale, sound.filter(({ trial }) => trial.bands === scale.id), language));
  refused.push(...lists.flatMap((list) => list.refused));
  const moved = new Map(lists.flatMap(({ tried }) => tried).map((trial) => [`${trial.bands} ${trial.band}`, trial]));
  return { refused, written, tried: moved.size === 0 ? framework : rewritten(framework, moved) };
}

/** Where a band's cut stands and is to stand, or why it cannot. */
function cutOf({ scales }: Framework, trial: CutTrial, language: string | undefined): { readonly now: Rational; readonly wanted: Rational } | Omit<Refusal, 'index'> {
  const { bands, band, cut } = trial;
  const value = bandOf(scales, trial);
  if (value === undefined) return { gone: true, reason: `There is no band \`${band}\` in a list of bands \`${bands}\`, so it has no cut to change.` };
  const now = plainCut(value)?.limit;
  if (now === undefined) return { gone: true, reason: `The band \`${textIn(value.label, language)}\` is not decided by one plain number, so there is no cut to change.` };
  const wanted = writtenCut(cut);
  return wanted === undefined ? { gone: false, reason: `\`${cut}\` is no number that a cut could stand at. Write for example \`65%\`, or \`12\`.` } : { now, wanted };
}

/** The trials of one list that leave its bands in order; of two that do not get on, the one tried later is refused. */
function inOrder(scale: Scale, trials: readonly Numbered<CutTrial>[], language: string | undefined): Omit<Tried<readonly CutTrial[]>, 'written'> {
  const refused: Refusal[] = [];
  let kept = trials;
  for (let wrong = outOfOrder(scale, kept, language); wrong !== undefined; wrong = outOfOrder(scale, kept, language)) {
    const { index } = wrong;
    refused.push(wrong);
    kept = kept.filter((one) => one.index !== index);
  }
  return { refused, tried: kept.map(({ trial }) => trial) };
}

function outOfOrder({ values }: Scale, trials: readonly Numbered<CutTrial>[], language: string | undefined): Refusal | undefined {
  const cuts = values.flatMap((value) => { const cut = plainCut(value); return cut === undefined ? [] : [{ value, cut, ...trials.find(({ trial }) => trial.band === value.id) }]; });
  for (const [i, lower] of cuts.entries()) {
    const upper = cuts[i - 1];
    const tried = [upper, lower].filter((one) => one?.index !== undefined).toSorted((a, b) => (b?.index ?? 0) - (a?.index ?? 0))[0];
    if (upper === undefined || tried?.trial === undefined || tried.index === undefined || upper.cut.kind !== lower.cut.kind) continue;
    const difference = compare(numberOf(upper), numberOf(lower));
    if (upper.cut.kind === 'at least' ? difference > 0 : difference < 0) continue;
    const called = ({ value }: { readonly value: Value }): string => `\`${textIn(value.label, language)}\``;
    const reason = `With the cut of ${called(tried)} at ${tried.trial.cut.trim()}, ${called(lower)} could never be given: bands are read from the top, and every score it takes would be taken by ${called(upper)} above it.`;
    return { index: tried.index, gone: false, reason };
  }
  return undefined;
}

function numberOf({ cut, trial }: { readonly cut: { readonly limit: Rational }; readonly trial?: CutTrial }): Rational {
  return (trial === undefined ? undefined : writtenCut(trial.cut)) ?? cut.limit;
}

/** Bands stand in the framework's list, and again in sections for which their conditions read in another way. */
function rewritten(framework: Framework, moved: ReadonlyMap<string, CutTrial>): Framework {
  const scale = (one: Scale): Scale => ({ ...one, values: one.values.map((value) => valueWith(value, moved.get(`${one.id} ${value.id}`))) });
  const section = (one: Section): Section => ({ ...one, sections: one.sections.map(section), ...one.bandsHere === undefined ? {} : { bandsHere: scale(one.bandsHere) } });
  return { ...framework, scales: framework.scales.map(scale), root: section(framework.root) };
}

function valueWith(value: Value, trial: CutTrial | undefined): Value {
  const limit = trial === undefined ? undefined : writtenCut(trial.cut);
  return trial === undefined || limit === undefined ? value : { ...value, cuts: value.cuts.map((cut) => cutAt(cut, limit, trial.cut.trim().endsWith('%'))) };
}

function cutAt(cut: Cut, value: Rational, percent: boolean): Cut {
  const alternatives = cut.test.alternatives.map((one) => 'limit' in one.form && one.form.limit.kind === 'number' ? { ...one, form: { ...one.form, limit: { ...one.form.limit, value, percent } } } : one);
  return { ...cut, test: { ...cut.test, alternatives } };
}
