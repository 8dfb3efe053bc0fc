import { z } from "zod";
import { canonicalJson } from "../models/emit/canonical-json.ts";
import { scoringModelSchema } from "../models/scoring-model.ts";
import { configSchema } from "./config/config-schema.ts";
import { backtestSchema } from "./report/backtest/backtest-schema.ts";
import { monitorSchema } from "./report/monitor/monitor-schema.ts";
import { resultSchema } from "./report/result-schema.ts";

/** The JSON Schemas (2020-12) that lie under `models/schema/`, by file name, made from the zod schemas. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ["backtest.schema.json", canonicalJson(z.toJSONSchema(backtestSchema))],
    ["config.schema.json", canonicalJson(z.toJSONSchema(configSchema, { io: "input" }))],
    ["model.schema.json", canonicalJson(z.toJSONSchema(scoringModelSchema))],
    ["monitor.schema.json", canonicalJson(z.toJSONSchema(monitorSchema))],
    ["result.schema.json", canonicalJson(z.toJSONSchema(resultSchema))],
  ]);
}
