import { escapeHtml } from "./escape.ts";

/** Small labels in a row. @example labelsHtml(["heavy load"]); // '<span class="label">heavy load</span>' */
export function labelsHtml(labels: readonly string[]): string {
  return labels.map((label) => `<span class="label">${escapeHtml(label)}</span>`).join(" ");
}
