import type { Amount } from "../../money/create-budget.ts";
import type { Model, ModelRequest } from "../../ports/model.ts";
import { openPack } from "./open-pack.ts";
import type { Pack } from "./open-pack.ts";

interface CollectedQuestion {
  readonly question: string;
  readonly model: Model;
  readonly request: ModelRequest;
  readonly worst: Amount;
  /** The document that asks. */
  readonly task: number;
}

/** Questions that are put off and not at their gateway yet, in a pack for each model. */
export interface PackCollection {
  /** Adds one, or lets its document wait for the same one of another; `too-long` where no batch takes it. */
  put(question: CollectedQuestion): Promise<"added" | "joined" | "too-long">;
  /** Whether a document has a question among them. */
  has(task: number): boolean;
  readonly isEmpty: () => boolean;
  /** Hands all packs on, as they are. */
  flush(): void;
  /** Its questions are in the journal from now on. */
  forget(pack: Pack): void;
  /** Drops what was not handed on. */
  close(): Promise<void>;
}

interface CollectInput {
  /** Beginning of the paths of files with lines. */
  readonly place: string;
  /** Lets a document wait for a question that is at its gateway; false where it is not. */
  readonly attach: (question: string, task: number) => boolean;
  /** Takes a pack that is full, or handed on. */
  readonly send: (pack: Pack) => void;
}

export function collectPacks({ place, attach, send }: CollectInput): PackCollection {
  const packs = new Map<string, Promise<Pack>>();
  /** Those whose questions are not in the journal yet, also when they are handed on already. */
  const known = new Set<Pack>();
  const join = (question: string, task: number): boolean => {
    for (const pack of known) if (pack.join(question, task)) return true;
    return attach(question, task);
  };
  return {
    async put({ question, model, request, worst, task }) {
      if (join(question, task)) return "joined";
      const { batch: limits } = model.capabilities;
      const line = model.batch?.write(request, question) ?? "";
      const bytes = Buffer.byteLength(line);
      if (!limits || line === "" || bytes + 1 > limits.maxBytes) return "too-long";
      for (;;) {
        const opening = packs.get(model.id) ?? openPack({ model, limits, place });
        packs.set(model.id, opening);
        const pack = await opening.catch((error: unknown) => {
          packs.delete(model.id);
          throw error;
        });
        // From here on without a pause: another document may have asked the same, or filled the pack.
        known.add(pack);
        if (join(question, task)) return "joined";
        if (packs.get(model.id) !== opening) continue;
        if (pack.fits(bytes)) {
          await pack.add({ question, tasks: new Set([task]), worst }, line);
          return "added";
        }
        packs.delete(model.id);
        send(pack);
      }
    },
    has: (task) => [...known].some((pack) => pack.has(task)),
    isEmpty: () => packs.size === 0,
    flush() {
      packs.clear();
      for (const pack of known) if (!pack.isSealed()) send(pack);
    },
    forget: (pack) => void known.delete(pack),
    async close() {
      await Promise.all([...packs.values()].map(async (opening) => await (await opening).discard()));
    },
  };
}
