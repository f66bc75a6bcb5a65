import type { LineAnswer, LineAnswerer } from "../gateway-wire.ts";
import type { BatchScript } from "./batch-script.ts";

export interface BatchLine {
  readonly key: string;
  /** Where it goes. */
  readonly path: string;
  readonly body: unknown;
}

/** One batch as the gateway knows it. */
export interface KeptBatch {
  /** Number from 1. */
  readonly number: number;
  /** The caller's name of it. */
  readonly name: string;
  readonly keys: readonly string[];
  readonly script: BatchScript;
  readonly phase: "running" | "cancelling" | NonNullable<BatchScript["end"]>;
  readonly answers: readonly (LineAnswer & { readonly key: string })[];
  /** Keys of lines that nobody worked on. */
  readonly left: readonly string[];
}

interface BatchStore {
  readonly all: readonly KeptBatch[];
  order(name: string, lines: readonly BatchLine[], answer: LineAnswerer): KeptBatch;
  /** Asked after: a running one gets nearer to its end. */
  look(number: number): KeptBatch | undefined;
  /** Those that a list shows by now, the newest first. */
  list(): readonly KeptBatch[];
  cancel(number: number): KeptBatch | undefined;
}

type Open = { -readonly [name in keyof KeptBatch]: KeptBatch[name] } & { looks: number; unlisted: number };

/** Batches with the script of each in their order, the last one repeated. Lines are worked on, and billed, when a batch is ordered. */
export function keepBatches(scripts: readonly BatchScript[]): BatchStore {
  const all: Open[] = [];
  const find = (number: number): Open | undefined => all.find((batch) => batch.number === number);
  return {
    all,
    order(name, lines, answer) {
      const script = scripts[Math.min(all.length, scripts.length - 1)] ?? {};
      const { answered = script.end === "failed" ? 0 : lines.length } = script;
      const worked = lines.slice(0, answered);
      const batch: Open = {
        number: all.length + 1,
        name,
        keys: lines.map(({ key }) => key),
        script,
        phase: "running",
        answers: worked.map(({ key, path, body }) => ({ key, ...answer(path, body) })),
        left: lines.slice(answered).map(({ key }) => key),
        looks: script.looks ?? 1,
        unlisted: script.unlisted ?? 0,
      };
      all.push(batch);
      return batch;
    },
    look(number) {
      const batch = find(number);
      if (batch?.phase === "cancelling") batch.phase = "cancelled";
      if (batch?.phase !== "running") return batch;
      batch.looks -= 1;
      if (batch.looks < 0) batch.phase = batch.script.end ?? "completed";
      return batch;
    },
    list: () => all.filter((batch) => (batch.unlisted -= 1) < 0).reverse(),
    cancel(number) {
      const batch = find(number);
      if (batch?.phase === "running") batch.phase = "cancelling";
      return batch;
    },
  };
}
