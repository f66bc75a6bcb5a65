// One contestant in a process of its own: makes calls when it is told to, and says what they cost.
import { randomFillSync } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Contestant } from "./contestant.ts";
import { findContestant } from "./contestants.ts";
import type { Order, Report } from "./orders.ts";
import { checkAnswer } from "./sample.ts";

const [name = "", origin = ""] = process.argv.slice(2);

/** The kernel's high-water mark, in bytes; what the runtime knows of it where there is none. */
function peakMemory(): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // Not a Linux: the next best is told below.
  }
  return process.resourceUsage().maxRSS * 1024;
}

async function runCalls(ask: () => Promise<unknown>, { calls, concurrency }: Order): Promise<void> {
  let left = calls;
  const runOne = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      checkAnswer(await ask());
    }
  };
  await Promise.all(Array.from({ length: concurrency }, runOne));
}

function askerOf(contestant: Contestant, order: Order): () => Promise<unknown> {
  const { askWithPicture } = contestant;
  if (order.pictureBytes === undefined) return contestant.ask;
  if (!askWithPicture) throw new Error(`${name} takes no picture.`);
  const bytes = randomFillSync(new Uint8Array(order.pictureBytes));
  return () => askWithPicture(bytes);
}

async function follow(contestant: Contestant, order: Order): Promise<Report> {
  const ask = askerOf(contestant, order);
  const memoryBefore = process.memoryUsage.rss();
  const cpu = process.cpuUsage();
  const started = performance.now();
  await runCalls(ask, order);
  const { user, system } = process.cpuUsage(cpu);
  const milliseconds = performance.now() - started;
  return { cpuMicroseconds: user + system, milliseconds, memoryBefore, memoryPeak: peakMemory() };
}

try {
  const contestant = await (await findContestant(name))(origin);
  process.on("message", (order: Order) => {
    follow(contestant, order).then(
      (report) => process.send?.(report),
      (error: unknown) => process.send?.({ failure: String(error) }),
    );
  });
  process.send?.({ ready: true });
} catch (error) {
  process.send?.({ failure: String(error) });
  process.disconnect?.();
}
process.on("disconnect", () => process.exit());
