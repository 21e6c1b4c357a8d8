/** How edges or tiles move: names for criteria. `custom` takes the settings `prune`, `grow` and `structure`. */
export const G2G_RULES = ["random", "gradient", "hebb", "pearson", "topology", "untried", "three", "noise", "noise-gradient", "noise-hebb", "literal", "custom"] as const;
export type G2GRule = (typeof G2G_RULES)[number];

/** Networks that never rewire. */
export const STATIC_VARIANTS = ["dense-wide", "dense-narrow", "random", "random-groups", "index", "mixer", "tile"] as const;

const REWIRED = ["index", "mixer", "tile"] as const;

/** Every network that can be compared: static ones, the published rivals SET and RigL, and each group-to-group structure with each rule. */
export const G2G_VARIANTS = [...STATIC_VARIANTS, "set", "rigl", ...REWIRED.flatMap((base) => G2G_RULES.map((rule) => `${base}-${rule}` as const))] as const;
export type G2GVariant = (typeof G2G_VARIANTS)[number];

export type Base = (typeof STATIC_VARIANTS)[number];

const BASE_NAMES: Record<Base, string> = {
  "dense-wide": "Dense wide",
  "dense-narrow": "Dense narrow",
  random: "Random sparse",
  index: "Index",
  "random-groups": "Random groups",
  mixer: "Mixer",
  tile: "Tile-wise",
};

const RULE_NAMES: Record<G2GRule, string> = {
  random: "random growth",
  gradient: "gradient growth",
  hebb: "Hebbian growth",
  pearson: "Pearson growth",
  topology: "CH3-L3 growth",
  untried: "untried first",
  three: "three prunings",
  noise: "random out and in",
  "noise-gradient": "random out, gradient in",
  "noise-hebb": "random out, Hebbian in",
  literal: "literal rule",
  custom: "own rule",
};

/** A name for tables and curves. */
export function variantName(variant: G2GVariant): string {
  if (variant === "set") return "SET";
  if (variant === "rigl") return "RigL";
  const { base, rule } = rewiredFrom(variant);
  return rule === null ? BASE_NAMES[base] : `${BASE_NAMES[base]}, ${RULE_NAMES[rule as G2GRule]}`;
}

/** The structure a variant starts with, and the rule it is rewired by; SET and RigL start from a random network. */
export function rewiredFrom(variant: G2GVariant): { base: Base; rule: G2GRule | "set" | "rigl" | null } {
  if (variant === "set" || variant === "rigl") return { base: "random", rule: variant };
  const base = REWIRED.find((name) => variant.startsWith(`${name}-`));
  return base === undefined ? { base: variant as Base, rule: null } : { base, rule: variant.slice(base.length + 1) as G2GRule };
}
