import type { ScoringModel } from "../../models/scoring-model.ts";
import { checkRun } from "../checks/check-run.ts";
import { type OwnCheck, runOwnChecks } from "../checks/own-checks.ts";
import type { Progress } from "../progress.ts";
import type { ReadExport } from "../read/read-export.ts";
import { versioned } from "../release/versioned.ts";
import { buildResult } from "../report/result/build-result.ts";
import { withChecks } from "../report/result/checks/with-checks.ts";
import { groupFigures } from "../report/result/group-figures.ts";
import { readGroups } from "../report/result/read-groups.ts";
import { signedOff } from "../report/result/signed-off.ts";
import { stands } from "../report/result/summary.ts";
import type { Result } from "../report/result-schema.ts";
import { writeTables } from "../report/write-tables.ts";
import { runSql } from "../run-sql.ts";
import { scoreLeads } from "../score/score-leads.ts";
import { showRuleHits } from "../score/show-rule-hits.ts";
import { writeUnseenScores } from "../score/write-unseen-scores.ts";
import { toolVersion } from "../tool-version.ts";
import type { Row } from "../warehouse.ts";
import { changeSince } from "./change-since.ts";
import type { Learnt } from "./learn-model.ts";
import type { Prepared } from "./prepare.ts";
import { releasesOf } from "./publish-release.ts";

export interface ReportOptions {
  readonly ownChecks: readonly OwnCheck[];
  /** Put the release in force, though another one is. */
  readonly promote: boolean;
  readonly progress: Progress;
}

/** Scores the leads, counts what the report asks for, and says what was found: the model with its version, and the result. */
export async function reportModel(
  prepared: Prepared,
  learnt: Learnt,
  { ownChecks, promote, progress }: ReportOptions,
): Promise<{ readonly model: ScoringModel; readonly result: Result }> {
  const { warehouse } = prepared;
  progress.stage("Scoring");
  await score(prepared, learnt);
  progress.stage("Reporting");
  for (const folder of ["marts/forecast", "reports/joins", "reports/groups", "reports/drift", "reports"])
    await runSql(warehouse, folder);
  const groups = await readGroups(warehouse);
  const { model, release } = toRelease(prepared, learnt, { groups, promote });
  const built = await buildResult(warehouse, {
    ...prepared,
    ...learnt,
    ...learnt.fitted,
    groups,
    model,
    release,
    change: await changeOf(prepared, learnt, model, groups),
    inputs: [...prepared.read.values()].map(toInput),
    toolVersion,
  });
  await writeTables(warehouse, built);
  progress.stage("Checking");
  const checked = [...(await checkRun(warehouse)), ...(await runOwnChecks(warehouse, ownChecks))];
  return { model, result: withChecks(built, checked) };
}

async function score({ warehouse }: Prepared, { draft, fitted }: Learnt): Promise<void> {
  await scoreLeads(warehouse, { ...draft, version: "draft" });
  await showRuleHits(warehouse, draft);
  await writeUnseenScores(warehouse, fitted.built, fitted.judged.outOfTime);
  await runSql(warehouse, "marts/unseen");
  await runSql(warehouse, "marts/grades");
}

/** Gives the model its version; no release where a guard stands. */
function toRelease(
  prepared: Prepared,
  { draft, guards, inForce }: Learnt,
  { groups, promote }: { readonly groups: readonly Row[]; readonly promote: boolean },
) {
  const figures = { ...draft.figures, groups: groupFigures(groups) };
  const model = versioned(releasesOf(prepared), inForce, { ...draft, figures });
  const refused = guards.some((guard) =>
    stands({ ...guard, signed_off: signedOff(prepared.config, guard.id) }),
  );
  const version = inForce?.version ?? null;
  const isPromoted = promote || prepared.config.promote || version === null;
  const release = {
    version: model.version,
    path: `models/releases/${prepared.config.name}/${model.version}`,
    is_new: model.version !== version,
    in_force: isPromoted ? model.version : version,
  };
  return { model, release: refused ? null : release };
}

async function changeOf(
  { warehouse }: Prepared,
  { inForce, problem }: Learnt,
  model: ScoringModel,
  groups: readonly Row[],
): Promise<Result["change"]> {
  if (inForce === null || inForce.version === model.version) return null;
  return changeSince(warehouse, inForce, model, groups, problem);
}

function toInput({
  locate,
  columns,
  format,
  cut,
  tallestField,
  finalNewline,
  ...record
}: ReadExport): Result["input"][number] {
  return record;
}
