import type { Warehouse } from "../warehouse.ts";
import type { FoundFile } from "./column-profile.ts";
import { firstWin } from "./first-win.ts";
import { handoffEvidence } from "./handoff-evidence.ts";
import type { InitReport } from "./init-report.ts";
import { type DatedExport, measureDays } from "./measure-days.ts";
import { type NotPlaced, placeExports } from "./place-exports.ts";
import type { ValueSql } from "./profile-columns.ts";
import { type ProposedAsOf, proposeAsOf } from "./propose-as-of.ts";
import type { PlacedExport } from "./propose-columns.ts";
import { proposeDisposition } from "./propose-disposition.ts";
import { proposeFormats } from "./propose-formats.ts";
import { proposeJoins } from "./propose-joins.ts";
import { type OutcomeProposal, proposeOutcome } from "./propose-outcome.ts";
import { proposeTerritory } from "./propose-territory.ts";
import { nullEvidence, roleEvidence } from "./role-evidence.ts";
import { configText } from "./write-config.ts";

export interface Looked {
  readonly files: readonly FoundFile[];
  /** Files that can't be read, and the reader's words on it. */
  readonly unread: readonly NotPlaced[];
}

export interface ProposedConfig {
  readonly report: InitReport;
  /** The config with what is left to decide; null where there are no leads, without which there is none. */
  readonly text: ((decide: readonly string[]) => string) | null;
}

/** From the files of a folder to a config: their places, their joins, the parts of their columns, how values are written. */
export async function proposeConfig(
  warehouse: Warehouse,
  { files, unread }: Looked,
  name: string,
  valueSql: ValueSql,
): Promise<ProposedConfig> {
  const placement = await placeExports(warehouse, files);
  const placed = withLeadParts(await proposeJoins(warehouse, placement.placed)).map(withFormats);
  const leads = placed.find(({ entity }) => entity === "leads");
  const outcome = proposeOutcome(placed);
  const time = await proposeTime(warehouse, placed, outcome.outcome, valueSql);
  const whole =
    leads === undefined
      ? NO_LEADS
      : together({ evidence: [handoffEvidence(leads)], decide: [] }, time, outcome);
  const { evidence } = whole;
  const left = unread.map(({ because }) => `${because} It is left out.`);
  const decide = [...left, ...placement.decide, ...placed.flatMap((one) => one.decide), ...whole.decide];
  const notPlaced = [...unread.map(notRead), ...placement.notPlaced];
  const report = {
    configPath: null,
    isAccepted: false,
    placed: placed.map(shown),
    notPlaced,
    evidence,
    decide,
  };
  const text = (open: readonly string[]) => {
    const comments = [INTRODUCTION, ...evidence, ...open.map((line) => `Decide: ${line}`)];
    return configText({ name, asOf: time.asOf, exports: placed, outcome: outcome.outcome, comments });
  };
  return { report, text: leads === undefined ? null : text };
}

interface Said {
  readonly evidence: readonly string[];
  readonly decide: readonly string[];
}

const NO_LEADS: Said = {
  evidence: [],
  decide: [
    "no file is known to hold leads: export them with their ids, or write a config that names the file in exports.leads",
  ],
};

function together(...parts: readonly Said[]): Said {
  return {
    evidence: parts.flatMap(({ evidence }) => evidence),
    decide: parts.flatMap(({ decide }) => decide),
  };
}

function notRead({ file }: NotPlaced): NotPlaced {
  return { file, because: "it can't be read, see what to decide" };
}

/** What the dates of the exports say of the whole. */
async function proposeTime(
  warehouse: Warehouse,
  placed: readonly DatedExport[],
  outcome: OutcomeProposal | null,
  valueSql: ValueSql,
): Promise<Said & Pick<ProposedAsOf, "asOf">> {
  const leads = placed.find(({ entity }) => entity === "leads");
  const isDated = ["created_at", "qualified_at"].some((part) => leads?.columns.has(part));
  const days = isDated ? await measureDays(warehouse, placed, outcome, valueSql) : [];
  const asOf = proposeAsOf(days, isDated);
  return { asOf: asOf.asOf, ...together(asOf, firstWin(days)) };
}

const INTRODUCTION = "Proposed by scorewright init: read it before you use it.";

function withLeadParts(placed: readonly PlacedExport[]): readonly PlacedExport[] {
  const users = placed.find(({ entity }) => entity === "users");
  return placed.map((one) =>
    one.entity === "leads" ? proposeTerritory(proposeDisposition(one), users) : one,
  );
}

function withFormats(placed: PlacedExport): DatedExport {
  const { formats, evidence, decide } = proposeFormats(placed);
  return {
    ...placed,
    formats,
    evidence: [...roleEvidence(placed), ...placed.evidence, ...evidence, ...nullEvidence(placed)],
    decide: [...placed.decide, ...decide],
  };
}

function shown({
  entity,
  file,
  preset,
  columns,
  because,
  evidence,
}: DatedExport): InitReport["placed"][number] {
  return {
    export: entity,
    file: file.file,
    preset: preset?.name ?? null,
    records: file.records,
    columns: Object.fromEntries(columns),
    evidence: [because, ...file.evidence, ...evidence],
  };
}
