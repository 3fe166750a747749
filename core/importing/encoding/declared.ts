/** What a source says about how its letters are encoded. */

/** The canonical names of the encodings that the media type and the page name, in this order. */
export const declaredEncodings = (bytes: Uint8Array, mediaType: string | null): readonly string[] =>
  [charsetOf(mediaType), declaredIn(bytes)].flatMap((label) => label ?? []);

/** The name that decoders know an encoding by; `null` when there is no decoder for it. */
export function canonicalEncoding(label: string | undefined): string | null {
  if (label === undefined || /^x-user-defined$/i.test(label)) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // The later standard holds the earlier one, and pages that name the earlier one use letters of the later.
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}

export const isSingleByte = (encoding: string): boolean =>
  /^(?:windows-\d+|iso-8859-|koi8|ibm866|mac|x-mac)/.test(encoding);

/** One character a byte: enough to search the first `length` bytes for ASCII words. */
export const asciiHead = (bytes: Uint8Array, length: number): string =>
  Reflect.apply(String.fromCharCode, null, bytes.subarray(0, length));

/** A declaration may stand behind styles and scripts. In bytes. */
const HEAD = 16_384;

const charsetOf = (mediaType: string | null): string | null =>
  canonicalEncoding(/charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(mediaType ?? '')?.[1]);

function declaredIn(bytes: Uint8Array): string | null {
  const head = asciiHead(bytes, HEAD);
  const xml = /^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head)?.[1];
  const meta = /<meta\b[^>]{1,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(withoutComments(head))?.[1];
  const declared = canonicalEncoding(meta) ?? canonicalEncoding(xml);
  // A page that could be searched for its declaration is not in UTF-16, whatever it says.
  return declared?.startsWith('utf-16') ? 'utf-8' : declared;
}

function withoutComments(head: string): string {
  let rest = '';
  let at = 0;
  for (let start = head.indexOf('<!--'); start >= 0; start = head.indexOf('<!--', at)) {
    rest += head.slice(at, start);
    const end = head.indexOf('-->', start);
    if (end < 0) return rest;
    at = end + 3;
  }
  return rest + head.slice(at);
}
