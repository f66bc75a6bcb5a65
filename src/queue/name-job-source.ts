import type { JobSource } from "./job-data.ts";

/** What a worker may call the document of a job. */
export function nameJobSource(source: JobSource): string {
  if (source.kind === "blob") return source.name;
  return source.kind === "address" ? source.address : "a document";
}
