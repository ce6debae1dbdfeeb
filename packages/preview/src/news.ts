import type { Report } from '@inspection-criteria/protocol';
import { countText, t } from './texts.ts';

/** As many changes are read out one by one. */
const MOST = 3;

/** What is read out when an inspection has changed: *Governance is now Good, was Satisfactory*. Empty where no rating has become another. */
export function ratingNews(before: Report, now: Report): string {
  if (before.uri !== now.uri || before.inspection.id !== now.inspection.id || before.language !== now.language) return '';
  const then = new Map(before.sections.map((section) => [section.id, section]));
  const news = now.sections.flatMap(({ id, label, rating }) => {
    const was = then.get(id);
    return was === undefined || was.rating === rating ? [] : [sentence(label, rating, was.rating)];
  });
  const more = news.length - MOST;
  return [...news.slice(0, MOST), ...more > 0 ? [t('{0} more ratings have changed', countText(more))] : []].join('. ');
}

function sentence(label: string, now: string | undefined, was: string | undefined): string {
  if (now === undefined) return t('{0} is no longer rated, was {1}', label, was ?? '');
  return was === undefined ? t('{0} is now {1}', label, now) : t('{0} is now {1}, was {2}', label, now, was);
}
