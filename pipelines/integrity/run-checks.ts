import type { Config } from "../config/config-schema.ts";
import type { Entity } from "../config/entities.ts";
import { type IntegrityCheck, integrityChecks } from "../config/integrity.ts";
import { InputError } from "../errors.ts";
import { runSql } from "../run-sql.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Found } from "./found.ts";
import { type ExportMoments, momentsWithoutZone } from "./moments-without-zone.ts";

/** What one check found in one export. */
export interface IntegrityFinding {
  readonly check: IntegrityCheck;
  readonly export: Entity;
  readonly found: number;
  readonly policy: "count" | "refuse";
  /** What becomes of these records. */
  readonly rule: string;
}

/** A place as `file:line:column`, for the canonical column of a record. */
export type LocateValue = (entity: Entity, record: number, canonical: string) => Promise<string>;

const rules: Readonly<Record<IntegrityCheck, string>> = {
  "closed-before-created":
    "the dates stay as they are; a lead won before its handoff is set aside, other wins count on their day",
  "qualified-before-created":
    "the handoff stays the moment it qualified; its days since creation are unknown",
  "conflicting-outcomes": "won counts",
  "future-moments":
    "leads handed over after the last day are set aside, and a win after it is too late for the others; the rest is taken as it is",
  "repeated-records": "each counts; export each row once if a file was appended twice",
  "moments-without-zone": 'taken as UTC; declare "formats": { "zone": … } if they are local time',
};

/**
 * Counts what `sql/checks/` finds in the staged exports, after the handoffs are known (the last day stands in `meta.settings`). What
 * a check does not name, it did not find.
 *
 * Errors: InputError at the first record that a check with the policy "refuse" finds.
 *
 * @example await runChecks(warehouse, config, [], locate); // [{ check: "repeated-records", export: "tasks", found: 2, … }]
 */
export async function runChecks(
  warehouse: Warehouse,
  config: Config,
  moments: readonly ExportMoments[],
  locate: LocateValue,
): Promise<readonly IntegrityFinding[]> {
  await runSql(warehouse, "checks");
  const findings: IntegrityFinding[] = [];
  for (const check of integrityChecks) {
    const found =
      check === "moments-without-zone"
        ? await momentsWithoutZone(warehouse, moments)
        : await foundBy(warehouse, check);
    findings.push(...(await judged(check, config.integrity[check], found, locate)));
  }
  return findings;
}

/** One finding per export. */
async function judged(
  check: IntegrityCheck,
  policy: IntegrityFinding["policy"],
  found: readonly Found[],
  locate: LocateValue,
): Promise<readonly IntegrityFinding[]> {
  const findings: IntegrityFinding[] = [];
  for (const entity of new Set(found.map((column) => column.export))) {
    const columns = found.filter((column) => column.export === entity);
    const count = columns.reduce((sum, column) => sum + column.found, 0);
    const finding = { check, export: entity, found: count, policy, rule: rules[check] };
    if (policy === "refuse") throw refusal(finding, await firstPlace(columns, locate));
    findings.push(finding);
  }
  return findings;
}

async function foundBy(warehouse: Warehouse, check: IntegrityCheck): Promise<readonly Found[]> {
  const rows = await warehouse.rows(`select export, canonical, count(*) as found, min(record) as record
    from checks.chk_${check.replaceAll("-", "_")} group by export, canonical order by export, canonical`);
  return rows.map((row) => ({
    export: String(row.export) as Entity,
    canonical: String(row.canonical),
    found: Number(row.found),
    record: Number(row.record),
  }));
}

function firstPlace(columns: readonly Found[], locate: LocateValue): Promise<string> {
  const first = columns.reduce((before, column) => (column.record < before.record ? column : before));
  return locate(first.export, first.record, first.canonical);
}

function refusal({ check, export: entity, found, rule }: IntegrityFinding, at: string): InputError {
  return new InputError({
    at,
    problem: `${check}: ${found} ${found === 1 ? "value" : "values"} in ${entity}, the first one here`,
    mend: `Correct the export; or set "integrity": { "${check}": "count" } to go on: ${rule}.`,
  });
}
