import type { DayRange } from "./measure-days.ts";
import { quoted } from "./propose-columns.ts";

const LONG_GAP_DAYS = 366;

export interface ProposedAsOf {
  readonly asOf: string | null;
  readonly evidence: readonly string[];
  readonly decide: readonly string[];
}

/**
 * The last day that the exports cover: the last on which anything was created, done, changed or won. Nothing is needed
 * where leads carry no dates. A day that lies more than a year after the one before it in the same column looks like a
 * slip, and a person decides.
 */
export function proposeAsOf(days: readonly DayRange[], leadsAreDated: boolean): ProposedAsOf {
  if (!leadsAreDated)
    return { asOf: null, evidence: ["asOf: not needed, as leads carry no dates"], decide: [] };
  const decide = days.filter(({ gap }) => gap > LONG_GAP_DAYS).map(slip);
  const sound = days.filter(({ gap }) => gap <= LONG_GAP_DAYS);
  const last = sound.reduce<DayRange | null>(
    (latest, day) => (latest && latest.last >= day.last ? latest : day),
    null,
  );
  if (last !== null)
    return { asOf: last.last, evidence: [`asOf: the last day in the exports, in ${where(last)}`], decide };
  const missing = 'asOf: add the last day that the exports cover, such as "2026-06-30"';
  return { asOf: null, evidence: [], decide: [...decide, missing] };
}

function slip(range: DayRange): string {
  return `${where(range)} ends with ${range.last}, more than a year after the day before it: correct it, and look at asOf`;
}

function where({ column, placed }: DayRange): string {
  return `${quoted(column)} of ${placed.file.file}`;
}
