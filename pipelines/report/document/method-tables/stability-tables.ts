import type { Result } from "../../result-schema.ts";
import type { TableBlock } from "../blocks.ts";
import { decimal, decimalOrNone, percent, signed, whole } from "../number-text.ts";
import { figures, tableOf, words } from "../table-of.ts";

/** The figures behind the sentences on how firm the score is; no table of what was not measured. */
export function stabilityTables({ stability, learning_curve, simplicity }: Result): TableBlock[] {
  return [
    ...(simplicity.length === 0 ? [] : [simplicityTable(simplicity)]),
    ...(learning_curve === null ? [] : [learningTable(learning_curve.points)]),
    ...(stability === null ? [] : [optimismTable(stability), againTable(stability.traits)]),
  ];
}

function simplicityTable(rows: Result["simplicity"]): TableBlock {
  return tableOf("What a simpler score would cost (out of fold)", "open", "simplicity", rows, [
    words("At most", ({ max_rules }) => (max_rules === null ? "any number of rules" : `${max_rules} rules`)),
    figures("Points", ({ max_points }) => whole(max_points)),
    figures("AUC", ({ auc }) => decimal(auc, 3)),
    figures("Log-loss", ({ log_loss }) => decimal(log_loss, 4)),
    figures("Beside this score", ({ log_loss_more }) => signed(log_loss_more, 4)),
    words("Measurable", ({ chosen, measurable }) => (chosen ? "this score" : measurable ? "yes" : "no")),
  ]);
}

function learningTable(points: NonNullable<Result["learning_curve"]>["points"]): TableBlock {
  return tableOf(
    "What the score is worth with fewer leads to learn from (out of fold)",
    "folded",
    "learning_curve",
    points,
    [
      words("Share of the leads", ({ share }) => percent(share)),
      figures("Wins", ({ wins }) => whole(wins)),
      figures("AUC", ({ auc }) => decimal(auc, 3)),
      figures("Log-loss", ({ log_loss }) => decimal(log_loss, 4)),
    ],
  );
}

type Measured = NonNullable<Result["stability"]>;

function optimismTable({ auc, log_loss, calibration_slope }: Measured): TableBlock {
  const rows = [
    { name: "AUC", figure: auc },
    { name: "Log-loss", figure: log_loss },
    { name: "Calibration slope (1 is right)", figure: calibration_slope },
  ];
  return tableOf("Figures freed of optimism by repetition", "folded", "optimism", rows, [
    words("Figure", ({ name }) => name),
    figures("On its own leads", ({ figure }) => decimalOrNone(figure?.apparent ?? null, 4)),
    figures("Optimism", ({ figure }) => decimalOrNone(figure?.optimism ?? null, 4)),
    figures("Corrected", ({ figure }) => decimalOrNone(figure?.corrected ?? null, 4)),
    figures("From", ({ figure }) => decimalOrNone(figure?.low ?? null, 4)),
    figures("To", ({ figure }) => decimalOrNone(figure?.high ?? null, 4)),
  ]);
}

function againTable(traits: Measured["traits"]): TableBlock {
  return tableOf(
    "How often each trait, or a close relative, was found again (seldom is a warning; often is no proof, as halves share chance with the whole)",
    "folded",
    "found_again",
    traits,
    [
      words("Trait", ({ column }) => column),
      figures("Repetitions", ({ found_again }) => percent(found_again)),
    ],
  );
}
