import type { Json } from "../document/json.ts";

/** An object of data whose shape is not known. */
export type JsonObject = { readonly [key: string]: Json | undefined };
