import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { traitGroup } from "../../models/mine/trait-kind.ts";
import { entities } from "../../pipelines/config/entities.ts";
import { packageRoot } from "../../pipelines/package-root.ts";
import { columnKey } from "../../pipelines/presets/column-key.ts";
import { knownPresets } from "../../pipelines/presets/known-presets.ts";
import type { Preset } from "../../pipelines/presets/preset.ts";
import { recognisePreset } from "../../pipelines/presets/recognise.ts";
import { mapColumns } from "../../pipelines/stage/column-map.ts";
import { givenExport } from "../stage/given-export.ts";
import { fixtures } from "./fixture-headers.ts";

const presets = [...knownPresets.values()];
const docs = readFileSync(join(packageRoot, "docs/presets.md"), "utf8");

describe.each(presets)("$name", (preset) => {
  test("has a fixture", () => {
    expect(fixtures.some((fixture) => fixture.preset === preset.name)).toBe(true);
  });

  test("has a line in docs/presets.md", () => {
    expect(docs).toContain(`| \`${preset.name}\` `);
  });

  test("maps canonical columns of its entity only", () => {
    const known = Object.keys(entities[preset.entity]);
    const canonical = [preset.columns, preset.values ?? {}, preset.lists ?? {}].flatMap(Object.keys);
    expect(canonical.filter((name) => !known.includes(name))).toEqual([]);
  });

  test("says each name once", () => {
    const lists = [...Object.values(preset.columns).map((names) => [names].flat()), ...declaredLists(preset)];
    expect(lists.map(repeated).filter((names) => names.length > 0)).toEqual([]);
  });

  test("does not call a column both filled later and something else", () => {
    const others = [...(preset.personal ?? []), ...Object.keys(preset.groups ?? {})].map(columnKey);
    const both = (preset.filledLater ?? []).filter((name) => others.includes(columnKey(name)));
    expect(both).toEqual([]);
  });

  test("gives groups only to columns whose name does not tell theirs", () => {
    const told = Object.entries(preset.groups ?? {}).filter(([name, group]) => traitGroup(name) === group);
    expect(told).toEqual([]);
  });

  test("has footer patterns that are anchored", () => {
    expect((preset.footer ?? []).filter((pattern) => !/^\^.*\$$/.test(pattern))).toEqual([]);
  });
});

describe.each(fixtures)("$file", ({ preset: name, header }) => {
  const preset = knownPresets.get(name) as Preset;

  test("is recognised at sight, without a tie", () => {
    const [first, second] = recognisePreset(header);
    expect(first).toMatchObject({ preset: { name }, missing: [] });
    expect(first?.known).toBeGreaterThan(second?.known ?? 0);
  });

  test("maps all that its entity can't do without, and the columns of the signature that are canonical", () => {
    const map = mapColumns(preset.entity, givenExport(preset.entity, { preset: name }), header);
    const parts = Object.entries(preset.columns).filter(([, names]) => isSigned(preset, [names].flat()));
    expect([...map.keys()]).toEqual(expect.arrayContaining(parts.map(([canonical]) => canonical)));
  });
});

function declaredLists({ signature, system, filledLater, personal, groups }: Preset): (readonly string[])[] {
  return [signature.flat(), system ?? [], filledLater ?? [], personal ?? [], Object.keys(groups ?? {})];
}

function repeated(names: readonly string[]): string[] {
  const keys = names.map(columnKey);
  return names.filter((name, i) => keys.indexOf(columnKey(name)) < i);
}

function isSigned({ signature }: Preset, names: readonly string[]): boolean {
  return names.some((name) => signature.flat().map(columnKey).includes(columnKey(name)));
}
