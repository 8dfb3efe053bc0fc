/**
 * What dbt calls the scores of a release: small letters, digits and underscores, no digit first, and never `lead_inputs`.
 *
 * @example dbtModelName("sample-mql") // "sample_mql_scores"
 */
export function dbtModelName(name: string): string {
  const words = name.replace(/[^a-z0-9]/g, "_").replace(/^(?=\d)/, "_");
  return `${words}_scores`;
}
