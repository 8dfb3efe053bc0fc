import type { Reach } from "../own-sql/reach.ts";

const schemas = ["raw", "mapped", "staging", "before_handoff", "marts", "reports", "meta", "checks"];

/** Relations of `meta` that hold earlier runs too. */
const history = /^(runs|run_.*|releases)$/;

/** What a check may read: all that this run made of the exports, whatever ran before it. */
export const ownRelations: Reach = {
  includes: (schema, table) => schemas.includes(schema) && !(schema === "meta" && history.test(table)),
  because: "which is not of what this run made of the exports",
  mend: `Read relations by schema and name, such as marts.leads (\`scorewright sql\` lists them); schemas are ${schemas.join(", ")}, without meta.runs, meta.run_… and meta.releases, where earlier runs stand.`,
};
