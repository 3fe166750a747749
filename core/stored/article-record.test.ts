import { describe, expect, test } from 'vitest';
import { A_TIME, anArticle } from '../testing/factories.ts';
import { ARTICLE_RECORD } from './article-record.ts';
import { decodeRecord, encodeRecord, type RecordFormat } from './record-format.ts';

const digest = (text: string): string => `${text.length}`;

/** The text of an article's file, as a program that writes `version` leaves it. */
const fileOf = (content: unknown, version: number): string =>
  encodeRecord({ ...ARTICLE_RECORD, version } as RecordFormat<unknown>, content, A_TIME, digest);

describe('an article file', () => {
  test.each([1, 2, 3])('of version %i is read as it is', (version) => {
    const article = anArticle();
    expect(decodeRecord(ARTICLE_RECORD, fileOf(article, version), digest)).toEqual({
      ok: true,
      value: { content: article, savedAt: A_TIME, upgradedFrom: version },
    });
  });

  test('keeps what a source says beside the fields of an article', () => {
    const article = anArticle({ source: { ...anArticle().source, extra: { app: 'Pocket' } } });
    expect(decodeRecord(ARTICLE_RECORD, fileOf(article, 4), digest)).toMatchObject({
      value: { content: article, upgradedFrom: null },
    });
    const broken = { ...article, source: { ...article.source, extra: { app: 7 } } };
    expect(decodeRecord(ARTICLE_RECORD, fileOf(broken, 4), digest)).toMatchObject({ ok: false });
  });

  test('may name a format of sources that nobody here knows', () => {
    const article = anArticle({ source: { ...anArticle().source, format: 'of-tomorrow' } });
    expect(decodeRecord(ARTICLE_RECORD, fileOf(article, 2), digest)).toMatchObject({
      ok: true,
      value: { content: article, upgradedFrom: 2 },
    });
  });

  test('is newer, not damaged, to a program that knows only version 1', () => {
    const earlier = { ...ARTICLE_RECORD, version: 1, upgrades: {} };
    const text = fileOf(anArticle({ source: { ...anArticle().source, format: 'epub' } }), 2);
    expect(decodeRecord(earlier, text, digest)).toEqual({
      ok: false,
      failure: { tag: 'newer-version', version: 2 },
    });
  });
});
