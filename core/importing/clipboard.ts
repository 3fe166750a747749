/** What was copied elsewhere, as a source. */
import type { ImportSource } from './imported-article.ts';

/** The same words twice: as markup, when the program they were copied from gave any, and plainly. */
export type ClipboardContent = { readonly html: string; readonly text: string };

/** How a source from the clipboard is called in lists and sentences. */
export const CLIPBOARD_NAME = 'Clipboard';

/** The richer form of what was copied, or the plain one when markup adds nothing; `null` when nothing was. */
export function clipboardSource({
  html,
  text,
}: ClipboardContent): (ImportSource & { readonly kind: 'clipboard' }) | null {
  const rich = hasStructure(html);
  const words = rich ? html : text.trim() === '' ? html : text;
  if (words.trim() === '') return null;
  return {
    kind: 'clipboard',
    name: CLIPBOARD_NAME,
    bytes: new TextEncoder().encode(words),
    mediaType: rich || text.trim() === '' ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    url: null,
  };
}

/**
 * Whether markup says more than its words. Code editors and terminals wrap plain text into coloured spans; copied
 * Markdown source must stay what it is.
 */
const hasStructure = (html: string): boolean =>
  /<(?:p|h[1-6]|li|blockquote|table|strong|em|b|i|a)\b/i.test(html) &&
  !/<meta[^>]+vscode|font-family:[^;"]{0,80}(?:Consolas|Menlo|Monaco|monospace)/i.test(html);
