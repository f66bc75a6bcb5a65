import type { Redis } from "ioredis";
import { GleanerError } from "../errors/gleaner-error.ts";

const oldest = 6;

/**
 * Looks whether a server keeps what it is given. Throws `options.invalid` for one that may drop jobs or is too old; gives warnings about one that
 * forgets after a crash.
 */
export async function checkServer(client: Redis, shown: string): Promise<string[]> {
  const text = await client.info();
  const read = (name: string): string | undefined => new RegExp(`^${name}:(.*?)\\r?$`, "mu").exec(text)?.[1];
  const invalid = (seen: string, hint: string): GleanerError =>
    new GleanerError("options.invalid", {
      what: `Cannot use the queue at ${shown}`,
      seen,
      hint,
      where: { option: "queue" },
    });
  const version = read("redis_version") ?? "";
  if (Number(version.split(".")[0]) < oldest)
    throw invalid(`its version is ${version}`, "Use Redis 6.2 or newer, or Valkey.");
  const policy = read("maxmemory_policy");
  if (policy !== undefined && policy !== "noeviction") {
    throw invalid(
      `it drops what it holds when memory gets short (maxmemory-policy ${policy})`,
      "Start it with --maxmemory-policy noeviction; npm run queue does.",
    );
  }
  return read("aof_enabled") === "0"
    ? [
        `the queue at ${shown} keeps no journal of its own (appendonly no): a crash of it loses jobs, and --max-cost may then be passed`,
      ]
    : [];
}
