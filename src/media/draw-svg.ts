import { spawn } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { watchMemory } from "./watch-memory.ts";

export interface DrawOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

const here = fileURLToPath(import.meta.url);
const entry = fileURLToPath(new URL(`./svg-worker${extname(here)}`, import.meta.url));

/** Drawings take some 150 MB; pictures inside them may be of any size. */
const maxMemory = 700_000_000;

/** What a child needs to find its fonts and libraries; keys that stand in the environment are none of its business. */
const passedOn = [
  "PATH",
  "HOME",
  "SystemRoot",
  "TEMP",
  "LD_LIBRARY_PATH",
  "FONTCONFIG_PATH",
  "FONTCONFIG_FILE",
];

/**
 * An SVG as a PNG of at most 4 megapixels, drawn by a process of its own that is ended after `timeoutMs`.
 * Throws an Error whose message starts with `timeout:` then, one that starts with `memory:` where drawing takes too much of that,
 * another one where it cannot be drawn, and the signal's reason.
 */
export async function drawSvg(bytes: Uint8Array, { timeoutMs, signal }: DrawOptions): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const environment = Object.fromEntries(
    passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  const child = spawn(process.execPath, [entry], { stdio: ["pipe", "pipe", "ignore"], env: environment });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Buffer[] = [];
  const stop = (reason: unknown): void => {
    child.kill("SIGKILL");
    reject(reason);
  };
  const timer = setTimeout(
    () => stop(new Error(`timeout: drawing took longer than ${timeoutMs} ms`)),
    timeoutMs,
  );
  const unwatch = watchMemory(child.pid, maxMemory, () => stop(new Error("memory: drawing takes too much")));
  const abort = (): void => stop(signal?.reason);
  signal?.addEventListener("abort", abort);
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.on("error", reject);
  child.on("close", (code) =>
    code === 0 ? resolve(Buffer.concat(chunks)) : reject(new Error("the drawing cannot be drawn")),
  );
  // A child that ends early closes its input; its exit says why.
  child.stdin.on("error", () => undefined);
  child.stdin.end(bytes);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    unwatch();
    signal?.removeEventListener("abort", abort);
  }
}
