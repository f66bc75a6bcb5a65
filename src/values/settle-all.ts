/** What all of them give, as `Promise.all`; but where one fails, that is thrown only once all others are over as well. */
export async function settleAll<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(promises);
  const failed = settled.find((each) => each.status === "rejected");
  if (failed) throw failed.reason;
  return settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
}
