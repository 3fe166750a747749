/**
 * Brings the pictures of an article into the library: those that came with it and those its page names. Each is
 * checked and written anew before it is kept. A picture that cannot be had never stops an article: its words stay.
 */
import type { Root } from 'hast';
import {
  type KeptPicture,
  keyOf,
  settlePictures,
  type WantedPicture,
  wantedPictures,
} from '../../core/importing/article-pictures.ts';
import type { ImportedArticle } from '../../core/importing/imported-article.ts';
import { readPicture } from '../../core/pictures/picture.ts';
import type { Library, StoredPicture } from '../library/library.ts';
import type { Fetcher } from './fetching/fetcher.ts';

export type PictureKeeper = {
  keep(imported: ImportedArticle, signal?: AbortSignal): Promise<KeptPictures>;
};

export type KeptPictures = {
  /** The article's content with every picture settled. */
  readonly content: Root;
  /** To be called once, when it is known whether the article was stored: otherwise its pictures go again. */
  settle(isStored: boolean): Promise<void>;
};

export type PictureKeeperOptions = {
  readonly fetcher: Fetcher;
  readonly pictures: Library['pictures'];
  readonly limits?: Partial<PictureLimits>;
};

/** For one article. */
export type PictureLimits = {
  readonly count: number;
  readonly bytes: number;
  readonly allBytes: number;
  readonly seconds: number;
};

export const PICTURE_LIMITS: PictureLimits = {
  count: 100,
  bytes: 10_000_000,
  allBytes: 60_000_000,
  seconds: 40,
};

/** Pictures fetched together: most stand on one host. */
const WIDTH = 4;

export function createPictureKeeper(options: PictureKeeperOptions): PictureKeeper {
  return { keep: (imported, signal) => new Keeping(options, imported).run(signal) };
}

/** The pictures of one article on their way. */
class Keeping {
  readonly #options: PictureKeeperOptions;
  readonly #imported: ImportedArticle;
  readonly #limits: PictureLimits;
  readonly #kept = new Map<string, KeptPicture>();
  readonly #stored: StoredPicture[] = [];
  #bytes = 0;

  constructor(options: PictureKeeperOptions, imported: ImportedArticle) {
    this.#options = options;
    this.#imported = imported;
    this.#limits = { ...PICTURE_LIMITS, ...options.limits };
  }

  async run(signal: AbortSignal | undefined): Promise<KeptPictures> {
    const { content } = this.#imported.article;
    const waiting = wantedPictures(content).slice(0, this.#limits.count);
    const ending = new AbortController();
    const end = (): void => ending.abort();
    const timer = setTimeout(end, this.#limits.seconds * 1000);
    signal?.addEventListener('abort', end);
    const queue = waiting.values();
    const work = async (): Promise<void> => {
      for (const picture of queue) if (!ending.signal.aborted) await this.#keep(picture, ending.signal);
    };
    try {
      await Promise.all(Array.from({ length: WIDTH }, work));
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    }
    return {
      content: settlePictures(content, this.#kept),
      settle: (isStored) => this.#settle(isStored),
    };
  }

  async #keep(wanted: WantedPicture, signal: AbortSignal): Promise<void> {
    const bytes = await this.#bytesOf(wanted, signal);
    if (bytes === null || bytes.length > this.#limits.bytes) return;
    this.#bytes += bytes.length;
    if (this.#bytes > this.#limits.allBytes) return;
    const picture = readPicture(bytes);
    if (picture === null) return;
    const stored = await this.#options.pictures.add(picture);
    if (!stored.ok) return;
    this.#stored.push(stored.value);
    const { width, height } = picture;
    this.#kept.set(keyOf(wanted), { fileName: stored.value.fileName, width, height });
  }

  async #bytesOf(wanted: WantedPicture, signal: AbortSignal): Promise<Uint8Array | null> {
    const { article, pictures = [] } = this.#imported;
    if (wanted.tag === 'given') return pictures.find(({ name }) => name === wanted.name)?.bytes ?? null;
    const fetched = await this.#options.fetcher.fetch(
      {
        address: wanted.address,
        wanted: 'picture',
        foundAt: article.source.url ?? NOWHERE,
        limitBytes: this.#limits.bytes,
      },
      signal,
    );
    return fetched.ok && fetched.value.tag === 'fetched' ? fetched.value.bytes : null;
  }

  async #settle(isStored: boolean): Promise<void> {
    const { pictures } = this.#options;
    pictures.release(this.#stored.map(({ fileName }) => fileName));
    if (isStored) return;
    await pictures.remove(this.#stored.filter(({ isNew }) => isNew).map(({ fileName }) => fileName));
  }
}

/** A page of unknown origin gets what every public page gets. */
const NOWHERE = 'https://picture.invalid/';
