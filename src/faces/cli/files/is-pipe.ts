import { stat } from "node:fs/promises";

/** True for what takes bytes and keeps none, such as `/dev/stdout` in a pipeline or a shell's `>(less)`: nothing is lost by writing to it. */
export async function isPipe(path: string): Promise<boolean> {
  return await stat(path).then(
    (status) => status.isFIFO() || status.isCharacterDevice(),
    () => false,
  );
}
