import { countText, t } from '../texts.ts';

/** How many records there are. */
export function recordsText(count: number): string {
  return count === 0 ? t('No records') : count === 1 ? t('1 record') : t('{0} records', countText(count));
}

/** How many of them a filter lets through. */
export function matchingText(matching: number, records: number): string {
  if (records < 2) return matching < records ? t('1 record, not shown') : recordsText(records);
  if (matching === records) return t('All {0} records', countText(records));
  return matching === 0 ? t('None of {0} records', countText(records)) : t('{0} of {1} records', countText(matching), countText(records));
}
