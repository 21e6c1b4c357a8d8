import { spectralDensity, type SpectralNode } from "../landscape/spectral-density.js";
import type { LineChart } from "./line-chart.js";

/** A spectrum to draw: what `hessianSpectrum` gives, say. */
export interface DrawnSpectrum {
  name: string;
  /** the number of eigenvalues */
  size: number;
  nodes: readonly SpectralNode[];
}

/** Less than this part of a single eigenvalue's bell is not drawn. */
const FAINTEST = 0.01;

/**
 * Spectral densities as a line chart on a logarithmic axis: one bell alone is a single eigenvalue, the wide hill about 0 all the others. Where there is less than a
 * hundredth of an eigenvalue the line has a gap.
 *
 * @param width standard deviation of an eigenvalue's bell, the same for all; default: a hundredth of the range of all values
 */
export function spectrumChart(title: string, spectra: readonly DrawnSpectrum[], width?: number): LineChart {
  const values = spectra.flatMap(({ nodes }) => nodes.map(({ value }) => value));
  const range = Math.max(...values) - Math.min(...values);
  const bell = width ?? (range / 100 || 1);
  // Three to a bell at least, for a smooth line.
  const places = Math.max(1001, Math.ceil(3 * (range / bell + 12)));
  return {
    title,
    x: { label: "eigenvalue" },
    y: { label: "density of eigenvalues", scale: "log" },
    series: spectra.map(({ name, size, nodes }) => {
      const least = FAINTEST / (size * bell * Math.sqrt(2 * Math.PI));
      const points = spectralDensity(nodes, { width: bell, points: places }).map(({ value, density }) => ({ x: value, y: density >= least ? density : NaN }));
      return { name, points };
    }),
  };
}
