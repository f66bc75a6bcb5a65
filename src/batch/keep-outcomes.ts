import type { BatchOutcome } from "./batch-outcome.ts";
import type { OutcomeWriter, UnplacedRecord } from "./create-outcome-writer.ts";

interface KeepInput {
  readonly writer: OutcomeWriter;
  /** How many documents may be under way. */
  readonly limit: () => number;
  readonly onKept: (outcome: BatchOutcome, record: UnplacedRecord) => void;
  readonly onFailure: (error: unknown) => void;
}

interface OutcomeKeeper {
  /** Resolves at once while the disk keeps up: it works beside the next documents, and never falls behind by more than those under way. */
  add(outcome: BatchOutcome, record: UnplacedRecord): Promise<void>;
  /** Resolves once all is written. */
  end(): Promise<void>;
}

/** Writes outcomes while others are made; what cannot be written is told, and thrown to nobody. */
export function keepOutcomes({ writer, limit, onKept, onFailure }: KeepInput): OutcomeKeeper {
  const writing = new Set<Promise<void>>();
  const keep = async (outcome: BatchOutcome, record: UnplacedRecord): Promise<void> => {
    try {
      await writer.write(outcome, record);
      onKept(outcome, record);
    } catch (error) {
      onFailure(error);
    }
  };
  return {
    async add(outcome, record) {
      const written = keep(outcome, record);
      writing.add(written);
      void written.finally(() => writing.delete(written));
      if (writing.size > limit()) await written;
    },
    async end() {
      await Promise.all(writing);
    },
  };
}
