import type { LookupAddress } from "node:dns";
import { lookup as systemLookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "./address-guard.ts";
import { EgressFailure } from "./egress.ts";

/** Every address of a name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export const systemResolve: Resolve = (host) => systemLookup(host, { all: true, verbatim: true });

/**
 * A look-up for a connection: the addresses it gives are the ones that are connected to, and a name of which one
 * address is not public is refused whole.
 */
export function guardedLookup(resolve: Resolve, trusted: boolean): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const first = addresses[0];
        if (first === undefined) callback(new EgressFailure("egress-unreachable", `${host} has no address`), "", 4);
        else if (!trusted && !addresses.every(({ address }) => isPublicAddress(address))) {
          callback(new EgressFailure("egress-refused", `${host} is not on the public internet`), "", 4);
        } else if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (cause: unknown) =>
        callback(new EgressFailure("egress-unreachable", `${host} cannot be looked up`, cause), "", 4),
    );
  };
}
