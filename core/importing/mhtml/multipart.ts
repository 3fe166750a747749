/** MIME messages of several parts (RFC 2045, 2046), as browsers write a page with its pictures into one file. */
import { decodeBase64 } from '../base64.ts';

export type MessagePart = {
  /** Lower case, without parameters. */
  readonly mediaType: string;
  /** With parameters, as written. */
  readonly contentType: string;
  readonly location: string | null;
  /** Without its angle brackets. */
  readonly id: string | null;
  readonly bytes: () => Uint8Array;
};

const MOST_PARTS = 2000;
const DEEPEST = 4;

/** All parts that hold something, in order, those in parts of parts among them. */
export function partsOf(bytes: Uint8Array, depth = 0): readonly MessagePart[] {
  const { headers, body } = split(bytes);
  const contentType = headers.get('content-type') ?? '';
  const boundary = /boundary\s?=\s?(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType);
  const marker = boundary?.[1] ?? boundary?.[2];
  if (/^multipart\//i.test(contentType) && marker !== undefined)
    return depth >= DEEPEST
      ? []
      : piecesBetween(body, `--${marker}`).flatMap((piece) => partsOf(piece, depth + 1));
  return [
    {
      mediaType: (contentType.split(';')[0] ?? '').trim().toLowerCase(),
      contentType,
      location: headers.get('content-location') ?? null,
      id: /<([^<>]{1,500})>/.exec(headers.get('content-id') ?? '')?.[1] ?? null,
      bytes: () => decode(body, headers.get('content-transfer-encoding') ?? ''),
    },
  ];
}

type SplitPart = { readonly headers: ReadonlyMap<string, string>; readonly body: Uint8Array };

const LONGEST_HEAD = 16_384;

/** Headers end at the first empty line. */
function split(bytes: Uint8Array): SplitPart {
  const head = textOf(bytes.subarray(0, LONGEST_HEAD));
  const end = /\r?\n\r?\n/.exec(head);
  const headers = new Map<string, string>();
  const lines = head.slice(0, end?.index ?? head.length).replace(/\r?\n[ \t]+/g, ' ');
  for (const line of lines.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: bytes.subarray(end === null ? bytes.length : end.index + end[0].length) };
}

const LINE_FEED = 0x0a;

/** What stands between lines that begin with a marker. */
function piecesBetween(bytes: Uint8Array, marker: string): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let start = -1;
  for (let at = indexOf(bytes, marker, 0); at >= 0; at = indexOf(bytes, marker, at + marker.length)) {
    if (at > 0 && bytes[at - 1] !== LINE_FEED) continue;
    if (start >= 0) pieces.push(bytes.subarray(start, at));
    if (pieces.length >= MOST_PARTS) return pieces;
    const lineEnd = bytes.indexOf(LINE_FEED, at);
    start = lineEnd < 0 ? bytes.length : lineEnd + 1;
  }
  // A file that was cut short has no closing marker; what there is of the last part is read.
  if (start >= 0 && start < bytes.length) pieces.push(bytes.subarray(start));
  return pieces;
}

function indexOf(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length += 1;
    if (length === text.length) return at;
  }
  return -1;
}

function decode(body: Uint8Array, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return decodeBase64(textOf(body)) ?? new Uint8Array();
    case 'quoted-printable':
      return fromQuotedPrintable(body);
    default:
      return body;
  }
}

const EQUALS = 0x3d;

function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    const next = byte === EQUALS ? textOf(body.subarray(at + 1, at + 3)) : '';
    const isCode = /^[0-9A-Fa-f]{2}$/.test(next);
    if (isCode) bytes[length++] = Number.parseInt(next, 16);
    else if (!/^\r?\n/.test(next)) bytes[length++] = byte;
    // A sign of equality at a line's end only wraps the line.
    if (isCode || next === '\r\n') at += 2;
    else if (next.startsWith('\n')) at += 1;
  }
  return bytes.subarray(0, length);
}

const CHUNK = 8192;

/** One character a byte. */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}
