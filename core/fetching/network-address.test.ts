import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAddress, isReachableLiteral } from './network-address.ts';

const refusalOf = (address: string, allowed: readonly string[] = []): string => {
  const checked = checkAddress(address, allowed);
  if (checked.ok) return 'none';
  return checked.refusal.tag === 'not-an-address' ? checked.refusal.tag : checked.refusal.reason;
};

describe('checkAddress', () => {
  it.each([
    'https://example.org/page?a=b#c',
    'http://example.org:8080/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://müller.example/straße',
    'https://example.org./',
    'https://10.example.org/',
    'https://localhost.example.org/',
    ' https://example.org ',
  ])('lets %s through', (address) => {
    expect(refusalOf(address)).toBe('none');
  });

  it.each([
    ...[
      '',
      'words',
      'example.org/page',
      '/page',
      '//example.org/page',
      'http://',
      'https:///',
      'http://[::1',
    ],
    `https://example.org/${'a'.repeat(5000)}`,
  ])('takes %s for no address', (address) => {
    expect(refusalOf(address)).toBe('not-an-address');
  });

  it.each('ftp://example.org/ file://host/etc/passwd ws://example.org/ gopher://example.org/'.split(' '))(
    'refuses the scheme of %s',
    (address) => {
      expect(refusalOf(address)).toBe('scheme');
    },
  );

  it.each([
    'https://reader@example.org/',
    'https://:secret@example.org/',
    'https://example.org%40x@127.0.0.1/',
  ])('refuses the name or password in %s', (address) => {
    expect(refusalOf(address)).toBe('credentials');
  });

  it.each([
    ...[
      'localhost',
      'LOCALHOST',
      'localhost.',
      'a.localhost',
      'router',
      'nas.local',
      'wiki.internal',
      'x.lan',
    ],
    ...['ⓛⓞⓒⓐⓛⓗⓞⓢⓣ', 'ｌｏｃａｌｈｏｓｔ', 'metadata.google.internal', 'printer.home.arpa'],
    ...['127.0.0.1', '127.0.0.1.', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.1', '017700000001'],
    ...[
      '0177.0.0.1',
      '0x7F.0.0.0x1',
      '00000177.0.0.1',
      '127.0.0.01',
      '①②⑦.⓪.⓪.①',
      '１２７.０.０.１',
      '127。0。0。1',
    ],
    ...['%31%32%37.0.0.1', '127.%30.0.1', '0', '0.0.0.0', '0x0', '00', '0.0.0.0.', '127.255.255.255'],
    ...[
      '10.0.0.1',
      '0xa.1',
      '012.0.0.1',
      '167772161',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '3232235777',
    ],
    ...['169.254.169.254', '0xa9fea9fe', '2852039166', '0251.0376.0251.0376', '169.254.43518', '100.64.0.1'],
    ...[
      '100.100.100.200',
      '168.63.129.16',
      '192.0.0.192',
      '192.0.2.1',
      '198.51.100.7',
      '203.0.113.9',
      '198.18.0.1',
    ],
    ...['224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255', '192.88.99.1'],
    ...[
      '[::]',
      '[::1]',
      '[0:0:0:0:0:0:0:1]',
      '[::127.0.0.1]',
      '[::7f00:1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
    ],
    ...[
      '[::ffff:a9fe:a9fe]',
      '[::ffff:8.8.8.8]',
      '[::ffff:0:127.0.0.1]',
      '[64:ff9b::7f00:1]',
      '[64:ff9b::8.8.8.8]',
    ],
    ...[
      '[64:ff9b:1::a00:1]',
      '[2002:7f00:1::]',
      '[2002:a9fe:a9fe::1]',
      '[2001::1]',
      '[fe80::1]',
      '[fec0::1]',
    ],
    ...['[fc00::1]', '[fd00:ec2::254]', '[fdff::1]', '[ff02::1]', '[2001:db8::1]', '[100::1]', '[2001:2::1]'],
    ...['[3fff::1]', '[5f00::1]', '[2001:10::1]', '[2001:20::1]'],
  ])('goes to no place inside a network such as %s', (host) => {
    expect(refusalOf(`http://${host}/latest/meta-data/`)).toMatch(/^(?:private|not-an-address)$/);
    expect(refusalOf(`https://${host}:8443/`)).toMatch(/^(?:private|not-an-address)$/);
  });

  it('completes a relative address with its base and holds the result to the same rules', () => {
    const checked = checkAddress('../b', [], 'https://example.org/x/a');
    expect(checked.ok && checked.url.href).toBe('https://example.org/b');
    expect(checkAddress('//127.1/', [], 'https://example.org/').ok).toBe(false);
  });

  it('lets a host through that the reader named, and only that one', () => {
    const allowed = ['wiki.internal', '192.168.1.20', 'FD00::5'];
    for (const host of ['wiki.internal', 'WIKI.internal.', '192.168.1.20', '0xc0a80114', '[fd00::5]'])
      expect(refusalOf(`http://${host}/`, allowed)).toBe('none');
    for (const host of ['other.internal', 'a.wiki.internal', '192.168.1.21', '[fd00::6]', 'localhost'])
      expect(refusalOf(`http://${host}/`, allowed)).toBe('private');
  });

  it('goes to no metadata service or multicast group even when it is named', () => {
    for (const host of ['169.254.169.254', '224.0.0.1', '0.0.0.0', '100.100.100.200'])
      expect(refusalOf(`http://${host}/`, [host])).toBe('private');
  });

  it('judges an IPv4 address alike in every spelling', () => {
    fc.assert(
      fc.property(
        octets,
        fc.array(fc.constantFrom(10, 8, 16), { minLength: 4, maxLength: 4 }),
        parts,
        (o, radix, n) => {
          const plain = refusalOf(`http://${o.join('.')}/`);
          expect(refusalOf(`http://${spell(o, radix, n)}/`)).toBe(plain);
          expect(refusalOf(`http://${spell(o, radix, n)}./`)).toBe(plain);
        },
      ),
    );
  });

  it('lets no IPv6 address through that holds an IPv4 address in one of the known ways', () => {
    fc.assert(
      fc.property(
        octets,
        fc.constantFrom('::ffff:', '::', '::ffff:0:', '64:ff9b::', '64:ff9b:1::'),
        (o, prefix) => {
          expect(refusalOf(`http://[${prefix}${o.join('.')}]/`)).toBe('private');
        },
      ),
    );
    fc.assert(
      fc.property(octets, ([a, b, c, d]) => {
        expect(refusalOf(`http://[2002:${hex(a)}${hex(b)}:${hex(c)}${hex(d)}::1]/`)).toBe('private');
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, host) => void checkAddress(text, [host])));
    fc.assert(fc.property(fc.string(), (host) => void checkAddress(`http://${host}/`)));
  });
});

describe('isReachableLiteral', () => {
  it('takes what is not an address for unreachable', () => {
    expect(isReachableLiteral('example.org', true)).toBe(false);
    expect(isReachableLiteral('', true)).toBe(false);
  });

  it('knows private addresses from public ones', () => {
    expect(isReachableLiteral('93.184.215.14', false)).toBe(true);
    expect(isReachableLiteral('192.168.0.1', false)).toBe(false);
    expect(isReachableLiteral('192.168.0.1', true)).toBe(true);
    expect(isReachableLiteral('169.254.169.254', true)).toBe(false);
  });
});

const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
const parts = fc.integer({ min: 1, max: 4 });
const hex = (octet: number): string => octet.toString(16).padStart(2, '0');

/** The address in `count` parts, of which the last holds the rest, each in decimal, octal or hexadecimal digits. */
function spell(address: readonly number[], radixes: readonly number[], count: number): string {
  const rest = address.slice(count - 1).reduce((sum, octet) => sum * 256 + octet, 0);
  return [...address.slice(0, count - 1), rest]
    .map((part, n) => PREFIXES[radixes[n] ?? 10] + part.toString(radixes[n]))
    .join('.');
}

const PREFIXES: Readonly<Record<number, string>> = { 8: '0', 10: '', 16: '0x' };
