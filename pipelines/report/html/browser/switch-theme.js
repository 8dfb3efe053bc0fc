// A switch between the reader's own light or dark, light, and dark. Nothing is stored: the page opens as the system is.
const themes = ["auto", "light", "dark"];
const group = Object.assign(document.createElement("div"), {
  className: "theme",
  role: "group",
  ariaLabel: "Colours",
});
const buttons = themes.map((theme) =>
  Object.assign(document.createElement("button"), { type: "button", textContent: theme }),
);
buttons.forEach((button, chosen) => {
  button.addEventListener("click", () => choose(chosen));
});
choose(0);
group.append(...buttons);
document.querySelector("header")?.prepend(group);

/** @param {number} chosen index of a theme */
function choose(chosen) {
  document.documentElement.dataset.theme = themes[chosen] ?? "auto";
  buttons.forEach((button, index) => {
    button.ariaPressed = String(index === chosen);
  });
}
