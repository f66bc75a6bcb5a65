import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { DatabaseSync } from "node:sqlite";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openDeliveryRun } from "./delivery-run.ts";
import { makeRandom } from "./make-random.ts";

const script = fileURLToPath(new URL("delivery-child.ts", import.meta.url));
const documents = 40;
const kills = Number(process.env["GLEANER_KILLS"] ?? 6);

it("survives kills while batches are made, ordered, waited for and read: no answer is paid for twice", async () => {
  const seed = Number(process.env["GLEANER_SEED"] ?? 4);
  const random = makeRandom(seed);
  // Each fourth order reaches the gateway, and its answer never comes.
  const batches = [{ looks: 2 }, { looks: 1 }, { looks: 3 }, { isLost: true, unlisted: 1 }, { looks: 0 }];
  await using batch = await openDeliveryRun({ documents, batches });
  const { gateway, out, folder } = batch;
  const start = (): ChildProcess =>
    spawn(process.execPath, [script, `${folder}/docs`, out, gateway.url], { stdio: "ignore" });
  const untilEnd = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.on("close", (code) => resolve(code)));
  let killed = 0;
  for (; killed < kills; killed += 1) {
    const child = start();
    const ended = untilEnd(child);
    const wanted = gateway.asides.length + Math.floor(random() * 14);
    while (child.exitCode === null && gateway.asides.length < wanted) await wait(1);
    await wait(random() * 15);
    if (!child.kill("SIGKILL")) break;
    await ended;
  }
  expect(await untilEnd(start()), `seed ${seed}, ${killed} kills`).toBe(0);
  const lines = await batch.lines();
  expect(new Set(lines.map(({ source }) => source)).size).toBe(documents);
  expect(lines.map(({ status }) => status)).toEqual(Array(documents).fill("succeeded"));
  expect(gateway.billed.calls, `seed ${seed}`).toBe(documents);
  const database = new DatabaseSync(`${out}.journal`);
  const read = (name: string): number =>
    Number(database.prepare("SELECT value FROM run WHERE name = ?").get(name)?.["value"]);
  expect(read("known-cost")).toBeCloseTo(batch.bill(), 10);
  expect(read("spent-cost")).toBeCloseTo(batch.bill(), 10);
  expect(database.prepare("SELECT count(*) AS count FROM parcel").get()).toEqual({ count: 0 });
  database.close();
});
