// Turns each row of positions into one slider. Without this script the row of buttons stays, and does the same.
for (const box of document.querySelectorAll("fieldset.steps")) slide(box);

/** @param {Element} box holds a legend, and a label for each position */
function slide(box) {
  const labels = [...box.querySelectorAll("label")];
  const [stops, meanings] = [".stop", ".meaning"].map((part) =>
    labels.map((label) => label.querySelector(part)?.textContent ?? ""),
  );
  const legend = box.querySelector("legend");
  const range = Object.assign(document.createElement("input"), {
    type: "range",
    max: String(labels.length - 1),
    ariaLabel: legend?.textContent ?? "",
  });
  range.value = String(labels.findIndex((label) => label.querySelector("input")?.checked));
  const meaning = document.createElement("output");
  const show = () => {
    range.ariaValueText = stops?.[range.valueAsNumber] ?? "";
    meaning.textContent = meanings?.[range.valueAsNumber] ?? "";
  };
  range.addEventListener("input", show);
  show();
  box.replaceChildren(...[legend, range, ends(stops ?? []), meaning].filter((part) => part !== null));
}

/**
 * The first and the last position, under the ends of the slider.
 *
 * @param {readonly string[]} stops
 */
function ends(stops) {
  const line = Object.assign(document.createElement("div"), { className: "ends", ariaHidden: "true" });
  for (const stop of [stops[0], stops.at(-1)]) {
    line.append(Object.assign(document.createElement("span"), { textContent: stop }));
  }
  return line;
}
