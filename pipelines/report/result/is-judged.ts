const verdicts: readonly string[] = ["as expected", "higher", "lower"];

/** Whether there is a verdict on a group: it has enough leads and expected wins, and is not hidden for the sake of another one. */
export function isJudged({ verdict }: { readonly verdict: string }): boolean {
  return verdicts.includes(verdict);
}
