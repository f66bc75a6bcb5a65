import { cpus } from "node:os";

/** Share of the cores that nobody uses, 0..1, watched for a moment while this process rests. */
export async function measureIdle(milliseconds = 1000): Promise<number> {
  const read = (): { idle: number; all: number } => {
    const times = cpus().map((cpu) => cpu.times);
    const idle = times.reduce((sum, time) => sum + time.idle, 0);
    const busy = times.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, 0);
    return { idle, all: idle + busy };
  };
  const before = read();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const after = read();
  return (after.idle - before.idle) / Math.max(1, after.all - before.all);
}
