/** Opens and reads one file and says what came of it, as one line of JSON: `node look-at-file.ts PATH [PASSWORD]`. Ends by itself. */
import { isGleanerError } from "../../src/errors/is-gleaner-error.ts";
import { load } from "../../src/load.ts";
import type { FileAnswer, FileFacts } from "./file-facts.ts";

interface Step {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** The longest that was waited for at a stretch: for opening, or for one page. */
let longest: Step = { seconds: 0, cpuSeconds: 0 };
let startMs = performance.now();
let startCpu = process.cpuUsage();

function endStep(): void {
  const seconds = (performance.now() - startMs) / 1000;
  const { user, system } = process.cpuUsage(startCpu);
  if (seconds > longest.seconds) longest = { seconds, cpuSeconds: (user + system) / 1e6 };
  startMs = performance.now();
  startCpu = process.cpuUsage();
}

async function look(path: string, password: string | undefined): Promise<FileFacts> {
  const opened = await load({ path }, password === undefined ? {} : { password });
  endStep();
  try {
    const { pages, warnings, files } = opened.document;
    const codes = warnings.map(({ code }) => code);
    let text = "";
    let failed = 0;
    for await (const page of opened.read()) {
      endStep();
      text += `${page.text}\n`;
      codes.push(...page.warnings.map(({ code }) => code));
      if (page.status === "failed") failed += 1;
      if (page.status === "unreadable") codes.push("page.unreadable");
    }
    return {
      outcome: "read",
      mediaType: files[0]?.mediaType ?? "",
      pages: pages.map(({ width, height, time }) => ({ width, height, end: time?.end ?? 0 })),
      text,
      warnings: codes,
      failed,
    };
  } finally {
    await opened.close();
  }
}

const [path = "", password] = process.argv.slice(2);
const facts = await look(path, password).catch((error: unknown): FileFacts => {
  if (!isGleanerError(error)) {
    return {
      outcome: "crashed",
      name: error instanceof Error ? `${error.name}: ${error.message}` : typeof error,
    };
  }
  const { option } = error.where ?? {};
  return { outcome: "refused", code: error.code, ...(option === undefined ? {} : { option }) };
});
endStep();
const answer: FileAnswer = { facts, ...longest, peakBytes: process.resourceUsage().maxRSS * 1024 };
console.log(JSON.stringify(answer));
