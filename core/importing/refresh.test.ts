import { describe, expect, it } from 'vitest';
import { refreshTarget } from './refresh.ts';

const HERE = 'https://short.example/x';
const target = (page: string, mediaType: string | null = 'text/html'): string | null =>
  refreshTarget(new TextEncoder().encode(page), mediaType, HERE);

describe('refreshTarget', () => {
  it.each([
    ['<meta http-equiv="refresh" content="0;url=https://example.org/a">', 'https://example.org/a'],
    ['<META HTTP-EQUIV=Refresh CONTENT=\'1; URL="/b?x=1&amp;y=2"\'>', 'https://short.example/b?x=1&y=2'],
    [
      '<noscript><meta content="0, //example.org/c" http-equiv="refresh"></noscript>',
      'https://example.org/c',
    ],
  ])('follows %s', (page, address) => {
    expect(target(page)).toBe(address);
  });

  it.each([
    '<p>words</p>',
    '<meta http-equiv="refresh" content="30">',
    '<meta http-equiv="refresh" content="60;url=https://example.org/a">',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    '<meta http-equiv="refresh" content="0;url=https://short.example/x#again">',
    '<!-- <meta http-equiv="refresh" content="0;url=https://example.org/a"> -->',
    `<meta http-equiv="refresh" content="0;url=https://example.org/a">${'words '.repeat(5000)}`,
  ])('stays on %s', (page) => {
    expect(target(page)).toBeNull();
  });

  it('follows no picture and no text', () => {
    expect(
      target('<meta http-equiv="refresh" content="0;url=https://example.org/a">', 'text/plain'),
    ).toBeNull();
  });
});
