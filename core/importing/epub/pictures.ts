/** Pictures of a chapter: taken out of the archive, within limits, and named in the text. */

import { resolvePath } from '../archive.ts';
import { all, type DomDocument, type DomElement, firstIn } from '../html/dom.ts';
import type { PictureCollector } from '../picture-collector.ts';
import type { Book } from './book.ts';

/** Adds to `pictures`; one that cannot be had leaves its alternative text. */
export async function takePictures(
  document: DomDocument,
  path: string,
  book: Book,
  pictures: PictureCollector,
): Promise<void> {
  openDrawings(document);
  const taken = new Map<string, string>();
  for (const image of all(document.body, 'img')) {
    const target = resolvePath(path, image.getAttribute('src') ?? '');
    image.removeAttribute('src');
    image.removeAttribute('data-picture');
    if (target === null) continue;
    const name = taken.get(target) ?? (await take(target, book, pictures));
    if (name === null) continue;
    taken.set(target, name);
    image.setAttribute('data-picture', name);
  }
}

/** Puts the picture on the book's cover above a text that does not show it itself. */
export async function showCover(
  document: DomDocument,
  book: Book,
  pictures: PictureCollector,
): Promise<void> {
  const name = book.cover === null ? null : await take(book.cover.path, book, pictures);
  const shown = all(document.body, 'img').map((image) => image.getAttribute('data-picture'));
  if (name === null || shown.includes(name)) return;
  const picture = document.createElement('img');
  picture.setAttribute('data-picture', name);
  picture.setAttribute('alt', book.title === '' ? 'Cover' : `Cover of “${book.title}”`);
  const figure = document.createElement('figure');
  figure.append(picture);
  document.body.replaceChildren(figure, ...document.body.childNodes);
}

async function take(
  path: string,
  { files, archive }: Book,
  pictures: PictureCollector,
): Promise<string | null> {
  const mediaType = files.get(path)?.mediaType ?? '';
  if (!pictures.wants(mediaType)) return null;
  const bytes = await archive.read(path);
  return pictures.take(path, mediaType, () => (bytes.ok ? bytes.value : null));
}

/** A picture inside a drawing, as covers often are; of a drawing itself its words are kept. */
function openDrawings(document: DomDocument): void {
  for (const drawing of all(document.body, 'svg')) {
    const inner = firstIn(drawing, 'image');
    const address = inner?.getAttribute('xlink:href') ?? inner?.getAttribute('href') ?? '';
    drawing.replaceWith(
      ...(address === '' ? wordsOf(document, drawing) : [pictureOf(document, address, drawing)]),
    );
  }
}

function pictureOf(document: DomDocument, address: string, drawing: DomElement): DomElement {
  const picture = document.createElement('img');
  picture.setAttribute('src', address);
  picture.setAttribute('alt', titleOf(drawing));
  return picture;
}

function wordsOf(document: DomDocument, drawing: DomElement): readonly DomElement[] {
  const title = titleOf(drawing);
  if (title === '') return [];
  const picture = document.createElement('img');
  picture.setAttribute('alt', title);
  return [picture];
}

const titleOf = (drawing: DomElement): string =>
  drawing.getAttribute('aria-label') ?? firstIn(drawing, 'title')?.textContent?.trim() ?? '';
