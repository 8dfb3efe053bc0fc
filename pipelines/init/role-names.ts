import type { Entity } from "../config/entities.ts";
import { columnKey } from "../presets/column-key.ts";
import { knownPresets } from "../presets/known-presets.ts";

/** Names of columns that say what they are, besides those of the generic presets; best first. */
const MORE: Partial<Record<Entity, Readonly<Record<string, readonly string[]>>>> = {
  leads: {
    qualified_at: [
      "mql timestamp",
      "marketing qualified date",
      "qualified on",
      "qualification date",
      "became mql",
      "became mql date",
      "handover date",
      "handed over at",
      "sales ready date",
      "first contact date",
      "engage date",
    ],
    accepted_at: ["sales accepted date", "accepted on"],
    rep: ["seller", "seller name", "sales person", "sales owner", "account manager", "lead owner name"],
    territory: ["sales office", "regional office", "office", "sales district"],
    product_line: ["product family", "product group", "product interest"],
    marketing_id: ["marketo person id", "marketo lead id"],
    company: ["account"],
  },
  opportunities: { rep: ["seller", "sr id", "account manager"] },
};

/**
 * The names by which a column of an export may be known to play a canonical part.
 *
 * @example roleNames("leads", "qualified_at")[0]; // "mql date"
 */
export function roleNames(entity: Entity, canonical: string): readonly string[] {
  const generic = [...knownPresets.values()].find(
    (preset) => preset.entity === entity && preset.name.startsWith("generic/"),
  );
  return [...[generic?.columns[canonical] ?? []].flat(), ...(MORE[entity]?.[canonical] ?? [])];
}

/**
 * A column's name as it is compared with those names: without what a CRM adds to fields that a customer made.
 *
 * @example roleKey("MQL_Date__c"); // "mqldate"
 */
export function roleKey(column: string): string {
  return columnKey(column.replace(/^property_/i, "").replace(/(__c|_c)$/i, ""));
}
