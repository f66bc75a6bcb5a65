import { remember } from "../../values/remember.ts";

/** By path: the same few for every call. */
const joiners = remember((path: string) =>
  remember((baseUrl: string) => {
    const url = new URL(baseUrl);
    url.pathname = `${url.pathname.replace(/\/+$/, "")}${path}`;
    return url.href;
  }),
);

/** An endpoint below a base address; a query that the base carries (an API version, say) stays at the end. */
export function joinAddress(baseUrl: string, path: string): string {
  return joiners(path)(baseUrl);
}
