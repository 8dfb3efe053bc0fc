import { type PlacedExport, quoted } from "./propose-columns.ts";
import { roleKey } from "./role-names.ts";

const PLACES = ["city", "state", "province"];
const MOST_TERRITORIES = 50;

/**
 * The territory of a lead where neither its own columns nor its rep tell one: its city, state or province, where only one
 * of these columns has 2 to 50 places.
 */
export function proposeTerritory(leads: PlacedExport, users: PlacedExport | undefined): PlacedExport {
  if (leads.columns.has("territory") || users?.columns.has("territory")) return leads;
  const taken = [...leads.columns.values()];
  const [place, ...others] = leads.file.profiles.filter(
    ({ column, distinct }) =>
      PLACES.includes(roleKey(column)) &&
      !taken.includes(column) &&
      distinct > 1 &&
      distinct <= MOST_TERRITORIES,
  );
  if (place === undefined || others.length > 0) return leads;
  const evidence = `territory: ${quoted(place.column)}, for want of a territory (${place.distinct} values in ${place.filled} records)`;
  const columns = new Map(leads.columns).set("territory", place.column);
  return { ...leads, columns, evidence: [...leads.evidence, evidence] };
}
