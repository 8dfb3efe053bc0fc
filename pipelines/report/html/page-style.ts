/** The page's whole style: system fonts, one accent, one warning, light and dark, screen, phone and paper. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfdfc, #14171b); --ink: light-dark(#1c2127, #e5e8eb);
  --muted: light-dark(#5b636e, #9ba4af); --line: light-dark(#e4e6e9, #2a3037);
  --panel: light-dark(#f4f5f6, #1c2026); --band: light-dark(#d5dae1, #3a424c);
  --accent: light-dark(#1f5fa8, #74abee); --accent-soft: light-dark(#9fc0e6, #38608f);
  --warning: light-dark(#b3440e, #ff9a5e); --warning-soft: light-dark(#eab08f, #8a4a24);
  --warning-panel: light-dark(#fdf1ea, #2b1f18); --kind-1: light-dark(#1f5fa8, #74abee);
  --kind-2: light-dark(#7fa9d6, #3f6ea5); --kind-3: light-dark(#c9a227, #d9b648);
  --kind-4: light-dark(#a98467, #c4a184); --kind-5: light-dark(#6b8e7d, #7fa891);
  --kind-6: light-dark(#8d6aa3, #a988bf); --kind-7: light-dark(#9aa3ad, #77818c);
  --kind-8: light-dark(#d3d7dc, #444c55); --edge: light-dark(#1c212738, #e5e8eb40);
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
header, main { max-width: 1080px; margin: 0 auto; padding: 0 24px; }
header { position: relative; padding-top: 56px; }
.theme { position: absolute; top: 16px; right: 24px; display: flex; border: 1px solid var(--band); border-radius: 8px; overflow: hidden; }
.theme button { padding: 4px 10px; border: 0; background: none; color: var(--muted); font: inherit; font-size: 13px; cursor: pointer; }
.theme button[aria-pressed="true"] { background: var(--panel); color: var(--ink); font-weight: 600; }
.theme button:focus-visible { outline-offset: -2px; }
h1, h2, h3 { line-height: 1.25; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h1 { margin: 0 0 8px; font-size: 32px; }
h2 { margin: 0 0 16px; font-size: 24px; }
h3 { margin: 40px 0 12px; font-size: 18px; }
p, ul { margin: 0 0 16px; max-width: 68ch; }
ul { padding-left: 20px; }
li { margin-bottom: 6px; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
header p { max-width: none; color: var(--muted); overflow-wrap: anywhere; }
header p.warning { color: var(--warning); font-weight: 600; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 16px; top: 16px; background: var(--paper); padding: 8px 12px; }
main { display: grid; grid-template-columns: 200px minmax(0, 1fr); column-gap: 48px; padding-top: 24px; padding-bottom: 96px; }
nav { grid-area: 1 / 1 / 99; position: sticky; top: 24px; align-self: start; font-size: 14px; line-height: 1.4; }
nav ol { list-style: none; margin: 0; padding: 0; border-left: 1px solid var(--line); }
nav li { margin: 0; }
nav a { display: block; padding: 5px 0 5px 14px; color: var(--muted); text-decoration: none; }
nav a:hover { color: var(--accent); }
section { grid-column: 2; min-width: 0; margin-bottom: 72px; scroll-margin-top: 24px; }
.summary { background: var(--panel); border-radius: 8px; padding: 20px 24px 12px; margin-bottom: 56px; }
.summary h2 { font-size: 18px; margin-bottom: 10px; }
.summary ul { font-size: 17px; }
.alert { border-left: 4px solid var(--warning); background: var(--warning-panel); border-radius: 0 8px 8px 0; padding: 16px 20px 8px; margin: 0 0 32px; }
.alert h3 { margin: 0 0 10px; color: var(--warning); }
.entries { margin: 0 0 24px; }
.alert .entries { margin: 0; }
.entries > div { padding: 10px 0; border-top: 1px solid var(--line); }
.entries > div:first-child { border-top: 0; }
dt { font-weight: 600; overflow-wrap: anywhere; }
dd { margin: 2px 0 0; max-width: 68ch; }
.label { display: inline-block; font-size: 12px; font-weight: 500; line-height: 1.5; padding: 0 7px; border: 1px solid var(--band); border-radius: 10px; color: var(--muted); white-space: nowrap; }
figure { margin: 24px 0 20px; }
figcaption { font-size: 14px; color: var(--muted); max-width: 76ch; margin-bottom: 10px; }
figcaption strong { display: block; font-size: 15px; color: var(--ink); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 18px; padding: 0; margin: 0 0 8px; font-size: 13px; color: var(--muted); max-width: none; }
.legend li { display: flex; align-items: center; gap: 6px; margin: 0; }
.sign { display: inline-block; width: 14px; height: 10px; flex: none; }
.sign.dot, .sign.dot-accent, .sign.dot-warning { width: 10px; border-radius: 50%; background: var(--ink); }
.sign.dot-accent { background: var(--accent); }
.sign.dot-warning { background: var(--warning); }
.sign.tick { width: 2px; height: 14px; background: var(--muted); }
.sign.band { background: var(--band); border-radius: 3px; }
.sign.bar { background: var(--accent-soft); }
.sign.whisker, .sign.line { height: 2px; background: var(--accent); }
.sign.line-muted { height: 1.5px; background: var(--muted); }
.sign.dashes { height: 0; border-top: 2px dashed var(--muted); }
.sign.diamond { width: 9px; height: 9px; background: var(--ink); transform: rotate(45deg); }
${[1, 2, 3, 4, 5, 6, 7, 8].map((kind) => `.sign.kind-${kind} { background: var(--kind-${kind}); }`).join("\n")}
.plot { display: block; overflow: visible; max-width: 100%; height: auto; font-family: inherit; }
.plot text { white-space: pre; }
.on-phone { display: none; }
.scroll {
  overflow-x: auto; margin: 0 0 20px; container-type: inline-size;
  background: linear-gradient(to left, var(--paper) 40%, transparent) right / 40px 100% no-repeat local,
    linear-gradient(to left, var(--edge), transparent) right / 16px 100% no-repeat;
}
table { border-collapse: collapse; font-size: 14px; line-height: 1.45; font-variant-numeric: tabular-nums; min-width: 100%; }
figure + .scroll caption, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
caption { text-align: left; font-weight: 600; font-size: 15px; padding-bottom: 6px; }
caption span { position: sticky; left: 0; display: inline-block; max-width: 100cqi; }
th, td { padding: 6px 11px 6px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--muted); font-weight: 500; font-size: 13px; vertical-align: bottom; border-bottom-color: var(--band); }
tbody th { font-weight: 500; min-width: 8em; max-width: 26em; overflow-wrap: break-word; }
thead th:first-child, tbody th { position: sticky; left: 0; background: var(--paper); }
.figures { text-align: right; white-space: nowrap; }
thead .figures { white-space: normal; min-width: 5em; }
td.words { min-width: 7em; }
th button { all: unset; cursor: pointer; }
th button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
th button::after { content: "\\2195"; content: "\\2195" / ""; margin-left: 4px; opacity: 0.45; }
[aria-sort] button { color: var(--ink); font-weight: 600; }
[aria-sort="ascending"] button::after { content: "\\2191"; content: "\\2191" / ""; opacity: 1; }
[aria-sort="descending"] button::after { content: "\\2193"; content: "\\2193" / ""; opacity: 1; }
.source { margin: 4px 0 20px; max-width: none; font-size: 12px; color: var(--muted); }
.source a { color: inherit; }
.scroll + .source { margin-top: -12px; }
code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.92em; overflow-wrap: anywhere; user-select: all; }
:target { background: var(--panel); }
details { margin: 0 0 12px; }
summary { cursor: pointer; color: var(--accent); font-size: 14px; padding: 4px 0; }
details[open] summary { margin-bottom: 8px; }
.steps { position: relative; border: 1px solid var(--line); border-radius: 8px; padding: 10px 16px 92px; margin: 0 0 24px; display: flex; flex-wrap: wrap; gap: 4px; }
.steps legend { font-weight: 600; font-size: 15px; padding: 0 6px; margin-left: -6px; }
.steps label { cursor: pointer; }
.steps input { position: absolute; opacity: 0; }
.stop { display: block; min-width: 34px; padding: 4px 6px; text-align: center; font-size: 14px; border-radius: 6px; background: var(--panel); font-variant-numeric: tabular-nums; }
.chosen .stop { box-shadow: inset 0 0 0 1.5px var(--accent); }
.steps input:checked + .stop { background: var(--accent); color: var(--paper); }
.steps input:focus-visible + .stop { outline: 2px solid var(--accent); outline-offset: 2px; }
.meaning { display: none; position: absolute; left: 16px; right: 16px; bottom: 14px; height: 66px; cursor: default; }
.steps input:checked ~ .meaning { display: block; }
.steps input[type="range"] { position: static; opacity: 1; flex: 1 1 100%; margin: 4px 0 0; height: 28px; accent-color: var(--accent); cursor: pointer; }
.steps:has(output) { padding-bottom: 10px; }
.ends { flex: 1 1 100%; display: flex; justify-content: space-between; color: var(--muted); font-size: 13px; font-variant-numeric: tabular-nums; }
.steps output { flex: 1 1 100%; min-height: 52px; margin-top: 6px; }
@media (max-width: 900px) {
  main { display: block; padding-top: 8px; }
  nav { position: static; margin-bottom: 32px; }
  nav ol { columns: 2; column-gap: 24px; border: 0; }
  nav li { break-inside: avoid; }
  nav a { padding-left: 0; }
}
@media (max-width: 600px) {
  header, main { padding-left: 16px; padding-right: 16px; }
  header { padding-top: 64px; }
  .theme { right: 16px; }
  .theme button { padding: 6px 14px; }
  table { width: max-content; }
  thead th:first-child, tbody th { box-shadow: inset -1px 0 var(--line); min-width: 0; max-width: 12em; overflow-wrap: anywhere; }
  td:nth-child(2), thead th:nth-child(2) { padding-left: 10px; }
  thead .figures { min-width: 0; max-width: 8em; }
  td.words { min-width: 0; max-width: 22em; }
  h1 { font-size: 26px; }
  h2 { font-size: 22px; }
  section { margin-bottom: 56px; }
  .summary { margin-left: -16px; margin-right: -16px; border-radius: 0; padding: 16px 16px 8px; }
  .on-screen { display: none; }
  .on-phone { display: block; }
  .steps { padding-bottom: 132px; }
  .meaning { height: 106px; }
  .steps:has(output) { padding-bottom: 10px; }
  .steps output { min-height: 104px; }
}
@media print {
  body { font-size: 10.5pt; }
  :root { color-scheme: light; --paper: #fff; }
  nav, .skip, .theme, .steps label, .steps input[type="range"], .ends { display: none; }
  .steps, .steps:has(output) { padding: 6px 12px; }
  .steps:not(:has(output)) { display: none; }
  .steps output { min-height: 0; }
  th button { display: contents; }
  th button::after { content: none; }
  main { display: block; }
  .on-screen { display: block; }
  .on-phone { display: none; }
  .scroll { overflow: visible; container-type: normal; background: none; }
  caption span { max-width: none; }
  table, thead th { font-size: 8pt; }
  th, td { padding: 3px 8px 3px 0; }
  thead th:first-child, tbody th { position: static; box-shadow: none; }
  tbody th { min-width: 6em; }
  td.words, thead .figures { min-width: 0; }
  .figures { white-space: normal; }
  figure, tr, thead, .entries > div, .alert { break-inside: avoid; }
  h2, h3, figcaption, caption, thead, summary { break-after: avoid; }
  .source { break-before: avoid; }
  details:not([open]) summary::after { content: " (fold it out to print it)"; }
  section { margin-bottom: 36px; }
  [aria-labelledby="how-it-was-done"] { break-before: page; }
  .entries > div { padding: 4px 0; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
