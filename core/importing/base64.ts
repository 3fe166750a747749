/** The bytes of a text in base64, white space allowed; `null` when it is none. */
export function decodeBase64(text: string): Uint8Array | null {
  try {
    const decoded = atob(text.replace(/\s+/g, ''));
    return Uint8Array.from(decoded, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
