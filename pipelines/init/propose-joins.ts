import type { Entity } from "../config/entities.ts";
import type { Warehouse } from "../warehouse.ts";
import { findIdColumn, LEAST_MATCH } from "./find-id-column.ts";
import { type IdColumn, type MatchRate, matchRate, percent, share } from "./match-rate.ts";
import { isVendors, type PlacedExport, quoted } from "./propose-columns.ts";

type Part = readonly [entity: Entity, canonical: string];

/** Whose ids stand where: a column of one export, and those of another that hold its values. */
const LINKS: readonly { readonly from: Part; readonly to: Entity; readonly parts: readonly string[] }[] = [
  { from: ["lead_history", "lead_id"], to: "leads", parts: ["lead_id"] },
  { from: ["opportunities", "lead_id"], to: "leads", parts: ["lead_id", "contact_id"] },
  { from: ["leads", "opportunity_id"], to: "opportunities", parts: ["opportunity_id"] },
  { from: ["leads", "account_id"], to: "accounts", parts: ["account_id"] },
  { from: ["leads", "company"], to: "accounts", parts: ["company", "account_id"] },
  { from: ["opportunities", "account_id"], to: "accounts", parts: ["account_id"] },
  { from: ["opportunity_history", "opportunity_id"], to: "opportunities", parts: ["opportunity_id"] },
  { from: ["opportunity_field_history", "opportunity_id"], to: "opportunities", parts: ["opportunity_id"] },
  { from: ["activities", "lead_id"], to: "leads", parts: ["lead_id", "marketing_id", "contact_id"] },
  { from: ["campaign_members", "lead_id"], to: "leads", parts: ["lead_id"] },
  { from: ["campaign_members", "contact_id"], to: "leads", parts: ["contact_id"] },
  { from: ["campaign_members", "campaign_id"], to: "campaigns", parts: ["campaign_id"] },
  { from: ["tasks", "who_id"], to: "leads", parts: ["lead_id", "contact_id"] },
  { from: ["events", "who_id"], to: "leads", parts: ["lead_id", "contact_id"] },
  { from: ["leads", "rep"], to: "users", parts: ["rep"] },
  { from: ["opportunities", "rep"], to: "users", parts: ["rep"] },
];

type Placed = ReadonlyMap<Entity, PlacedExport>;

/**
 * Measures how the exports join, and finds the column where a join has no name: which column of the deals holds the
 * leads' ids, of the leads the marketing system's or the account's, of the users the one that names reps. Each join
 * becomes evidence with its match rate; one that meets nothing becomes a thing to decide.
 */
export async function proposeJoins(
  warehouse: Warehouse,
  exports: readonly PlacedExport[],
): Promise<readonly PlacedExport[]> {
  const placed = new Map(exports.map((one) => [one.entity, one]));
  for (const search of SEARCHES) await addFound(warehouse, placed, search);
  for (const link of LINKS) await addEvidence(warehouse, placed, link);
  addLooseDeals(placed);
  return [...placed.values()];
}

/** A part that another column may play: `theirs` looks in `in` for the column that holds the ids of `of`. */
interface Search {
  readonly in: Entity;
  readonly part: string;
  /** The column is of no use where one of these joins as well. */
  readonly unless: readonly Part[];
  readonly of: Part;
  readonly whose: "ours" | "theirs";
}

const SEARCHES: readonly Search[] = [
  {
    in: "opportunities",
    part: "lead_id",
    unless: [
      ["opportunities", "lead_id"],
      ["leads", "opportunity_id"],
    ],
    of: ["leads", "lead_id"],
    whose: "ours",
  },
  {
    in: "leads",
    part: "opportunity_id",
    unless: [
      ["opportunities", "lead_id"],
      ["leads", "opportunity_id"],
    ],
    of: ["opportunities", "opportunity_id"],
    whose: "ours",
  },
  {
    in: "leads",
    part: "marketing_id",
    unless: [["activities", "lead_id"]],
    of: ["activities", "lead_id"],
    whose: "theirs",
  },
  {
    in: "leads",
    part: "account_id",
    unless: [
      ["leads", "account_id"],
      ["leads", "company"],
    ],
    of: ["accounts", "account_id"],
    whose: "ours",
  },
  { in: "users", part: "rep", unless: [["leads", "rep"]], of: ["leads", "rep"], whose: "theirs" },
];

async function addFound(
  warehouse: Warehouse,
  placed: Map<Entity, PlacedExport>,
  search: Search,
): Promise<void> {
  const holder = placed.get(search.in);
  const other = idOf(placed, search.of);
  if (holder === undefined || other === null) return;
  for (const from of search.unless) {
    const link = LINKS.find((one) => one.from.join() === from.join());
    const match = link === undefined ? null : await measure(warehouse, placed, link);
    if (match !== null && share(match) >= LEAST_MATCH) return;
  }
  // A column called Id may have been taken for the deal's own.
  const free = isVendors(holder.preset) ? [search.part] : [search.part, "opportunity_id"];
  const taken = [...holder.columns].filter(([part]) => !free.includes(part)).map(([, column]) => column);
  const isSalesforce = isFromSalesforce(placed, search.in, search.of[0]);
  const found = await findIdColumn(warehouse, {
    file: holder.file,
    other: [other],
    whose: search.whose,
    isSalesforce,
    taken,
  });
  if (found === null) return;
  placed.set(search.in, withPart(holder, search.part, found.column));
}

/** A column has one part: what held the id of another export is not the id of this one. */
function withPart(holder: PlacedExport, part: string, column: string): PlacedExport {
  const kept = [...holder.columns].filter(([other, mapped]) => mapped !== column || other === "rep_name");
  const columns = new Map([...kept, [part, column]]);
  const lost = [...holder.columns.keys()].some((other) => !columns.has(other));
  return { ...holder, columns, preset: lost ? null : holder.preset };
}

type Link = (typeof LINKS)[number];

async function addEvidence(
  warehouse: Warehouse,
  placed: Map<Entity, PlacedExport>,
  link: Link,
): Promise<void> {
  const [entity, part] = link.from;
  const match = await measure(warehouse, placed, link);
  const holder = placed.get(entity);
  if (match === null || holder === undefined || match.values === 0) return;
  // Names of companies are no ids: that none is in both says little.
  if (match.found === 0 && part === "company") return;
  const column = quoted(holder.columns.get(part) as string);
  const target = targets(placed, link);
  const names = [...new Set(target.map((one) => quoted(one.column)))].join(" or ");
  const file = target[0]?.file.file;
  if (match.found > 0) {
    const text = `join: ${match.found} of ${match.values} values of ${column} (${percent(match)}) are in ${names} of ${file}`;
    placed.set(entity, { ...holder, evidence: [...holder.evidence, text] });
    return;
  }
  const text = `${holder.file.file}: none of the ${match.values} values of ${column} (${part}) is in ${names} of ${file}: map the column that both share, or leave one export out`;
  placed.set(entity, { ...holder, decide: [...holder.decide, text] });
}

/** Deals that nothing joins with leads would count for none of them. */
function addLooseDeals(placed: Map<Entity, PlacedExport>): void {
  const deals = placed.get("opportunities");
  const leads = placed.get("leads");
  const isJoined = deals?.columns.has("lead_id") || leads?.columns.has("opportunity_id");
  if (deals === undefined || leads === undefined || isJoined) return;
  const text = `${deals.file.file}: no column joins deals with leads: map lead_id there, or opportunity_id in ${leads.file.file}`;
  placed.set("opportunities", { ...deals, decide: [...deals.decide, text] });
}

async function measure(warehouse: Warehouse, placed: Placed, link: Link): Promise<MatchRate | null> {
  const from = idOf(placed, link.from);
  const to = targets(placed, link);
  if (from === null || to.length === 0) return null;
  return matchRate(warehouse, from, to, isFromSalesforce(placed, link.from[0], link.to));
}

function targets(placed: Placed, { to, parts }: Link): IdColumn[] {
  return parts.flatMap((part) => idOf(placed, [to, part]) ?? []);
}

function idOf(placed: Placed, [entity, canonical]: Part): IdColumn | null {
  const one = placed.get(entity);
  const column = one?.columns.get(canonical);
  if (one === undefined || column === undefined) return null;
  return { file: one.file, column, separator: one.preset?.lists?.[canonical] };
}

function isFromSalesforce(placed: Placed, one: Entity, other: Entity): boolean {
  return [one, other].some((entity) => placed.get(entity)?.preset?.ids === "salesforce");
}
