/** @returns the latest date that it is anywhere on earth: of the time zone that is 14 hours ahead */
export function findLatestDate(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}
