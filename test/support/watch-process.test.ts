import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { describe, expect, it, vi } from "vitest";
import { watchProcess } from "./watch-process.ts";

const nothing = (): void => undefined;
const held = <T extends object, K extends keyof T>(owner: T, name: K, value: T[K]): (() => void) => {
  const before = owner[name];
  owner[name] = value;
  return () => void (owner[name] = before);
};

/** Plants what a test might forget; the function given takes it away again. */
const plants: readonly (readonly [name: string, plant: () => () => unknown])[] = [
  ["fetch", () => held(globalThis, "fetch", () => Promise.reject(new Error("none")))],
  ["console", () => held(globalThis, "console", { ...console })],
  ["Date", () => (vi.useFakeTimers({ toFake: ["Date"] }), () => vi.useRealTimers())],
  ["setTimeout", () => (vi.useFakeTimers({ toFake: ["setTimeout"] }), () => vi.useRealTimers())],
  ["Date.now", () => held(Date, "now", () => 0)],
  ["Math.random", () => held(Math, "random", () => 0)],
  ["console.warn", () => held(console, "warn", nothing)],
  ["Error.stackTraceLimit", () => held(Error, "stackTraceLimit", 3)],
  ["process.exitCode", () => held(process, "exitCode", 3)],
  ["process.kill", () => held(process, "kill", () => true)],
  ["process.stdout.write", () => held(process.stdout, "write", () => true)],
  ["process.stderr.write", () => held(process.stderr, "write", () => true)],
  ...(["SIGINT", "SIGTERM", "unhandledRejection"] as const).map(
    (event) =>
      [
        `listeners of ${event}`,
        () => (process.on(event, nothing), () => process.off(event, nothing)),
      ] as const,
  ),
  [
    "names in Object.prototype",
    () => (
      Object.assign(Object.prototype, { mine: 1 }),
      () => Reflect.deleteProperty(Object.prototype, "mine")
    ),
  ],
  ["umask", () => (process.umask(process.umask() ^ 0o11), () => process.umask(process.umask() ^ 0o11))],
];

describe("a look at the process", () => {
  it.each(plants)("sees that %s was left changed", (name, plant) => {
    const listChanged = watchProcess();
    const remove = plant();
    const seen = listChanged();
    remove();
    expect([seen, listChanged()]).toEqual([[name], []]);
  });

  it("sees what was left open", async () => {
    const listChanged = watchProcess();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const child = spawn(process.execPath, ["-e", "process.stdin.resume()"], {
      stdio: ["pipe", "ignore", "ignore"],
    });
    const watcher = watch(tmpdir());
    expect(listChanged()).toEqual(["servers that listen", "processes that run", "files that are watched"]);
    watcher.close();
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.stdin.end();
    await ended;
    await new Promise((resolve) => server.close(resolve));
    await expect.poll(listChanged).toEqual([]);
  });
});
