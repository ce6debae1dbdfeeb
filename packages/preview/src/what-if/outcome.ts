import type { Moved, Outcome, Report, SectionReport, TrialEntry } from '@inspection-criteria/protocol';
import { countText, t } from '../texts.ts';

/** What a trial does to a section. */
export interface Move extends Moved {
  readonly section: SectionReport;
  readonly before: Outcome;
}

/** Every section that can be compared, those most moved first: by rating, then by how far the score goes on its scale. */
export function moves({ sections }: Report): readonly Move[] {
  const all = sections.flatMap((section) => section.before === undefined ? [] : [{ ...section.before.moved, section, before: section.before }]);
  return all.toSorted((a, b) => Number(b.rating !== 'same') - Number(a.rating !== 'same') || b.far - a.far);
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
  const count = (wanted: TrialEntry['state']): number => tried.trial.filter(({ state }) => state === wanted).length;
  const refused = count('refused') > 0 ? [t('Trials that cannot be made: {0}.', countText(count('refused')))] : [];
  const gone = count('gone') > 0 ? [t('Trials that no longer apply: {0}.', countText(count('gone')))] : [];
  const sentences = [...said, ...more, ...rest, ...refused, ...gone];
  return sentences.length === 0 ? t('No rating and no score changes.') : sentences.join(' ');
}

/** As many ratings as somebody can listen to. */
const MOST_SAID = 3;
