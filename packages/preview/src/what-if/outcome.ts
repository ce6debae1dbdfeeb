import type { Outcome, Report, SectionReport } from '@inspection-criteria/protocol';
import { countText, t } from '../texts.ts';

/** What a trial does to a section. */
export interface Moved {
  readonly section: SectionReport;
  readonly before: Outcome;
  readonly rating: 'better' | 'worse' | 'another' | 'same';
  readonly score: 'higher' | 'lower' | 'another' | 'same';
}

/** Every section that can be compared, those most moved first: by rating, then by how far the score goes on its scale. */
export function moves({ sections }: Report): readonly Moved[] {
  const all = sections.flatMap((section) => section.before === undefined ? [] : [moved(section, section.before)]);
  return all.toSorted((a, b) => Number(b.rating !== 'same') - Number(a.rating !== 'same') || distance(b) - distance(a));
}

/** Whether anything is another than without the trial. */
export function isMoved({ rating, score }: Moved): boolean {
  return rating !== 'same' || score !== 'same';
}

/** What comes of the trials, in a sentence or two to be read out. */
export function outcomeText(tried: Report | undefined): string {
  if (tried === undefined) return t('Nothing is on trial any more.');
  const all = moves(tried);
  const ratings = all.filter(({ rating }) => rating !== 'same');
  const said = ratings.slice(0, MOST_SAID).map(({ section, before }) => t('{0}: {1}, was {2}.', section.label, section.rating ?? t('no rating'), before.rating ?? t('no rating')));
  const more = ratings.length > said.length ? [t('More ratings that change: {0}.', countText(ratings.length - said.length))] : [];
  const scores = all.filter(({ rating, score }) => rating === 'same' && score !== 'same').length;
  const rest = scores > 0 ? [t('Scores that change within their band: {0}.', countText(scores))] : [];
  const refused = tried.refused.length > 0 ? [t('Trials that cannot be made: {0}.', countText(tried.refused.length))] : [];
  const sentences = [...said, ...more, ...rest, ...refused];
  return sentences.length === 0 ? t('No rating and no score changes.') : sentences.join(' ');
}

/** As many ratings as somebody can listen to. */
const MOST_SAID = 3;

function moved(section: SectionReport, before: Outcome): Moved {
  return { section, before, rating: ratingMove(section, before), score: scoreMove(section, before) };
}

function ratingMove(section: SectionReport, before: Outcome): Moved['rating'] {
  if (section.rating === before.rating && section.stars === before.stars) return 'same';
  const [now, then] = [goodness(section, section.rating, section.stars), goodness(section, before.rating, before.stars)];
  if (now === undefined || then === undefined || now === then) return 'another';
  return now > then ? 'better' : 'worse';
}

/** How good a rating is among those of its scale, for telling better from worse; undefined where the scale does not say. */
function goodness({ axis }: SectionReport, rating: string | undefined, stars: number | undefined): number | undefined {
  const band = axis?.bands.find(({ label }) => label === rating);
  return band === undefined ? stars : -band.shade;
}

function scoreMove({ score, at }: SectionReport, before: Outcome): Moved['score'] {
  if (score === before.score) return 'same';
  if (at === undefined || before.at === undefined || at === before.at) return 'another';
  return at > before.at ? 'higher' : 'lower';
}

/** How far a score goes, as a part of its scale. */
function distance({ section: { at, axis }, before }: Moved): number {
  if (at === undefined || before.at === undefined || axis === undefined || axis.highest === axis.lowest) return 0;
  return Math.abs(at - before.at) / Math.abs(axis.highest - axis.lowest);
}
