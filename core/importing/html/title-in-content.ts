import { type DomElement, firstIn, lineOf } from './dom.ts';

/** The first large heading of a text that has no other title, taken out of it; empty when there is none. */
export function titleInContent(root: DomElement): string {
  const heading = firstIn(root, 'h1, h2');
  const title = lineOf(heading);
  heading?.remove();
  return title;
}
