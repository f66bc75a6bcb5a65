import type { Capabilities, PartCapability } from "../../src/ports/capabilities.ts";
import { drawTable } from "./draw-table.ts";
import type { TestedGateway } from "./gateways.ts";

const types = ["image", "document", "audio", "video"] as const;

function describePart(part: PartCapability | undefined): string {
  if (part === undefined) return "–";
  return part.forms.includes("url") ? "bytes, address" : "bytes";
}

const told = (isTrue: boolean): string => (isTrue ? "yes" : "–");

function describeDelivery({ streaming, levers, batch }: Capabilities): string {
  const ways = [
    ...(streaming ? ["stream"] : []),
    ...(levers?.delivery?.values?.includes("async") ? ["async"] : []),
    ...(levers?.webhookUrl ? ["webhook"] : []),
    ...(batch ? ["batch"] : []),
  ];
  return ways.join(", ");
}

/** Gateways by what the model that their own page names can do, short enough for the README; made from the code alone. */
export function drawCapabilityTable(gateways: readonly TestedGateway[]): string {
  const rows = gateways
    .map(({ provider, modelId }) => provider({ modelId, gateway: { apiKey: "key" }, env: {} }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, capabilities }) => [
      `\`${id.replace(/(?<=^local\/).*/, "<model>")}\``,
      ...types.map((type) => describePart(capabilities.input[type])),
      capabilities.jsonModes.slice(0, -1).join(", ") || "in words",
      describeDelivery(capabilities),
      String(capabilities.candidates),
      told(capabilities.seed),
      told(capabilities.logprobs),
      told(capabilities.levers?.reasoning !== undefined),
    ]);
  const head = [
    "model",
    "pictures",
    "PDF",
    "audio",
    "video",
    "JSON modes",
    "delivery",
    "answers",
    "seed",
    "logprobs",
    "thinking",
  ];
  return drawTable(head, rows);
}
