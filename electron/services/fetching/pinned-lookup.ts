/**
 * Name lookup that answers only with places Afterword may go to. The connection is made to exactly what was checked
 * here: a name that means something else a moment later gains nothing.
 */
import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isReachableLiteral } from '../../../core/fetching/network-address.ts';

/** Finds all addresses of a name. The system's own by default. */
export type LookupAll = (host: string) => Promise<readonly LookupAddress[]>;

/** Told instead of an address when every one of a name's is out of bounds. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
}

export const lookupBySystem: LookupAll = (host) =>
  new Promise((resolve, reject) => {
    systemLookup(host, { all: true, verbatim: true }, (error, addresses) =>
      error ? reject(error) : resolve(addresses),
    );
  });

/** @param isAllowed whether the host is one of a private network that the reader named. */
export function createPinnedLookup(lookupAll: LookupAll, isAllowed: boolean): LookupFunction {
  return (host, options, done) => {
    lookupAll(host).then(
      (addresses) => {
        const reachable = addresses.filter(({ address }) => isReachableLiteral(address, isAllowed));
        const [first] = reachable;
        if (first === undefined) done(new RefusedAddressError(`No address of ${host} may be reached.`), '');
        else if (options.all) done(null, reachable);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, ''),
    );
  };
}
