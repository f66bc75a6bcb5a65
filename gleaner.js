#!/usr/bin/env node
// The command from source. JavaScript that every Node reads: one that is too old for the TypeScript behind it says so, without a stack trace.
import process from "node:process";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `gleaner: this is Node ${process.versions.node}, and 22.18 or newer is needed. Install it from https://nodejs.org, or use the one that came with npm ci: npx node gleaner.js\n`,
  );
  process.exit(78);
}
await import("./src/faces/cli/main.ts");
