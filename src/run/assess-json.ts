import type { Evidence } from "../document/evidence.ts";
import type { Issue } from "../document/issue.ts";
import type { Json } from "../document/json.ts";
import { assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import type { ReaderPaths } from "./reader-paths.ts";
import type { Run } from "./run.ts";

interface Weighed {
  readonly json: Json;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly readerPaths?: ReaderPaths;
  /** Of an earlier weighing: what was answered where a code says otherwise. */
  readonly doubts?: readonly Issue[];
  readonly overruled?: Assessment["overruled"];
}

/** Weighs one JSON against the document of a run. */
export async function assessJson(
  run: Run,
  weighed: Weighed,
  unanswered: readonly number[],
): Promise<Assessment> {
  const { document } = run.opened;
  const asked = new Set(run.pages);
  return await assess({
    json: weighed.json,
    evidence: weighed.evidence,
    ...(weighed.readerPaths ? { readerPaths: weighed.readerPaths } : {}),
    codes: await run.codes,
    ...(weighed.overruled ? { overruled: weighed.overruled } : {}),
    ...(weighed.doubts ? { doubts: weighed.doubts } : {}),
    schema: run.schema,
    document,
    pages: await run.texts,
    notAsked: document.pages.map((page) => page.index).filter((index) => !asked.has(index)),
    unanswered,
    locale: run.options.locale,
    today: run.today,
  });
}
