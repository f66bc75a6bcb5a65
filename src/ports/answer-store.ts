import type { Usage } from "../document/usage.ts";

/**
 * Keeps what models answered for one document while it is worked on, so that work which is taken up again after a crash
 * pays for no answer twice. Questions are named by their hashes; outcomes are texts that only `extract` reads.
 */
export interface AnswerStore {
  /** The outcome kept of a question; undefined where it has to be asked. */
  find(question: string): Promise<string | undefined>;
  /** Told before a question goes out; it goes out once this resolves, and not at all where it rejects. */
  open(question: string): Promise<void>;
  /**
   * Told what came of it, and what that cost where it is known; undefined where nothing worth keeping did. Does not reject: an answer is
   * used all the same.
   */
  close(question: string, outcome: string | undefined, usage?: Usage): Promise<void>;
}
