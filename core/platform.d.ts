/**
 * The few globals that every place this code runs in has (browsers, workers, Node) and that are not part of the
 * language. Declared here by hand so that `core/` compiles without DOM or Node types.
 */
declare class URL {
  constructor(address: string, base?: string | URL);
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  username: string;
  toString(): string;
}

declare class URLSearchParams implements Iterable<[string, string]> {
  constructor(init?: string);
  delete(name: string): void;
  get(name: string): string | null;
  keys(): IterableIterator<string>;
  sort(): void;
  toString(): string;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}

/** Bytes from base64, one character each; throws for what is none. */
declare function atob(text: string): string;

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  readonly encoding: string;
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** Throws when the text is not in base64. */
declare function atob(text: string): string;

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
