/**
 * Colours of heights from 0 to 1, as `#rrggbb`: even steps of lightness in OKLab (Ottosson 2020) from indigo over teal to pale yellow, as strong as the screen shows.
 * Neither end is as dark or as light as the pages behind it.
 */
export function heightColours(count: number): string[] {
  return Array.from({ length: count }, (_, i) => heightColour(count === 1 ? 0.5 : i / (count - 1)));
}

export function heightColour(height: number): string {
  const lightness = 0.37 + 0.54 * height;
  const hue = ((282 - 187 * height) * Math.PI) / 180;
  for (let chroma = 0.13; ; chroma -= 0.005) {
    const rgb = fromOklab(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
    if (chroma <= 0 || rgb.every((part) => part >= 0 && part <= 1)) return `#${rgb.map((part) => Math.round(255 * gamma(part)).toString(16).padStart(2, "0")).join("")}`;
  }
}

/** Linear sRGB of a colour in OKLab. */
function fromOklab(lightness: number, a: number, b: number): number[] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function gamma(part: number): number {
  const value = Math.min(1, Math.max(0, part));
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}
