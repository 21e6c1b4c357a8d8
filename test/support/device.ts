import type { Device } from "../../src/tensor/index.js";

/** Where the tests that know of devices put their models: TESSERA_TEST_DEVICE, such as cuda, or the CPU. */
export const testDevice = (process.env.TESSERA_TEST_DEVICE ?? "cpu") as Device;
