import type { Redis } from "ioredis";

/** Whose keys the gateways of a run have answered: a hash of keys by account, never the keys. */
export interface SharedAccounts {
  /** Tells others, once, that these keys are good. */
  note(): Promise<void>;
  /** Whether workers with other keys were answered, and this one was not. */
  othersAnswered(): Promise<boolean>;
}

/** What workers tell each other of the keys that they have for a run. */
export function shareAccounts(client: Redis, run: string, account: string): SharedAccounts {
  const key = `{gleaner}:run:${run}:accounts`;
  let isNoted = false;
  return {
    async note() {
      if (isNoted) return;
      isNoted = true;
      await client.sadd(key, account);
    },
    async othersAnswered() {
      const accounts = await client.smembers(key);
      return accounts.length > 0 && !accounts.includes(account);
    },
  };
}
