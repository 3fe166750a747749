/** Text → bytes in any encoding that `TextDecoder` knows, by turning the decoder round. */

import { decode } from '../importing/encoding/decode.ts';

/** Throws when a letter has no place in the encoding: a test that lost letters would prove nothing. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding.startsWith('utf-16')) return utf16(text, encoding === 'utf-16le');
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = table.get(letter);
      if (bytes === undefined) throw new Error(`${encoding} has no «${letter}».`);
      return bytes;
    }),
  );
}

type Table = ReadonlyMap<string, readonly number[]>;

const tables = new Map<string, Table>();

function tableOf(encoding: string): Table {
  const table = tables.get(encoding) ?? makeTable(encoding);
  tables.set(encoding, table);
  return table;
}

function makeTable(encoding: string): Table {
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const [letter, ...more] = decode(Uint8Array.from(bytes), encoding);
    if (letter !== undefined && more.length === 0 && letter !== '\ufffd' && !table.has(letter))
      table.set(letter, bytes);
  };
  for (let byte = 0; byte < 0x100; byte += 1) add([byte]);
  if (!/^(?:gb|big5|euc|shift)/.test(encoding)) return table;
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail]);
  return table;
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}
