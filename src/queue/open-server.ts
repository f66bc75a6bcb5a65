import { setTimeout as wait } from "node:timers/promises";
import type { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { GleanerError } from "../errors/gleaner-error.ts";
import { defaults } from "../options/defaults.ts";
import { checkServer } from "./check-server.ts";
import type { JobData } from "./job-data.ts";
import { loadQueuePackages } from "./load-queue-packages.ts";
import type { QueuePackages } from "./load-queue-packages.ts";
import { parseQueueAddress } from "./parse-queue-address.ts";

/** A queue server that answers, with the queue of documents on it. */
export interface QueueServer extends QueuePackages {
  /** Safe to show. */
  readonly address: string;
  readonly client: Redis;
  readonly queue: Queue<JobData>;
  /** What makes it less safe than it could be. */
  readonly warnings: readonly string[];
  /** Tells when the server stops answering, and when it answers again. */
  readonly onChange: (tell: (isUp: boolean) => void) => void;
  readonly close: () => Promise<void>;
}

/** Milliseconds for a server that may be gone. */
const closeMs = 2_000;

const silent = (): void => undefined;

/**
 * Connects to a Redis or Valkey server. Connections that break later are made again, for as long as it takes. Throws `queue.unavailable`,
 * `options.invalid` for a server that may drop what it holds, `options.missing-package`.
 */
export async function openServer(address: string): Promise<QueueServer> {
  const packages = await loadQueuePackages();
  const { href, shown } = parseQueueAddress(address);
  const { connectTimeoutMs } = defaults.queue;
  let isUp = false;
  const client = new packages.ioredis.Redis(href, {
    lazyConnect: true,
    connectTimeout: connectTimeoutMs,
    // Blocking calls of workers wait as long as it takes.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (isUp ? Math.min(times * 100, 2_000) : null),
  });
  let seenCode: string | undefined;
  client.on("error", (error: NodeJS.ErrnoException) => {
    seenCode ??= error.code;
  });
  try {
    await client.connect();
    isUp = true;
    const warnings = await checkServer(client, shown);
    const queue = new packages.bullmq.Queue<JobData>("documents", {
      connection: client,
      prefix: "{gleaner}",
    });
    queue.on("error", silent);
    return {
      ...packages,
      address: shown,
      client,
      queue,
      warnings,
      onChange(tell) {
        client.on("close", () => tell(false));
        client.on("ready", () => tell(true));
      },
      async close() {
        client.removeAllListeners("close");
        await Promise.race([queue.close(), wait(closeMs)]);
        client.disconnect();
      },
    };
  } catch (error) {
    client.disconnect();
    if (error instanceof GleanerError) throw error;
    // What the connection itself says tells more than that it is closed.
    const code = seenCode ?? (error as NodeJS.ErrnoException).code;
    const isRefused = /NOAUTH|WRONGPASS|NOPERM/u.test((error as Error).message);
    throw new GleanerError("queue.unavailable", {
      what: `Cannot reach the queue at ${shown}`,
      seen: isRefused
        ? "it refuses the password"
        : code === undefined
          ? "the connection failed"
          : `the connection failed with ${code}`,
      hint: isRefused
        ? "Check name and password in the address."
        : "Start one with gleaner queue start, or name yours with --queue redis://host:6379.",
      where: { option: "queue" },
      cause: error,
    });
  }
}
