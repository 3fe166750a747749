import { isDeepStrictEqual } from 'node:util';
import type { Article, ArticleId } from '../../core/article/article.ts';
import { articleText } from '../../core/article/text.ts';
import { addressKey } from '../../core/importing/address.ts';
import { fingerprintOf } from '../../core/importing/fingerprint.ts';
import { COPY_LIKENESS, likeness } from '../../core/importing/likeness.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import { createBreather } from './breathe.ts';
import type { SummaryList } from './summary-list.ts';

/** Looks into an article that may be a copy; `null` when it cannot be read. */
type ReadText = (id: ArticleId) => Promise<Pick<Article, 'content'> | null>;

/** What a new article is compared by. */
export type Comparable = Pick<Article, 'fingerprint' | 'source' | 'title' | 'content'>;

/** More articles of one title are a series, not copies. */
const MOST_NAMESAKES = 5;

/** Finds an article that is in the library already: by its text, its address, or its title and nearly the same text. */
export class Duplicates {
  readonly #list: SummaryList;
  readonly #readText: ReadText;
  readonly #ids = new Map<string, Set<ArticleId>>();
  #building: Promise<void> | null = null;

  constructor(list: SummaryList, readText: ReadText) {
    this.#list = list;
    this.#readText = readText;
  }

  /** The oldest with the same text, otherwise with the same address, otherwise one that was edited a little. */
  async find(article: Comparable): Promise<ArticleSummary | undefined> {
    this.#building ??= this.#build();
    await this.#building;
    for (const key of keysOf(article.fingerprint, article.source.url)) {
      const [oldest] = this.#found(key);
      if (oldest !== undefined) return oldest;
    }
    return this.#edited(article);
  }

  async #edited({ title, content }: Comparable): Promise<ArticleSummary | undefined> {
    const namesakes = this.#found(titleKey(title));
    if (namesakes.length === 0 || namesakes.length > MOST_NAMESAKES) return undefined;
    const text = articleText(content);
    for (const namesake of namesakes) {
      const other = await this.#readText(namesake.id);
      if (other !== null && likeness(text, articleText(other.content)) >= COPY_LIKENESS) return namesake;
    }
    return undefined;
  }

  /** The oldest first. */
  #found(key: string): readonly ArticleSummary[] {
    const found = [...(this.#ids.get(key) ?? [])].flatMap((id) => this.#list.get(id) ?? []);
    return found.sort((one, other) => (one.addedAt < other.addedAt ? -1 : 1));
  }

  replace(before: ArticleSummary | undefined, after: ArticleSummary | undefined): void {
    if (this.#building === null) return;
    if (isDeepStrictEqual(before && allKeysOf(before), after && allKeysOf(after))) return;
    if (before !== undefined) for (const key of allKeysOf(before)) this.#ids.get(key)?.delete(before.id);
    if (after !== undefined) this.#add(after);
  }

  async #build(): Promise<void> {
    const breathe = createBreather();
    for (const summary of [...this.#list.all()]) {
      // Taken out, or changed, while this paused: `replace` has seen to it.
      if (this.#list.get(summary.id) === summary) this.#add(summary);
      await breathe();
    }
  }

  #add(summary: ArticleSummary): void {
    for (const key of allKeysOf(summary)) {
      const ids = this.#ids.get(key);
      if (ids === undefined) this.#ids.set(key, new Set([summary.id]));
      else ids.add(summary.id);
    }
  }
}

/** What two copies of an article share. An empty fingerprint, that of no text, is no likeness. */
function keysOf(fingerprint: string, url: string | null): readonly string[] {
  const address = url === null ? null : addressKey(url);
  return [
    ...(fingerprint === '' ? [] : [`text ${fingerprint}`]),
    ...(address === null ? [] : [`address ${address}`]),
  ];
}

const titleKey = (title: string): string => `title ${fingerprintOf(title)}`;

const allKeysOf = ({ fingerprint, sourceUrl, title }: ArticleSummary): readonly string[] => [
  ...keysOf(fingerprint, sourceUrl),
  titleKey(title),
];
