/** CPU milliseconds, user and system, of all threads of this process while the work runs. */
export async function measureSelf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
