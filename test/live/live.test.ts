import { describe, it } from "vitest";
import { z } from "zod";
import { extract } from "../../src/extract.ts";
import { gateways } from "../providers/gateways.ts";

const schema = z.object({ invoiceNumber: z.string(), total: z.string() });
const source = { text: "Invoice INV-2024-001\nDate 2024-03-31\nTotal 119.00 EUR" };
const wanted = { invoiceNumber: "INV-2024-001", total: "119.00" };

/** Why a gateway is not asked; undefined where it is. Asking costs its owner money, so a key alone is not enough. */
function reasonAgainst(keyVariables: readonly string[], needsKey: boolean): string | undefined {
  if (process.env.GLEANER_LIVE !== "1") return "GLEANER_LIVE is not 1";
  if (!needsKey && !process.env.LOCAL_MODEL) return "LOCAL_MODEL names no model";
  const hasKey = keyVariables.some((name) => process.env[name]);
  return needsKey && !hasKey ? `${keyVariables.join(" and ")} are not set` : undefined;
}

describe.each(gateways.map(({ provider, modelId }) => ({ ...provider.gateway, modelId })))(
  "$name as it really is",
  ({ name, keyVariables, needsKey, modelId }) => {
    const reason = reasonAgainst(keyVariables, needsKey);
    const model = `${name}/${needsKey ? modelId : (process.env.LOCAL_MODEL ?? modelId)}`;
    const settings = { maxOutputTokens: 4000 };

    it.for(["sync", "stream"] as const)(
      "answers, %s",
      { timeout: 120_000 },
      async (delivery, { expect, skip }) => {
        skip(reason !== undefined, reason);
        const result = await extract(source, { schema, model, settings: { ...settings, delivery } });
        expect(result.data).toEqual(wanted);
        expect(result.usage.calls).toBeGreaterThan(0);
      },
    );

    it("says that there is no such model", { timeout: 60_000 }, async ({ expect, skip }) => {
      skip(reason !== undefined, reason);
      await expect(
        extract(source, { schema, model: `${name}/no-such-model-${"x".repeat(8)}`, settings }),
      ).rejects.toMatchObject({ code: "provider.not-found" });
    });
  },
);
