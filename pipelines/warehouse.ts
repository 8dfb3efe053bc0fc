import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBValue,
  VARCHAR,
} from "@duckdb/node-api";

/** A cell as the rest of the program sees it: DuckDB's wide integers and decimals have become numbers. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

export interface WarehouseOptions {
  /** Database file, or `:memory:`. */
  readonly path: string;
  /** Files that SQL may read or write. DuckDB refuses every other path, and the network. */
  readonly files: readonly string[];
  /** Folders of our own that SQL may write any file to; none without it. */
  readonly folders?: readonly string[] | undefined;
  readonly threads: number;
}

const POLL_MS = 200;

/** What one of DuckDB's vectors holds. */
const CHUNK_ROWS = 2048;

/** Enough for any calibration of common size; what goes beyond is spilled to disk. */
const MEMORY_LIMIT = "4GB";

/** The one door to DuckDB. Nothing else in the project imports the engine. */
export class Warehouse {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  /** Folder for what does not fit in memory; DuckDB makes it when it needs it. */
  readonly #spill: string;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, spill: string) {
    this.#instance = instance;
    this.#connection = connection;
    this.#spill = spill;
  }

  /** Opens a database with the network, extensions and other files locked away. */
  static async open({ path, files, folders = [], threads }: WarehouseOptions): Promise<Warehouse> {
    const spill = path === ":memory:" ? join(tmpdir(), `scorewright-${randomUUID()}`) : `${path}.tmp`;
    const instance = await DuckDBInstance.create(path, {
      threads: String(threads),
      memory_limit: MEMORY_LIMIT,
      temp_directory: spill,
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      allow_community_extensions: "false",
      allow_persistent_secrets: "false",
    });
    const warehouse = new Warehouse(instance, await instance.connect(), spill);
    await warehouse.run("set TimeZone = 'UTC'");
    await warehouse.run("set enable_progress_bar = true; set enable_progress_bar_print = false");
    await warehouse.run(`set allowed_paths = [${files.map(quoteText).join(", ")}]`);
    await warehouse.run(`set allowed_directories = [${folders.map(quoteText).join(", ")}]`);
    await warehouse.run("set enable_external_access = false");
    await warehouse.run("set lock_configuration = true");
    return warehouse;
  }

  /** Runs one or more statements for their effect; `onProgress` is told now and then which share is done. */
  async run(sql: string, onProgress?: (share: number) => void): Promise<void> {
    const share = () => Math.max(0, this.#connection.progress.percentage) / 100;
    const poll = onProgress === undefined ? undefined : setInterval(() => onProgress(share()), POLL_MS);
    try {
      await this.#connection.run(sql);
    } finally {
      clearInterval(poll);
    }
  }

  /** Runs a statement for its effect, and breaks it off after so many milliseconds: then DuckDB's message begins with INTERRUPT. */
  async runWithin(limit: number, sql: string): Promise<void> {
    // Again and again: one that comes before the statement has begun is lost.
    const late = setInterval(() => this.#connection.interrupt(), limit);
    try {
      await this.#connection.run(sql);
    } finally {
      clearInterval(late);
    }
  }

  /** Runs one SELECT and returns its rows by column name. A `__proto__` column is kept as any other. */
  async rows(sql: string): Promise<Row[]> {
    const reader = await this.#connection.runAndReadAll(sql);
    const names = reader.columnNames();
    return reader.getRows().map((values) => {
      const row: Record<string, Cell> = Object.create(null);
      names.forEach((name, column) => {
        row[name] = toCell(values[column]);
      });
      return row;
    });
  }

  /** Runs one SELECT and gives its values batch by batch, column by column: a large answer never lies in memory as a whole. */
  async *batches(sql: string): AsyncGenerator<readonly (readonly Cell[])[]> {
    const result = await this.#connection.stream(sql);
    for await (const chunk of result) yield chunk.getColumns().map((values) => values.map(toCell));
  }

  /** The single value of a SELECT that gives one row and one column. */
  async value(sql: string): Promise<Cell> {
    const reader = await this.#connection.runAndReadAll(sql);
    return toCell(reader.getRows()[0]?.[0]);
  }

  /** Creates (or replaces) a table and fills it with rows of text, whole numbers, doubles or booleans. */
  async write(
    table: string,
    columns: Readonly<Record<string, ColumnType>>,
    rows: readonly Row[],
  ): Promise<void> {
    const names = Object.keys(columns);
    const types = names.map((name) => `${quoteName(name)} ${columns[name]}`);
    await this.run(`create or replace table ${table} (${types.join(", ")})`);
    if (rows.length === 0) return;
    const [schema, name] = table.includes(".") ? (table.split(".") as [string, string]) : ["main", table];
    const appender = await this.#connection.createAppender(name, schema);
    for (const row of rows) {
      for (const column of names) appendCell(appender, columns[column] as ColumnType, row[column] ?? null);
      appender.endRow();
    }
    appender.closeSync();
  }

  /** Creates (or replaces) a table of texts and fills it with rows in the order of its columns: some times as fast as write(). */
  async writeTexts(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly (string | null | undefined)[])[],
  ): Promise<void> {
    await this.run(
      `create or replace table ${table} (${columns.map((name) => `${quoteName(name)} varchar`)})`,
    );
    const appender = await this.#connection.createAppender(table);
    const chunk = DuckDBDataChunk.create(columns.map(() => VARCHAR));
    for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
      const some = rows.slice(from, from + CHUNK_ROWS);
      chunk.reset();
      chunk.rowCount = some.length;
      columns.forEach((_, index) => {
        chunk.setColumnValues(
          index,
          some.map((row) => row[index] ?? null),
        );
      });
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  }

  /** Says in the database what relations and columns are, so that any client shows it: all in one go. */
  async comment(comments: readonly Comment[]): Promise<void> {
    const statements = comments.map(
      ({ on, name, text }) => `comment on ${on} ${name} is ${quoteText(text)};`,
    );
    await this.run(`begin; ${statements.join("\n")} commit`);
  }

  /** Writes everything to the database file and lets go of it, so that a copy of the file is whole. */
  async close(): Promise<void> {
    await this.run("checkpoint");
    this.#connection.closeSync();
    this.#instance.closeSync();
    rmSync(this.#spill, { recursive: true, force: true });
  }
}

/** What is said of a table, a view or a column. */
export interface Comment {
  readonly on: "table" | "view" | "column";
  /** As SQL: `marts.scores`, `marts.scores."points"`. */
  readonly name: string;
  readonly text: string;
}

export type ColumnType = "varchar" | "bigint" | "double" | "boolean" | "decimal(9,6)";

type Appender = Awaited<ReturnType<DuckDBConnection["createAppender"]>>;

function appendCell(appender: Appender, type: ColumnType, cell: Cell): void {
  if (cell === null) appender.appendNull();
  else if (type === "varchar") appender.appendVarchar(String(cell));
  else if (type === "bigint") appender.appendBigInt(BigInt(cell));
  else if (type === "boolean") appender.appendBoolean(Boolean(cell));
  else appender.appendDouble(Number(cell));
}

function toCell(value: DuckDBValue | undefined): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "object") {
    const text = String(value);
    return "scale" in value ? Number(text) : text;
  }
  return value;
}

/** A name as SQL: `My "col"` becomes `"My ""col"""`. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text value as SQL: `O'Neil` becomes `'O''Neil'`. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
