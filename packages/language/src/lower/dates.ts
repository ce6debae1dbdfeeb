/** Whether an ISO date, `2026-03-02`, is in the calendar. */
export function validDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year > 0 && days !== undefined && day >= 1 && day <= days;
}

/** What is said of a date that is not in the calendar. */
export function noDate(date: string): string {
  return `There is no ${date} in the calendar, so it names no day. Write a date as year-month-day, such as 2026-03-02.`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The ISO date meant by a day written as people in Britain write it: `1/2/2026`, `1.2.26`, `1 Feb 2026`, `1st February 2026`; or, the year first, without its noughts: `2026-2-1`. */
export function isoDate(said: string): string | undefined {
  const [, first, second = '', third = ''] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(said) ?? [];
  if (first !== undefined) {
    const whole = `${first}-${second.padStart(2, '0')}-${third.padStart(2, '0')}`;
    return validDate(whole) && whole !== said ? whole : undefined;
  }
  const [, day = '', month = '', year = ''] = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.,-]+(\d{4}|\d{2})$/i.exec(said) ?? [];
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const iso = `${year.length === 2 ? '20' : ''}${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return day !== '' && validDate(iso) ? iso : undefined;
}
