import type { Provider } from "../providers/shared/provider.ts";

const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));

const known = new Map<string, Promise<Provider>>();

async function load(name: string): Promise<Provider> {
  const address = new URL(`../providers/${name}${extension}`, import.meta.url);
  const module = (await import(address.href)) as { readonly default: Provider };
  return module.default;
}

/** Loads the file of one gateway. `name` comes from the folder's own list, so it cannot lead anywhere else. */
export function importProvider(name: string): Promise<Provider> {
  const loading = known.get(name) ?? load(name);
  known.set(name, loading);
  return loading;
}
