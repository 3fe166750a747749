/** Pictures that come with a source, within limits, each named once. */
import type { ImportedPicture } from './imported-article.ts';

/** What one article may bring. Sizes in bytes. */
export const BROUGHT_PICTURES = { pictures: 200, pictureBytes: 10_000_000, allBytes: 50_000_000 } as const;

/** What a source calls pictures that may be shown, or does not call anything. What they are is told by their bytes. */
const KINDS = /^(?:image\/(?:p?jpe?g|jpg|(?:x-)?png|gif|webp|avif)|(?:application|binary)\/octet-stream|)$/i;

export class PictureCollector {
  readonly #pictures: ImportedPicture[] = [];
  readonly #names = new Map<string, string | null>();
  readonly #prefix: string;
  #size = 0;

  /** `prefix` begins the names that it gives. */
  constructor(prefix = 'picture') {
    this.#prefix = prefix;
  }

  /**
   * The name under which a picture goes with the article; `null` when it is too large or of a kind that is not shown.
   * `key` tells it apart, such as its address: the same is taken once, and `read` is called only then.
   */
  take(key: string, mediaType: string, read: () => Uint8Array | null): string | null {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const bytes = this.wants(mediaType) ? read() : null;
    const name = bytes === null ? null : this.#add(bytes, mediaType.toLowerCase());
    this.#names.set(key, name);
    return name;
  }

  /** Whether a picture of a kind could be taken at all. */
  wants(mediaType: string): boolean {
    return KINDS.test(mediaType) && this.#pictures.length < BROUGHT_PICTURES.pictures;
  }

  /** Those that a text still refers to. */
  referredToIn(content: unknown): readonly ImportedPicture[] {
    if (this.#pictures.length === 0) return [];
    const text = JSON.stringify(content);
    return this.#pictures.filter(({ name }) => text.includes(`"dataPicture":"${name}"`));
  }

  all(): readonly ImportedPicture[] {
    return this.#pictures;
  }

  #add(bytes: Uint8Array, mediaType: string): string | null {
    if (bytes.length === 0 || bytes.length > BROUGHT_PICTURES.pictureBytes) return null;
    if (this.#size + bytes.length > BROUGHT_PICTURES.allBytes) return null;
    this.#size += bytes.length;
    const name = `${this.#prefix}-${this.#pictures.length + 1}`;
    this.#pictures.push({ name, bytes, mediaType });
    return name;
  }
}
