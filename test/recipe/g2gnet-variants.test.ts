import assert from "node:assert/strict";
import { test } from "node:test";
import { checkRewiring, countEdges, type RewiringOptions } from "../../src/g2g/index.js";
import recipe, { type G2GSettings } from "../../src/recipe/g2gnet.js";
import { G2G_RULES, G2G_VARIANTS, type G2GVariant, rewiredFrom, STATIC_VARIANTS, variantName } from "../../src/recipe/g2gnet-variant-names.js";
import { type G2GPlan, planVariant, variantRewiring } from "../../src/recipe/g2gnet-variants.js";

const BASES = ["index", "mixer", "tile"] as const;
const settingsOf = (changes: object): G2GSettings => recipe.settings.parse(changes);
const MLP = settingsOf({ width: 512, groups: 4, tile: 16, junctions: 2, interval: 50, fraction: 0.2 });
const RESNET = settingsOf({ model: "resnet", depth: 8, channels: 1, groups: 4, tile: 8, interval: 50 });
const DIGITS = { shape: [1, 8, 8], classes: 5 };
const PHOTOS = { shape: [3, 16, 16], classes: 5 };
const SEED = 3;
const MODELS = [["mlp", MLP, DIGITS], ["resnet", RESNET, PHOTOS]] as const;

/** Parameters of the built network that exist: weights that are not 0, and everything else. */
function existing(plan: G2GPlan): number {
  return plan.build().namedParameters().reduce((sum, [name, values]) => sum + (name.endsWith("weight") ? Number(values.detach().ne(0).sum().item()) : values.numel()), 0);
}

test("there are 45 networks: seven static ones, SET, RigL, and three structures with twelve rules each; every one has a name of its own", () => {
  const expected = [...STATIC_VARIANTS, "set", "rigl", ...BASES.flatMap((base) => G2G_RULES.map((rule) => `${base}-${rule}`))];
  assert.deepEqual([...G2G_VARIANTS].sort(), expected.sort());
  assert.equal(new Set(G2G_VARIANTS).size, 45);
  const names = G2G_VARIANTS.map(variantName);
  assert.equal(new Set(names).size, names.length);
  for (const name of names) assert.match(name, /^[A-Z][^]*[^ ,]$/);
  assert.ok(names.every((name) => !name.includes("undefined")));
});

test("a name tells structure and rule; SET and RigL start from a random network", () => {
  for (const variant of STATIC_VARIANTS) assert.deepEqual(rewiredFrom(variant), { base: variant, rule: null });
  for (const base of BASES) {
    for (const rule of G2G_RULES) {
      assert.deepEqual(rewiredFrom(`${base}-${rule}`), { base, rule });
      assert.ok(variantName(`${base}-${rule}`).startsWith(`${variantName(base)}, `));
    }
  }
  assert.deepEqual([rewiredFrom("set"), rewiredFrom("rigl")], [{ base: "random", rule: "set" }, { base: "random", rule: "rigl" }]);
});

for (const [model, settings, data] of MODELS) {
  test(`${model}: every network can be planned, its cost counts what would be built, and its rewiring is accepted`, () => {
    const plans = new Map(G2G_VARIANTS.map((variant) => [variant, planVariant(variant, settings, data, SEED)]));
    for (const [variant, plan] of plans) {
      const { base } = rewiredFrom(variant);
      const kind = base.startsWith("dense") ? "dense" : base === "tile" ? "tiles" : "edges";
      for (const pattern of plan.patterns) assert.equal(pattern.kind, kind, variant);
      // A rule changes nothing at the start.
      assert.deepEqual(plan.patterns, plans.get(base)!.patterns, variant);
      assert.deepEqual(plan.cost, plans.get(base)!.cost, variant);
      const rule = variantRewiring(variant, settings, SEED);
      if (rule !== null) checkRewiring(plan.patterns, rule, model === "mlp" ? "units" : "channels");
    }
    for (const variant of STATIC_VARIANTS) {
      const plan = plans.get(variant)!;
      assert.equal(plan.cost.parameters, existing(plan), variant);
      assert.deepEqual(plan.build().patterns, plan.patterns, variant);
      assert.equal(plan.build().config.width, plan.width, variant);
    }
    const edges = (variant: G2GVariant) => plans.get(variant)!.patterns.map(countEdges);
    assert.deepEqual(edges("random"), edges("index"));
    assert.notDeepEqual(plans.get("mixer")!.patterns, plans.get("index")!.patterns);
    assert.notDeepEqual(plans.get("random-groups")!.patterns, plans.get("index")!.patterns);
    assert.ok(plans.get("random")!.patterns.every((pattern) => pattern.kind === "edges" && pattern.labels === null));
  });
}

test("dense-narrow has the sparse networks' number of parameters, every other network the width that was asked for", () => {
  for (const [model, settings, data] of MODELS) {
    const plan = (variant: G2GVariant) => planVariant(variant, settings, data, SEED);
    const asked = model === "mlp" ? 512 : 1;
    for (const variant of G2G_VARIANTS) assert.equal(plan(variant).width === asked, variant !== "dense-narrow", `${model} ${variant}`);
    const [narrow, index, wide] = (["dense-narrow", "index", "dense-wide"] as const).map((variant) => plan(variant).cost.parameters) as [number, number, number];
    assert.ok(Math.abs(narrow / index - 1) < 0.05, `${model}: ${narrow} and ${index}`);
    assert.ok(wide > 1.5 * narrow);
  }
});

test("a residual network's narrow rival is the nearest in parameters to Index of all widths", () => {
  const index = planVariant("index", RESNET, PHOTOS, SEED).cost.parameters;
  const { width, cost } = planVariant("dense-narrow", RESNET, PHOTOS, SEED);
  for (let other = 1 / 8; other <= 1; other += 1 / 128) {
    const { parameters } = planVariant("dense-wide", { ...RESNET, channels: other }, PHOTOS, SEED).cost;
    assert.ok(Math.abs(parameters - index) >= Math.abs(cost.parameters - index), `width ${other} instead of ${width}`);
  }
});

test("a residual network's cost is that of the images it will read, and its depth and channels are those of the settings", () => {
  const cost = (side: number, changes: Partial<G2GSettings> = {}) => planVariant("dense-wide", { ...RESNET, ...changes }, { shape: [3, side, side], classes: 5 }, SEED).cost;
  // 3 to 16 channels; two convolutions a stage, of 16, 32, 64 channels on sides of s, s/2 and s/4; 64 to 5 classes.
  const multiplyAdds = (side: number) => 9 * side ** 2 * (3 * 16 + 2 * 16 * 16 + (16 * 32 + 32 * 32) / 4 + (32 * 64 + 64 * 64) / 16) + 64 * 5;
  for (const side of [16, 32]) assert.equal(cost(side).multiplyAdds, multiplyAdds(side));
  assert.equal(planVariant("index", { ...RESNET, depth: 14 }, PHOTOS, SEED).patterns.length, 12);
  assert.deepEqual(planVariant("index", { ...RESNET, channels: 2 }, PHOTOS, SEED).patterns.map(({ outputs }) => outputs), [32, 32, 64, 64, 128, 128]);
  assert.throws(() => planVariant("index", { ...RESNET, depth: 9 }, PHOTOS, SEED), /depth: 9 is not 6n \+ 2/);
});

/** What each rule's name promises besides the common settings. */
const PROMISES: Record<Exclude<(typeof G2G_RULES)[number], "custom">, RewiringOptions> = {
  random: { grow: { random: 1 } },
  gradient: { grow: { gradient: 1 } },
  hebb: { grow: { hebb: 1 } },
  pearson: { grow: { hebb: 1 }, correlation: "pearson" },
  topology: { grow: { topology: 1 } },
  untried: { grow: { untried: 1 } },
  three: { grow: { hebb: 1 }, prune: { magnitude: 1, random: 1, hebb: 1 } },
  noise: { grow: { random: 1 }, prune: { random: 1 } },
  "noise-gradient": { grow: { gradient: 1 }, prune: { random: 1 } },
  "noise-hebb": { grow: { hebb: 1 }, prune: { random: 1 } },
  literal: { grow: { hebb: 1 }, structure: "free", coolDown: 0, samples: 1, decay: 0 },
};

const TURNED = settingsOf({ interval: 70, fraction: 0.3, rewiringSchedule: "cosine", rewiringStop: 0.6, coolDown: 3, samples: 5, decay: 0.5, block: "mean", newWeights: "scaled", prune: { random: 1 }, grow: { untried: 2 }, correlation: "pearson" });
const COMMON: RewiringOptions = { interval: 70, fraction: 0.3, schedule: "cosine", stop: 0.6, coolDown: 3, samples: 5, decay: 0.5, block: "mean", newWeights: "scaled", seed: 8 };

test("each rule is rewired as its name says, the rest as the settings say; a static network never", () => {
  for (const variant of STATIC_VARIANTS) assert.equal(variantRewiring(variant, TURNED, 8), null, variant);
  for (const base of BASES) {
    for (const [rule, promise] of Object.entries(PROMISES)) {
      assert.deepEqual(variantRewiring(`${base}-${rule as keyof typeof PROMISES}`, TURNED, 8), { ...COMMON, ...promise }, `${base}-${rule}`);
    }
    assert.deepEqual(variantRewiring(`${base}-custom`, TURNED, 8), { ...COMMON, prune: { random: 1 }, grow: { untried: 2 }, correlation: "pearson" });
  }
  assert.deepEqual(variantRewiring("rigl", TURNED, 8), { ...COMMON, grow: { gradient: 1 } });
  assert.deepEqual(variantRewiring("set", TURNED, 8), { ...COMMON, prune: { sign: 1 }, grow: { random: 1 } });
  // A kernel has no sign.
  assert.deepEqual(variantRewiring("set", { ...TURNED, model: "resnet" }, 8), { ...COMMON, prune: { magnitude: 1 }, grow: { random: 1 } });
});

test("a structure that is asked for holds for every rule but the literal one, and not for networks without groups; a stop of 0 is none", () => {
  const settings: G2GSettings = { ...TURNED, structure: "budget", rewiringStop: 0 };
  for (const base of BASES) {
    for (const rule of G2G_RULES) assert.equal(variantRewiring(`${base}-${rule}`, settings, 8)!.structure, rule === "literal" ? "free" : "budget", rule);
  }
  for (const variant of ["set", "rigl"] as const) assert.ok(!("structure" in variantRewiring(variant, settings, 8)!));
  assert.ok(!("stop" in variantRewiring("index-hebb", settings, 8)!));
});
