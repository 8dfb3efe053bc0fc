import { computedFrom } from "../../models/inputs/computed-from.ts";
import type { ColumnEvidence, ColumnVerdict } from "../../models/mine/leak-gates.ts";
import type { TraitGroup, TraitKind } from "../../models/patterns.ts";
import type { Config } from "../config/config-schema.ts";
import { InputError } from "../errors.ts";
import type { OwnSql } from "../own-sql/read-own-sql.ts";
import { runSql } from "../run-sql.ts";
import type { Warehouse } from "../warehouse.ts";
import { writeHalfLives } from "./half-lives.ts";
import { judgeColumns } from "./judge-columns.ts";
import { readSeeds } from "./read-seeds.ts";
import { refuseSameNames } from "./refuse-same-names.ts";
import { runSqlTraits } from "./sql/run-sql-traits.ts";
import { clearSqlTraits } from "./sql/write-sql-traits.ts";
import { type TraitColumn, traitColumn, writeTraitColumns } from "./trait-columns.ts";

/** Traits by name, and whether they are asked for as numbers or as texts; null where only for being empty. */
export type Asked = ReadonlyMap<string, "number" | "text" | null>;

export interface AskedTraits {
  /** The columns that the traits are made from. */
  readonly columns: TraitColumn[];
  /** Every column of the exports, with what the leak gates say of it. */
  readonly evidence: readonly ColumnEvidence[];
  readonly verdicts: readonly ColumnVerdict[];
  /** Traits that at least one lead has, whether asked for or not. */
  readonly traits: ReadonlyMap<string, { readonly group: TraitGroup; readonly kind: TraitKind }>;
}

/**
 * Stage 4 for rules that people made: builds the traits that they ask for as of the handoff, from the columns that they name, also
 * where a leak gate refuses them: a score in use is judged as it is. Counts of filled fields count the columns that no gate refuses,
 * and traits from SQL read them.
 */
export async function askedTraits(
  warehouse: Warehouse,
  config: Config,
  asked: Asked,
  sqlTraits: readonly OwnSql[],
): Promise<AskedTraits> {
  await readSeeds(warehouse);
  await writeHalfLives(warehouse, halfLivesIn(asked));
  await runSql(warehouse, "marts/columns");
  await clearSqlTraits(warehouse);
  const { evidence, verdicts } = await judgeColumns(warehouse, config);
  const named = namedColumns(asked, evidence, config);
  const askedSql = sqlTraits.filter(({ name }) => asked.has(name));
  const others =
    countsFields(asked) || askedSql.length > 0
      ? evidence.filter(({ column }, i) => {
          return verdicts[i]?.verdict === "allowed" && !named.some(({ name }) => name === column);
        })
      : [];
  const columns = [...named, ...others.map((known) => traitColumn(known, config))];
  await writeTraitColumns(warehouse, columns);
  await runSql(warehouse, "before_handoff");
  await runSqlTraits(warehouse, askedSql);
  await runSql(warehouse, "marts/traits");
  await refuseSameNames(warehouse);
  return { columns, evidence, verdicts, traits: await readTraits(warehouse) };
}

/** Any name that ends as one that halves activity does is taken for one: a half-life more does no harm. */
function halfLivesIn(asked: Asked): number[] {
  return [...asked.keys()].flatMap((name) => {
    const computed = computedFrom({ name, group: "behaviour" }, [], []);
    const days = computed?.from === "activities" ? computed.half_life_days : null;
    return days === null ? [] : [days];
  });
}

function countsFields(asked: Asked): boolean {
  return [...asked.keys()].some((name) => {
    return computedFrom({ name, group: "" }, [], [])?.from === "filled fields";
  });
}

/** The columns that names of traits begin with, taken as it is asked: by choices, by age, as numbers or as texts. */
function namedColumns(asked: Asked, evidence: readonly ColumnEvidence[], config: Config): TraitColumn[] {
  const all = evidence.map((known) => traitColumn(known, config));
  const named = new Map<string, TraitColumn>();
  for (const [name, type] of asked) {
    const computed = computedFrom({ name, group: "" }, all, []);
    if (computed === null || !("column" in computed)) continue;
    const own = all.find((column) => column.name === computed.column) as TraitColumn;
    const column = { ...own, kind: kindOf(computed.from, type, own.kind) };
    if ((named.get(own.name)?.kind ?? column.kind) !== column.kind) throw twoKinds(own.name);
    named.set(own.name, column);
  }
  return [...named.values()];
}

function kindOf(from: string, type: "number" | "text" | null, own: string): string {
  if (from === "choice") return "multi";
  if (from === "age of a date") return "date";
  if (type === "number" || (type === null && own === "numeric")) return "numeric";
  return own === "ordered" ? own : "categorical";
}

function twoKinds(column: string): InputError {
  return new InputError({
    at: "incumbent.rules",
    problem: `asks for "${column}" as one value, and also for its choices or its age`,
    mend: "Use one of them in all rules.",
  });
}

async function readTraits(warehouse: Warehouse): Promise<AskedTraits["traits"]> {
  const rows = await warehouse.rows(
    "select distinct trait, trait_group, kind from marts.lead_traits order by trait",
  );
  return new Map(
    rows.map((row) => [
      String(row.trait),
      { group: row.trait_group as TraitGroup, kind: row.kind as TraitKind },
    ]),
  );
}
