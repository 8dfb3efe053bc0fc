// Builds the notebooks into build/notebooks, of the folder it is run in. Needs no network, neither here nor where they are read.
import { readdirSync } from "node:fs";
import { config, observable } from "@observablehq/notebook-kit/vite";
import { build } from "vite";
import { Warehouse } from "../dist/pipelines/warehouse.js";
import { answerQueries } from "./answer-queries.mjs";
import { prepare } from "./prepare.mjs";

const { database, monitored } = await prepare();
const warehouse = await Warehouse.open({
  path: ":memory:",
  files: [database, `${database}.wal`, monitored],
  threads: 1,
});
await warehouse.run(`attach '${database}' as sample (read_only)`);
await warehouse.run("use sample");
const pages = readdirSync("notebooks").filter((name) => name.endsWith(".html"));
await build({
  ...config(),
  root: "notebooks",
  configFile: false,
  logLevel: "error",
  plugins: [
    observable({
      template: "notebooks/parts/page.html",
      transformNotebook: (notebook, { filename }) => answerQueries(warehouse, notebook, filename),
    }),
  ],
  build: {
    outDir: "../build/notebooks",
    emptyOutDir: true,
    rollupOptions: { input: pages.map((name) => `notebooks/${name}`) },
  },
});
