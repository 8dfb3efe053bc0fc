import { configSchema } from "../config/config-schema.ts";
import { entities, idColumn } from "../config/entities.ts";
import type { DatedExport } from "./measure-days.ts";
import { presetColumns } from "./preset-columns.ts";
import type { OutcomeProposal } from "./propose-outcome.ts";
import { proposedNulls } from "./proposed-nulls.ts";

/** Everything that the config will say. */
export interface ConfigToWrite {
  readonly name: string;
  readonly asOf: string | null;
  readonly exports: readonly DatedExport[];
  readonly outcome: OutcomeProposal | null;
  readonly comments: readonly string[];
}

/**
 * The config as text: only what is not plain, and why in `$comment`.
 *
 * @example writeFileSync("scorewright.json", configText(proposal));
 */
export function configText({ name, asOf, exports, outcome, comments }: ConfigToWrite): string {
  const config = {
    $comment: comments,
    name,
    ...(asOf === null ? {} : { asOf }),
    exports: Object.fromEntries(exports.map((one) => [one.entity, exportJson(one)])),
    ...(outcome === null ? {} : { outcome: outcomeJson(outcome) }),
  };
  configSchema.parse(config);
  return `${JSON.stringify(config, null, 2)}\n`;
}

/**
 * The name of a config in a folder: lower-case letters, digits and dashes.
 *
 * @example configName("/x/Q2 Exports (final)"); // "q2-exports-final"
 */
export function configName(folder: string): string {
  const last =
    folder
      .split(/[\\/]/)
      .filter((part) => part !== "")
      .at(-1) ?? "";
  const name = last
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return name === "" ? "exports" : name;
}

function exportJson(one: DatedExport): object {
  const { file, preset, formats, because, evidence } = one;
  const nulls = proposedNulls(one).map(({ token }) => token);
  const { id, ...columns } = declaredColumns(one);
  return {
    $comment: [because, ...file.evidence, ...evidence],
    file: file.file,
    ...(preset === null ? {} : { preset: preset.name }),
    ...file.dialect,
    ...(id === undefined ? {} : { id }),
    ...(nulls.length === 0 ? {} : { nulls: ["", ...nulls] }),
    ...(Object.keys(formats).length === 0 ? {} : { formats }),
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
  };
}

/** Those that the preset does not map by itself. */
function declaredColumns({ entity, file, preset, columns }: DatedExport): Record<string, string> {
  const known = preset === null ? new Map() : presetColumns(preset, file.header).columns;
  const parts = Object.keys(entities[entity]).flatMap((canonical): [string, string][] => {
    const column = columns.get(canonical);
    return column === undefined ? [] : [[canonical, column]];
  });
  const own = parts.filter(([canonical, column]) => known.get(canonical) !== column);
  return Object.fromEntries(
    own.map(([canonical, column]) => [canonical === idColumn[entity] ? "id" : canonical, column]),
  );
}

function outcomeJson({ export: entity, column }: OutcomeProposal): object {
  const where = { ...(entity === "leads" ? {} : { export: entity }), column: column.column };
  return {
    won: { ...where, equals: column.won },
    ...(column.lost.length === 0 ? {} : { lost: { ...where, equals: column.lost } }),
  };
}
