import { z } from "zod";

/** What is looked for in a network's degeneracy, and how closely. */
export const DEGENERACY_SETTINGS = z.object({
  threshold: z.number().gt(0).lt(1).default(1e-9).describe("Singular values at most this part of the largest count as 0"),
  measureUpTo: z.int().min(0).default(2000).describe("Parameters up to which the Hessian's rank is measured, in a time that grows with their square"),
  directions: z.int().min(1).default(100).describe("Curvatures that are found one by one where there are more parameters, and that the samplers' steps are scaled by"),
  resolution: z.number().gt(0).default(1e-3).describe("How small a curvature still counts for the soft rank and the samplers, as a part of the largest"),
  sampleUpTo: z.int().min(0).default(100_000).describe("Parameters up to which the learning coefficient is sampled, in a time that grows with them; 0: not at all"),
  nBeta: z.number().gt(0).default(1e6).describe("How finely the samplers resolve the loss; the larger, the closer to the network they stay"),
  chains: z.int().min(2).default(4).describe("Chains of each sampler"),
  draws: z.int().min(2).default(2000).describe("Draws of each chain"),
  mergeTolerance: z.number().min(0).default(5e-4).describe("What swapping gates or merging units may cost at most, as a part of what the next layer reads"),
  selfTest: z.boolean().default(false).describe("Also sample singular losses whose learning coefficient is known"),
});
