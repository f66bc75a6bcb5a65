import { rename, rm, writeFile } from "node:fs/promises";
import process from "node:process";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { PrometheusSink } from "../../telemetry/metrics/open-prometheus.ts";

/** Collectors look about as often. */
const everyMs = 10_000;

/**
 * Writes figures to a file now, every 10 seconds, and at the end; it is whole at every moment, and anyone may read it. Throws `result.unwritable` where
 * the first time fails; later failures cost no document.
 */
export async function writeMetrics(
  prometheus: PrometheusSink,
  path: string,
): Promise<{ close(): Promise<void> }> {
  const temporary = `${path}.${process.pid}.tmp`;
  const write = async (): Promise<void> => {
    try {
      await writeFile(temporary, await prometheus.text(), { mode: 0o644 });
      await rename(temporary, path);
    } finally {
      await rm(temporary, { force: true });
    }
  };
  try {
    await write();
  } catch (error) {
    throw new GleanerError("result.unwritable", {
      what: `Cannot write ${path}`,
      seen: `the system says ${(error as NodeJS.ErrnoException).code ?? "no"}`,
      hint: "Check the folder and its rights.",
      where: { option: "metrics-file" },
      cause: error,
    });
  }
  let last: Promise<void> = Promise.resolve();
  const writeLater = (): void => {
    last = last.then(write).catch(() => undefined);
  };
  const timer = setInterval(writeLater, everyMs);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      writeLater();
      await last;
    },
  };
}
