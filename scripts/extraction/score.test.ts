import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOwnPages, readTestPages } from './pages.ts';
import { compare, OWN_PAGES, reportLines } from './report.ts';
import { type Fact, scoreReading, textF1 } from './score.ts';

describe('our own pages', () => {
  const pages = readOwnPages(OWN_PAGES).map(compare);
  const right = (side: 'ours' | 'alone', fact: Fact): number =>
    pages.filter((page) => page[side][fact] === true).length;

  it('are at least twenty-five', () => {
    expect(pages.length).toBeGreaterThanOrEqual(25);
  });

  it.each(pages)('$name is read at least as well as by Readability alone', ({ ours, alone }) => {
    expect(ours.text).toBeGreaterThanOrEqual(alone.text);
  });

  it('tell more of their dates and bylines than to Readability alone', () => {
    expect(right('ours', 'publishedAt')).toBeGreaterThan(right('alone', 'publishedAt'));
    expect(right('ours', 'byline')).toBeGreaterThan(right('alone', 'byline'));
  });
});

describe('a folder of test pages', () => {
  it('is read in the layout of source, expected text and expected metadata', () => {
    const folder = mkdtempSync(join(tmpdir(), 'afterword-pages-'));
    mkdirSync(join(folder, 'bread'));
    const prose =
      '<p>The baker kneads before dawn, and the town is asleep while its bread is made.</p>'.repeat(6);
    writeFileSync(
      join(folder, 'bread', 'source.html'),
      `<html lang="en"><head><title>Bread</title><meta name="author" content="Ida Lund"></head><body><article>${prose}</article></body></html>`,
    );
    writeFileSync(join(folder, 'bread', 'expected.html'), `<div id="readability-page-1">${prose}</div>`);
    writeFileSync(
      join(folder, 'bread', 'expected-metadata.json'),
      JSON.stringify({ title: 'Bread', byline: 'Ida Lund', publishedTime: null }),
    );
    const [page] = readTestPages(folder).map(compare);
    const lines = reportLines(folder);
    rmSync(folder, { recursive: true });
    expect(page).toMatchObject({
      name: 'bread',
      ours: { text: 1, title: true, byline: true, publishedAt: null },
    });
    expect(lines.some((line) => line.includes('bread'))).toBe(true);
  });
});

it('a page without any markup is scored and stops nothing', () => {
  const page = { name: 'plain', html: new TextEncoder().encode('  '), expected: { text: 'words' } };
  expect(compare(page)).toMatchObject({ ours: { text: 0 }, alone: { text: 0 } });
});

describe('the score', () => {
  it('counts shared words as often as both texts have them', () => {
    expect(textF1('one two two', 'one two three')).toBeCloseTo(2 / 3);
    expect(textF1('面包店', '面包')).toBeCloseTo(0.8);
    expect(textF1('', '')).toBe(1);
  });

  it('compares days, names without «by» and languages without their regions', () => {
    const expected = { text: '', byline: 'Ida Lund', publishedAt: '2020-05-01', language: 'en-GB' };
    const read = { text: '', byline: 'By Ida Lund', publishedAt: '2020-05-01T23:00:00.000Z', language: 'en' };
    expect(scoreReading(read, expected)).toMatchObject({
      byline: true,
      publishedAt: true,
      language: true,
      title: null,
    });
    expect(scoreReading({ ...read, publishedAt: null }, expected).publishedAt).toBe(false);
  });
});
