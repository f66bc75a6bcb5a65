import type { Capabilities } from "../../ports/capabilities.ts";
import type { GatewayDescription } from "./provider.ts";

/** How a gateway takes each kind of part, over all models that are known of it. */
export function knownMedia({ defaultCapabilities, models }: GatewayDescription): Capabilities["input"] {
  const rows = [...Object.values(models), defaultCapabilities];
  return rows.reduceRight<Capabilities["input"]>((all, { input }) => ({ ...all, ...input }), {});
}
