import type { SingleSource } from "../document/source.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { BlobStore } from "../stores/blob-store.ts";
import type { JobSource } from "./job-data.ts";

const gone = (name: string): GleanerError =>
  new GleanerError("input.not-found", {
    what: `Cannot load ${name}`,
    seen: "the store does not hold it any more",
    hint: "Check that worker and gleaner batch use the same store, then put the document in again.",
    where: { source: name },
  });

/** The document of a job as a source. Throws `input.not-found` and what the store throws. */
export async function openJobSource(source: JobSource, store: BlobStore): Promise<SingleSource> {
  if (source.kind === "address") return { url: source.address };
  if (source.kind === "secret-address") {
    const address = await store.get(source.key);
    if (!address) throw gone("a document");
    return { url: Buffer.from(address).toString("utf8") };
  }
  const { key, name } = source;
  const opened = await store.open(key);
  if (!opened) throw gone(name);
  // A stream says by its path what it is called.
  return Object.assign(
    (async function* read() {
      yield* opened.chunks;
    })(),
    { path: name },
  );
}
