import type { ModelInput, ScoringModel } from "../../scoring-model.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { type ColumnType, dbtEngines } from "./dbt-engines.ts";
import { dbtModelName } from "./dbt-model-name.ts";
import { jinjaText } from "./jinja-text.ts";
import { type ScoreColumn, scoreColumns } from "./score-columns.ts";
import { yamlText } from "./yaml-text.ts";

/** What dbt must know of the model: a description, its columns under an enforced contract, and tests (dbt's own, from 1.10.5 on). */
export function schemaYml(model: ScoringModel): string {
  return `version: 2

models:
  - name: ${dbtModelName(model.name)}
    description: ${yamlText(jinjaText(descriptionOf(model)))}
    config:
      contract:
        enforced: true
    columns:
${scoreColumns(model).map(columnText).join("")}`;
}

/** dbt's pages show it as Markdown. */
function descriptionOf({ name, version, inputs }: ScoringModel): string {
  const lines = inputs.map((input) => `- ${inputText(input)}\n`);
  return `${escapeMarkdown(name)} ${version}: one row per lead of the model lead_inputs, which has one row per lead with these columns:\n\n- lead_id\n${lines.join("")}`;
}

function inputText({ name, type, as_of }: ModelInput): string {
  return `${escapeMarkdown(name)} (${type}): ${escapeMarkdown(as_of)}`;
}

function columnText({ name, type, description, accepted }: ScoreColumn): string {
  return `      - name: ${name}
        description: ${yamlText(description)}
        data_type: ${yamlText(typeByTarget(type))}
        data_tests:
          - not_null
${name === "lead_id" ? "          - unique\n" : ""}${accepted === null ? "" : acceptedText(accepted)}`;
}

function typeByTarget(type: ColumnType): string {
  const types = dbtEngines.flatMap(({ adapters, types }) =>
    adapters.map((adapter) => `'${adapter}': '${types[type]}'`),
  );
  return `{{ {${types.join(", ")}}.get(target.type) }}`;
}

function acceptedText(values: readonly (string | number)[]): string {
  const isText = values.every((value) => typeof value === "string");
  return `          - accepted_values:
              arguments:
                values: [${values.map((value) => (typeof value === "string" ? yamlText(value) : value)).join(", ")}]
                quote: ${isText}
`;
}
