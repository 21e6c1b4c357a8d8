import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createRunFolder, resumeRunFolder, UsageError } from "../../src/recipe/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const locks = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith(".lock"));

test("a new folder has its places; files appear whole and figures carry their style", (context) => {
  const path = join(temporaryFolder(context), "a/b");
  const folder = createRunFolder(path);
  folder.write("notes/x.txt", "x");
  folder.writeFigure("curve", '<svg viewBox="0 0 1 1"></svg>');
  assert.deepEqual(readdirSync(path).filter((name) => !name.startsWith(".")).sort(), ["checkpoints", "figures", "metrics.jsonl", "notes"]);
  assert.match(readFileSync(folder.file("figures/curve.svg"), "utf8"), /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 1 1"><style>/);
  folder.close();
  assert.deepEqual(locks(path), []);
});

test("a name that leads out of the folder is refused", (context) => {
  const folder = createRunFolder(join(temporaryFolder(context), "run"));
  for (const name of ["../x", "/etc/x", ".", "a/../../x"]) assert.throws(() => folder.file(name), /leads out/, name);
  assert.ok(folder.file("..x").endsWith("..x"));
  folder.close();
});

test("a folder with a run, with other files, or a file in its place is not taken", (context) => {
  const base = temporaryFolder(context);
  for (const name of ["run.json", "holiday.jpg"]) {
    const path = join(base, name);
    mkdirSync(path);
    writeFileSync(join(path, name), "");
    assert.throws(() => createRunFolder(path), UsageError);
    assert.deepEqual(readdirSync(path), [name]);
  }
  writeFileSync(join(base, "file"), "");
  assert.throws(() => createRunFolder(join(base, "file")), /there is a file of that name/);
  assert.throws(() => resumeRunFolder(join(base, "none")), /no run to continue/);
});

test("a place that cannot be written is named, with what to do", (context) => {
  const base = temporaryFolder(context);
  writeFileSync(join(base, "file"), "");
  for (const path of [join(base, "file/run"), "/proc/tessera-run"]) {
    assert.throws(() => createRunFolder(path), (error) => error instanceof Error && error.message.includes(path) && error.message.includes("choose another with --out"), path);
  }
});

test("two holders of one folder cannot be; the second is told who the first is", (context) => {
  const path = join(temporaryFolder(context), "run");
  const first = createRunFolder(path);
  assert.throws(() => createRunFolder(path), /has it open already/);
  const script = `import { createRunFolder } from ${JSON.stringify(new URL("../../src/recipe/run-folder.js", import.meta.url).href)};
    try { createRunFolder(${JSON.stringify(path)}); console.log("taken"); } catch (error) { console.log(error.name + ": " + error.message); }`;
  const other = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  assert.match(other.stdout, new RegExp(`^UsageError: .*process ${process.pid} on .* is writing it`));
  assert.equal(locks(path).length, 1);
  first.close();
  createRunFolder(path).close();
});

test("the lock of a dead process, or of one whose process id went to a stranger, is taken over; another machine's is not", (context) => {
  const path = join(temporaryFolder(context), "run");
  mkdirSync(path);
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  writeFileSync(join(path, `.lock.${hostname()}.${dead}.12345`), "");
  writeFileSync(join(path, `.lock.${hostname()}.${process.ppid}.1`), "");
  createRunFolder(path).close();
  assert.deepEqual(locks(path), []);
  const far = join(path, ".lock.elsewhere.7.7");
  writeFileSync(far, "");
  assert.throws(() => createRunFolder(path), (error) => error instanceof UsageError && error.message.includes(`delete ${far}`));
});

test("resuming removes what a killed process was still writing", (context) => {
  const path = join(temporaryFolder(context), "run");
  const folder = createRunFolder(path);
  folder.write("run.json", "{}");
  folder.close();
  mkdirSync(join(path, "checkpoints/index-seed0"));
  const leftovers = ["", "checkpoints", "checkpoints/index-seed0"].map((place) => join(path, place, ".step-1.safetensors.123-abcdef01.tmp"));
  for (const leftover of leftovers) writeFileSync(leftover, "half");
  resumeRunFolder(path).close();
  assert.deepEqual(leftovers.filter(existsSync), []);
});
