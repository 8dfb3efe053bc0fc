import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";
import type { Row, Warehouse } from "../warehouse.ts";

const seeds = ["asset_groups", "disposition_words", "free_mail_domains", "job_title_words"];

/** Loads the lists under `sql/seeds/` that derived traits are made from: plain CSV that a user can read. */
export async function readSeeds(warehouse: Warehouse): Promise<void> {
  for (const seed of seeds) {
    const [header, ...lines] = readFileSync(join(packageRoot, "sql/seeds", `${seed}.csv`), "utf8")
      .trimEnd()
      .split("\n");
    const names = (header as string).split(",");
    const columns = Object.fromEntries(
      names.map((name) => [name, name === "precedence" ? "bigint" : "varchar"] as const),
    );
    await warehouse.write(
      `meta.${seed}`,
      columns,
      lines.map((line) => toRow(names, line)),
    );
  }
}

function toRow(names: readonly string[], line: string): Row {
  const cells = line.split(",");
  return Object.fromEntries(names.map((name, i) => [name, cells[i] === "" ? null : (cells[i] as string)]));
}
