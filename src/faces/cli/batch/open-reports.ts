import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { BatchOutcome } from "../../../batch/batch-outcome.ts";
import type { OpenDocument } from "../../../document/open-document.ts";
import { writeWholeFile } from "../../../media/write-whole-file.ts";
import type { CommandIo } from "../command-io.ts";
import { collectReportPages } from "../extract/collect-report-pages.ts";

interface ReportWriter {
  readonly inspect: (opened: OpenDocument, outcome: BatchOutcome) => Promise<void>;
  /** The report of a document, told once. */
  readonly find: (source: string) => string | undefined;
}

/** A name that any file system takes and that no other source has. */
function nameFile(source: string): string {
  const plain = source
    .normalize("NFKD")
    .replaceAll(/[^\w.-]+/gu, "-")
    .replaceAll(/^[-.]+|[-.]+$/gu, "")
    .slice(-80);
  return `${plain}-${createHash("sha256").update(source).digest("hex").slice(0, 10)}.html`;
}

/** Writes a report for each document that needs eyes. One that cannot be written costs the document nothing. */
export async function openReports(folder: string, schemaTitle: string, io: CommandIo): Promise<ReportWriter> {
  await mkdir(folder, { recursive: true });
  const { buildReport } = await import("../../viewer/build-report.ts");
  const written = new Map<string, string>();
  return {
    async inspect(opened, { source, status, extraction }) {
      if (!extraction || (status === "succeeded" && extraction.verdict === "verified")) return;
      const file = join(folder, nameFile(source));
      try {
        const pages = await collectReportPages(opened, extraction);
        await writeWholeFile(file, buildReport([{ name: source, schemaTitle, extraction, pages }]));
        written.set(source, file);
      } catch {
        io.writeError(`gleaner: The report ${file} could not be written.\n`);
      }
    },
    find(source) {
      const file = written.get(source);
      written.delete(source);
      return file;
    },
  };
}
