import type { MendCode } from "./mend.ts";

interface TreeBase {
  /** What had to be mended to read this value. */
  readonly mends: MendCode[];
}

/** A value as the answer wrote it: numbers keep their digits, members their order and doubles. */
export type Tree = TreeBase &
  (
    | { readonly type: "null" }
    | { readonly type: "boolean"; readonly value: boolean }
    | { readonly type: "number"; readonly text: string }
    | { readonly type: "string"; readonly value: string }
    | { readonly type: "list"; readonly items: Tree[] }
    | {
        readonly type: "object";
        readonly members: Map<string, Tree>;
        /** The answer broke off inside it: what it lacks may just not have been reached. */
        isCut?: true;
      }
  );
