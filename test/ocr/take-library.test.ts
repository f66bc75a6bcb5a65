import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);
const script = fileURLToPath(new URL("load-library-often.ts", import.meta.url));

it("loads the library in thread after thread, which end in the midst of their work, and takes nobody's memory", async () => {
  // It fails with the signal that such a process ends by.
  expect(await run(process.execPath, [script, "12"])).toEqual({ stdout: "all\n", stderr: "" });
});
