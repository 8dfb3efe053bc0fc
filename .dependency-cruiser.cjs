/** Who may import whom. Read docs/decisions/layout.md for the why. */
const stages =
  "^pipelines/(config|read|presets|stage|label|integrity|checks|init|traits|incumbent|history|release|report|dictionary|simulate)/";

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "models-are-pure",
      comment: "models/ knows no files, no DuckDB, no clock: nothing from pipelines/ and no node: module.",
      severity: "error",
      from: { path: "^models/" },
      to: { path: "^pipelines/" },
    },
    {
      name: "models-import-no-node-module",
      severity: "error",
      from: { path: "^models/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "one-door-to-duckdb",
      severity: "error",
      from: { pathNot: "^(pipelines/warehouse\\.ts|test/)" },
      to: { path: "@duckdb/" },
    },
    {
      name: "stages-do-not-import-each-other",
      comment: "The conductor (commands/) joins the stages. Config and presets only give types and tables.",
      severity: "error",
      from: {
        path: "^pipelines/(read|stage|label|integrity|checks|traits|incumbent|history|release|report|dictionary|simulate)/",
      },
      to: { path: stages, pathNot: ["^pipelines/$1/", "^pipelines/(config|presets)/"] },
    },
    {
      name: "nothing-below-imports-a-command",
      severity: "error",
      from: { path: "^(pipelines/(?!cli\\.ts)|models/)", pathNot: "^pipelines/commands/" },
      to: { path: "^pipelines/(commands/|cli\\.ts)" },
    },
    {
      name: "nothing-imports-notebooks",
      comment: "notebooks/ reads what a calibration leaves behind; nothing may need it.",
      severity: "error",
      from: { pathNot: "^notebooks/" },
      to: { path: "^notebooks/" },
    },
    { name: "not-to-test", severity: "error", from: { pathNot: "^test/" }, to: { path: "^test/" } },
    { name: "not-to-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".js", ".json"] },
  },
};
