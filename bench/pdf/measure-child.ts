import { spawnSync } from "node:child_process";

/** CPU milliseconds, user and system, of one run of a command with its children; its output goes nowhere. */
export function measureChild(command: string, args: readonly string[]): number {
  const script = '"$@" >/dev/null 2>&1 || exit 9; times';
  const { status, stdout } = spawnSync("bash", ["-c", script, "bash", command, ...args], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  if (status !== 0) throw new Error(`${command} ${args[0] ?? ""} failed`);
  const children = stdout.trim().split("\n").at(-1) ?? "";
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000,
    0,
  );
}
