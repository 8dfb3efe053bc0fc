/**
 * HubSpot's internal names as HubSpot has them and as Fivetran writes them, with a prefix that columns of its own lack.
 *
 * @example synced("createdate"); // ["createdate", "property_createdate"]
 */
export function synced(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [name, `property_${name}`]);
}
