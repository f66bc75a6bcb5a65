import { GleanerError } from "../errors/gleaner-error.ts";
import type { QueueServer } from "./open-server.ts";

/** The address of the store that a run was put in with. Throws `options.invalid`. */
export async function findRunStore({ client }: Pick<QueueServer, "client">, run: string): Promise<string> {
  const address = await client.hget(`{gleaner}:run:${run}`, "store");
  if (address !== null) return address;
  throw new GleanerError("options.invalid", {
    what: "Cannot work on a run",
    seen: "the queue does not know its store",
    hint: "Start the worker with --store.",
  });
}
