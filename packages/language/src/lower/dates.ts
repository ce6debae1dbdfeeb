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
