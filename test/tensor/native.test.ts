import assert from "node:assert/strict";
import { once } from "node:events";
import { describe, it } from "node:test";
import { Worker } from "node:worker_threads";
import { ones } from "../../src/tensor/index.js";

describe("the addon", () => {
  it("refuses a second thread, which would share the first one's mailbox", async () => {
    const worker = new Worker(`import(${JSON.stringify(new URL("../../src/tensor/index.js", import.meta.url).href)})`, { eval: true });
    const [error] = (await once(worker, "error")) as [Error];
    assert.match(error.message, /one thread of a process.*child process/);
    assert.deepEqual(ones([2]).add(1).toArray(), [2, 2]);
  });
});
