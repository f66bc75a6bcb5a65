import { addPrices } from "../../../options/add-prices.ts";
import type { GatewayOptions } from "../../../options/extract-options.ts";
import { readCatalogue } from "../../../registry/read-catalogue.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { listAsked } from "./list-asked.ts";
import { readPrices } from "./read-prices.ts";

/** What is known of gateways by their catalogues and by the flags; nothing where no model is asked. Throws what reading either throws. */
export async function readGateways(
  input: CommandInput,
  { env }: Pick<CommandIo, "env">,
): Promise<Readonly<Record<string, GatewayOptions>> | undefined> {
  const prices = await readPrices(input);
  if (listAsked(input).length === 0) return undefined;
  return addPrices(await readCatalogue({ env }), prices);
}
