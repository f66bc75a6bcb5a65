import type { ReaderFailure } from "../document/schema.ts";
import type { Warning } from "../document/warning.ts";
import { assessJson } from "./assess-json.ts";
import { noteFaults } from "./note-faults.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";

const instead = "it was not used, and the pages were read instead.";

const damaged = ({ file }: ReaderFailure, id: string): Warning => ({
  code: "reader.damaged",
  message: `The machine-readable data of the file (for the reader ${id}) is damaged: ${instead}`,
  file,
});

const unfit = (id: string, file: number): Warning => ({
  code: "reader.unfit",
  message: `The machine-readable data of the file (for the reader ${id}) does not fit the schema: ${instead}`,
  file,
});

/** Machine-readable data first: a reader of the schema that knows the document answers it exactly, without a model. */
export async function tryReaders(run: Run): Promise<State> {
  const { schema, opened, ledger, pages } = run;
  const warnings: Warning[] = [];
  for (const [index, reader] of schema.readers.entries()) {
    const started = performance.now();
    const result = await reader.read(opened.document, opened.document.attachments);
    if (!result) continue;
    if ("isDamaged" in result) {
      warnings.push(damaged(result, reader.id));
      continue;
    }
    const model = `reader/${reader.id}`;
    const milliseconds = performance.now() - started;
    const { json, paths, file } = result;
    const best = await assessJson(run, { json, evidence: {}, readerPaths: { paths, file } }, []);
    // A reader is no question to a model: it takes none of the attempts.
    ledger.end({
      model,
      reason: "reader",
      request: index,
      requests: [],
      finishReason: "stop",
      issues: noteFaults(best),
      usage: { calls: 0, milliseconds },
      milliseconds,
    });
    if (best.validation.ok) return { answers: [], best, unanswered: [], modelAnswered: model, warnings };
    warnings.push(unfit(reader.id, file));
  }
  return { answers: [], unanswered: pages, warnings };
}
