import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const command = fileURLToPath(new URL("../../../src/faces/cli/main.ts", import.meta.url));
const scan = await readFile(new URL("../../../fixtures/files/invoice-scanned/scan.pdf", import.meta.url));
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "interrupt-reading-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Sends Ctrl-C that long after the command has taken the file; gives the exit code, or the name of the signal that ended the process. */
async function interruptAfter(milliseconds: number): Promise<number | string | null> {
  const pipe = join(folder, `${milliseconds}.pdf`);
  execFileSync("mkfifo", [pipe]);
  const child = spawn(process.execPath, [command, "extract", pipe, "--schema", "invoice"], {
    stdio: "ignore",
  });
  const ended = new Promise<number | string | null>((resolve) =>
    child.on("exit", (code, signal) => resolve(code ?? signal)),
  );
  // Opens once somebody reads from it.
  const writer = await open(pipe, "w");
  await writer.writeFile(scan);
  await writer.close();
  await wait(milliseconds);
  child.kill("SIGINT");
  return await ended;
}

it.skipIf(process.platform === "win32")(
  "ends in 130 when stopped while words are read from pixels, whenever that is",
  async () => {
    const ends = [];
    for (const milliseconds of [100, 700, 1300]) ends.push(await interruptAfter(milliseconds));
    // A fast machine may be done before the last of them.
    expect(ends.filter((end) => end !== 0 && end !== 130)).toEqual([]);
    expect(ends).toContain(130);
  },
);
