import { InputError } from "../../errors.ts";
import { quoteName, quoteText, type Warehouse } from "../../warehouse.ts";
import { foldName } from "../column-names.ts";
import { rawTable } from "../raw-table.ts";
import { type LocatedFile, locateCells } from "./locate-cells.ts";

/** Enough to know a header by. */
const COLUMNS = 50;

/**
 * Refuses a record that is the header once more: two exports pasted together have no other flaw. The raw table goes.
 *
 * Errors: InputError at `shownAs:line:1`.
 *
 * @example await refuseRepeatedHeader(warehouse, "leads", { path, shownAs, delimiter: "," }, ["Id", "Name"]);
 */
export async function refuseRepeatedHeader(
  warehouse: Warehouse,
  exportName: string,
  file: LocatedFile & { readonly shownAs: string },
  header: readonly string[],
): Promise<void> {
  // A column called rowid hides the number of the record; staging refuses that name.
  if (header.length < 2 || header.some((name) => foldName(name) === "rowid")) return;
  const isName = (name: string, index: number) => {
    const names = index === 0 ? [name, `\ufeff${name}`] : [name];
    return `${quoteName(name)} in (${names.map(quoteText).join(", ")})`;
  };
  const isHeader = header.slice(0, COLUMNS).map(isName).join(" and ");
  const record = await warehouse.value(
    `select min(rowid) + 1 from ${rawTable(exportName)} where ${isHeader}`,
  );
  if (record === null) return;
  await warehouse.run(`drop table ${rawTable(exportName)}`);
  const [place] = await locateCells(file, [{ record: Number(record), column: 0 }]);
  throw new InputError({
    at: `${file.shownAs}:${place?.line}:1`,
    problem: "the header once more: two exports were pasted together",
    mend: "Take the second header out if the records belong together, or name one of the exports.",
  });
}
