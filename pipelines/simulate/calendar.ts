export const SECOND = 1000;
export const HOUR = 3600 * SECOND;
export const DAY = 24 * HOUR;

/** First moment of the simulated world, in ms since 1970. */
export const WORLD_START = Date.UTC(2024, 6, 1);

/** Last moment that the exports may know of, in ms since 1970: they were taken at the midnight that follows. */
export const WORLD_END = Date.UTC(2026, 5, 30, 23, 59, 59);

/** `days` after `at`, on a whole second: every system exports whole seconds, so nothing finer may decide an order. */
export function after(at: number, days: number): number {
  return at + Math.max(1, Math.round((days * DAY) / SECOND)) * SECOND;
}

/** Whether a planned moment lies within what the exports may know of. */
export function happened(at: number | null): at is number {
  return at !== null && at <= WORLD_END;
}

/** A moment as Salesforce's Data Loader writes it: `2025-03-04T09:12:33.000Z`. */
export function salesforceTime(at: number): string {
  return new Date(at).toISOString();
}

/** A moment as Marketo's bulk extract writes it: `2025-03-04T09:12:33Z`. */
export function marketoTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** The UTC day of a moment: `2025-03-04`. */
export function isoDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
