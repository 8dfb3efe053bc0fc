import type { Result } from "../../result-schema.ts";
import type { TableBlock } from "../blocks.ts";
import { whole } from "../number-text.ts";
import { figures, tableOf, words } from "../table-of.ts";

/** The files read: records in each = rows loaded + rows rejected, and the start of its SHA-256. */
export function inputTable(input: Result["input"]): TableBlock {
  return tableOf("Files read", "open", "input", input, [
    words("Export", (file) => file.export),
    words("File", (file) => file.file),
    figures("Records", (file) => whole(file.records)),
    figures("= loaded", (file) => whole(file.loaded)),
    figures("+ rejected", (file) => whole(file.rejected)),
    figures("Bytes", (file) => whole(file.bytes)),
    words("SHA-256", (file) => file.sha256.slice(0, 12)),
  ]);
}
