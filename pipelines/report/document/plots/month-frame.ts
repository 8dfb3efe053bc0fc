import type { PlotOptions } from "@observablehq/plot";

const pixelsPerLabel = 62;

/**
 * The frame of a plot along periods (months, quarters), which stand by their number; as many of them are named as there is room for.
 *
 * @param width of the whole plot in pixels.
 */
export function monthFrame(names: readonly string[], width: number, height: number): PlotOptions {
  const every = Math.max(1, Math.ceil(names.length / Math.max(1, Math.floor((width - 84) / pixelsPerLabel))));
  return {
    width,
    height,
    marginLeft: 56,
    marginRight: 28,
    marginTop: 20,
    marginBottom: 36,
    x: {
      type: "band",
      domain: names.map((_, index) => index),
      ticks: names.map((_, index) => index).filter((index) => index % every === 0),
      tickFormat: (index: number) => names[index] ?? "",
      tickSize: 0,
      label: null,
      padding: 0.2,
    },
    color: { type: "identity" },
  };
}
