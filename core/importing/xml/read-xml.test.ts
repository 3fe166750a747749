import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST_XML, parseXml, readXml } from './read-xml.ts';
import { childrenNamed, childText, descendantsNamed } from './xml-element.ts';

const all = (text: string, depth: number, size = 7) => {
  const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
  return [...readXml(chunks, { depth })];
};

describe('readXml', () => {
  it('gives each element at a depth, wherever the text is cut into pieces', () => {
    const text = '<a><b n="1">one<c>deep</c></b> between <b n="2"><![CDATA[two <i>& more]]></b></a>';
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), (size) => {
        expect(all(text, 2, size)).toEqual([
          {
            ok: true,
            value: {
              name: 'b',
              attributes: { n: '1' },
              text: 'one',
              children: [{ name: 'c', attributes: {}, text: 'deep', children: [] }],
            },
          },
          { ok: true, value: { name: 'b', attributes: { n: '2' }, text: 'two <i>& more', children: [] } },
        ]);
      }),
    );
  });

  it('replaces the entities of XML and leaves others as they are written', () => {
    expect(parseXml('<a>Fish &amp; chips &#8212; &nbsp; &unknown;</a>')).toMatchObject({
      value: { text: 'Fish & chips — &nbsp; &unknown;' },
    });
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['<!DOCTYPE lolz [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;">]><lolz>&m;</lolz>'],
    ['<!DOCTYPE a SYSTEM "http://example.org/a.dtd" [ ]><a/>'],
  ])('refuses what defines entities: %s', (text) => {
    expect(all(text, 1)).toEqual([{ ok: false, failure: 'defines-entities' }]);
  });

  it('passes over a document type without definitions, and fetches nothing for it', () => {
    const text =
      '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/ncx.dtd"><ncx>x</ncx>';
    expect(parseXml(text)).toMatchObject({ ok: true, value: { name: 'ncx', text: 'x' } });
  });

  it('refuses what nests deeper than documents do, however deep', () => {
    const nested = (depth: number): string => `${'<a>'.repeat(depth)}x${'</a>'.repeat(depth)}`;
    expect(parseXml(nested(DEEPEST_XML))).toMatchObject({ ok: true });
    expect(parseXml(nested(DEEPEST_XML + 1))).toEqual({ ok: false, failure: 'too-deep' });
    expect(parseXml(nested(200_000))).toEqual({ ok: false, failure: 'too-deep' });
  });

  it('refuses an element with more words than an article has', () => {
    const read = [...readXml([`<a><b>${'x'.repeat(50)}</b></a>`], { depth: 2, longestText: 49 })];
    expect(read).toEqual([{ ok: false, failure: 'too-large' }]);
  });

  it('gives what came before the place where a file is cut', () => {
    expect(all('<a><b>one</b><b>tw', 2)).toMatchObject([
      { ok: true, value: { text: 'one' } },
      { ok: false, failure: 'cut-short' },
    ]);
    expect(all('', 1)).toEqual([{ ok: false, failure: 'cut-short' }]);
  });

  it('never throws, whatever the text', () => {
    const part = fc.constantFrom(
      ...'<a>|</a>|<b x="|">|<![CDATA[|]]>|<!--|-->|&amp;|&|<?x|?>|<!DOCTYPE |\u0000|words'.split('|'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => void all(parts.join(''), 2, 5)),
      {
        numRuns: 500,
      },
    );
  });
});

describe('an XML element', () => {
  it('is searched by names with or without their prefix', () => {
    const read = parseXml('<o:a xmlns:o="x"><o:b>1</o:b><b>2</b><c><o:b>3</o:b></c></o:a>');
    if (!read.ok) throw new Error(read.failure);
    expect(childrenNamed(read.value, 'b').map(({ text }) => text)).toEqual(['1', '2']);
    expect(childText(read.value, 'o:b')).toBe('1');
    expect(descendantsNamed(read.value, 'b').map(({ text }) => text)).toEqual(['1', '2', '3']);
  });
});
