import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { PROGRAM, tessera, TINY } from "./tessera.js";

const COMMANDS = ["run", "recipes", "data", "inspect", "export", "bench", "doctor"];
const VERSION = (JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as { version: string }).version;

test("the version and the help go to stdout, in plain text off a terminal", () => {
  assert.deepEqual(tessera(["--version"]), { code: 0, out: `${VERSION}\n`, err: "" });
  for (const args of [[], ["--help"], ["help"], ["-h"]]) {
    const { code, out, err } = tessera(args);
    assert.deepEqual([code, err], [0, ""]);
    for (const name of COMMANDS) assert.match(out, new RegExp(`^  ${name} +\\S`, "m"));
    assert.ok(!out.includes("\u001b"));
  }
});

test("every command has its help: usage, options, examples, with nothing else loaded", () => {
  for (const name of COMMANDS) {
    const { code, out } = tessera([name, "--help", "--nonsense"]);
    assert.equal(code, 0);
    assert.match(out, new RegExp(`^Usage  tessera ${name}`));
    assert.match(out, /--json/);
    assert.match(out, new RegExp(`Examples\n  .*tessera ${name}|Examples\n  tessera ${name}`));
    assert.equal(tessera(["help", name]).out, out);
  }
});

test("colours: FORCE_COLOR brings them, NO_COLOR wins", () => {
  assert.ok(tessera(["--help"], { env: { FORCE_COLOR: "1" } }).out.includes("\u001b[1m"));
  assert.ok(!tessera(["--help"], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).out.includes("\u001b"));
});

test("a typing slip is answered with the nearest right word, exit code 2, nothing on stdout", () => {
  const cases: [string[], RegExp][] = [
    [["rnu"], /unknown command "rnu". Did you mean "run"\?/],
    [["--jsno"], /unknown flag "--jsno"/],
    [["run", TINY, "--preest", "quick", "--sead=3"], /--preest\. Did you mean "--preset"\?\nunknown flag --sead\. Did you mean "--seed"\?/],
    [["run", TINY, "--preset", "quik"], /no such preset. Did you mean "quick"\?/],
    [["run", TINY, "--seed", "-1"], /--seed/],
    [["run", TINY, "--seed"], /--seed needs a value: --seed N/],
    [["run", TINY, "--out", "--resume"], /--out needs a value/],
    [["run", TINY, "--seed", "1", "--seed", "2"], /--seed is given twice/],
    [["run", "g2gent"], /unknown recipe "g2gent". Did you mean "g2gnet"\?/],
    [["run"], /Give a recipe/],
    [["run", "none.js"], /there is no file/],
    [["run", TINY, "extra"], /too many words: extra/],
    [["recipes", "g2gent"], /Did you mean "g2gnet"\?/],
    [["data", "gte", "mnist"], /Did you mean "get"\?/],
    [["bench", "overhaed-of-nothing-known"], /unknown benchmark/],
    [["inspect"], /what shall be inspected/],
    [["export"], /what shall be exported/],
    [["doctor", "--jsn"], /Did you mean "--json"\?/],
  ];
  for (const [args, message] of cases) {
    const { code, out, err } = tessera(args);
    assert.deepEqual([code, out], [2, ""], args.join(" "));
    assert.match(err, message);
    assert.ok(!/^\s+at /m.test(err), "no stack");
  }
});

test("with --json a failure is one JSON object too; TESSERA_DEBUG adds the stack on stderr", () => {
  const { code, out, err } = tessera(["run", "g2gent", "--json"], { env: { TESSERA_DEBUG: "1" } });
  assert.equal(code, 2);
  assert.deepEqual(JSON.parse(out), { error: { name: "UsageError", message: 'unknown recipe "g2gent". Did you mean "g2gnet"?', exitCode: 2 } });
  assert.match(err, /^\s+at /m);
});

test("--json before or after the command, and with help and version", () => {
  assert.deepEqual(JSON.parse(tessera(["--json", "--version"]).out), { version: VERSION });
  assert.deepEqual(JSON.parse(tessera(["--version", "--json"]).out), { version: VERSION });
  for (const args of [["run", "--help", "--json"], ["--json"], ["--json", "--json"]]) {
    assert.ok("help" in (JSON.parse(tessera(args).out) as object), args.join(" "));
  }
});

test("starting loads neither the engine nor the libraries of the commands", () => {
  // Time depends on the machine; what is loaded does not.
  const { stderr } = spawnSync(process.execPath, [PROGRAM, "--help"], { encoding: "utf8", env: { ...process.env, NODE_DEBUG: "esm" } });
  for (const name of ["node_modules/zod", "node_modules/yaml", "node_modules/d3-", "src/tensor/"]) assert.ok(!stderr.includes(name), name);
  assert.ok(stderr.includes("picocolors"), "the module log shows what is loaded");
});

test("a reader that closes the pipe early is no failure", () => {
  const { stderr, status } = spawnSync("bash", ["-c", `set -o pipefail; "${process.execPath}" "${PROGRAM}" recipes "${TINY}" | true`], { encoding: "utf8" });
  assert.equal(stderr, "");
  assert.ok(status === 0 || status === 141);
});
