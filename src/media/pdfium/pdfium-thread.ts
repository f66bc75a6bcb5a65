import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { PdfCallName, PdfCalls, PdfFaultKind, PdfQuestion, PdfReply } from "./messages.ts";
import { PdfFault } from "./pdf-fault.ts";
import { webAssembly } from "./web-assembly.ts";
import type { WasmModule } from "./web-assembly.ts";

/** A thread with a PDFium of its own. It answers one question at a time. */
export interface PdfiumThread {
  /** False once it was stopped; it then answers nothing any more. */
  isAlive(): boolean;
  stop(): void;
  /** Throws `PdfFault`; "timeout" and "dead" have stopped the thread. */
  ask<TName extends PdfCallName>(
    name: TName,
    input: PdfCalls[TName]["input"],
    timeoutMs: number,
    signal: AbortSignal | undefined,
  ): Promise<PdfCalls[TName]["output"]>;
}

/** Starting is our own work, not the file's: a machine under load may take seconds. */
const bootTimeoutMs = 60_000;
/** Of JavaScript; PDFium's memory has a cap of its own. */
const maxThreadHeapMb = 512;

/** What a thread starts with. `progress` holds the page that is being read, or -1: who waits for a thread that hangs or died can name it. */
export interface PdfiumWorkerData {
  readonly module: WasmModule;
  readonly progress: Int32Array;
}

let compiled: Promise<WasmModule> | undefined;

function compile(): Promise<WasmModule> {
  compiled ??= readFile(fileURLToPath(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm"))).then((bytes) =>
    webAssembly.compile(bytes),
  );
  return compiled;
}

/** Starts a thread, which keeps the process alive only while it has a question. */
export async function startPdfiumThread(): Promise<PdfiumThread> {
  const entry = new URL(`./pdfium-worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
  const progress = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
  const worker = new Worker(entry, {
    workerData: { module: await compile(), progress } satisfies PdfiumWorkerData,
    execArgv: [],
    // What libraries print about a file is not for the user's terminal. PDFium's own words are dropped where it starts; the
    // few others stay unread, because reading them here would keep the process alive.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: maxThreadHeapMb },
  });
  let isAlive = true;
  let settle: ((reply: PdfReply | "ready" | PdfFaultKind) => void) | undefined;
  let lastId = 0;
  const makeFault = (kind: PdfFaultKind, count?: number): PdfFault => {
    const page = Atomics.load(progress, 0);
    return new PdfFault(kind, { ...(count === undefined ? {} : { count }), ...(page < 0 ? {} : { page }) });
  };
  const stop = (fault: PdfFaultKind): void => {
    isAlive = false;
    void worker.terminate();
    settle?.(fault);
  };
  worker.on("message", (reply: PdfReply | "ready") => settle?.(reply));
  worker.on("error", () => stop("dead"));
  worker.on("exit", () => stop("dead"));

  async function waitFor(timeoutMs: number, signal: AbortSignal | undefined): Promise<PdfReply | "ready"> {
    worker.ref();
    const timer = setTimeout(() => stop("timeout"), timeoutMs);
    const onAbort = (): void => stop("dead");
    signal?.addEventListener("abort", onAbort, { once: true });
    try {
      const reply = await new Promise<PdfReply | "ready" | PdfFaultKind>((resolve) => {
        settle = resolve;
      });
      signal?.throwIfAborted();
      if (reply === "ready" || typeof reply === "object") return reply;
      throw makeFault(reply);
    } finally {
      settle = undefined;
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      worker.unref();
    }
  }

  await waitFor(bootTimeoutMs, undefined);
  return {
    isAlive: () => isAlive,
    stop: () => stop("dead"),
    async ask(name, input, timeoutMs, signal) {
      signal?.throwIfAborted();
      if (!isAlive) throw new PdfFault("dead");
      lastId += 1;
      const transfer = "bytes" in input ? [input.bytes.buffer as ArrayBuffer] : [];
      Atomics.store(progress, 0, -1);
      worker.postMessage({ id: lastId, name, input } satisfies PdfQuestion, transfer);
      const reply = await waitFor(timeoutMs, signal);
      if (reply === "ready" || reply.id !== lastId) throw new PdfFault("dead");
      if ("value" in reply) return reply.value;
      if (reply.fault === "dead") stop("dead");
      throw makeFault(reply.fault, reply.count);
    },
  };
}
