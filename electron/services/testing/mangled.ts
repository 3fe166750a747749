/** Files as a bad disk, a broken download or somebody who means harm would leave them. */
import fc, { type Arbitrary } from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';

/** What begins, ends or nests something in one of the formats that are imported, and numbers at their limits. */
const TOKENS: readonly Uint8Array[] = [
  ...['<', '>', '</', '<!--', '-->', '<![CDATA[', ']]>', '<?xml ?>', '<!DOCTYPE x [<!ENTITY e "x">]>', '&e;'],
  ...[
    '&#0;',
    '&#xD800;',
    '&#x10FFFF;',
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    '\\u0000',
    '\\ud800',
    'null',
    '1e999',
    '-1',
  ],
  ...[
    '\r\n',
    '\r\n\r\n',
    '--',
    '=',
    '\u0000',
    '\ufeff',
    '\u202e',
    '\n# ',
    '\n- ',
    '\n> ',
    '```',
    '---\n',
    '==========\n',
  ],
  ...[
    '%%EOF',
    'endstream',
    'endobj',
    '<<',
    '>>',
    '/Length 99999999',
    '9999999999',
    '99999-99-99',
    'javascript:',
  ],
  ...[
    '<script>',
    '<div>'.repeat(300),
    '<x>'.repeat(300),
    '['.repeat(300),
    '> '.repeat(300),
    '{"a":'.repeat(300),
  ],
]
  .map((token) => strToU8(token))
  .concat([
    Uint8Array.of(0xff),
    Uint8Array.of(0xc0, 0x80),
    Uint8Array.of(0xff, 0xff, 0xff, 0xff),
    new Uint8Array(64),
  ]);

type Change = (bytes: Uint8Array) => Uint8Array;

/** Where in a file, as a share of it, so that a change fits files of any length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

const spliced = (bytes: Uint8Array, from: number, to: number, piece: Uint8Array): Uint8Array => {
  const made = new Uint8Array(from + piece.length + bytes.length - to);
  made.set(bytes.subarray(0, from));
  made.set(piece, from);
  made.set(bytes.subarray(to), from + piece.length);
  return made;
};

const at = (bytes: Uint8Array, share: number): number => Math.floor(share * bytes.length);

/** Both ends of a stretch that is at most so much of the file. */
const stretch = (bytes: Uint8Array, from: number, share: number): readonly [number, number] => {
  const start = at(bytes, from);
  return [start, Math.min(bytes.length, start + 1 + at(bytes, share))];
};

const anyChange = (others: readonly Uint8Array[]): Arbitrary<Change> =>
  fc.oneof(
    fc.tuple(place, fc.nat(255)).map(
      ([where, byte]): Change =>
        (bytes) =>
          spliced(bytes, at(bytes, where), Math.min(bytes.length, at(bytes, where) + 1), Uint8Array.of(byte)),
    ),
    fc.tuple(place, fc.constantFrom(...TOKENS)).map(
      ([where, token]): Change =>
        (bytes) =>
          spliced(bytes, at(bytes, where), at(bytes, where), token),
    ),
    place.map(
      (where): Change =>
        (bytes) =>
          bytes.slice(0, at(bytes, where)),
    ),
    fc.tuple(place, fc.double({ min: 0, max: 0.2, noNaN: true })).map(
      ([from, share]): Change =>
        (bytes) =>
          spliced(bytes, ...stretch(bytes, from, share), new Uint8Array()),
    ),
    fc.tuple(place, fc.double({ min: 0, max: 0.2, noNaN: true }), place).map(
      ([from, share, to]): Change =>
        (bytes) => {
          const target = at(bytes, to);
          return spliced(bytes, target, target, bytes.slice(...stretch(bytes, from, share)));
        },
    ),
    fc.tuple(fc.constantFrom(...others), place, fc.double({ min: 0, max: 0.2, noNaN: true }), place).map(
      ([other, from, share, to]): Change =>
        (bytes) => {
          const target = at(bytes, to);
          return spliced(bytes, target, target, other.slice(...stretch(other, from, share)));
        },
    ),
  );

/** What stands where a number, a day or a time is expected. */
const ODD_NUMBERS = [
  '',
  '0',
  '-1',
  '1e400',
  '8640000000000001',
  '99999999999999999999',
  '2024-13-45',
  '+275761-01-01',
];

/** Changes the first match of `pattern` behind a place, in a text whose every byte is one character. */
const replaced =
  (where: number, pattern: RegExp, by: (found: string, text: string) => string): Change =>
  (bytes) => {
    const text = Buffer.from(bytes).toString('latin1');
    const from = at(bytes, where);
    const behind = text.slice(from).replace(pattern, (found) => by(found, text));
    return new Uint8Array(Buffer.from(text.slice(0, from) + behind, 'latin1'));
  };

/** A number becomes an odd one, a tag another tag of the text, a string of JSON something of another kind. */
const anyReplacement: Arbitrary<Change> = fc.oneof(
  fc
    .tuple(place, fc.constantFrom(...ODD_NUMBERS))
    .map(([where, number]) => replaced(where, /\d[\d.:T-]*/, () => number)),
  fc.tuple(place, place).map(([where, other]) =>
    replaced(where, /<[^<>]{1,200}>/, (found, text) => {
      const tags = text.match(/<[^<>]{1,200}>/g) ?? [found];
      return tags[at(new Uint8Array(tags.length - 1), other)] ?? found;
    }),
  ),
  fc
    .tuple(
      place,
      fc.constantFrom(
        'null',
        '7',
        '{}',
        '[]',
        '[[]]',
        '{"a":{"b":null}}',
        '"\\ud800"',
        '-1e308',
        'true',
        '""',
      ),
    )
    .map(([where, value]) =>
      replaced(where, /(?<=[:[,]\s*)(?:"(?:[^"\\]|\\.){0,500}"|-?\d[\d.]*|true|false|null)/, () => value),
    ),
);

const manyChanges = (others: readonly Uint8Array[]): Arbitrary<Change> =>
  fc.array(fc.oneof(anyChange(others), anyReplacement), { minLength: 1, maxLength: 6 }).map(
    (changes): Change =>
      (bytes) =>
        changes.reduce((made, change) => change(made), bytes),
  );

/** What a change makes of one of the files inside an archive; the archive itself stays whole. */
const inside = (others: readonly Uint8Array[]): Arbitrary<Change> =>
  fc.tuple(fc.nat(), fc.nat(), fc.option(manyChanges(others), { nil: null })).map(
    ([one, two, change]): Change =>
      (bytes) => {
        const files = Object.entries(unzipSync(bytes));
        const [name = '', content = new Uint8Array()] = files[one % files.length] ?? [];
        const [otherName = '', other = new Uint8Array()] = files[two % files.length] ?? [];
        // Without a change both trade places; with itself a file goes.
        const changed: Readonly<Record<string, Uint8Array>> =
          change === null ? { [name]: other, [otherName]: content } : { [name]: change(content) };
        const left = files.filter(([each]) => change !== null || name !== otherName || each !== name);
        return zipSync({ ...Object.fromEntries(left), ...(left.length === files.length ? changed : {}) });
      },
  );

const isArchive = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

/** One of `files`, changed in a few places, with pieces of the others and of `others`. */
export function anyMangled(
  files: readonly Uint8Array[],
  others: readonly Uint8Array[] = files,
): Arbitrary<Uint8Array> {
  const outside = manyChanges(others);
  return fc
    .constantFrom(...files)
    .chain((file) =>
      (isArchive(file) ? fc.oneof(outside, inside(others)) : outside).map((change) => change(file)),
    );
}
