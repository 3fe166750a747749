/**
 * An XML text without its document type, which is the only place where entities can be declared or other files named.
 * What it would have declared stays unresolved in the text. Linear.
 */
export function withoutDocumentType(xml: string): string {
  const start = xml.slice(0, FURTHEST_START).search(/<!DOCTYPE\b/i);
  if (start < 0) return xml;
  const end = endOfDocumentType(xml, start);
  return end === null ? xml.slice(0, start) : xml.slice(0, start) + xml.slice(end);
}

/**
 * The name of an XML text's first element, without its prefix and in small letters; `null` when the text does not begin
 * with one. The beginning of a text is enough.
 */
export function rootName(text: string): string | null {
  const head = withoutDocumentType(text.slice(0, FURTHEST_START));
  let at = /^\ufeff?\s*/.exec(head)?.[0].length ?? 0;
  for (let end = endOfAside(head, at); end !== null; end = endOfAside(head, at)) at = end;
  return (
    /^<(?:[\w.-]{1,40}:)?([a-z_][\w.-]{0,60})[\s/>]/i.exec(head.slice(at, at + 120))?.[1]?.toLowerCase() ??
    null
  );
}

/** Behind a comment or an instruction at a place, and the space after it; `null`: there is none. */
function endOfAside(text: string, at: number): number | null {
  const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null;
  const end = close === null ? -1 : text.indexOf(close, at);
  if (close === null || end < 0) return null;
  const behind = end + close.length;
  return behind + (/^\s*/.exec(text.slice(behind))?.[0].length ?? 0);
}

/** A document type stands before the first element, so near the beginning. In UTF-16 units. */
const FURTHEST_START = 10_000;

/** Behind the closing `>`; one in quotes, in a comment or between square brackets does not close it. */
function endOfDocumentType(xml: string, start: number): number | null {
  let quote = '';
  let inside = 0;
  for (let at = start + '<!DOCTYPE'.length; at < xml.length; at += 1) {
    const unit = xml.charAt(at);
    if (quote !== '') quote = unit === quote ? '' : quote;
    else if (xml.startsWith('<!--', at)) {
      const end = xml.indexOf('-->', at);
      if (end < 0) return null;
      at = end + 2;
    } else if (unit === '"' || unit === "'") quote = unit;
    else if (unit === '[') inside += 1;
    else if (unit === ']') inside -= 1;
    else if (unit === '>' && inside <= 0) return at + 1;
  }
  return null;
}
