import { mkdir, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { ReportEntry } from "../viewer/report-entry.ts";
import { buildReport } from "../viewer/build-report.ts";
import { extractOne } from "./extract/extract-one.ts";
import { formatOutcome } from "./extract/format-outcome.ts";
import { loadSchema } from "./load-schema.ts";
import { makePaint } from "./paint.ts";
import { processIo } from "./process-io.ts";
import { writeFailure } from "./write-failure.ts";

const fixtures = new URL("../../../fixtures/files/", import.meta.url);
const target = fileURLToPath(new URL("../../../demo-output/", import.meta.url));
const failed = 1;

const documents = [
  { title: "An invoice, PDF", file: "invoice-meta-table/invoice.pdf", schema: "invoice" },
  { title: "A photographed receipt", file: "receipt-photo-turned/photo.jpg", schema: "receipt" },
  { title: "A screenshot", file: "screenshot/dashboard.png", schema: "ocr" },
  { title: "A contract of six pages", file: "contract/agreement.pdf", schema: "legal-summary" },
] as const;

/** `npm run demo`: real files to checked JSON on this machine, without a key or a network. */
async function runDemo(): Promise<number> {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort());
  const io = processIo(controller.signal);
  const paint = makePaint(io.isTerminal, io.env);
  const entries: ReportEntry[] = [];
  const start = performance.now();
  let code = 0;
  for (const { title, file, schema } of documents) {
    const options = { schema: await loadSchema(schema), signal: io.signal };
    const source = fileURLToPath(new URL(file, fixtures));
    const settings = {
      sources: [],
      options,
      format: "table",
      reportFile: "report.html",
      exports: [],
      isQuiet: false,
    } as const;
    await io.write(
      `${paint("dim", `# ${title}: gleaner extract fixtures/files/${file} --schema ${schema}`)}\n\n`,
    );
    const { outcome, entry } = await extractOne({ name: file, source }, settings, io);
    if (outcome.error) {
      writeFailure(outcome.error, io);
      code = failed;
    }
    if (entry) entries.push(entry);
    await io.write(
      `${[...formatOutcome(outcome, { format: "table", isOneLine: false, width: io.width, paint })].join("")}\n`,
    );
  }
  await mkdir(target, { recursive: true });
  await writeFile(`${target}report.html`, buildReport(entries));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const path = relative(process.cwd(), `${target}report.html`);
  await io.write(`${paint("bold", `${entries.length} documents in ${seconds} s`)}, no key, no network.\n`);
  await io.write(
    `Open ${paint("cyan", path)} in a browser to see every value beside its place on the page.\n`,
  );
  return code;
}

process.exit(await runDemo());
