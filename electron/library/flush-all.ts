import type { Failure } from '../../core/failure.ts';

type Flushable = { readonly flush: () => Promise<Failure | null> };

/** Writes what waits in each of them: one that fails keeps no other from being saved. Resolves to the first failure. */
export async function flushAll(parts: Iterable<Flushable>): Promise<Failure | null> {
  let first: Failure | null = null;
  for (const part of parts) {
    const failure = await part.flush();
    first ??= failure;
  }
  return first;
}
