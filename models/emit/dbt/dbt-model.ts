import type { ScoringModel } from "../../scoring-model.ts";
import { dialectNamed } from "../sql/dialects.ts";
import { modelSql } from "../sql/model-sql.ts";
import { type DbtEngine, dbtEngines } from "./dbt-engines.ts";
import { dbtModelName } from "./dbt-model-name.ts";
import { jinjaText } from "./jinja-text.ts";
import { scoreColumns } from "./score-columns.ts";

/**
 * The model as one dbt model that reads `ref('lead_inputs')`: the released SELECT of each engine, of which dbt renders that of its
 * target. Columns are cast to the types that the contract in schema.yml declares. An adapter without SQL is a compiler error.
 */
export function dbtModel(model: ScoringModel): string {
  const name = dbtModelName(model.name);
  const branches = dbtEngines.map(
    (engine) =>
      `if target.type in [${engine.adapters.map(quoted).join(", ")}] -%}\n${engineSql(model, engine)}\n{%- el`,
  );
  const known = dbtEngines.flatMap(({ adapters }) => adapters).sort();
  return `{#- One SELECT per engine: dbt renders that of its target. schema.yml says what lead_inputs must hold. -#}
{% ${branches.join("")}se -%}
{{ exceptions.raise_compiler_error("${name} has no SQL for the adapter " ~ target.type ~ ", only for ${known.join(", ")}") }}
{%- endif %}
`;
}

function engineSql(model: ScoringModel, { dialect, casts }: DbtEngine): string {
  const columns = scoreColumns(model).map(
    ({ name, type }) => `    cast(${name} as ${casts[type]}) as ${name}`,
  );
  return `with
lead_inputs as (
    select * from {{ ref('lead_inputs') }}
),

scores as (
${jinjaText(modelSql(model, dialectNamed(dialect)))})

select
${columns.join(",\n")}
from scores`;
}

function quoted(word: string): string {
  return `'${word}'`;
}
