import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../pipelines/package-root.ts";

const folder = join(packageRoot, "test/presets/fixtures");

/** A small export as its vendor writes it: `salesforce-lead.labels.csv` is one of `salesforce/lead`. */
export interface Fixture {
  readonly file: string;
  readonly preset: string;
  readonly header: readonly string[];
}

export const fixtures: readonly Fixture[] = readdirSync(folder)
  .sort()
  .map((file) => ({ file, preset: presetOf(file), header: headerOf(file) }));

/** The header of a fixture, without `.csv`. */
export function fixtureHeader(name: string): readonly string[] {
  return headerOf(`${name}.csv`);
}

function presetOf(file: string): string {
  return file.replace(/\..*$/, "").replace("-", "/");
}

function headerOf(file: string): readonly string[] {
  const line = readFileSync(join(folder, file), "utf8").split("\n")[0] ?? "";
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g);
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}
