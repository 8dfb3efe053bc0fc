/**
 * The columns that hold what a code or a lookup shows, as the SQL endpoint and the Web API name them.
 *
 * @example shownValues("statecode")[0]; // "statecodename"
 */
export function shownValues(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [
    `${name}name`,
    `${name}@OData.Community.Display.V1.FormattedValue`,
    `_${name}_value@OData.Community.Display.V1.FormattedValue`,
  ]);
}
