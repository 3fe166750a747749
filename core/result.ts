/** The value of an expected failure or success. What should never happen throws instead. */
export type Result<T, F> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const failed = <F>(failure: F): Result<never, F> => ({ ok: false, failure });
