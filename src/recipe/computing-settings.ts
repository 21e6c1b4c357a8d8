import { z } from "zod";

const EXPECTED = "expected cpu, cuda, or a GPU by its number such as cuda:1";

/** Settings of what computes. */
export const COMPUTING_SETTINGS = {
  device: z
    .union([z.enum(["cpu", "cuda"]), z.templateLiteral(["cuda:", z.int()]).refine((device) => /^cuda:\d+$/.test(device), EXPECTED)], EXPECTED)
    .default("cpu")
    .describe("What the networks are trained on: cpu, cuda, or one of several GPUs, such as cuda:1"),
  threads: z.int().min(0).default(0).describe("Threads of the engine; 0 leaves the number it chose"),
} as const;
