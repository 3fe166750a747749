/** What a page shows by other means than text: films, recordings, formulas. A link or words stand for each of them. */
import { webAddress } from '../address.ts';
import { all, type DomDocument, type DomElement, firstIn, lineOf } from './dom.ts';

/** Before what has no words is taken out. `base`: where relative addresses start. */
export function putWordsForEmbedded(document: DomDocument, base: string | null): void {
  spellFormulas(document);
  for (const frame of all(document.body, 'iframe[src], iframe[data-src]')) {
    const address = webAddress(
      frame.getAttribute('src') ?? frame.getAttribute('data-src') ?? '',
      base ?? undefined,
    );
    if (address !== null && PLAYERS.test(address)) linkInstead(document, frame, pageOf(address));
  }
  for (const player of all(document.body, 'video, audio')) {
    const written = player.getAttribute('src') ?? firstIn(player, 'source[src]')?.getAttribute('src') ?? '';
    const address = webAddress(written, base ?? undefined);
    if (address !== null) linkInstead(document, player, address);
  }
}

/** Formulas are kept in words. */
export function spellFormulas(document: DomDocument): void {
  for (const formula of all(document.body, 'math')) {
    const written = lineOf(firstIn(formula, 'annotation[encoding="application/x-tex"]'));
    for (const note of all(formula, 'annotation, annotation-xml')) note.remove();
    formula.replaceWith(formula.getAttribute('alttext') ?? (lineOf(formula) || written));
  }
}

/** Where people show films and talks; other frames hold advertisements, forms and counters. */
const PLAYERS =
  /^https?:\/\/(?:www\.|player\.|embed\.|open\.|w\.|fast\.)?(?:youtube(?:-nocookie)?\.com\/embed\/|vimeo\.com\/video\/|ted\.com\/talks\/|dailymotion\.com\/embed\/|loom\.com\/embed\/|wistia\.(?:com|net)\/embed\/|spotify\.com\/embed|soundcloud\.com\/player|podcasts\.apple\.com\/)/i;

/** The page of a film, which can be opened, instead of its player. */
function pageOf(address: string): string {
  const film = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})/i.exec(address)?.[1];
  if (film !== undefined) return `https://www.youtube.com/watch?v=${film}`;
  const other = /^https?:\/\/player\.vimeo\.com\/video\/(\d{4,12})/i.exec(address)?.[1];
  return other === undefined ? address : `https://vimeo.com/${other}`;
}

/** The address itself, alone on its line: a name would look like the heading of what comes next, or like another piece. */
function linkInstead(document: DomDocument, element: DomElement, address: string): void {
  const link = document.createElement('a');
  link.setAttribute('href', address);
  link.append(address);
  const paragraph = document.createElement('p');
  paragraph.append(link);
  element.replaceWith(paragraph);
}
