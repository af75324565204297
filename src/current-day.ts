/** `YYYY-MM-DD` in UTC: the day that retirements and stale facts are judged by where nobody says another. */
export function currentDay(): string {
  return new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
}
