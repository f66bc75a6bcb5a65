import { afterAll, vi } from "vitest";

const own = process.env;
const environment = { ...own };
const folder = process.cwd();

// Files that share a process find it as the first of them did.
afterAll(() => {
  if (process.env !== own) {
    // What native code reads, as the folder for temporary files, would no longer follow what later files set.
    process.env = own;
    throw new Error("process.env was replaced: set its entries, with vi.stubEnv");
  }
  vi.unstubAllEnvs();
  vi.useRealTimers();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  process.chdir(folder);
});
