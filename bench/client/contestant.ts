/** One client under test, ready to be called many times in a process of its own. */
export interface Contestant {
  /** One text question, answered and validated. */
  readonly ask: () => Promise<unknown>;
  /** The same with a picture beside the text, from these bytes; absent where it is not measured. */
  readonly askWithPicture?: (bytes: Uint8Array) => Promise<unknown>;
}

/** Makes a contestant that calls the server at an origin such as `http://127.0.0.1:4711`. */
export type MakeContestant = (origin: string) => Promise<Contestant>;
