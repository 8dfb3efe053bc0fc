import { afterAll } from "vitest";
import { relationsRead } from "../../pipelines/relations.ts";
import { quoteText, type Row } from "../../pipelines/warehouse.ts";
import { emptyWarehouse } from "./empty-warehouse.ts";
import { sqlFiles } from "./sql-files.ts";
import { table } from "./table.ts";

const files = sqlFiles();
const warehouse = await emptyWarehouse();
afterAll(() => warehouse.close());

/**
 * Builds one relation as the pipeline does, from the rows that are given per relation it reads, and returns its rows. Inputs
 * that are not given are empty, columns that are not given are null, and everything is undone afterwards.
 */
export async function given(inputs: Readonly<Record<string, string>>, relation: string): Promise<Row[]> {
  const sql = sqlOf(relation);
  const reads = relationsRead(sql);
  await warehouse.run("begin transaction");
  try {
    for (const [input, text] of Object.entries(inputs)) {
      if (!reads.includes(input)) throw new Error(`${relation} does not read ${input}`);
      await insert(input, text);
    }
    await warehouse.run(`create or replace table ${relation} as\n${sql}`);
    return await warehouse.rows(`select * from ${relation}`);
  } finally {
    await warehouse.run("rollback");
  }
}

function sqlOf(relation: string): string {
  const file = files.find((candidate) => candidate.relation === relation);
  if (file === undefined) throw new Error(`no SQL file makes ${relation}`);
  return file.sql;
}

async function insert(relation: string, text: string): Promise<void> {
  const { columns, rows } = table(text);
  const values = rows.map(
    (row) => `(${Object.values(row).map((cell) => (cell === null ? "null" : quoteText(cell)))})`,
  );
  await warehouse.run(`insert into ${relation} (${columns}) values ${values}`);
}
