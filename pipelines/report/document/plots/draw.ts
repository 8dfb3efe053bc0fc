import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** On phones the picture is drawn again for the narrow column instead of being shrunk until nobody can read it. */
export const phoneWidth = 340;

/** The width of the page's main column. */
export const screenWidth = 760;

/**
 * Draws a plot without a browser and returns its SVG: the same bytes each time, colours left to the page's CSS
 * variables, no style element of its own.
 *
 * @param alternative what the picture says, for those who cannot see it.
 * @example draw({ width: 720, marks: [Plot.dot([[1, 2]])] }, "One dot.");
 */
export function draw(options: Plot.PlotOptions, alternative: string): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = Plot.plot({ ...options, document, className: "plot", style: { fontSize: "13px" } });
  svg.querySelector("style")?.remove();
  // The picture is one image to those who hear it: names of its marks (`bar`, `dot`) would only be noise.
  for (const mark of svg.querySelectorAll("[aria-label]")) mark.removeAttribute("aria-label");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", alternative);
  return String(svg.outerHTML);
}
