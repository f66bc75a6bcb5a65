import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { isPrivateAddress } from "./is-private-address.ts";

/** A name lookup for connections; calls back with `refuse(address)` where a name leads to a private address. */
export function guardedLookup(refuse: (address: string) => Error): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "", 0);
      // One private address among several is refused too: which one is used is not ours to choose.
      const hidden = addresses.find(({ address }) => isPrivateAddress(address));
      if (hidden) return callback(refuse(hidden.address), "", 0);
      const [first] = addresses;
      if (options.all === true || !first) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}
