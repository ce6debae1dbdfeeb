import { gap, type Proposal } from './proposal.ts';

/** How a date is written: nobody here knows which day it is. */
export const DATE_PATTERN: Omit<Proposal, 'replace'> = {
  label: 'year-month-day', kind: 'pattern', detail: 'a date such as 2026-03-02', put: [gap('2026'), '-', gap('01'), '-', gap('31')],
};
