import type { CoerceContext } from "./coerce-context.ts";

export function noteMisfit(
  context: CoerceContext,
  pointer: string,
  code: string,
  message: string,
  expected: string,
  received: string,
): void {
  context.misfits += 1;
  context.issues.push({ pointer, code, message, expected, received });
}
