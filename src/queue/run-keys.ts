import { hash } from "node:crypto";

interface RunKeys {
  readonly record: string;
  readonly outcome: (job: string) => string;
  readonly answer: (question: string, fresh: number) => string;
  readonly secretAddress: (address: string) => string;
  /** Words of pages, from one index to another. */
  readonly words: (at: string, from: number, to: number) => string;
}

/** Where a run keeps what: all of it below one prefix of the store. */
export function runKeys(run: string): RunKeys {
  const base = `runs/${run}`;
  return {
    record: `${base}/run.json`,
    outcome: (job) => `${base}/outcomes/${job}.json`,
    answer: (question, fresh) => `${base}/answers/${hash("sha256", `${fresh} ${question}`)}.json`,
    secretAddress: (address) => `${base}/addresses/${hash("sha256", address)}`,
    words: (at, from, to) => `${base}/words/${at}/${from}-${to}.json`,
  };
}
