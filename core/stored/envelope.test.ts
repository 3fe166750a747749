import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { A_TIME } from '../testing/factories.ts';
import { decodeEnvelope, encodeEnvelope, isWhole } from './envelope.ts';

/** Tells any two texts apart. */
const digest = (text: string): string => `sum:${text}`;

const isBelieved = (text: string): boolean => {
  const decoded = decodeEnvelope(text);
  return decoded.ok && isWhole(decoded.value, text, digest);
};

const fileOf = (content: unknown): string =>
  encodeEnvelope({ format: 'a-file', version: 1, savedAt: A_TIME, content }, digest);

describe('a file with a checksum', () => {
  it('is believed as it was written, and however it is indented', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat({ max: 4 }), (content, indent) => {
        const written = fileOf(content);
        expect(isBelieved(written)).toBe(true);
        expect(isBelieved(JSON.stringify(JSON.parse(written), null, indent))).toBe(true);
      }),
    ));

  it('is not believed when its content says something else', () => {
    const written = fileOf({ words: 'I would ask first.' });
    expect(isBelieved(written.replace('ask', 'act'))).toBe(false);
    expect(isBelieved(written.replace('"content": {', '"content": { "more": 1,'))).toBe(false);
  });

  it('is judged by the content that is read of it, when there are two', () => {
    const right = fileOf({ words: 'right' });
    const other = '\n"content": {"words":"other"}';
    expect(isBelieved(right.replace('\n"content": ', `${other},\n"content": `))).toBe(true);
    expect(isBelieved(right.replace(/\n\}\n$/, `,${other}\n}\n`))).toBe(false);
  });
});
