import assert from "node:assert/strict";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { abilities, advice, cpuCapability } from "../../src/cli/advice.js";
import { engine } from "../../src/tensor/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { tessera } from "./tessera.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

test("the engine that was found is shown, with what it can do and what would make it faster", () => {
  const { code, out } = tessera(["doctor"]);
  assert.equal(code, 0);
  for (const word of ["libtorch", engine().libtorch, "BLAS", "threads", "It can do", "What would make it faster"]) assert.ok(out.includes(word), word);
  const printed = JSON.parse(tessera(["doctor", "--json"]).out) as { engine: { torchVersion: string }; problem: null };
  assert.deepEqual([printed.engine.torchVersion, printed.problem], [engine().torchVersion, null]);
});

test("without the addon it still works and says what to run", (context) => {
  const copy = temporaryFolder(context);
  mkdirSync(join(copy, "dist"));
  for (const part of ["bin", "package.json", "scripts", "dist/src"]) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  const place = { program: join(copy, "bin/tessera.js"), env: { TESSERA_BUILD: "" } };
  const { code, out } = tessera(["doctor"], place);
  assert.equal(code, 1);
  assert.match(out, /npm run setup/);
  const printed = JSON.parse(tessera(["doctor", "--json"], place).out) as { engine: null; problem: string };
  assert.equal(printed.engine, null);
  assert.match(printed.problem, /npm run setup/);
  assert.equal(tessera(["recipes", "g2gnet"], place).code, 0);
  const misled = tessera(["doctor"], { ...place, env: { ...place.env, TESSERA_LIBTORCH: copy } });
  assert.ok(misled.out.includes(`TESSERA_LIBTORCH is ${copy}, but there is no libtorch`), misled.out);
});

test("advice follows from what was found", () => {
  const good = { ...engine(), threads: 4, torch: 204, torchVersion: "2.4.0", cuda: true, blas: "OpenBLAS", blasThreads: "OpenMP", config: "CPU capability usage: AVX512, USE_MKLDNN=ON" };
  const around = { cores: 4, nvidia: true, environment: {}, found: null };
  assert.deepEqual(advice(good, around), []);
  assert.equal(cpuCapability(good), "AVX512");
  assert.equal(abilities(good)["fused attention"], true);
  const cases: [Partial<typeof good>, Record<string, string>, RegExp][] = [
    [{ blasThreads: "pthreads" }, {}, /libopenblas0-openmp/],
    [{ blas: "", blasThreads: "" }, {}, /BLAS/],
    [{ threads: 1 }, { OMP_NUM_THREADS: "1" }, /because OMP_NUM_THREADS is 1; unset it/],
    [{ threads: 1 }, { TESSERA_THREADS: "1", OMP_NUM_THREADS: "4" }, /because TESSERA_THREADS is 1; unset it/],
    [{ threads: 8 }, {}, /TESSERA_THREADS to at most 4/],
    [{ threads: 8 }, { OMP_NUM_THREADS: "8" }, /OMP_NUM_THREADS to at most 4/],
    [{ config: "CPU capability usage: NO AVX" }, { ATEN_CPU_CAPABILITY: "default" }, /ATEN_CPU_CAPABILITY is default/],
    [{ cuda: false }, {}, /NVIDIA/],
    [{ torch: 113, torchVersion: "1.13.1" }, {}, /1\.13\.1/],
  ];
  for (const [change, environment, sentence] of cases) {
    const lines = advice({ ...good, ...change }, { ...around, environment });
    assert.equal(lines.length, 1, JSON.stringify(change));
    assert.match(lines[0] ?? "", sentence);
  }
  const found = { from: "python", lib: "/somewhere/lib", version: "2.6.0" };
  assert.match(advice(good, { ...around, found })[0] ?? "", /libtorch 2\.6\.0 \(python, .* npm run setup/);
});
