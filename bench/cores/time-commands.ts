import { spawn } from "node:child_process";
import { once } from "node:events";

/** Milliseconds that some commands take, started at once on the cores named; their output goes nowhere. */
export async function timeCommands(cores: string, commands: readonly (readonly string[])[]): Promise<number> {
  const start = performance.now();
  await Promise.all(
    commands.map(async (command) => {
      const [status] = (await once(
        spawn("taskset", ["-c", cores, ...command], { stdio: "ignore" }),
        "exit",
      )) as [number];
      if (status !== 0) throw new Error(`${command[0] ?? ""} failed`);
    }),
  );
  return performance.now() - start;
}
