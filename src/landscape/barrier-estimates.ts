/** What the estimates are made of: slopes and curvatures in t at the ends and the middle of a line. */
export interface LineDerivatives {
  /** l'(0) and l'(1) */
  readonly slopes: readonly [number, number];
  /** κ(0), κ(½), κ(1) */
  readonly curvatures: readonly [number, number, number];
  /** Δᵀ G Δ at 0 and 1; null where it is not known */
  readonly gaussNewton: readonly [number, number] | null;
}

export type EstimateName = "E1" | "E2" | "E3" | "E4" | "E5" | "E6";

/** A cheap guess at g(½), the middle of the loss above its chord. */
export interface BarrierEstimate {
  readonly name: EstimateName;
  /** in words */
  readonly title: string;
  readonly formula: string;
  /** the loss at the middle takes one forward pass: only estimates from the ends are forecasts, the others explain */
  readonly from: "ends" | "middle" | "ends and middle";
  /** in units of the loss; null where the formula has no value */
  readonly value: number | null;
}

/**
 * The estimates E1 to E6 of specification 1.4 (our own derivation):
 *
 *     E1  −(κ₀ + 10 κ_½ + κ₁) / 96                  exact for polynomials up to degree 5 (Numerov)
 *     E2  −κ_½ / 8                                  exact for constant curvature
 *     E3  (l'₀ − l'₁) / 4 + (κ₀ + κ₁) / 16          two mirror-image basins that meet in a sharp ridge
 *     E4  κ₀ κ₁ / (2 (√κ₀ + √κ₁)²)                  the same, unequal basins; no value unless both curvatures are positive
 *     E5  5 (l'₀ − l'₁) / 32 + (κ₀ + κ₁) / 64       the smooth double well (Hermite, degree 5)
 *     E6  (Δᵀ G₀ Δ + Δᵀ G₁ Δ) / 16                  E3 of ends without slope and without residual
 */
export function barrierEstimates({ slopes: [slope0, slope1], curvatures: [k0, kh, k1], gaussNewton }: LineDerivatives): BarrierEstimate[] {
  return [
    { name: "E1", title: "three curvatures", formula: "−(κ₀ + 10 κ_½ + κ₁) / 96", from: "ends and middle", value: -(k0 + 10 * kh + k1) / 96 },
    { name: "E2", title: "middle curvature", formula: "−κ_½ / 8", from: "middle", value: -kh / 8 },
    { name: "E3", title: "two parabolas", formula: "(l'₀ − l'₁) / 4 + (κ₀ + κ₁) / 16", from: "ends", value: (slope0 - slope1) / 4 + (k0 + k1) / 16 },
    {
      name: "E4",
      title: "crossing of two parabolas",
      formula: "κ₀ κ₁ / (2 (√κ₀ + √κ₁)²)",
      from: "ends",
      value: k0 > 0 && k1 > 0 ? (k0 * k1) / (2 * (Math.sqrt(k0) + Math.sqrt(k1)) ** 2) : null,
    },
    { name: "E5", title: "double well", formula: "5 (l'₀ − l'₁) / 32 + (κ₀ + κ₁) / 64", from: "ends", value: (5 * (slope0 - slope1)) / 32 + (k0 + k1) / 64 },
    {
      name: "E6",
      title: "Gauss-Newton parabolas",
      formula: "(Δᵀ G₀ Δ + Δᵀ G₁ Δ) / 16",
      from: "ends",
      value: gaussNewton === null ? null : (gaussNewton[0] + gaussNewton[1]) / 16,
    },
  ];
}
