import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

/** Files that change or measure the process that they run in: each has one of its own. All others share a few, with what those have loaded. */
const alone = [
  "test/formats/pdf-hostile.test.ts",
  "test/formats/recording/{arguments,containers,safety}.test.ts",
  "test/telemetry/**/*.test.ts",
];

export default defineConfig({
  ssr: { resolve: { conditions: ["gleaner-source"] } },
  test: {
    // Guards against what never ends, and no measures: a busy machine may take many times as long as an idle one.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 120_000, interval: 20 } },
    pool: "forks",
    // One more than there are cores: many tests wait for processes, servers and timers of their own.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    setupFiles: ["test/support/fix-chance.ts"],
    // Processes that tests start compile our sources once, not each for itself.
    env: {
      NODE_COMPILE_CACHE: fileURLToPath(new URL("node_modules/.cache/compiled", import.meta.url)),
    },
    projects: [
      { extends: true, test: { name: "alone", include: alone } },
      {
        extends: true,
        test: {
          name: "together",
          include: ["test/**/*.test.ts"],
          exclude: alone,
          isolate: false,
          setupFiles: ["test/support/leave-as-found.ts"],
        },
      },
    ],
  },
});
