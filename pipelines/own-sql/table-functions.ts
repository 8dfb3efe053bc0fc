/** Table functions that make rows of what they are given. Others read files, the catalogue, or run text as SQL. */
export const tableFunctions: readonly string[] = ["generate_series", "range", "unnest"];
