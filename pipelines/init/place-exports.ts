import { type Entity, entityNames, requiredColumns } from "../config/entities.ts";
import type { Preset } from "../presets/preset.ts";
import type { Warehouse } from "../warehouse.ts";
import type { FoundFile } from "./column-profile.ts";
import { dataDictionary } from "./data-dictionary.ts";
import { joinedDeals } from "./joined-deals.ts";
import { leadsWithoutPreset } from "./leads-without-preset.ts";
import { isVendors, type PlacedExport, proposeColumns } from "./propose-columns.ts";
import { type Recognition, recogniseExport } from "./recognise-export.ts";

/** A file that has no place in the config. */
export interface NotPlaced {
  readonly file: string;
  readonly because: string;
}

export interface Placement {
  readonly placed: readonly PlacedExport[];
  readonly notPlaced: readonly NotPlaced[];
  readonly decide: readonly string[];
}

/**
 * Which file is which export. By preset where one stands out; of two files for one place the larger one, and a person
 * decides. Without leads, a file of deals stands in for them, or the one file whose values tell wins; an unknown file
 * of wins whose ids are leads' is that of the opportunities.
 */
export async function placeExports(warehouse: Warehouse, files: readonly FoundFile[]): Promise<Placement> {
  const recognised = files.map((file) => ({ file, recognition: recogniseExport(file) }));
  const candidates = recognised.flatMap(({ file, recognition }) =>
    recognition.is === "export" ? [{ ...recognition, file }] : [],
  );
  const { chosen, decide } = choose(candidates);
  const unknown = recognised.flatMap(({ file, recognition }) => (recognition.is === "unknown" ? [file] : []));
  const stood = chosen.has("leads") ? [] : leadsWithoutPreset(unknown, chosen);
  const deals = await joinedDeals(warehouse, unknown, chosen);
  if (deals !== null) chosen.set("opportunities", deals);
  const placed = entityNames.flatMap((entity) => chosen.get(entity) ?? []);
  const notPlaced = recognised
    .filter(({ file }) => !placed.some((one) => one.file === file))
    .map(({ file, recognition }) => ({
      file: file.file,
      because: dataDictionary(file, files) ?? whyNot(file, recognition, placed),
    }));
  const ties = recognised.flatMap(({ file, recognition }) =>
    recognition.is === "tie"
      ? [`${file.file}: ${recognition.because}: map it yourself, or leave it out`]
      : [],
  );
  return { placed, notPlaced, decide: [...ties, ...decide, ...stood] };
}

interface Candidate {
  readonly entity: Entity;
  readonly preset: Preset;
  readonly because: string;
  readonly file: FoundFile;
}

interface Choice {
  readonly chosen: Map<Entity, PlacedExport>;
  readonly decide: readonly string[];
}

/** For each export the first candidate by rank that has the columns it can't do without. */
function choose(candidates: readonly Candidate[]): Choice {
  const chosen = new Map<Entity, PlacedExport>();
  const decide: string[] = [];
  for (const entity of entityNames) {
    const ranked = candidates.filter((one) => one.entity === entity).sort(byRank);
    const whole = ranked.filter((one) => lacks(proposeColumns(one)) === null);
    const [best, ...others] = whole;
    if (best === undefined) continue;
    chosen.set(entity, proposeColumns(best));
    const rivals = others.filter((other) => isVendors(other.preset) === isVendors(best.preset));
    if (rivals.length > 0) decide.push(rivalry(entity, best.file, rivals));
  }
  return { chosen, decide };
}

/** A vendor's export goes before a look-alike, then the one with more records, then with more columns. */
function byRank(a: Candidate, b: Candidate): number {
  return (
    Number(isVendors(b.preset)) - Number(isVendors(a.preset)) ||
    b.file.records - a.file.records ||
    b.file.header.length - a.file.header.length
  );
}

function rivalry(entity: Entity, best: FoundFile, rivals: readonly Candidate[]): string {
  const names = rivals.map(({ file }) => `${file.file} (${size(file)})`).join(", ");
  const verb = rivals.length === 1 ? "looks" : "look";
  return `${names} ${verb} like exports.${entity} as well; ${best.file} (${size(best)}) is taken: put what belongs together into one file, or leave the others out`;
}

function size({ records, header }: FoundFile): string {
  return `${records} records, ${header.length} columns`;
}

/** The first column that the export can't do without and that nothing plays or several could. */
function lacks({ entity, columns, decide }: PlacedExport): string | null {
  if (decide.length > 0) return null;
  return requiredColumns[entity].find((canonical) => !columns.has(canonical)) ?? null;
}

function whyNot(file: FoundFile, recognition: Recognition, placed: readonly PlacedExport[]): string {
  if (recognition.is !== "export") return recognition.because;
  const lacking = lacks(proposeColumns({ ...recognition, file }));
  if (lacking !== null) return `${recognition.because}, but no column's values fit ${lacking}`;
  const taken = placed.find(({ entity }) => entity === recognition.entity);
  return `${recognition.because}, but exports.${recognition.entity} is ${taken?.file.file}`;
}
