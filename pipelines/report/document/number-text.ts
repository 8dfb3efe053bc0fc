/** How figures are written in the report: the same on every machine, so without `toLocaleString`. */

/** What stands where a group is too small for a rate. */
export const tooFew = "too few leads";
export const notShown = "not shown";

/** What stands where there is nothing to show. */
const none = "–";

/**
 * A number with thousands separators and a fixed number of decimals.
 *
 * @example decimal(-12345.678, 1); // "−12,345.7"
 */
export function decimal(value: number, places: number): string {
  const [whole = "", rest] = Math.abs(value).toFixed(places).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const text = rest === undefined ? grouped : `${grouped}.${rest}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** @example whole(12345); // "12,345" */
export function whole(value: number): string {
  return decimal(value, 0);
}

/** @example decimalOrNone(null, 2); // "–" */
export function decimalOrNone(value: number | null, places: number): string {
  return value === null ? none : decimal(value, places);
}

/** @example wholeOrNone(null); // "–" */
export function wholeOrNone(value: number | null): string {
  return decimalOrNone(value, 0);
}

/**
 * A share as a percentage: one decimal below 20%, where it matters, and none above.
 *
 * @example percent(0.0734); // "7.3%"
 * @example percent(0.4267); // "43%"
 */
export function percent(share: number): string {
  return percentTo(placesFor(share), share);
}

function placesFor(share: number): number {
  return (share > 0 && share < 0.2) || (share > 0.99 && share < 1) ? 1 : 0;
}

function percentTo(places: number, share: number): string {
  if (share > 0 && share < 0.001) return "<0.1%";
  if (share > 0.999 && share < 1) return ">99.9%";
  return `${decimal(100 * share, share === 0 || share === 1 ? 0 : places)}%`;
}

/** A share as an axis shows it: as many decimals as it takes. @example axisPercent(0.02); // "2%" */
export function axisPercent(share: number): string {
  return `${Number((100 * share).toFixed(2))}%`;
}

/** Of few leads, or of what would tell theirs. @example wholeOrHidden(null); // "not shown" */
export function wholeOrHidden(value: number | null): string {
  return value === null ? notShown : whole(value);
}

/** @example percentOrTooFew(null); // "too few leads" */
export function percentOrTooFew(share: number | null): string {
  return share === null ? tooFew : percent(share);
}

/** @example percentOrNone(null); // "–" */
export function percentOrNone(share: number | null): string {
  return share === null ? none : percent(share);
}

/** A rate and its range, with the decimals of the rate. @example rate({ rate: 0.3, low: 0.21, high: 0.4 }); // "30% (21% to 40%)" */
export function rate(values: { rate: number | null; low: number | null; high: number | null }): string {
  if (values.rate === null) return tooFew;
  if (values.low === null || values.high === null) return percent(values.rate);
  const places = placesFor(values.rate);
  return `${percent(values.rate)} (${percentTo(places, values.low)} to ${percentTo(places, values.high)})`;
}

/** @example estimate(0.972, 0.85, 1.1); // "0.97 (0.85 to 1.10)" */
export function estimate(value: number | null, low: number | null, high: number | null): string {
  if (value === null) return none;
  if (low === null || high === null) return decimal(value, 2);
  return `${decimal(value, 2)} (${decimal(low, 2)} to ${decimal(high, 2)})`;
}

/**
 * How many times, with its range: as many decimals as show two digits of the smallest of the three, at most 3.
 *
 * @example times(2.53, 1.41, 4.6); // "2.5 (1.4 to 4.6)"
 * @example times(0.084, 0.0121, 0.31); // "0.084 (0.012 to 0.310)"
 */
export function times(value: number | null, low: number | null, high: number | null): string {
  if (value === null || low === null || high === null) return none;
  const places = [0.1, 1, 10].filter((limit) => low < limit).length;
  return `${decimal(value, places)} (${decimal(low, places)} to ${decimal(high, places)})`;
}

/** @example signed(12, 0); // "+12" */
export function signed(value: number, places: number): string {
  const text = decimal(value, places);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A difference of two shares, in percentage points. @example pointsOrNone(-0.021); // "−2.1" */
export function pointsOrNone(value: number | null): string {
  return value === null ? none : signed(100 * value, 1);
}

/** A share between −100% and +100%, always with its sign. @example signedPercent(0.24); // "+24%" */
export function signedPercent(share: number): string {
  return `${signed(100 * share, 0)}%`;
}

/** The same with its range. @example signedRange(0.24, 0.2, 0.28); // "+24% (+20% to +28%)" */
export function signedRange(share: number, low: number | null, high: number | null): string {
  if (low === null || high === null) return signedPercent(share);
  return `${signedPercent(share)} (${signedPercent(low)} to ${signedPercent(high)})`;
}

/** @example counted(1, "lead"); // "1 lead" */
export function counted(count: number, noun: string): string {
  return `${whole(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** @example pValue(0.00002); // "<0.001" */
export function pValue(value: number | null): string {
  if (value === null) return none;
  return value < 0.001 ? "<0.001" : decimal(value, 3);
}

/** An amount with its first three digits, since nobody knows more of it. @example roughly(1234567); // "1,230,000" */
export function roughly(amount: number): string {
  return whole(Number(amount.toPrecision(3)));
}

/** A time span in the unit that people would say. @example hours(60); // "2.5 days" */
export function hours(value: number): string {
  if (value < 1) return `${whole(60 * value)} minutes`;
  return value < 48 ? `${decimal(value, 1)} hours` : `${decimal(value / 24, 1)} days`;
}
