import { isDeepStrictEqual } from 'node:util';
import type { Article, ArticleId } from '../../core/article/article.ts';
import { articleText } from '../../core/article/text.ts';
import { byCodeUnits } from '../../core/by-code-units.ts';
import { addressKey } from '../../core/importing/address.ts';
import { fingerprintOf } from '../../core/importing/fingerprint.ts';
import { COPY_LIKENESS, likeness } from '../../core/importing/likeness.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import { createBreather } from './breathe.ts';
import type { Catalog } from './catalog.ts';

/** Looks into an article that may be a copy; `null` when it cannot be read. */
type ReadText = (id: ArticleId) => Promise<Pick<Article, 'content'> | null>;

/** What a new article is compared by. */
export type Comparable = Pick<
  Article,
  'fingerprint' | 'source' | 'title' | 'content' | 'excerpt' | 'byline' | 'publishedAt'
>;

/** More articles of one title, beginning, or author and day are a series, not copies. */
const MOST_ALIKE = 5;

/**
 * Finds articles that are in the library already: by their text or address; or because title, beginning, or author and
 * day are the same and the text is nearly so. Only texts that share one of these are read and compared.
 */
export class Duplicates {
  readonly #catalog: Catalog;
  readonly #readText: ReadText;
  /** By key. Most keys have one article: arrays take a quarter of the room of sets. */
  readonly #ids = new Map<string, readonly ArticleId[]>();
  #building: Promise<void> | null = null;

  constructor(catalog: Catalog, readText: ReadText) {
    this.#catalog = catalog;
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

  /** The oldest from an address, whatever its text is. */
  async findByAddress(address: string): Promise<ArticleSummary | undefined> {
    this.#building ??= this.#build();
    await this.#building;
    return keysOf('', address).flatMap((key) => this.#found(key))[0];
  }

  /** Every other copy of an article of the library. */
  async findAll(article: Article): Promise<readonly ArticleSummary[]> {
    this.#building ??= this.#build();
    await this.#building;
    const certain = keysOf(article.fingerprint, article.source.url).flatMap((key) => this.#found(key));
    const copies = new Map(certain.map((summary) => [summary.id, summary]));
    const text = articleText(article.content);
    for (const alike of this.#alike(article))
      if (alike.id !== article.id && !copies.has(alike.id) && (await this.#isCopy(text, alike)))
        copies.set(alike.id, alike);
    copies.delete(article.id);
    return [...copies.values()].sort(byAge);
  }

  /** Articles that are copies of each other, two by two: the older one first, at most `most`. */
  async pairs(most: number): Promise<readonly (readonly [ArticleSummary, ArticleSummary])[]> {
    this.#building ??= this.#build();
    await this.#building;
    const breathe = createBreather();
    const pairs = new Map<string, readonly [ArticleSummary, ArticleSummary]>();
    for (const [key, ids] of [...this.#ids]) {
      if (pairs.size >= most) break;
      await breathe();
      const isCertain = /^(?:text|address) /.test(key);
      if (ids.length < 2 || (!isCertain && ids.length > MOST_ALIKE)) continue;
      const [oldest, ...others] = this.#found(key);
      for (const other of others) {
        const name = `${oldest?.id} ${other.id}`;
        if (oldest === undefined || pairs.has(name)) continue;
        if (isCertain || (await this.#areCopies(oldest, other))) pairs.set(name, [oldest, other]);
      }
    }
    return [...pairs.values()].slice(0, most);
  }

  async #areCopies({ id }: ArticleSummary, other: ArticleSummary): Promise<boolean> {
    const one = await this.#readText(id);
    return one !== null && (await this.#isCopy(articleText(one.content), other));
  }

  async #edited(article: Comparable): Promise<ArticleSummary | undefined> {
    const found = this.#alike(article);
    const text = found.length === 0 ? '' : articleText(article.content);
    for (const alike of found) if (await this.#isCopy(text, alike)) return alike;
    return undefined;
  }

  async #isCopy(text: string, { id }: ArticleSummary): Promise<boolean> {
    const other = await this.#readText(id);
    return other !== null && likeness(text, articleText(other.content)) >= COPY_LIKENESS;
  }

  /** Those that may be nearly the same, each once. */
  #alike(article: Comparable): readonly ArticleSummary[] {
    const found = likenessKeysOf(article)
      .map((key) => this.#found(key))
      .filter((group) => group.length <= MOST_ALIKE);
    return [...new Map(found.flat().map((summary) => [summary.id, summary])).values()];
  }

  /** The oldest first. */
  #found(key: string): readonly ArticleSummary[] {
    const found = [...(this.#ids.get(key) ?? [])].flatMap((id) => this.#catalog.summary(id) ?? []);
    return found.sort(byAge);
  }

  replace(before: ArticleSummary | undefined, after: ArticleSummary | undefined): void {
    if (this.#building === null) return;
    if (isDeepStrictEqual(before && allKeysOf(before), after && allKeysOf(after))) return;
    if (before !== undefined) for (const key of allKeysOf(before)) this.#remove(key, before.id);
    if (after !== undefined) this.#add(after);
  }

  async #build(): Promise<void> {
    const breathe = createBreather();
    const { list } = this.#catalog;
    for (const listed of [...list.all()]) {
      // Taken out, or changed, while this paused: `replace` has seen to it.
      const summary = list.get(listed.id) === listed ? this.#catalog.summary(listed.id) : undefined;
      if (summary !== undefined) this.#add(summary);
      await breathe();
    }
  }

  #add(summary: ArticleSummary): void {
    for (const key of allKeysOf(summary)) {
      const ids = this.#ids.get(key) ?? [];
      if (!ids.includes(summary.id)) this.#ids.set(key, [...ids, summary.id]);
    }
  }

  #remove(key: string, id: ArticleId): void {
    const ids = this.#ids.get(key)?.filter((one) => one !== id) ?? [];
    if (ids.length === 0) this.#ids.delete(key);
    else this.#ids.set(key, ids);
  }
}

/** Whether two that are not in the library yet share what copies share; whether they are copies, only their texts tell. */
export function mayBeCopies(one: Comparable, other: Comparable): boolean {
  const keys = new Set(comparedBy(one));
  return comparedBy(other).some((key) => keys.has(key));
}

const comparedBy = (article: Comparable): readonly string[] => [
  ...keysOf(article.fingerprint, article.source.url),
  ...likenessKeysOf(article),
];

/** What two copies of an article share. An empty fingerprint, that of no text, is no likeness. */
function keysOf(fingerprint: string, url: string | null): readonly string[] {
  const address = url === null ? null : addressKey(url);
  return [
    ...(fingerprint === '' ? [] : [`text ${fingerprint}`]),
    ...(address === null ? [] : [`address ${address}`]),
  ];
}

type Described = Pick<ArticleSummary, 'title' | 'excerpt' | 'byline' | 'publishedAt'>;

/** What copies that were edited, or called otherwise by another site, have in common. */
function likenessKeysOf({ title, excerpt, byline, publishedAt }: Described): readonly string[] {
  const beginning = excerpt.split(/\s+/).slice(0, BEGINNING).join(' ');
  return [
    `title ${fingerprintOf(title)}`,
    ...(beginning.length < SHORTEST_BEGINNING ? [] : [`begins ${fingerprintOf(beginning)}`]),
    ...(byline === null || publishedAt === null
      ? []
      : [`by ${fingerprintOf(byline)} ${publishedAt.slice(0, 10)}`]),
  ];
}

/** In words. */
const BEGINNING = 12;
const SHORTEST_BEGINNING = 30;

const allKeysOf = (summary: ArticleSummary): readonly string[] => [
  ...keysOf(summary.fingerprint, summary.sourceUrl),
  ...likenessKeysOf(summary),
];

const byAge = (one: ArticleSummary, other: ArticleSummary): number => byCodeUnits(one.addedAt, other.addedAt);
