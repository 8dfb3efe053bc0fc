import type { LoadedConfig } from "../config/load-config.ts";
import { InputError } from "../errors.ts";
import { leadingComment } from "../leading-comment.ts";
import { makeTable } from "../own-sql/make-table.ts";
import { type OwnSql, readOwnSql } from "../own-sql/read-own-sql.ts";
import { vetSelect } from "../own-sql/vet-select.ts";
import { vetText } from "../own-sql/vet-text.ts";
import { quoteName, Warehouse } from "../warehouse.ts";
import type { Checked } from "./checked.ts";
import { ownRelations } from "./own-relations.ts";

/** A rule of the user's: a SELECT that must return no rows. */
export interface OwnCheck extends OwnSql {
  /** What the file's first comment says, or its name. */
  readonly demands: string;
  readonly policy: "count" | "refuse";
}

const policyLine = /^policy:\s*(.*)$/i;

/**
 * Reads and parses the files that `checks` of the config names. It needs no exports, so that a mistake is said before they are read.
 *
 * Errors: InputError at file, line and column for what is not one SELECT of the warehouse; for an unknown policy.
 */
export async function readOwnChecks({ config, folder }: LoadedConfig): Promise<readonly OwnCheck[]> {
  if (config.checks === undefined) return [];
  const checks = readOwnSql(folder, "checks", config.checks).map(toCheck);
  const warehouse = await Warehouse.open({ path: ":memory:", files: [], threads: 1 });
  try {
    for (const check of checks) await vetText(warehouse, check, ownRelations);
    return checks;
  } finally {
    await warehouse.close();
  }
}

function toCheck(own: OwnSql): OwnCheck {
  if (own.name.startsWith("chk_")) {
    const problem = "relations that begin with chk_ are of scorewright's own checks";
    throw new InputError({ at: own.file, problem, mend: "Call the file something else." });
  }
  const comment = leadingComment(own.sql);
  const words = comment.filter((line) => !policyLine.test(line)).join(" ");
  requireNoOther(own, comment);
  return { ...own, demands: words === "" ? own.name : words, policy: policyOf(own.file, comment) };
}

/** A policy that stands elsewhere would go unheard, and the check would only count. */
function requireNoOther({ file, sql }: OwnSql, comment: readonly string[]): void {
  const heard = comment.filter((line) => policyLine.test(line)).length;
  const lines = sql.split("\n");
  const written = lines.filter((line) => /policy\s*:/i.test(line)).length;
  if (written === heard && heard < 2) return;
  const place = lines.findIndex((line) => /policy\s*:/i.test(line)) + 1;
  throw new InputError({
    at: `${file}:${place}:1`,
    problem: "a policy is heard only as one line of its own in the comment at the top",
    mend: "Begin the file with -- policy: refuse, or write the word without a colon.",
  });
}

function policyOf(file: string, comment: readonly string[]): OwnCheck["policy"] {
  const line = comment.findIndex((text) => policyLine.test(text));
  const policy = line === -1 ? "count" : policyLine.exec(comment[line] as string)?.[1];
  if (policy === "count" || policy === "refuse") return policy;
  const problem = "a policy is either count or refuse";
  throw new InputError({ at: `${file}:${line + 1}:1`, problem, mend: "Write -- policy: refuse" });
}

/**
 * Runs the user's checks over the finished warehouse and leaves the rows of each as `checks.<name>`.
 *
 * Errors: InputError at file and line for one that reads anything but the warehouse's own relations, or that DuckDB can't run.
 *
 * @example await runOwnChecks(warehouse, checks); // [{ check: "no-owner", of: "own", found: 2, relation: 'checks."no-owner"', … }]
 */
export async function runOwnChecks(
  warehouse: Warehouse,
  checks: readonly OwnCheck[],
): Promise<readonly Checked[]> {
  const results: Checked[] = [];
  for (const own of checks) {
    const { name, demands, policy } = own;
    const relation = `checks.${quoteName(name)}`;
    await vetSelect(warehouse, own, ownRelations);
    await makeTable(warehouse, `table ${relation}`, own);
    await warehouse.comment([{ on: "table", name: relation, text: `Rows that must not be: ${demands}` }]);
    const found = Number(await warehouse.value(`select count(*) from ${relation}`));
    const rule = found === 0 ? null : rules[policy];
    results.push({ check: name, of: "own", demands, export: null, found, policy, rule, relation });
  }
  return results;
}

const rules: Readonly<Record<OwnCheck["policy"], string>> = {
  count: "nothing is changed by it",
  refuse: "no release while there are any",
};
