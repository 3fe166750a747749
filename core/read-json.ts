/** The value that a text of JSON says, perhaps behind a byte order mark; `undefined` for what is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
