import type { Modality, TokensByModality } from "../../document/modality.ts";
import { amountOf } from "./amount-of.ts";
import { fieldsOf } from "./fields-of.ts";
import { listOf } from "./list-of.ts";

const names: Readonly<Record<string, Modality>> = {
  IMAGE: "image",
  DOCUMENT: "document",
  AUDIO: "audio",
  VIDEO: "video",
};

/** Counts of generateContent by modality (`[{ modality: "AUDIO", tokenCount: 32 }]`); undefined where there are none. */
export function readModalities(details: unknown): TokensByModality | undefined {
  if (!Array.isArray(details)) return undefined;
  const found: Partial<Record<Modality, number>> = {};
  for (const entry of listOf(details).map(fieldsOf)) {
    const modality = names[String(entry.modality)];
    const tokens = amountOf(entry.tokenCount);
    if (modality !== undefined && tokens !== undefined) found[modality] = (found[modality] ?? 0) + tokens;
  }
  return found;
}
