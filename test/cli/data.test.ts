import assert from "node:assert/strict";
import { test } from "node:test";
import { temporaryFolder } from "../support/temporary-folder.js";
import { tessera } from "./tessera.js";

test("the data sets are listed, and where one lies or which command fetches it is told", (context) => {
  const env = { TESSERA_CACHE: temporaryFolder(context) };
  const { code, out } = tessera(["data"], { env });
  assert.equal(code, 0);
  assert.match(out, /^fashion-mnist /m);
  const { dataSets } = JSON.parse(tessera(["data", "list", "--json"], { env }).out) as { dataSets: { name: string; state: string }[] };
  assert.equal(dataSets.find((entry) => entry.name === "mnist")?.state, "missing");
  const missing = tessera(["data", "where", "mnist"], { env });
  assert.deepEqual([missing.code, missing.out], [1, ""]);
  assert.match(missing.err, /`tessera data get mnist`/);
});

test("wrong words are answered with the right ones", () => {
  assert.match(tessera(["data", "get", "fashion-mnits"]).err, /Did you mean "fashion-mnist"\?/);
  assert.match(tessera(["data", "get"]).err, /needs a name: .*mnist/);
  assert.match(tessera(["data", "list", "mnist"]).err, /tessera data where mnist/);
  assert.match(tessera(["data", "--from", "x"]).err, /--from belongs to tessera data get/);
});
