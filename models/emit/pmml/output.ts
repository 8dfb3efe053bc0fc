import type { ScoringModel } from "../../scoring-model.ts";
import type { FieldNames } from "./field-names.ts";
import { xmlElement } from "./xml-element.ts";

/** Points, their probability of winning, and the decision where points make it. */
export function output({ probability, qualify }: ScoringModel, names: FieldNames): string {
  const points = { name: names.points, feature: "predictedValue", optype: "continuous", dataType: "integer" };
  const chances = probability.map((value, points) =>
    bin(value, { leftMargin: points, rightMargin: points + 1 }),
  );
  return xmlElement("Output", {}, [
    xmlElement("OutputField", points),
    discretized(names.points, { name: names.probability, optype: "continuous", dataType: "double" }, chances),
    ...(qualify.by === "points" ? [decision(qualify.from, names)] : []),
  ]);
}

function decision(from: number, names: FieldNames): string {
  return discretized(names.points, { name: names.decision, optype: "categorical", dataType: "string" }, [
    bin("nurture", { rightMargin: from }),
    bin("qualify", { leftMargin: from }),
  ]);
}

/** An output that is looked up by the points. */
function discretized(
  field: string,
  output: { readonly name: string; readonly optype: string; readonly dataType: string },
  bins: readonly string[],
): string {
  const { dataType } = output;
  return xmlElement("OutputField", { ...output, feature: "transformedValue" }, [
    xmlElement("Discretize", { field, dataType }, bins),
  ]);
}

function bin(binValue: string | number, margins: { leftMargin?: number; rightMargin?: number }): string {
  return xmlElement("DiscretizeBin", { binValue }, [
    xmlElement("Interval", { closure: "closedOpen", ...margins }),
  ]);
}
