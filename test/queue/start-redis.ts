import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
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

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
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
  const port = await findFreePort();
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    child = spawn(redisProgram ?? "", [...queueArguments({ port, folder }), ...more], { stdio: "ignore" });
    for (let turn = 0; turn < 500 && !(await answers(port)); turn += 1) await wait(10);
  };
  const kill = async (): Promise<void> => {
    const ended = new Promise((resolve) => child?.on("exit", resolve));
    if (child?.exitCode === null && child.signalCode === null && child.kill("SIGKILL")) await ended;
  };
  await start();
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
