import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, followableAddress, isWebAddress, webAddress } from './address.ts';

const PAGE = 'https://example.org/2010/05/leading-from-behind';

describe('addressKey', () => {
  it.each([
    'http://example.org/2010/05/leading-from-behind',
    'https://www.example.org/2010/05/leading-from-behind/',
    'https://example.org:443/2010/05/leading-from-behind',
    'HTTPS://EXAMPLE.ORG/2010/05/leading-from-behind#comments',
    `${PAGE}?utm_source=feed&utm_medium=rss`,
    `${PAGE}?fbclid=abc&gclid=x`,
    `${PAGE}?utm_source=feed&amp;utm_medium=rss`,
    `${PAGE}?mtm_campaign=a&pk_source=b&hsa_cam=1&WT.mc_id=2&at_medium=RSS&ck_subscriber_id=3`,
    `${PAGE}?replytocom=12#respond`,
    `${PAGE}/amp/`,
    `${PAGE}?amp=1`,
    `${PAGE}/print/`,
    `${PAGE}?view=print`,
    'https://m.example.org/2010/05/leading-from-behind?m=1',
    'https://amp.example.org/2010/05/leading-from-behind',
    'https://example.org//2010/05/leading-from-behind/index.html',
    'https://www.google.com/amp/s/example.org/2010/05/leading-from-behind',
    'https://example-org.cdn.ampproject.org/c/s/example.org/2010/05/leading-from-behind',
    'https://web.archive.org/web/20110101000000/https://example.org/2010/05/leading-from-behind',
    '  https://example.org/2010/05/leading%2Dfrom-behind ',
    'https://www.m.example.org/2010/05/leading-from-behind',
    `${PAGE}/amp/print/`,
    `${PAGE}#/`,
  ])('is the same for %s', (address) => {
    expect(addressKey(address)).toBe(addressKey(PAGE));
  });

  it.each([
    'https://example.org/2010/05/leading-from-the-front',
    'https://example.com/2010/05/leading-from-behind',
    'https://blog.example.org/2010/05/leading-from-behind',
    'https://example.org:8080/2010/05/leading-from-behind',
    `${PAGE}?p=12`,
    `${PAGE}?page=2`,
    `${PAGE}?pk_id=2`,
    `${PAGE}?at=2`,
    `${PAGE}?view=12`,
    `${PAGE}?m=12`,
    `${PAGE}?source=77`,
    `${PAGE}#/part/2`,
    `${PAGE}#!/part/2`,
  ])('differs for %s', (address) => {
    expect(addressKey(address)).not.toBe(addressKey(PAGE));
  });

  it('takes no notice of the order of parameters', () => {
    expect(addressKey(`${PAGE}?a=1&b=2`)).toBe(addressKey(`${PAGE}?b=2&utm_id=3&a=1`));
  });

  it('is the same for a start page by its name, and for the mobile edition of an encyclopedia', () => {
    for (const name of ['', 'index.html', 'index.shtml', 'default.aspx', 'INDEX.PHP', 'index.jsp'])
      expect(addressKey(`https://example.org/guide/${name}`)).toBe('example.org/guide');
    expect(addressKey('https://en.m.wikipedia.org/wiki/Silence')).toBe('en.wikipedia.org/wiki/Silence');
  });

  it('is settled: the key of a key is the same key, whatever is put around an address', () => {
    const path = fc.array(
      fc.constantFrom(
        'amp',
        'print',
        'a b',
        'Führung',
        '%41',
        '%2541',
        '%2F',
        'index.html',
        'feed',
        '',
        '%zz',
        'x.amp',
      ),
    );
    const host = fc.constantFrom(
      'example.org',
      'www.example.org',
      'm.example.co.uk',
      'www.m.example.org',
      'en.m.example.org',
      'amp.com',
    );
    const query = fc.constantFrom('', '?utm_source=a&p=1', '?b=2&a=1', '?view=print', '?q=a%20b%26c', '?');
    const hash = fc.constantFrom('', '#top', '#/part/1/', '#!/x', '#!');
    fc.assert(
      fc.property(host, path, query, hash, fc.constantFrom('', '/'), (name, parts, asked, fragment, end) => {
        const key = addressKey(`https://${name}/${parts.join('/')}${end}${asked}${fragment}`);
        expect(addressKey(`https://${key}`)).toBe(key);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
        const key = addressKey(address);
        expect(addressKey(`https://${key}`)).toBe(key);
      }),
      { numRuns: 1000 },
    );
  });

  it('is null for what is not the address of a page', () => {
    for (const text of ['', 'words', 'mailto:a@example.org', 'javascript:x', 'file:///x', '/relative'])
      expect(addressKey(text)).toBeNull();
  });

  it('never throws, and no tracking parameter changes it', () => {
    fc.assert(fc.property(fc.string(), (text) => void addressKey(text)));
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), (address, value) => {
        expect(addressKey(`${address}?utm_campaign=${encodeURIComponent(value)}`)).toBe(addressKey(address));
      }),
    );
  });
});

describe('isWebAddress', () => {
  it('is true for complete http and https addresses only', () => {
    expect(isWebAddress('http://example.org')).toBe(true);
    expect(isWebAddress('HTTPS://example.org/a b')).toBe(true);
    for (const text of ['example.org', '//example.org', 'mailto:a@b.c', 'javascript:1', 'ftp://x', ''])
      expect(isWebAddress(text)).toBe(false);
  });
});

describe('followableAddress', () => {
  it('completes a relative address with its base', () => {
    expect(followableAddress('../b?c#d', 'https://example.org/a/x/')).toBe('https://example.org/a/b?c#d');
    expect(followableAddress('b')).toBeNull();
  });

  it('gives null for any scheme but the web and mail', () => {
    expect(followableAddress('java\tscript:x', 'https://example.org/')).toBeNull();
    expect(followableAddress('data:text/html,x', 'https://example.org/')).toBeNull();
    expect(webAddress('mailto:a@example.org')).toBeNull();
  });

  it('is settled: following what it gives changes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string().map((text) => `https://${text}`),
        ),
        (address) => {
          const once = followableAddress(address);
          if (once !== null) expect(followableAddress(once)).toBe(once);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
