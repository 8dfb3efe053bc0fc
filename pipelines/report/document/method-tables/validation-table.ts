import type { Result, Validation } from "../../result-schema.ts";
import type { Block } from "../blocks.ts";
import { paragraph } from "../blocks.ts";
import { decimalOrNone, estimate, percent, whole } from "../number-text.ts";
import { figures, tableOf, words } from "../table-of.ts";

/** The figures of the held-out judgement beside those of the five folds that the group tables are made from. */
export function validationTable({ validation, cross_validation }: Result): Block[] {
  return [
    paragraph(
      `Held out: ${validation.method}. Folds: ${cross_validation.method}. The tables by group use the folds.`,
    ),
    tableOf("Validation figures", "open", "validation", measures, [
      words("Figure", ({ name }) => name),
      figures("Held out", ({ read }) => read(validation)),
      figures("Folds", ({ read }) => read(cross_validation)),
    ]),
  ];
}

const measures: readonly { readonly name: string; readonly read: (v: Validation) => string }[] = [
  { name: "Leads", read: (v) => whole(v.n) },
  { name: "Wins", read: (v) => whole(v.wins) },
  { name: "Base rate", read: (v) => percent(v.base_rate) },
  { name: "AUC", read: (v) => estimate(v.auc, v.auc_low, v.auc_high) },
  { name: "Log-loss", read: (v) => decimalOrNone(v.log_loss, 4) },
  { name: "Log-loss of the base rate", read: (v) => decimalOrNone(v.log_loss_base, 4) },
  { name: "Brier score", read: (v) => decimalOrNone(v.brier, 4) },
  {
    name: "Calibration slope (1 is right)",
    read: (v) => estimate(v.calibration_slope, v.calibration_slope_low, v.calibration_slope_high),
  },
  {
    name: "Expected over observed wins (1 is right)",
    read: (v) =>
      estimate(v.expected_over_observed, v.expected_over_observed_low, v.expected_over_observed_high),
  },
  { name: "Lift of the best tenth", read: (v) => decimalOrNone(v.lift_top_tenth, 1) },
];
