import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { connect } from "node:net";
import { findQueueProgram } from "../../src/queue/find-queue-program.ts";
import { queueArguments } from "../../src/queue/queue-arguments.ts";

export interface RedisStand {
  readonly address: string;
  /** As by a power cut of the process. */
  kill(): Promise<void>;
  /** With what it had on disk. */
  start(): Promise<void>;
  /** All that it has on disk, as text. */
  dump(): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A port below those that systems give to connections that go out: of those, a client could get the port of the very server that
 * it waits for while that is down.
 */
async function findFreePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
    socket.on("data", (text: Buffer) => {
      socket.destroy();
      resolve(/^(?:\+PONG|-NOAUTH)/u.test(text.toString()));
    });
    socket.on("error", () => resolve(false));
    socket.on("close", () => resolve(false));
  });

/** Whether this machine has a server; where not, tests say why they are skipped. */
export const redisProgram: string | undefined = await findQueueProgram(process.env);
if (redisProgram === undefined)
  console.warn(
    "There is no redis-server: tests of queues are skipped. bash build/install-redis.sh installs it.",
  );

/** A real server on a free port of this machine, set up as gleaner queue start does it; `more` wins. */
export async function startRedis(more: readonly string[] = []): Promise<RedisStand> {
  const folder = await mkdtemp(join(tmpdir(), "gleaner-redis-"));
  let port = await findFreePort();
  let child: ChildProcess | undefined;
  const isRunning = (): boolean => child?.exitCode === null && child.signalCode === null;
  /** Whether it answers; not where it ended, as where somebody else took the port meanwhile. */
  const tryStart = async (): Promise<boolean> => {
    child = spawn(redisProgram ?? "", [...queueArguments({ port, folder }), ...more], { stdio: "ignore" });
    while (isRunning() && !(await answers(port))) await wait(10);
    return isRunning();
  };
  const start = async (): Promise<void> => {
    if (!(await tryStart())) throw new Error(`The server for tests does not start on port ${port}`);
  };
  const kill = async (): Promise<void> => {
    const ended = new Promise((resolve) => child?.on("exit", resolve));
    if (isRunning() && child?.kill("SIGKILL")) await ended;
  };
  for (let tries = 1; !(await tryStart()); tries += 1) {
    if (tries === 10) throw new Error("The server for tests does not start");
    port = await findFreePort();
  }
  return {
    address: `redis://127.0.0.1:${port}`,
    kill,
    start,
    async dump() {
      const names = await readdir(join(folder, "appendonlydir"));
      const texts = names.map((name) => readFile(join(folder, "appendonlydir", name), "latin1"));
      return (await Promise.all(texts)).join("\n");
    },
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
