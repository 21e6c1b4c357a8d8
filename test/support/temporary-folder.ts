import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A fresh folder, removed after the test: `const folder = temporaryFolder(t)` inside `test(name, (t) => …)`. */
export function temporaryFolder(context: { after(cleanUp: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), "tessera-test-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
