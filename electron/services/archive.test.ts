import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ARCHIVE_LIMITS, resolvePath } from '../../core/importing/archive.ts';
import { openArchive } from './archive.ts';

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const opened = await openArchive(bytes);
  if (!opened.ok) return opened.failure;
  for (const name of opened.value.names) {
    const read = await opened.value.read(name);
    if (!read.ok) return read.failure;
  }
  return 'fine';
};

const zip = (files: Zippable): Uint8Array => zipSync(files, { level: 9 });

/** A copy with every occurrence of some bytes changed; both of one length. */
function changed(bytes: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  for (let at = 0; at + from.length <= copy.length; at += 1)
    if (from.every((byte, n) => copy[at + n] === byte)) copy.set(to, at);
  return copy;
}

const letters = (text: string): readonly number[] => [...strToU8(text)];
const sizeBytes = (size: number): readonly number[] => [0, 8, 16, 24].map((shift) => (size >>> shift) & 0xff);

describe('openArchive', () => {
  it('gives back what was packed', async () => {
    const name = fc.stringMatching(/^[a-z]{1,8}(\/[a-zäöü]{1,8}){0,2}\.x$/);
    const files = fc.dictionary(name, fc.uint8Array({ maxLength: 300 }), { maxKeys: 6 });
    await fc.assert(
      fc.asyncProperty(files, async (packed) => {
        const opened = await openArchive(zip(packed));
        if (!opened.ok) throw new Error(opened.failure);
        expect([...opened.value.names].sort()).toEqual(Object.keys(packed).sort());
        for (const [path, bytes] of Object.entries(packed))
          expect(await opened.value.read(path)).toEqual({ ok: true, value: bytes });
      }),
      { numRuns: 50 },
    );
  });

  it('never throws, whatever the bytes', async () => {
    const whole = zip({ 'a.txt': strToU8('words '.repeat(50)), 'b/c.txt': strToU8('more') });
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(typeof (await refusal(bytes))).toBe('string');
      }),
    );
    await fc.assert(fc.asyncProperty(fc.uint8Array(), async (bytes) => void (await refusal(bytes))));
  });

  it('says what is missing, and that a cut archive is damaged', async () => {
    const bytes = zip({ 'a.txt': strToU8('words') });
    const opened = await openArchive(bytes);
    expect(opened.ok && (await opened.value.read('b.txt'))).toEqual({ ok: false, failure: 'missing' });
    expect(await refusal(bytes.subarray(0, bytes.length - 9))).toBe('damaged');
  });

  it.each([
    ['../../etc/passwd', 'false-names'],
    ['/etc/passwd', 'false-names'],
    ['a\\..\\b', 'false-names'],
    ['C:/windows', 'false-names'],
  ])('refuses the name %s', async (name, expected) => {
    expect(await refusal(zip({ [name]: strToU8('x') }))).toBe(expected);
  });

  it('refuses two entries of one name, also when only their case differs', async () => {
    const bytes = zip({ 'a1.txt': strToU8('one'), 'a2.txt': strToU8('two') });
    expect(await refusal(changed(bytes, letters('a2.txt'), letters('a1.txt')))).toBe('duplicate-entries');
    expect(await refusal(zip({ 'a.txt': strToU8('one'), 'A.txt': strToU8('two') }))).toBe(
      'duplicate-entries',
    );
  });

  it('refuses links', async () => {
    const link: Zippable = { a: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] };
    expect(await refusal(zip(link))).toBe('links');
  });

  it('refuses more entries than a book has', async () => {
    const many = (count: number): Uint8Array =>
      zip(Object.fromEntries(Array.from({ length: count }, (_none, at) => [`${at}.txt`, strToU8('x')])));
    expect(await refusal(many(ARCHIVE_LIMITS.entries))).toBe('fine');
    expect(await refusal(many(ARCHIVE_LIMITS.entries + 1))).toBe('too-many-entries');
  });

  it('refuses what grows a thousandfold', async () => {
    expect(await refusal(zip({ bomb: new Uint8Array(20_000_000) }))).toBe('too-much-unpacked');
  });

  it('refuses lies about sizes, told before or found while unpacking', async () => {
    const size = 3_000_000;
    const bomb = zip({ bomb: new Uint8Array(size) });
    expect(await refusal(changed(bomb, sizeBytes(size), sizeBytes(1000)))).toBe('false-sizes');
    const small = zip({ 'a.txt': strToU8('words '.repeat(30)) });
    expect(await refusal(changed(small, sizeBytes(180), sizeBytes(181)))).toBe('false-sizes');
    expect(await refusal(changed(small, sizeBytes(180), sizeBytes(2_000_000_000)))).toBe('too-much-unpacked');
  });

  it('refuses entries that lie over each other', async () => {
    const bytes = zip({ 'one.txt': strToU8('words'), 'two.txt': strToU8('words') });
    const second = Buffer.from(bytes).indexOf('PK\u0003\u0004', 4, 'latin1');
    expect(await refusal(changed(bytes, sizeBytes(second), sizeBytes(0)))).toBe('false-sizes');
  });

  it('refuses what is encrypted', async () => {
    const bytes = zip({ 'a.txt': strToU8('words') });
    const central = Buffer.from(bytes).indexOf('PK\u0001\u0002', 0, 'latin1');
    const flagged = bytes.slice();
    flagged[central + 8] = (flagged[central + 8] ?? 0) | 1;
    expect(await refusal(flagged)).toBe('encrypted');
  });
});

describe('a path in an archive', () => {
  it.each([
    ['a/b.opf', 'c.xhtml', 'a/c.xhtml'],
    ['a/b.opf', '../c%20d.xhtml#x', 'c d.xhtml'],
    ['a/b.opf', './x/./y.png?z', 'a/x/y.png'],
    ['a/b.opf', '/root.xml', 'root.xml'],
    ['a/b.opf', '%zz.xml', 'a/%zz.xml'],
    ['b.opf', '../../etc/passwd', null],
    ['b.opf', 'https://example.org/a', null],
    ['b.opf', '#only', null],
  ])('from %s to %s is %s', (from, written, expected) => {
    expect(resolvePath(from, written)).toBe(expected);
  });
});
