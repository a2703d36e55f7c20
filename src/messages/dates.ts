/**
 * Writes a date as a reader would.
 * @param date a year, a month or a day, such as 2026, 2026-11 or 2026-11-21
 * @param locale a BCP 47 tag
 * @returns such as "2026", "November 2026" or "21 November 2026"
 */
export function formatDate(date: string, locale: string): string {
  const [, month, day] = date.split('-');
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
    timeZone: 'UTC',
  }).format(new Date(date));
}
