import type { Provider } from "../providers/shared/provider.ts";

const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));

/** Loads the file of one gateway. `name` comes from the folder's own list, so it cannot lead anywhere else. */
export async function importProvider(name: string): Promise<Provider> {
  const address = new URL(`../providers/${name}${extension}`, import.meta.url);
  const module = (await import(address.href)) as { readonly default: Provider };
  return module.default;
}
