import { nameWords } from "../../models/mine/name-words.ts";
import { namesColumn } from "../presets/names-column.ts";
import { type ColumnProfile, type FoundFile, isDated } from "./column-profile.ts";
import { type PlacedExport, quoted } from "./propose-columns.ts";

const OF_LEADS = /^(disposition|unqualif|disqualif|discard|reject|nurtur|recycl)/;
const OTHER_REASONS = [
  "bounce",
  "bounced",
  "unsubscribe",
  "unsubscribed",
  "opt",
  "optout",
  "optin",
  "call",
  "marketable",
  "suspended",
  "invalid",
  "email",
];
const MOST_REASONS = 100;

/**
 * Adds the column in which reps say why a lead went nowhere, and the date of it: one with few values that speaks of a
 * reason or a disposition. Of several, those that speak of leads go before those of deals; a person decides between
 * equals.
 */
export function proposeDisposition(leads: PlacedExport): PlacedExport {
  if (leads.columns.has("disposition")) return leads;
  const free = leads.file.profiles.filter((profile) => isReason(profile) && isFree(leads, profile.column));
  const best = free.filter(({ column }) => nameWords(column).some((word) => OF_LEADS.test(word)));
  const candidates = best.length > 0 ? best : free;
  const [reason, ...others] = candidates;
  if (reason === undefined) return leads;
  if (others.length > 0) return { ...leads, decide: [...leads.decide, choice(leads.file.file, candidates)] };
  const evidence = `disposition: ${quoted(reason.column)} has ${reason.distinct} reasons in ${reason.filled} records`;
  const date = dateOf(reason.column, leads.file);
  const columns = new Map(leads.columns).set("disposition", reason.column);
  if (date !== undefined && isFree(leads, date)) columns.set("disposition_at", date);
  return { ...leads, columns, evidence: [...leads.evidence, evidence] };
}

function isReason({ column, distinct, filled }: ColumnProfile): boolean {
  const words = nameWords(column);
  const speaks = words.some(
    (word) => word === "reason" || word === "reasons" || word.startsWith("disposition"),
  );
  const isOther = words.some((word) => OTHER_REASONS.includes(word));
  return speaks && !isOther && distinct > 1 && distinct <= MOST_REASONS && distinct * 2 <= filled;
}

function isFree({ columns, preset }: PlacedExport, column: string): boolean {
  return ![...columns.values()].includes(column) && !namesColumn(preset?.system ?? [], column);
}

/** `Unqualified_Date__c` for `Unqualified_Reason__c`. */
function dateOf(reason: string, file: FoundFile): string | undefined {
  const [first] = nameWords(reason);
  return file.profiles.find(
    (profile) => isDated(profile) && nameWords(profile.column)[0] === first && profile.column !== reason,
  )?.column;
}

function choice(file: string, candidates: readonly ColumnProfile[]): string {
  const shown = candidates
    .map(({ column, distinct }) => `${quoted(column)} (${distinct} values)`)
    .join(" or ");
  return `${file}: ${shown} could be the disposition: map one of them in exports.leads.columns`;
}
