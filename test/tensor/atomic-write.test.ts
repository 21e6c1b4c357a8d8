import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, readdirSync, symlinkSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { atomicWrite, writeFully } from "../../src/tensor/atomic-write.js";
import { FileError } from "../../src/tensor/file-error.js";
import { temporaryFolder } from "../support/temporary-folder.js";

test("atomicWrite writes text, bytes and pieces, and leaves no temporary file", (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, "file");
  atomicWrite(path, "héllo");
  assert.equal(readFileSync(path, "utf8"), "héllo");
  atomicWrite(path, new Uint8Array([1, 2, 3]));
  assert.deepEqual([...readFileSync(path)], [1, 2, 3]);
  atomicWrite(path, (fd) => {
    writeFully(fd, new Uint8Array([9]));
    writeFully(fd, new Uint8Array([8, 7]).subarray(1));
  });
  assert.deepEqual([...readFileSync(path)], [9, 7]);
  assert.deepEqual(readdirSync(folder), ["file"]);
});

test("atomicWrite replaces the file behind a symbolic link", (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, "real"), "old");
  symlinkSync("real", join(folder, "link"));
  atomicWrite(join(folder, "link"), "new");
  assert.equal(readFileSync(join(folder, "real"), "utf8"), "new");
});

test("a writer that fails half-way leaves the old file, and its error passes", (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, "file");
  writeFileSync(path, "old");
  const failure = new Error("half-way");
  const write = (): void =>
    atomicWrite(path, (fd) => {
      writeFully(fd, new Uint8Array(100));
      throw failure;
    });
  assert.throws(write, (error) => error === failure);
  assert.equal(readFileSync(path, "utf8"), "old");
  assert.deepEqual(readdirSync(folder), ["file"]);
});

test("a full disk: the old file survives and the message says what to do", (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, "file");
  writeFileSync(path, "old");
  const write = (): void =>
    atomicWrite(path, () => {
      // The kernel's own ENOSPC.
      const full = openSync("/dev/full", "w");
      try {
        writeSync(full, "x");
      } finally {
        closeSync(full);
      }
    });
  assert.throws(write, (error: unknown) => {
    assert.ok(error instanceof FileError);
    assert.equal(error.path, path);
    assert.match(error.message, /ENOSPC.*is full; free some space/);
    return true;
  });
  assert.equal(readFileSync(path, "utf8"), "old");
  assert.deepEqual(readdirSync(folder), ["file"]);
});

test("a write cut short by the system's size limit leaves the old file", (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, "file");
  writeFileSync(path, "old");
  const module = new URL("../../src/tensor/atomic-write.js", import.meta.url).href;
  const program = `import { atomicWrite } from ${JSON.stringify(module)};
    try { atomicWrite(process.argv[1], new Uint8Array(1 << 20)); } catch (error) { console.log(error.message); }`;
  const limited = spawnSync("sh", ["-c", 'ulimit -f 64; exec "$0" --input-type=module -e "$1" "$2"', process.execPath, program, path], {
    encoding: "utf8",
  });
  assert.match(limited.stdout, /EFBIG.*largest size allowed/, limited.stderr);
  assert.equal(readFileSync(path, "utf8"), "old");
  assert.deepEqual(readdirSync(folder), ["file"]);
});

test("a missing folder, a file in place of a folder, and a folder in place of the file", (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, "file"), "");
  mkdirSync(join(folder, "folder", "inner"), { recursive: true });
  assert.throws(() => atomicWrite(join(folder, "none", "x"), ""), { name: "FileError", message: /none does not exist; create it first/ });
  assert.throws(() => atomicWrite(join(folder, "file", "x"), ""), { name: "FileError", message: /is not a folder/ });
  assert.throws(() => atomicWrite(join(folder, "folder"), ""), { name: "FileError", message: /folder of this name is in the way/ });
  assert.deepEqual(readdirSync(folder).sort(), ["file", "folder"]);
});

test("a folder without permission to write", (t) => {
  const folder = temporaryFolder(t);
  const locked = join(folder, "locked");
  mkdirSync(locked);
  chmodSync(folder, 0o755);
  chmodSync(locked, 0o555);
  const write = (): void => atomicWrite(join(locked, "x"), "");
  asOrdinaryUser(() => assert.throws(write, { name: "FileError", message: /EACCES.*no permission to write/ }));
  assert.deepEqual(readdirSync(locked), []);
});

/** Permissions do not bind root: become "nobody" for a while. */
function asOrdinaryUser(work: () => void): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid!(65534);
  try {
    work();
  } finally {
    if (isRoot) process.seteuid!(0);
  }
}
