import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { dialectNamed } from "../../../../models/emit/sql/dialects.ts";
import type { LeadInputs } from "../../../../models/lead-inputs.ts";
import { scoreLead } from "../../../../models/score-lead.ts";
import { type Engine, type Feeding, featuresIn, scoresIn } from "../../../engines/engine.ts";
import { hasMariaDb, startMariaDb } from "../../../engines/mariadb.ts";
import { postgresFeeding, postgresPrograms, startPostgres } from "../../../engines/postgres.ts";
import { emptyWarehouse } from "../../../sql/empty-warehouse.ts";
import { anyModelAndLeads } from "../../any-model.ts";
import { anyBehaviour } from "./any-behaviour.ts";
import { referenceInputs } from "./reference-inputs.ts";

interface Server {
  readonly name: string;
  readonly engine: Engine | null;
  readonly feeding: Feeding;
  /** A lead as far as the engine can hold it. */
  readonly storable: (lead: LeadInputs) => LeadInputs;
  /** What a column may be called there. */
  readonly names: (name: string) => boolean;
}

const programs = postgresPrograms();
const mysql = dialectNamed("mysql");
const servers: readonly Server[] = [
  {
    name: "PostgreSQL",
    engine: programs === null ? null : startPostgres(programs),
    feeding: postgresFeeding,
    storable: (lead) => lead,
    names: () => true,
  },
  {
    name: "MariaDB",
    engine: hasMariaDb() ? startMariaDb() : null,
    feeding: {
      dialect: mysql,
      textType: "text character set utf8mb4",
      momentType: "datetime(6)",
      number: (value) => `${value}e0`.replace(/(e[+-]?\d+)e0$/, "$1"),
      asJson: (relation, columns) =>
        `select hex(json_arrayagg(json_object(${columns.map((name) => `${mysql.quoteText(name)}, ${mysql.quoteName(name)}`).join(", ")}))) from ${relation} as scores`,
    },
    // It has no NaN and no infinity.
    storable: (lead) =>
      Object.fromEntries(
        Object.entries(lead).map(([name, value]) => [
          name,
          typeof value !== "number" || Number.isFinite(value)
            ? value
            : Number.isNaN(value)
              ? null
              : Math.sign(value) * 1e308,
        ]),
      ),
    names: (name) => !/\s$|[\u{10000}-\u{10ffff}]/u.test(name),
  },
];

const warehouse = await emptyWarehouse();
afterAll(async () => {
  for (const { engine } of servers) engine?.stop();
  await warehouse.close();
});

describe.each(servers)("SQL in $name", ({ name, engine, feeding, storable, names }) => {
  if (engine === null) {
    console.warn(`\n!!! ${name} is not installed: its SQL is NOT tested here (.ci/run installs it)\n`);
    test.skip("gives what scoreLead and a calibration give", () => {});
    return;
  }
  test("modelSql gives what scoreLead gives, for odd names, values, bounds and empty leads", () => {
    fc.assert(
      fc.property(
        anyModelAndLeads.filter(({ model }) => model.inputs.every((input) => names(input.name))),
        ({ model, leads }) => {
          const stored = leads.map(storable);
          expect(scoresIn(engine, feeding, model, stored)).toEqual(
            stored.map((lead) => scoreLead(model, lead)),
          );
        },
      ),
      { numRuns: 80 },
    );
  });

  test("featuresSql gives the inputs of a calibration, to the last digit", async () => {
    await fc.assert(
      fc.asyncProperty(anyBehaviour, async (behaviour) => {
        expect(featuresIn(engine, feeding, behaviour)).toEqual(await referenceInputs(warehouse, behaviour));
      }),
      { numRuns: 40 },
    );
  });
});
