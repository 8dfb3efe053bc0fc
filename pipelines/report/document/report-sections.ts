import type { Result } from "../result-schema.ts";
import type { Section } from "./blocks.ts";
import { afterHandoff } from "./sections/after-handoff.ts";
import { bar } from "./sections/bar.ts";
import { forecast } from "./sections/forecast.ts";
import { goodLead } from "./sections/good-lead.ts";
import { guardsFailed } from "./sections/guards-failed.ts";
import { howItWasDone } from "./sections/how-it-was-done.ts";
import { leadsOrTeam } from "./sections/leads-or-team.ts";
import { limits } from "./sections/limits.ts";
import { missingData } from "./sections/missing-data.ts";
import { reasons } from "./sections/reasons.ts";
import { scoreIsRight } from "./sections/score-is-right.ts";
import { stale } from "./sections/stale.ts";
import { whatChanged } from "./sections/what-changed.ts";
import { worklist } from "./sections/worklist.ts";

/**
 * The report's sections in the order in which people read them: words first, method last. Both renderers set
 * exactly these.
 *
 * @example reportSections(result).map((section) => section.title);
 */
export function reportSections(result: Result): Section[] {
  const sections = [
    guardsFailed,
    worklist,
    scoreIsRight,
    goodLead,
    leadsOrTeam,
    afterHandoff,
    reasons,
    bar,
    forecast,
    whatChanged,
    stale,
    missingData,
    limits,
    howItWasDone,
  ];
  return sections.map((section) => section(result)).filter((section) => section !== null);
}
