import type { Article, ArticleId } from '../../core/article/article.ts';
import { addressKey } from '../../core/importing/address.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import { createBreather } from './breathe.ts';
import type { SummaryList } from './summary-list.ts';

/** Finds an article that is in the library already, by its text or its address. */
export class Duplicates {
  readonly #list: SummaryList;
  readonly #ids = new Map<string, Set<ArticleId>>();
  #building: Promise<void> | null = null;

  constructor(list: SummaryList) {
    this.#list = list;
  }

  /** The oldest with the same text, otherwise with the same address. */
  async find({
    fingerprint,
    source,
  }: Pick<Article, 'fingerprint' | 'source'>): Promise<ArticleSummary | undefined> {
    this.#building ??= this.#build();
    await this.#building;
    for (const key of keysOf(fingerprint, source.url)) {
      const found = [...(this.#ids.get(key) ?? [])].flatMap((id) => this.#list.get(id) ?? []);
      const [oldest] = found.sort((one, other) => (one.addedAt < other.addedAt ? -1 : 1));
      if (oldest !== undefined) return oldest;
    }
    return undefined;
  }

  replace(before: ArticleSummary | undefined, after: ArticleSummary | undefined): void {
    if (this.#building === null) return;
    if (before?.fingerprint === after?.fingerprint && before?.sourceUrl === after?.sourceUrl) return;
    if (before !== undefined) {
      for (const key of keysOf(before.fingerprint, before.sourceUrl)) this.#ids.get(key)?.delete(before.id);
    }
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

  #add({ id, fingerprint, sourceUrl }: ArticleSummary): void {
    for (const key of keysOf(fingerprint, sourceUrl)) {
      const ids = this.#ids.get(key);
      if (ids === undefined) this.#ids.set(key, new Set([id]));
      else ids.add(id);
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
