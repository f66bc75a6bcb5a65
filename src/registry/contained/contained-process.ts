import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { ContainedQuestion, ContainedReply } from "./messages.ts";

interface Bounds {
  /** What the file is called, for errors. */
  readonly name: string;
  /** For each question. */
  readonly timeoutMs: number;
  /** Of JavaScript, in MiB. */
  readonly maxHeapMb: number;
  readonly signal?: AbortSignal;
}

/** Starting is our own work, not the file's: a machine under load may take seconds. */
const startMs = 5000;
/** What a child needs to find its libraries; keys that stand in the environment are none of its business. */
const passedOn = ["PATH", "HOME", "SystemRoot", "TEMP", "LD_LIBRARY_PATH", "NODE_COMPILE_CACHE"];

const running = new Set<ChildProcess>();

/** One that goes round in a circle does not notice that nobody listens any more. */
function stopAll(): void {
  for (const child of running) child.kill("SIGKILL");
}

function watch(child: ChildProcess): void {
  if (running.size === 0) process.once("exit", stopAll);
  running.add(child);
  child.once("close", () => {
    running.delete(child);
    if (running.size === 0) process.off("exit", stopAll);
  });
}

/** The engine ends itself where its memory is used up, and the system ends whoever takes the most. */
const memorySignals = new Set<NodeJS.Signals | null>(["SIGABRT", "SIGKILL"]);
const memoryExit = 134;

function lost({ name, maxHeapMb }: Bounds, code: number | null, ended: NodeJS.Signals | null): GleanerError {
  const [what, where] = [`Cannot read ${name}`, { source: name }];
  if (code !== memoryExit && !memorySignals.has(ended))
    return new GleanerError("input.corrupt", {
      what,
      seen: "its content broke what reads it",
      hint: "Save it again with the program that made it.",
      where,
    });
  return new GleanerError("input.too-large", {
    what,
    seen: `it takes more than ${maxHeapMb} MiB of memory to be read`,
    hint: "Split it into several files.",
    where,
  });
}

function late({ name, timeoutMs }: Bounds): GleanerError {
  return new GleanerError("input.timeout", {
    what: `Cannot read ${name}`,
    seen: `it was not done after ${timeoutMs} ms (\`limits.pageTimeoutMs\` for each 4 MiB, or 1 MiB of what is packed)`,
    hint: "Raise `limits.pageTimeoutMs` if the file is to be trusted, or save it again from the program that made it.",
    where: { source: name, option: "limits.pageTimeoutMs" },
  });
}

/**
 * A process for one file: a thread that runs out of memory may take all others with it. It ends with the first failure, with the
 * signal, when a question takes too long, and with the process that started it.
 */
export class ContainedProcess {
  readonly #bounds: Bounds;
  readonly #child: ChildProcess;
  #isFresh = true;
  #fail: (reason: unknown) => void = () => undefined;
  #settle: (reply: ContainedReply) => void = () => undefined;

  constructor(bounds: Bounds) {
    bounds.signal?.throwIfAborted();
    this.#bounds = bounds;
    const here = import.meta.url;
    const entry = new URL(`./contained-worker${extname(fileURLToPath(here))}`, here);
    this.#child = fork(fileURLToPath(entry), {
      env: Object.fromEntries(passedOn.flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : []))),
      execArgv: [`--max-old-space-size=${bounds.maxHeapMb}`],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    watch(this.#child);
    this.#hold(false);
    this.#child.on("message", (reply) => this.#settle(reply as ContainedReply));
    this.#child.on("error", (error) => this.#fail(error));
    this.#child.on("exit", (code, ended) => this.#fail(lost(bounds, code, ended)));
  }

  /** Throws `input.timeout`, `input.too-large`, `input.corrupt`, the signal's reason. */
  async ask(question: ContainedQuestion): Promise<ContainedReply> {
    const { signal, timeoutMs } = this.#bounds;
    signal?.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<ContainedReply>();
    [this.#settle, this.#fail] = [resolve, reject];
    const abort = (): void => reject(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    const timer = setTimeout(() => reject(late(this.#bounds)), timeoutMs + (this.#isFresh ? startMs : 0));
    this.#isFresh = false;
    this.#hold(true);
    // Where it has ended, its exit says why.
    this.#child.send(question, () => undefined);
    try {
      return await promise;
    } catch (error) {
      this.stop();
      throw error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      this.#hold(false);
    }
  }

  stop(): void {
    this.#child.kill("SIGKILL");
  }

  /** It keeps our process alive only while it has a question. */
  #hold(isAsked: boolean): void {
    const parts = [this.#child, this.#child.channel];
    for (const part of parts)
      if (isAsked) part?.ref?.();
      else part?.unref?.();
  }
}
