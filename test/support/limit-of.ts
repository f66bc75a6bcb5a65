/** The code of the error that something ends in, and the limit that it names. */
export async function limitOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.catch((thrown: unknown) => thrown);
  const { code, where } = error as { code?: string; where?: { option?: string } };
  return [code, where?.option];
}
