import type { Direction, Patterns, Prebin, Trait, TraitGroup, TraitKind } from "../../models/patterns.ts";
import type { Config } from "../config/config-schema.ts";
import { nearest } from "../config/nearest.ts";
import { InputError } from "../errors.ts";
import type { Row, Warehouse } from "../warehouse.ts";

/** Brings the counted patterns and the traits' prebins from the warehouse to the fit. */
export async function readPatterns(warehouse: Warehouse, config: Config): Promise<Patterns> {
  const traits = await readTraits(warehouse, config);
  const rows = await warehouse.rows("select * from marts.patterns order by pattern_number");
  const codes = traits.map((trait) => new Uint8Array(rows.length).fill(codeWhenAbsent(trait)));
  rows.forEach((row, i) => {
    for (const [trait, code] of parseSignature(String(row.signature))) (codes[trait] as Uint8Array)[i] = code;
  });
  return {
    traits,
    codes,
    n: Float64Array.from(rows, (row) => Number(row.n)),
    wins: Float64Array.from(rows, (row) => Number(row.wins)),
    slot: Uint8Array.from(rows, (row) => Number(row.slot)),
    cohort: Uint16Array.from(rows, (row) => Number(row.cohort_number)),
  };
}

/** `0:3,4:17` → trait 0 in prebin 3, trait 4 in prebin 17. */
function parseSignature(signature: string): [number, number][] {
  if (signature === "") return [];
  return signature.split(",").map((pair) => pair.split(":").map(Number) as [number, number]);
}

/** Nothing counted is none, the first range; otherwise an absent value is a missing one. */
function codeWhenAbsent(trait: Trait): number {
  return trait.kind === "count" ? 2 : 0;
}

async function readTraits(warehouse: Warehouse, config: Config): Promise<Trait[]> {
  const prebins = new Map<string, Prebin[]>();
  for (const row of await warehouse.rows("select * from marts.trait_prebins order by trait, code")) {
    const list = prebins.get(String(row.trait)) ?? [{ type: "missing" }, { type: "other" }];
    list.push(toPrebin(row));
    prebins.set(String(row.trait), list);
  }
  const rows = await warehouse.rows("select * from marts.trait_catalogue order by trait_number");
  const names = rows.map((row) => String(row.trait));
  for (const name of Object.keys(config.traits.monotone)) requireTrait(name, names);
  return rows.map((row) => ({
    name: String(row.trait),
    group: row.trait_group as TraitGroup,
    family: row.family === null ? null : String(row.family),
    kind: row.kind as TraitKind,
    monotone: monotoneOf(config, String(row.trait)),
    prebins: prebins.get(String(row.trait)) ?? [{ type: "missing" }, { type: "other" }],
  }));
}

function monotoneOf({ traits }: Config, name: string): Direction | null {
  return Object.hasOwn(traits.monotone, name) ? (traits.monotone[name] ?? null) : null;
}

function requireTrait(name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const near = nearest(name, known);
  throw new InputError({
    at: `traits.monotone.${name}`,
    problem: "no trait has this name, or a leak gate refused it",
    mend: near === null ? "The report lists the names of all traits." : `Did you mean "${near}"?`,
  });
}

function toPrebin(row: Row): Prebin {
  return row.text_value === null
    ? { type: "range", from: Number(row.from_value) }
    : { type: "value", value: String(row.text_value) };
}
