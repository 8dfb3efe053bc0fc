import { canonicalJson } from "../../models/emit/canonical-json.ts";
import { modelCard } from "../../models/emit/card.ts";
import { csvText } from "../../models/emit/csv-text.ts";
import { dbtModel } from "../../models/emit/dbt/dbt-model.ts";
import { dbtModelName } from "../../models/emit/dbt/dbt-model-name.ts";
import { schemaYml } from "../../models/emit/dbt/schema-yml.ts";
import { modelPmml } from "../../models/emit/pmml/model-pmml.ts";
import { rulesTable } from "../../models/emit/rules-csv.ts";
import { scorerMjs, scorerTypes } from "../../models/emit/scorer-mjs.ts";
import { eloquaMarkdown } from "../../models/emit/sheets/eloqua-md.ts";
import { hubspotMarkdown } from "../../models/emit/sheets/hubspot-md.ts";
import { marketoMarkdown } from "../../models/emit/sheets/marketo-md.ts";
import { rulesMarkdown } from "../../models/emit/sheets/rules-md.ts";
import { salesforceMarkdown } from "../../models/emit/sheets/salesforce-md.ts";
import { dialects } from "../../models/emit/sql/dialects.ts";
import { featuresSql } from "../../models/emit/sql/features-sql.ts";
import { modelSql } from "../../models/emit/sql/model-sql.ts";
import { testVectors } from "../../models/emit/vectors.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { sha256 } from "../sha256.ts";
import { checksumFile } from "./checksums.ts";

/** The files of a release, by name, with `/` between folder and file. All follow from the model, byte for byte. */
export function releaseFiles(model: ScoringModel): ReadonlyMap<string, string> {
  const rules = rulesTable(model);
  const files = new Map([
    ["CARD.md", modelCard(model)],
    [`dbt/${dbtModelName(model.name)}.sql`, dbtModel(model)],
    ["dbt/schema.yml", schemaYml(model)],
    ...featureFiles(model),
    ...dialects.map((dialect) => [`model.${dialect.name}.sql`, modelSql(model, dialect)] as const),
    ["model.json", canonicalJson(model)],
    ["model.pmml", modelPmml(model)],
    ["rules.csv", csvText(rules.columns, rules.rows)],
    ["rules.eloqua.md", eloquaMarkdown(model)],
    ["rules.hubspot.md", hubspotMarkdown(model)],
    ["rules.marketo.md", marketoMarkdown(model)],
    ["rules.md", rulesMarkdown(model)],
    ["rules.salesforce.md", salesforceMarkdown(model)],
    ["scorer.d.mts", scorerTypes(model)],
    ["scorer.mjs", scorerMjs(model)],
    ...sqlTraitFiles(model),
    ["vectors.json", canonicalJson(testVectors(model))],
  ]);
  const sums = [...files].map(([name, text]) => `${sha256(text)}  ${name}\n`);
  return files.set(checksumFile, sums.join(""));
}

/** None for a model that asks for nothing that leads did. */
function featureFiles(model: ScoringModel): readonly (readonly [string, string])[] {
  return dialects.flatMap((dialect) => {
    const sql = featuresSql(model, dialect);
    return sql === null ? [] : [[`features.${dialect.name}.sql`, sql] as const];
  });
}

/** The user's own SELECTs, as they were written. */
function sqlTraitFiles({ inputs }: ScoringModel): readonly (readonly [string, string])[] {
  return inputs.flatMap(({ computed }) =>
    computed?.from === "sql" ? [[computed.file, computed.sql] as const] : [],
  );
}
