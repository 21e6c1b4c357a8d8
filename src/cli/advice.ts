import type { EngineInfo } from "../tensor/index.js";

/** What the machine has, as far as advice depends on it. */
export interface Surroundings {
  cores: number;
  /** A driver for NVIDIA's cards is loaded. */
  nvidia: boolean;
  environment: Readonly<Record<string, string | undefined>>;
  /** What setup would build against now; null when there is none. */
  found: FoundLibtorch | null;
}

/** A libtorch with its headers, as `scripts/find-libtorch.mjs` gives it. */
export interface FoundLibtorch {
  /** `TESSERA_LIBTORCH`, `python` or `system`. */
  from: string;
  lib: string;
  version: string;
}

/** The processor's instructions that libtorch uses, `AVX512`; empty when its description does not say. */
export function cpuCapability(engine: EngineInfo): string {
  return /CPU capability usage:\s*(\w+)/.exec(engine.config)?.[1] ?? "";
}

/** What this engine can do beyond the operators every version has. */
export function abilities(engine: EngineInfo): Record<string, boolean> {
  return {
    "float16 and bfloat16": true,
    CUDA: engine.cuda,
    "fused attention": engine.torch >= 200,
    oneDNN: /USE_MKLDNN=(ON|1)/.test(engine.config),
    MKL: engine.mkl,
  };
}

/** What would make it faster, one sentence each; nothing when all is well. */
export function advice(engine: EngineInfo, around: Surroundings): string[] {
  const lines: string[] = [];
  if (engine.blasThreads === "pthreads" || engine.blasThreads === "one thread") {
    lines.push(`OpenBLAS is the build with ${engine.blasThreads}, so matrix products run on one core; install the OpenMP build: sudo apt-get install libopenblas0-openmp`);
  } else if (engine.blas === "") {
    lines.push("the BLAS library does not say what it is; if it is the reference BLAS, matrix products are many times slower: sudo apt-get install libopenblas0-openmp");
  }
  const variable = ["TESSERA_THREADS", "OMP_NUM_THREADS"].find((name) => around.environment[name]);
  if (engine.threads < around.cores) {
    lines.push(`${engine.threads} of ${around.cores} cores are used${variable === undefined ? "; raise it with setThreads" : `, because ${variable} is ${around.environment[variable]}; unset it`}`);
  }
  if (engine.threads > around.cores) lines.push(`${engine.threads} threads share ${around.cores} cores; set ${variable ?? "TESSERA_THREADS"} to at most ${around.cores}`);
  if (["NO", "DEFAULT"].includes(cpuCapability(engine))) {
    const limit = around.environment["ATEN_CPU_CAPABILITY"];
    lines.push(`libtorch uses no vector instructions${limit === undefined ? "; this processor has none it knows" : `, because ATEN_CPU_CAPABILITY is ${limit}; unset it`}`);
  }
  if (around.nvidia && !engine.cuda) {
    lines.push("there is an NVIDIA card, but this libtorch cannot use it; install PyTorch with CUDA (pip install torch), then run: npm run setup");
  }
  if (around.found !== null && around.found.version !== engine.torchVersion.split("+")[0]) {
    lines.push(`libtorch ${around.found.version} (${around.found.from}, ${around.found.lib}) is there too; to use it, run: npm run setup`);
  } else if (engine.torch < 200) lines.push(`libtorch ${engine.torchVersion} composes attention from single operators; from 2.0 on it is fused: pip install torch, then run: npm run setup`);
  return lines;
}
