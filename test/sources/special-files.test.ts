import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolveSource } from "../../src/sources/resolve-source.ts";

const limits = {
  maxBytes: 1000,
  maxDiskBytes: 1000,
  connectTimeoutMs: 120_000,
  callTimeoutMs: 120_000,
  maxRedirects: 2,
};
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-special-"));
  await symlink("loop", join(folder, "loop"));
  await symlink("second", join(folder, "first"));
  await symlink("first", join(folder, "second"));
  await symlink("gone.pdf", join(folder, "dangling"));
  execFileSync("mkfifo", [join(folder, "pipe")]);
});
afterAll(async () => rm(folder, { recursive: true }));

describe("a link that leads to no file", () => {
  it.each([
    ["loop", "its symbolic links lead in a circle"],
    ["first", "its symbolic links lead in a circle"],
    ["dangling", "it is a symbolic link to what is not there"],
  ])("is named as what it is: %s", async (name, seen) => {
    const error = await resolveSource(join(folder, name), { limits, allowHosts: [] }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: "input.not-found", message: expect.stringContaining(seen) });
    expect(error).not.toMatchObject({ message: expect.stringContaining("Did you mean") });
  });
});

describe("a pipe that nobody writes into", () => {
  it("is left when the signal aborts", async () => {
    const reason = new Error("enough");
    const controller = new AbortController();
    const reading = resolveSource(join(folder, "pipe"), {
      limits,
      allowHosts: [],
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(reason), 50);
    await expect(reading).rejects.toBe(reason);
  });

  it("does not hold a process that wants to end", async () => {
    const read = fileURLToPath(new URL("../../src/sources/resolve-source.ts", import.meta.url));
    const script = `const { resolveSource } = await import(${JSON.stringify(read)});
      void resolveSource(${JSON.stringify(join(folder, "pipe"))}, ${JSON.stringify({ limits, allowHosts: [] })});
      setTimeout(() => process.exit(7), 100);`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { timeout: 20_000 });
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(7);
  });
});
