import "./generated/methods.js";

export { atomicWrite } from "./atomic-write.js";
export { backward, customGradient, type BackwardOptions, type CustomGradient, grad, type GradientContext, type GradOptions } from "./autograd.js";
export { tensorBytes, tensorFromBytes } from "./bytes.js";
export { camelCase, type OperatorCall, type OperatorWatcher, watchOperators } from "./call.js";
export {
  arange, empty, eye, fromTypedArray, full, linspace, ones, rand, randint, randn, randperm, tensor, zeros,
  type FromDataOptions, type RandomOptions, type TensorOptions,
} from "./create.js";
export { byteSize, DTYPES, isDType, isFloating, type DType, type TypedArray } from "./dtype.js";
export { engine, setThreads, threads, type EngineInfo } from "./engine.js";
export * from "./generated/functions.js";
export { FileError } from "./file-error.js";
export { Generator, manualSeed, randomState, setRandomState } from "./generator.js";
export { enableGrad, isGradEnabled, noGrad } from "./grad-mode.js";
export { emptyCache, memoryStats, resetPeakMemory, type MemoryStats } from "./memory.js";
export { loadNpy, saveNpy } from "./npy.js";
export { ops } from "./overloads.js";
export { formatTensor, type PrintableTensor } from "./print.js";
export {
  loadSafetensors, openSafetensors, saveSafetensors, saveShardedSafetensors, type SafetensorsFile,
} from "./safetensors.js";
export { inScope, scope } from "./scope.js";
export { Tensor, type Device, type GradientHook, type NestedArray } from "./tensor.js";
export { TensorError } from "./tensor-error.js";
