import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const command = fileURLToPath(new URL("../../../src/faces/cli/main.ts", import.meta.url));
const scan = fileURLToPath(new URL("../../../fixtures/files/invoice-scanned/scan.pdf", import.meta.url));

/** Sends Ctrl-C that long after the start; gives the exit code, or the name of the signal that ended the process. */
function interruptAfter(milliseconds: number): Promise<number | string | null> {
  const child = spawn(process.execPath, [command, "extract", scan, "--schema", "invoice"], {
    stdio: "ignore",
  });
  const timer = setTimeout(() => child.kill("SIGINT"), milliseconds);
  return new Promise((resolve) => {
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      resolve(code ?? signal);
    });
  });
}

it("ends in 130 when stopped while words are read from pixels, whenever that is", async () => {
  const ends = [];
  for (const milliseconds of [1000, 1400, 1800, 2200]) ends.push(await interruptAfter(milliseconds));
  // A fast machine may be done before the last of them.
  expect(ends.filter((end) => end !== 0 && end !== 130)).toEqual([]);
  expect(ends).toContain(130);
});
