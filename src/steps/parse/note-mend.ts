import type { CoerceContext } from "./coerce-context.ts";
import { mends, type MendCode } from "./mend.ts";

export function noteMend(context: CoerceContext, pointer: string, code: MendCode): void {
  context.issues.push({ pointer, code, message: `The answer was mended: ${mends[code]}.` });
}
