/**
 * Documents that stand inside a Word document as they came, such as pages that another program put together with it
 * (`w:altChunk`, ECMA-376 part 1, 17.17.2). Word shows them; the library that reads its markup passes over them.
 */
import { decodeBytes } from '../encoding.ts';
import { markupOf } from '../feed/markup.ts';
import { partsOf } from '../mhtml/multipart.ts';

/** Their places, by the ids of their relations, in the order in which they stand. */
export type Marked = { readonly xml: string; readonly relations: readonly string[] };

const PLACE = /<w:altChunk\s[^<>]{0,2000}?\br:id="([^"<>]{1,200})"[^<>]{0,2000}>/g;

/** As many as anybody puts together, each once. */
const MOST = 100;

/** Puts a paragraph that can be found again in the place of each. */
export function markEmbedded(xml: string): Marked {
  const relations: string[] = [];
  const marked = xml.replace(PLACE, (whole, id: string) => {
    if (relations.includes(id) || relations.length >= MOST) return whole;
    const mark = `<w:p><w:r><w:t>${SIGN}${relations.push(id) - 1}${SIGN}</w:t></w:r></w:p>`;
    // One that says how it is to be taken in is closed further on.
    return whole.endsWith('/>') ? mark : `${mark}${whole}`;
  });
  return { xml: marked, relations };
}

/** Of a private use, so that no text holds it. */
const SIGN = '\ue0a7';

/** Puts each text in its place, once, as markup; those that are `null` leave nothing there. */
export function putEmbedded(html: string, texts: readonly (string | null)[]): string {
  const left = new Map(texts.entries());
  return html.replace(MARK, (_mark, at: string) => {
    const text = left.get(Number(at)) ?? '';
    left.delete(Number(at));
    return text;
  });
}

const MARK = new RegExp(`<p>${SIGN}(\\d{1,6})${SIGN}</p>`, 'g');

/** The text of an embedded document as markup; `null` for a kind that is not read. */
export function embeddedMarkup(path: string, bytes: Uint8Array): string | null {
  const [, ending = ''] = /\.(\w{1,6})$/.exec(path.toLowerCase()) ?? [];
  if (/^x?html?$/.test(ending)) return bodyOf(decodeBytes(bytes, null).text);
  if (/^mht(?:ml)?$/.test(ending)) {
    const page = partsOf(bytes).find(({ mediaType }) => /html\b/.test(mediaType));
    return page === undefined ? null : bodyOf(decodeBytes(page.bytes(), page.contentType).text);
  }
  return ending === 'txt' ? markupOf({ kind: 'plain', text: decodeBytes(bytes, null).text }) : null;
}

function bodyOf(html: string): string {
  const start = /<body(?:\s[^<>]{0,4000})?>|<\/head\s*>/i.exec(html);
  const end = html.toLowerCase().lastIndexOf('</body');
  return html.slice(start === null ? 0 : start.index + start[0].length, end < 0 ? undefined : end);
}
