import { afterAll } from "vitest";
import { canonicalValue, type ValueForm } from "../../../pipelines/stage/canonical-value.ts";
import { Warehouse } from "../../../pipelines/warehouse.ts";

const warehouse = await Warehouse.open({ path: ":memory:", files: [], threads: 1 });
afterAll(() => warehouse.close());

/** The values as stage 2 writes them, null where one does not fit. The cells lie in a table, as an export's do. */
export async function written(
  form: ValueForm,
  values: readonly (string | null)[],
): Promise<(string | null)[]> {
  const rows = values.map((cell, n) => ({ n, cell }));
  await warehouse.write("given", { n: "bigint", cell: "varchar" }, rows);
  const found = await warehouse.rows(
    `select ${canonicalValue("cell", form)} as canonical from given order by n`,
  );
  return found.map(({ canonical }) => canonical as string | null);
}
