import type { Result } from "../result-schema.ts";

/** The heading of the report. @example reportTitle(result); // "acme-mql: lead score report" */
export function reportTitle({ name }: Result): string {
  return `${name}: lead score report`;
}

/** The heading of the box with the main sentences. */
export const summaryTitle = "What this says";

/** Which model this report stands behind, if any, and who made it. */
export function releaseLine({ release, labels, tool_version }: Result): string {
  const asOf = labels.as_of === null ? "" : ` Exports as of ${labels.as_of}.`;
  return `${releaseWords(release)}${asOf} Made by scorewright ${tool_version}.`;
}

/** Which version stands for this calibration, and which is in force. */
export function releaseWords(release: Result["release"]): string {
  if (release === null) return "No model was released.";
  const { version, in_force, path, is_new } = release;
  if (!is_new) return `The same as version ${version} (${path}), which stays in force.`;
  return version === in_force
    ? `Released as version ${version} (${path}), in force.`
    : `Released as version ${version}; ${in_force} stays in force until you say: scorewright promote ${path}.`;
}
