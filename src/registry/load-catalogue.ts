import { readFile } from "node:fs/promises";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { StoredCatalogue } from "./stored-catalogue.ts";

const nothing: StoredCatalogue = { kind: "gleaner.catalogue/1", gateways: {} };

function isStored(value: unknown): value is StoredCatalogue {
  const { kind, gateways } = (value ?? {}) as Partial<StoredCatalogue>;
  if (kind !== "gleaner.catalogue/1" || typeof gateways !== "object") return false;
  return Object.values(gateways).every(
    (each: Partial<StoredCatalogue["gateways"][string]> | null) =>
      typeof each?.address === "string" && typeof each.models === "object",
  );
}

/** The file of catalogues; empty where there is none. Throws `input.corrupt` where it is something else, `input.unreadable`. */
export async function loadCatalogue(path: string): Promise<StoredCatalogue> {
  const hint = "Run gleaner models --refresh to make it again, or remove it.";
  const what = `Cannot use the catalogue ${path}`;
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return nothing;
    throw new GleanerError("input.unreadable", { what, seen: `the system says ${code}`, hint, cause: error });
  }
  try {
    const parsed: unknown = JSON.parse(text);
    if (isStored(parsed)) return parsed;
  } catch {
    // Said below.
  }
  throw new GleanerError("input.corrupt", { what, seen: "it is not one of ours", hint });
}
