import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GleanerError } from "../../src/errors/gleaner-error.ts";
import type { JobData } from "../../src/queue/job-data.ts";
import { openServer } from "../../src/queue/open-server.ts";
import type { QueueServer } from "../../src/queue/open-server.ts";
import { pauseRun } from "../../src/queue/pause-run.ts";
import { probeRuns } from "../../src/queue/probe-runs.ts";
import { redisProgram, startRedis } from "./start-redis.ts";
import type { RedisStand } from "./start-redis.ts";

let redis: RedisStand;
let server: QueueServer;
const hourMs = 3_600_000;
const error = new GleanerError("provider.unauthorized", {
  what: "The call failed",
  seen: "the key is refused",
  hint: "Check it.",
});

describe.skipIf(redisProgram === undefined)("a worker that comes to a paused run", () => {
  beforeAll(async () => {
    redis = await startRedis();
    server = await openServer(redis.address);
  });
  afterAll(async () => {
    await server.close();
    await redis[Symbol.asyncDispose]();
  });

  /** A paused run whose probe waits for an hour, as it does after some tries. */
  async function pause(run: string) {
    const data = { run, source: { path: "a.txt" }, round: 0 } as unknown as JobData;
    const job = await server.queue.add("document", data, { jobId: `${run}-0`, delay: hourMs });
    await pauseRun(server.client, { run, error, fault: "account", job: job.id ?? "", now: Date.now() });
    return job;
  }

  it("has the document tried at once that is to find out whether it can go on", async () => {
    const job = await pause("first");
    await probeRuns(server, ["first", "gone"], new AbortController().signal);
    expect(await job.getState()).toBe("waiting");
    await job.remove();
  });

  it("has it tried once more where another worker was at it, and has failed", async () => {
    const job = await pause("second");
    await job.promote();
    const other = new server.bullmq.Worker<JobData>("documents", null, {
      connection: server.client.duplicate(),
      prefix: "{gleaner}",
    });
    const taken = await other.getNextJob("token");
    expect(taken?.id).toBe(job.id);
    const probed = probeRuns(server, ["second"], new AbortController().signal);
    await wait(200);
    expect(await job.getState()).toBe("active");
    await taken?.moveToDelayed(Date.now() + hourMs, "token");
    await probed;
    expect(await job.getState()).toBe("waiting");
    await other.close();
  });

  it("waits for nothing once it has to end", async () => {
    const job = await pause("third");
    await job.promote();
    const stop = new AbortController();
    const probed = probeRuns(server, ["third"], stop.signal).catch(() => "ended");
    await wait(100);
    stop.abort();
    expect(await probed).toBe("ended");
  });
});
