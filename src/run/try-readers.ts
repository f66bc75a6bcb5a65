import { assessJson } from "./assess-json.ts";
import { noteFaults } from "./note-faults.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";

/** Machine-readable data first: a reader of the schema that knows the document answers it exactly, without a model. */
export async function tryReaders(run: Run): Promise<State> {
  const { schema, opened, ledger, pages } = run;
  const nothing: State = { answers: [], unanswered: pages, warnings: [] };
  for (const [index, reader] of schema.readers.entries()) {
    const started = performance.now();
    const result = await reader.read(opened.document, opened.document.attachments);
    if (!result) continue;
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
    if (best.validation.ok) return { answers: [], best, unanswered: [], modelAnswered: model, warnings: [] };
  }
  return nothing;
}
