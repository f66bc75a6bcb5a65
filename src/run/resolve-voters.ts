import type { ExtractOptions } from "../options/extract-options.ts";
import type { Model } from "../ports/model.ts";
import { resolveChain } from "./resolve-chain.ts";

/**
 * The models that answer beside the first one so that each value can be voted on; none where the option is left out.
 * Throws `options.invalid`.
 *
 * @param isReplay none of them is called, so none needs a key
 */
export async function resolveVoters(
  voters: ExtractOptions["voters"],
  gateways: ExtractOptions["gateways"],
  isReplay: boolean,
): Promise<readonly Model[]> {
  return voters === undefined ? [] : await resolveChain(voters, gateways, isReplay, "voters");
}
