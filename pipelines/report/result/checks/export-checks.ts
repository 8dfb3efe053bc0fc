import { type IntegrityCheck, integrityChecks, integrityDemands } from "../../../config/integrity.ts";
import type { Result } from "../../result-schema.ts";

/** What a check of integrity found in one export. */
export interface ExportFinding {
  readonly check: IntegrityCheck;
  readonly export: string;
  readonly found: number;
  readonly rule: string;
}

/** Every check of the exports: one row per export in which it found something, or one that says that it found nothing. */
export function exportChecks(
  policies: Readonly<Record<IntegrityCheck, "count" | "refuse">>,
  findings: readonly ExportFinding[],
): Result["checks"] {
  return integrityChecks.flatMap((check) => {
    const own = findings.filter((finding) => finding.check === check);
    const rows = own.length === 0 ? [{ export: null, found: 0, rule: null }] : own;
    return rows.map(({ export: name, found, rule }) => ({
      check,
      of: "exports" as const,
      demands: integrityDemands[check],
      export: name,
      found,
      policy: policies[check],
      rule,
      // Times without a zone are counted in the raw text.
      relation: check === "moments-without-zone" ? null : `checks.chk_${check.replaceAll("-", "_")}`,
    }));
  });
}
