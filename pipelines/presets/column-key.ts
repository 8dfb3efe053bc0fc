/**
 * How names of columns are compared: case, spaces and signs don't count, letters of any script and digits do. A vendor's
 * field keeps one key in its API, in a report's labels and in a warehouse that writes snake case.
 *
 * Prefixes of a sync, such as `property_` before HubSpot's names, are kept: `property_owner` is the owner of a house in
 * another export. The presets that meet one list both names.
 *
 * @example columnKey("CreatedDate"); // "createddate", as for "Created Date" and "created_date"
 * @example columnKey("MQL_Date__c"); // "mqldatec", which is not "MQL Date"
 */
export function columnKey(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
