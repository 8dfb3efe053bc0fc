import type { ModelInput, ScoringModel } from "../../scoring-model.ts";
import type { Dialect } from "./dialects.ts";
import { numberSql } from "./number-sql.ts";

/** What is known of each input, as columns after lead_id: NaN is empty, and an empty count is 0. */
export function knownColumns({ inputs }: Pick<ScoringModel, "inputs">, dialect: Dialect): string {
  return inputs.map((input) => `,\n        ${knownSql(dialect, input)}`).join("");
}

/** NaN says as little as null: engines hold it to be above every number. */
function knownSql({ quoteName, nanTest, exactText }: Dialect, { name, type, empty_as }: ModelInput): string {
  const column = quoteName(name);
  if (type === "text") return renamed(exactText(column), column);
  const number = nanTest === null ? column : `case when ${nanTest(column)} then null else ${column} end`;
  return renamed(empty_as === null ? number : `coalesce(${number}, ${numberSql(empty_as)})`, column);
}

function renamed(value: string, name: string): string {
  return value === name ? name : `${value} as ${name}`;
}
