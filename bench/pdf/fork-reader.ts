import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface ForkedReader {
  /** CPU milliseconds, user and system, of all threads of its process for one reading of the files. */
  readonly run: (paths: readonly string[]) => Promise<number>;
  /** Most memory that it ever held, in MiB. */
  peakMb(): number;
  end(): void;
}

/**
 * Starts a reader in a process of its own: in a shared one, a reader pays for clearing away what the one before it left, and for
 * machine code that was thrown away for the sake of others.
 */
export function forkReader(name: string): ForkedReader {
  const child = fork(fileURLToPath(new URL("reader-process.ts", import.meta.url)), [name]);
  let peakMb = 0;
  let isDone = false;
  child.once("exit", () => {
    if (!isDone) throw new Error(`${name} ended`);
  });
  return {
    run: async (paths) => {
      child.send(paths);
      const [answer] = (await once(child, "message")) as [{ milliseconds: number; peakMb: number }];
      ({ peakMb } = answer);
      return answer.milliseconds;
    },
    peakMb: () => peakMb,
    end() {
      isDone = true;
      child.disconnect();
    },
  };
}
