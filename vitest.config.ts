import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["gleaner-source"] } },
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    pool: "forks",
    // Every core: most tests wait for processes, servers and timers of their own.
    maxWorkers: "100%",
    setupFiles: [],
  },
});
