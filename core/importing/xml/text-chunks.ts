import { decodeBytes } from '../encoding.ts';

const CHUNK = 65_536;
/** What is looked at to tell how the letters are encoded. In bytes. */
const HEAD = 65_536;

/** The text of a large file in pieces. `onRead` hears how many bytes have been read. */
export function* textChunks(
  bytes: Uint8Array,
  onRead: (position: number) => void = () => undefined,
): Generator<string, void> {
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    onRead(Math.min(bytes.length, at + CHUNK));
    yield text;
  }
  yield decoder.decode();
}

/** By the beginning; cut at a line's end, so that no character is halved. */
function encodingOf(bytes: Uint8Array): string {
  const end = bytes.length <= HEAD ? bytes.length : bytes.subarray(0, HEAD).lastIndexOf(0x0a) + 1 || HEAD;
  const { encoding } = decodeBytes(bytes.subarray(0, end), null);
  return encoding;
}
