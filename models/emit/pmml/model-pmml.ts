import type { ModelInput, ScoringModel } from "../../scoring-model.ts";
import { characteristics } from "./characteristics.ts";
import { type FieldNames, fieldNames } from "./field-names.ts";
import { leftOut } from "./left-out.ts";
import { output } from "./output.ts";
import { xmlElement } from "./xml-element.ts";
import { xmlText } from "./xml-text.ts";

/**
 * The model as a PMML 4.4 Scorecard, for engines that read PMML: the points of `scoreLead`, their probability, and the decision where
 * points make it. A Scorecard has one sum, so that grade, class, and the decision by grades are left out; so are reasons, because reason
 * codes also rank what gave no points. The header says so, and which values XML could not hold.
 *
 * Source: Data Mining Group, PMML 4.4, "Scorecard".
 */
export function modelPmml(model: ScoringModel): string {
  const names = fieldNames(model);
  const pmml = xmlElement("PMML", { version: "4.4", xmlns: "http://www.dmg.org/PMML-4_4" }, [
    header(model, names),
    xmlElement(
      "DataDictionary",
      {},
      model.inputs.map((input) => dataField(input, names)),
    ),
    scorecard(model, names),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${pmml}\n`;
}

function header(model: ScoringModel, names: FieldNames): string {
  const { tool, tool_version } = model.provenance;
  return xmlElement(
    "Header",
    { description: `${model.name} ${model.version}`, modelVersion: model.version },
    [
      xmlElement("Application", { name: tool, version: tool_version }),
      ...leftOut(model, names).map((note) => xmlElement("Annotation", {}, [xmlText(note)])),
    ],
  );
}

function dataField({ name, type }: ModelInput, names: FieldNames): string {
  const kind =
    type === "number"
      ? { optype: "continuous", dataType: "double" }
      : { optype: "categorical", dataType: "string" };
  return xmlElement("DataField", { name: names.input(name), ...kind });
}

function scorecard(model: ScoringModel, names: FieldNames): string {
  const { start, inputs } = model;
  const about = {
    modelName: model.name,
    functionName: "regression",
    initialScore: start.fit + start.engagement,
    useReasonCodes: "false",
  };
  return xmlElement("Scorecard", about, [
    xmlElement(
      "MiningSchema",
      {},
      inputs.map((input) => miningField(input, names)),
    ),
    output(model, names),
    characteristics(model, names),
  ]);
}

/** NaN says as little as an empty value; a text that no rule lists is a value. */
function miningField({ name, type, empty_as }: ModelInput, names: FieldNames): string {
  const invalidValueTreatment = type === "number" ? "asMissing" : "asIs";
  const emptyAs =
    empty_as === null ? {} : { missingValueTreatment: "asValue", missingValueReplacement: empty_as };
  return xmlElement("MiningField", { name: names.input(name), invalidValueTreatment, ...emptyAs });
}
