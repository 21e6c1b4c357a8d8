import { comparisonCases } from "./comparisons.js";
import { inPlaceCases } from "./in-place.js";
import { indexingCases } from "./indexing.js";
import { linearAlgebraCases } from "./linear-algebra.js";
import { lossCases } from "./losses.js";
import { networkCases } from "./networks.js";
import { pointwiseCases } from "./pointwise.js";
import { reductionCases } from "./reductions.js";
import { shapeCases } from "./shapes.js";

export const parityCases = [
  ...pointwiseCases,
  ...comparisonCases,
  ...reductionCases,
  ...linearAlgebraCases,
  ...indexingCases,
  ...shapeCases,
  ...networkCases,
  ...lossCases,
  ...inPlaceCases,
];
