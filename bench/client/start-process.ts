import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Order, Report } from "./orders.ts";

/** A contestant's process. */
export interface Runner {
  readonly name: string;
  run(order: Order): Promise<Report>;
  stop(): void;
}

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

function nextMessage<T>(child: ReturnType<typeof fork>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error("The process ended before it answered."));
    child.once("exit", onExit);
    child.once("message", (message: T & { failure?: string }) => {
      child.off("exit", onExit);
      if (typeof message === "object" && message.failure !== undefined) reject(new Error(message.failure));
      else resolve(message);
    });
  });
}

/** Starts the loopback server; its origin and how to stop it. */
export async function startServer(): Promise<{ origin: string; stop: () => void }> {
  const child = fork(pathOf("serve.ts"));
  const port = await nextMessage<number>(child);
  return { origin: `http://127.0.0.1:${port}`, stop: () => child.disconnect() };
}

/** Starts a contestant. Rejects where it cannot be loaded, as a peer that is not installed. */
export async function startRunner(name: string, origin: string): Promise<Runner> {
  const child = fork(pathOf("run-contestant.ts"), [name, origin], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await nextMessage(child);
  return {
    name,
    run(order) {
      const report = nextMessage<Report>(child);
      child.send(order);
      return report;
    },
    stop: () => child.disconnect(),
  };
}

/** As `startRunner`; one that cannot be loaded is said, and left out. */
export async function tryRunner(name: string, origin: string): Promise<Runner | undefined> {
  try {
    return await startRunner(name, origin);
  } catch (error) {
    console.log(`${name} is not measured: ${String(error)}`);
    console.log("  The peers are installed apart: npm ci --prefix bench/peers");
    return undefined;
  }
}
