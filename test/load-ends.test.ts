import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { PDFDocument } from "pdf-lib";
import { expect, it } from "vitest";

/** Much longer than opening a small PDF takes, much shorter than for ever. */
const patienceMs = 200_000;

it("lets a program end by itself after it has read a PDF, closed or not", async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 100]).drawText("Total 12.50");
  const source = await pdf.saveAsBase64();
  const program = `
    const { load } = await import(${JSON.stringify(new URL("../src/load.ts", import.meta.url).href)});
    const opened = await load({ base64: ${JSON.stringify(source)} });
    for await (const page of opened.read()) console.log(page.text);
  `;
  const options = { timeout: patienceMs, killSignal: "SIGKILL" } as const;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "-e", program],
    options,
  );
  expect(stdout.trim()).toBe("Total 12.50");
});
