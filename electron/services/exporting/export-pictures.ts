/** The pictures of exported articles, as each format takes them. */
import type { DocxPicture } from '../../../core/exporting/docx-words.ts';
import type { ExportRecord, SkippedExport } from '../../../core/exporting/export.ts';
import { picturesIn } from '../../../core/importing/article-pictures.ts';
import type { ReadPicture } from './export-tools.ts';

export const MISSING_PICTURE = 'The picture is missing in the library.';

type WithArticle = Pick<ExportRecord, 'article'>;

type Found<T> = {
  readonly pictures: ReadonlyMap<string, T>;
  readonly skipped: readonly SkippedExport[];
};

/** One page holds so many bytes of pictures; browsers hardly open larger ones. */
export const LARGEST_PAGE = 150_000_000;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** As addresses that hold the picture itself; `most` bytes of them, of which `bytes` are used. */
export async function inlinePictures(
  records: readonly WithArticle[],
  readPicture: ReadPicture,
  most = LARGEST_PAGE,
): Promise<Found<string> & { readonly bytes: number }> {
  let left = most;
  const found = await collect<string>(records, readPicture, (bytes, kind) => {
    if (bytes.byteLength > left)
      return 'A page with so many pictures would be too large. Choose a small site instead.';
    left -= bytes.byteLength;
    return { value: `data:${MEDIA_TYPES[kind] ?? ''};base64,${Buffer.from(bytes).toString('base64')}` };
  });
  return { ...found, bytes: most - left };
}

/** As Word takes them. */
export const docxPictures = (
  records: readonly WithArticle[],
  readPicture: ReadPicture,
): Promise<Found<DocxPicture>> =>
  collect(records, readPicture, (bytes, kind) =>
    kind === 'png' || kind === 'jpg' || kind === 'gif'
      ? { value: { kind, bytes } }
      : 'Word shows no pictures of this kind (WebP, AVIF). Choose HTML or PDF for it.',
  );

/** `take` gives what a picture becomes, or why it is left out. */
async function collect<T>(
  records: readonly WithArticle[],
  readPicture: ReadPicture,
  take: (bytes: Uint8Array, kind: string) => { readonly value: T } | string,
): Promise<Found<T>> {
  const pictures = new Map<string, T>();
  const skipped: SkippedExport[] = [];
  for (const { article } of records)
    for (const fileName of article === null ? [] : picturesIn(article.content)) {
      if (pictures.has(fileName)) continue;
      const bytes = await readPicture(fileName);
      const taken = bytes === null ? MISSING_PICTURE : take(bytes, fileName.split('.').at(-1) ?? '');
      if (typeof taken === 'string')
        skipped.push({ name: `A picture of “${article?.title ?? ''}”`, reason: taken });
      else pictures.set(fileName, taken.value);
    }
  return { pictures, skipped };
}
