import type { Result } from "../../result-schema.ts";
import type { TableBlock } from "../blocks.ts";
import { decimalOrNone } from "../number-text.ts";
import { figures, tableOf, words } from "../table-of.ts";

type Column = Result["leakage"][number];

const order: readonly Column["verdict"][] = ["suspect", "refused", "allowed", "not a trait"];

/** Every column with its verdict and the reason, suspects first. */
export function leakageTable(leakage: readonly Column[]): TableBlock {
  const rows = order.flatMap((verdict) => leakage.filter((column) => column.verdict === verdict));
  return tableOf("Every column and its leakage verdict", "folded", "leakage", rows, [
    words("Column", (column) => column.column),
    words("Verdict", (column) => column.verdict),
    words("Because", (column) => column.because),
    figures("AUC with it", (column) => decimalOrNone(column.auc_with, 3)),
    figures("AUC without it", (column) => decimalOrNone(column.auc_without, 3)),
  ]);
}
