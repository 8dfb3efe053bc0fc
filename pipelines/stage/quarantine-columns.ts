/** Columns of `quarantine.<entity>`: where each value stands whose record was set aside, and what is wrong with it. */
export const quarantineColumns = {
  record: "bigint",
  line: "bigint",
  column_number: "bigint",
  column_name: "varchar",
  reason: "varchar",
} as const;
