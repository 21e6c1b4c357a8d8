import assert from "node:assert/strict";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { openMetricsFile, readMetrics } from "../../src/recipe/metrics-file.js";
import { temporaryFolder } from "../support/temporary-folder.js";

test("rows come back in order; a value that is no number any more stays visible", (context) => {
  const path = join(temporaryFolder(context), "metrics.jsonl");
  const file = openMetricsFile(path);
  file.append({ step: 1, loss: 0.5 });
  file.append({ step: 2, loss: NaN, note: "broke\ndown" });
  assert.deepEqual(file.rows(), [{ step: 1, loss: 0.5 }, { step: 2, loss: "NaN", note: "broke\ndown" }]);
  assert.equal(readFileSync(path, "utf8").split("\n").length, 3);
  file.close();
});

test("however a killed process tore the last line, the whole lines before it survive and the next row stands alone", (context) => {
  const path = join(temporaryFolder(context), "metrics.jsonl");
  const whole = '{"step":1}\n{"step":2,"name":"é"}\n';
  const torn = Buffer.from('{"step":3,"name":"é"}\n');
  fc.assert(fc.property(fc.integer({ min: 0, max: torn.length - 1 }), (length) => {
    writeFileSync(path, whole);
    appendFileSync(path, torn.subarray(0, length));
    assert.deepEqual(readMetrics(path).map((row) => row.step), [1, 2]);
    const file = openMetricsFile(path);
    file.append({ step: 3 });
    file.close();
    assert.deepEqual(readMetrics(path).map((row) => row.step), [1, 2, 3]);
  }));
});

test("dropped rows are gone and appending goes on after the rest", (context) => {
  const file = openMetricsFile(join(temporaryFolder(context), "metrics.jsonl"));
  for (let step = 1; step <= 5; step++) file.append({ step });
  file.drop((row) => Number(row.step) > 3);
  file.append({ step: 4 });
  assert.deepEqual(file.rows().map((row) => row.step), [1, 2, 3, 4]);
  file.close();
});

test("a damaged line in the middle is an error that names it", (context) => {
  const path = join(temporaryFolder(context), "metrics.jsonl");
  writeFileSync(path, '{"step":1}\n{"step":\n{"step":3}\n');
  assert.throws(() => readMetrics(path), /line 2 is not JSON/);
  assert.deepEqual(readMetrics(`${path}.none`), []);
});
