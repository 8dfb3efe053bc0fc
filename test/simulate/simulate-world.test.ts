import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { simulateWorld } from "../../pipelines/simulate/simulate-world.ts";
import { writeWorld } from "../../pipelines/simulate/write-world.ts";
import { records } from "./records.ts";

const SAMPLE = "data/sample";
const files = simulateWorld({ leads: 6000, seed: 21 });
const read = (name: string) => records(files.get(name) ?? "");

describe("simulateWorld", () => {
  test("the same seed gives the same bytes, another seed others", () => {
    const [once, again, other] = [5, 5, 6].map((seed) => [...simulateWorld({ leads: 200, seed })]);
    expect(again).toEqual(once);
    for (const name of ["Lead.csv", "Task.csv", "truth/leads.csv", "marketo_activities.csv"]) {
      expect(new Map(other).get(name)).not.toBe(new Map(once).get(name));
    }
  });

  test("is the committed sample, byte for byte, and stays under 6 MB", () => {
    const committed = readdirSync(SAMPLE, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.\w+$/.test(name),
    );
    expect(committed.sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files)
      expect(readFileSync(join(SAMPLE, name), "utf8") === text, name).toBe(true);
    const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(5_800_000);
  });

  test("every record has as many fields as its header", () => {
    for (const name of [...files.keys()].filter((file) => file.endsWith(".csv"))) {
      expect(
        read(name).every((row) => !Object.values(row).includes("missing")),
        name,
      ).toBe(true);
    }
  });
});

test("writeWorld writes what it is given, folders and all", () => {
  const dir = mkdtempSync(join(tmpdir(), "world-"));
  writeWorld(
    new Map([
      ["a.csv", "Id\n"],
      ["truth/b.json", "{}\n"],
    ]),
    dir,
  );
  expect(readFileSync(join(dir, "truth/b.json"), "utf8")).toBe("{}\n");
  rmSync(dir, { recursive: true });
});
