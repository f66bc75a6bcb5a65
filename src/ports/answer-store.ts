import type { Usage } from "../document/usage.ts";
import type { Model, ModelRequest } from "./model.ts";

/** A question that need not be answered at once. */
export interface LaterQuestion {
  /** Its hash. */
  readonly question: string;
  readonly model: Model;
  /** It follows from another answer: a repair, or the turn of the next model. */
  readonly isFollowUp: boolean;
}

/** Takes questions to be answered later: the extraction ends, and is begun again once the answers are there to be found. */
export interface Postponement {
  /** Whether this one is to be taken; if not, it is asked at once. */
  takes(question: LaterQuestion): boolean;
  /**
   * Takes it, and sets aside for it what it may come to at most: USD, if a price is known, and tokens. Resolves to false where it cannot be
   * taken after all; then it is asked at once.
   */
  put(
    question: LaterQuestion,
    request: ModelRequest,
    worst: { readonly cost?: number; readonly tokens: number },
  ): Promise<boolean>;
  /** There is money for it only once others are answered. */
  holdBack(): void;
}

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
  /** Absent where every question is asked at once. */
  readonly later?: Postponement;
}
