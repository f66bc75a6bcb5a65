import { setTimeout as wait } from "node:timers/promises";
import { onExit } from "signal-exit";
import { afterAll, vi } from "vitest";
import { watchProcess } from "./watch-process.ts";

// Whoever makes a temporary folder first loads it, and it listens to signals from then on.
const forget = onExit(() => undefined);

const own = process.env;
const environment = { ...own };
const folder = process.cwd();
const listChanged = watchProcess();

/** Gives what is being closed its moment. */
async function listLeft(): Promise<readonly string[]> {
  for (let turn = 0; turn < 100 && listChanged().length > 0; turn += 1) await wait(turn);
  return listChanged();
}

// Files that share a process find it as the first of them did.
afterAll(async () => {
  const isReplaced = process.env !== own;
  // What native code reads, as the folder for temporary files, would no longer follow what later files set.
  if (isReplaced) process.env = own;
  const isFake = vi.isFakeTimers();
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  process.chdir(folder);
  if (isReplaced) throw new Error("process.env was replaced: set its entries, with vi.stubEnv");
  if (isFake) throw new Error("Fake timers were left on: vi.useRealTimers() belongs into afterEach");
  const left = await listLeft();
  forget();
  if (left.length > 0) throw new Error(`Left changed for later files of this process: ${left.join(", ")}`);
});
