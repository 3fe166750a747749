import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './encoding.ts';
import { commentsOf } from './feed/comment-feed.ts';
import { type Feed, parseFeed } from './feed.ts';

/** Every feed in the folder has beside it what must come of it: `name.xml` and `name.expected.json`. */
const FOLDER = new URL('./fixtures/feeds/', import.meta.url);
const FILES = readdirSync(FOLDER).filter(
  (name) => /\.(?:xml|json)$/.test(name) && !/\.expected\./.test(name),
);

const readFeed = (name: string): Feed => {
  const { text } = decodeBytes(new Uint8Array(readFileSync(new URL(name, FOLDER))), null);
  const parsed = parseFeed(text, `https://feeds.example/${name}`, name);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.failure.tag}`);
  return parsed.value;
};

describe('recorded feeds', () => {
  it.each(FILES)('reads %s as expected', (name) => {
    const expectation = new URL(`${name.replace(/\.\w+$/, '')}.expected.json`, FOLDER);
    expect(existsSync(expectation), `${name} has no expectation`).toBe(true);
    const feed = readFeed(name);
    const isOfComments = /comments/.test(name);
    const outcome = isOfComments ? { comments: commentsOf(feed) } : outline(feed);
    expect(outcome).toEqual(JSON.parse(readFileSync(expectation, 'utf8')));
  });
});

/** What matters of a feed, in a form that a person can check against the file. Ids only have to differ. */
function outline({ title, siteUrl, language, entries }: Feed): unknown {
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  return { title, siteUrl, language, entries: entries.map(({ id: _id, ...entry }) => entry) };
}
