import { BatchNorm1d, BatchNorm2d, type Layer } from "../nn/index.js";
import { noGrad, scope } from "../tensor/index.js";
import type { Sample } from "./sample.js";

/** Whether a model keeps running statistics of its activations, which do not follow when weights are averaged. */
export function hasNormStatistics(model: Layer): boolean {
  return model.namedModules().some(([, module]) => isTracking(module));
}

/**
 * Sets the running mean and variance of every batch norm to those of the sample, as SWA does (Izmailov et al., 2018): the averages over its batches, the variances with n − 1.
 * Without batch norms nothing happens. Every module's mode is put back.
 */
export function resetNormStatistics(model: Layer, { batches }: Sample): void {
  const modules = model.namedModules().map(([, module]) => module);
  const norms = modules.filter(isTracking);
  if (norms.length === 0) return;
  const modes = modules.map((module) => module.training);
  const sums = norms.map(({ running_mean, running_var }) => ({ mean: running_mean!.zerosLike().keep(), variance: running_var!.zerosLike().keep() }));
  const share = 1 / batches.length;
  const hooks = norms.map((norm, index) =>
    norm.registerForwardPreHook((_, [input]) => {
      const channels = input.transpose(0, 1).flatten(1);
      sums[index]!.mean.add_(channels.mean([1]), { alpha: share });
      sums[index]!.variance.add_(channels.var([1]), { alpha: share });
    }),
  );
  try {
    model.eval();
    // In training mode a batch norm uses the batch's own statistics, so what follows it sees what it will see afterwards.
    for (const norm of norms) norm.training = true;
    noGrad(() => {
      for (const { input } of batches) scope(() => void model.forward(input));
      norms.forEach(({ running_mean, running_var, num_batches_tracked }, index) => {
        running_mean!.copy_(sums[index]!.mean);
        running_var!.copy_(sums[index]!.variance);
        num_batches_tracked?.fill_(batches.length);
      });
    });
  } finally {
    for (const hook of hooks) hook.remove();
    for (const { mean, variance } of sums) void [mean.dispose(), variance.dispose()];
    modules.forEach((module, index) => (module.training = modes[index]!));
  }
}

function isTracking(module: unknown): module is BatchNorm1d | BatchNorm2d {
  return (module instanceof BatchNorm1d || module instanceof BatchNorm2d) && module.running_mean !== null;
}
