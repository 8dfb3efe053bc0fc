import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { leadingComment } from "./leading-comment.ts";
import { packageRoot } from "./package-root.ts";

/** A relation of the warehouse that a file under `sql/` makes. */
export interface Relation {
  /** `marts.labels`. */
  readonly name: string;
  readonly sql: string;
  /** What the file's first comment says: the relation's grain. */
  readonly comment: string;
  /** The relations that it is made from. */
  readonly reads: readonly string[];
}

/** Folders of `sql/` that make no relation of their own. */
const others = ["macros", "seeds"];

/** The relations of one folder under `sql/`, in order of name. The schema is the first folder's name: `marts/label` makes `marts.…`. */
export function relationsIn(folder: string): Relation[] {
  const directory = join(packageRoot, "sql", folder);
  const schema = folder.split("/")[0] as string;
  const files = readdirSync(directory)
    .filter((file) => file.endsWith(".sql"))
    .sort();
  if (files.length === 0) throw new Error(`no SQL found in ${directory}`);
  return files.map((file) => {
    const sql = readFileSync(join(directory, file), "utf8");
    const name = `${schema}.${basename(file, ".sql")}`;
    return { name, sql, comment: leadingComment(sql).join(" "), reads: [...new Set(relationsRead(sql))] };
  });
}

/** Every relation that a file under `sql/` makes, in order of name. */
export function allRelations(): Relation[] {
  const files = readdirSync(join(packageRoot, "sql"), { recursive: true, encoding: "utf8" });
  const folders = files
    .filter((file) => file.endsWith(".sql"))
    .map((file) => file.replaceAll("\\", "/").split("/").slice(0, -1).join("/"))
    .filter((folder) => !others.includes(folder));
  return [...new Set(folders)].flatMap(relationsIn).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The relations that a SELECT reads, as `schema.name`. */
export function relationsRead(sql: string): string[] {
  const code = sql.replace(/--.*$/gm, "");
  return [...code.matchAll(/(?<!distinct )\b(?:from|join)\s+([a-z_]+\.[a-z_]+)/g)].map(
    (match) => match[1] as string,
  );
}
