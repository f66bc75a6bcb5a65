import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const command = fileURLToPath(new URL("../../../src/faces/cli/main.ts", import.meta.url));
const film = fileURLToPath(new URL("../../../fixtures/files/film-mpg/film.mpg", import.meta.url));
let scratch = "";

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "interrupt-recording-"));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const left = async (): Promise<string[]> =>
  (await readdir(scratch)).filter((name) => name !== "node-compile-cache");

/** Sends Ctrl-C as soon as there is a temporary file, or a while after that; gives how the command ended. */
async function interrupt(source: string, delayMs: number): Promise<number | string | null> {
  const child = spawn(process.execPath, [command, "extract", source, "--schema", "ocr"], {
    stdio: ["pipe", "ignore", "ignore"],
    env: { ...process.env, TMPDIR: scratch },
  });
  child.stdin.on("error", () => undefined);
  if (source === "-") createReadStream(film).pipe(child.stdin);
  const ended = new Promise<number | string | null>((resolve) =>
    child.once("exit", (code, signal) => resolve(code ?? signal)),
  );
  while (child.exitCode === null && (await left()).length === 0)
    await new Promise((next) => setTimeout(next, 20));
  await new Promise((next) => setTimeout(next, delayMs));
  child.kill("SIGINT");
  return await ended;
}

it.each([
  ["a film", film],
  ["a film that comes through a pipe", "-"],
])("leaves nothing behind when stopped in the middle of %s", async (_, source) => {
  for (const delayMs of [0, 300]) expect(await interrupt(source, delayMs)).toBe(130);
  expect(await left()).toEqual([]);
});
