import type { codes } from "./codes.ts";

export type ErrorCode = keyof typeof codes;
