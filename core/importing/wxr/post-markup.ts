/** The content of a WordPress entry as plain markup: blocks, shortcodes and classic paragraphs resolved. */
import { outsideOf, paragraphsOfPost } from './post-paragraphs.ts';
import { expandShortcodes, type Pictures } from './shortcodes.ts';

export function markupOfPost(content: string, pictures: Pictures): string {
  const expanded = expandShortcodes(content, pictures);
  return linkEmbeds(
    expanded.includes('<!-- wp:') ? markupOfBlocks(expanded) : paragraphsOfPost(withoutComments(expanded)),
  );
}

/** Blocks are markup between two comments; what stands between blocks is classic. */
function markupOfBlocks(text: string): string {
  let markup = '';
  let depth = 0;
  let at = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', start);
    const end = close < 0 ? text.length : close + 3;
    const comment = text.slice(start + 4, end - 3).trim();
    const part = text.slice(at, start);
    markup += depth === 0 ? paragraphsOfPost(part) : part;
    if (comment.startsWith('/wp:')) depth = Math.max(0, depth - 1);
    else if (comment.startsWith('wp:') && !comment.endsWith('/')) depth += 1;
    at = end;
  }
  const rest = text.slice(at);
  return markup + (depth === 0 ? paragraphsOfPost(rest) : rest);
}

/** `<!--more-->`, `<!--nextpage-->` and whatever else was noted. */
const withoutComments = (text: string): string =>
  text.replace(/<!--(?:more|nextpage|noteaser)\b[^>]{0,200}-->/g, '\n\n');

/** An address alone on its line stands for a film or a post of somebody else; it becomes a link to it. */
const linkEmbeds = (html: string): string =>
  outsideOf(html, 'pre', (part) =>
    part.replace(
      /(<p>|wp-block-embed__wrapper">)\s{0,20}(https?:\/\/[^\s<>"']{1,1000})\s{0,20}(<\/p>|<\/div>)/g,
      '$1<a href="$2">$2</a>$3',
    ),
  );
