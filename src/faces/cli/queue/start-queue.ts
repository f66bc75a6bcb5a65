import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { connect } from "node:net";
import { resolve } from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import { findQueueProgram } from "../../../queue/find-queue-program.ts";
import { queueArguments } from "../../../queue/queue-arguments.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { readNumber } from "../read-number.ts";
import { readText } from "../read-text.ts";

const usualPort = 6379;

const listens = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      done(true);
    });
    socket.on("error", () => done(false));
  });

/** `gleaner queue start`: a Redis or Valkey server on this machine alone, set up so that it loses no job; ends with it. */
export async function startQueue(input: CommandInput, io: CommandIo): Promise<number> {
  const port = readNumber(input, "port") ?? usualPort;
  const folder = resolve(readText(input, "dir") ?? ".gleaner-queue");
  const program = await findQueueProgram(io.env);
  if (program === undefined) {
    throw new GleanerError("options.missing-package", {
      what: "Cannot start a queue",
      seen: "there is neither redis-server nor valkey-server",
      hint: "Install one with the system's packages, such as apt-get install redis-server.",
    });
  }
  await mkdir(folder, { recursive: true });
  const child = spawn(program, queueArguments({ port, folder }), { stdio: ["ignore", "ignore", "inherit"] });
  let isAsked = false;
  const end = (): void => {
    isAsked = true;
    child.kill("SIGTERM");
  };
  process.on("SIGTERM", end);
  io.signal.addEventListener("abort", end, { once: true });
  const ended = new Promise<number>((done) => {
    child.on("error", () => done(70));
    child.on("exit", (status) => done(status ?? 0));
  });
  const over = new AbortController();
  void ended.finally(() => over.abort());
  while (!over.signal.aborted && !(await listens(port))) await wait(50);
  if (!over.signal.aborted)
    io.writeError(
      `gleaner: the queue is at redis://127.0.0.1:${port}, its jobs in ${folder}; Ctrl-C ends it\n`,
    );
  const code = await ended;
  process.off("SIGTERM", end);
  if (code === 0 || isAsked) return 0;
  throw new GleanerError("queue.unavailable", {
    what: "Cannot start a queue",
    seen: `${program} ended with ${code}`,
    hint: `Look whether port ${port} is taken, and whether ${folder} may be written to.`,
  });
}
