import { afterAll, vi } from "vitest";

const environment = { ...process.env };
const folder = process.cwd();

// Files that share a process find it as the first of them did.
afterAll(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  process.chdir(folder);
});
