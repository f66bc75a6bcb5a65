#!/usr/bin/env node
import module from "node:module";
import process from "node:process";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `gleaner: this is Node ${process.versions.node}, and 22.18 or newer is needed. Install it from https://nodejs.org.\n`,
  );
  process.exit(78);
}
module.enableCompileCache?.();
const { runProcess } = await import("./run-process.ts");
await runProcess();
