/** WordPress stores a classic post as lines of text and adds its paragraphs when it shows them; so does this. */

const BLOCK =
  'address|article|aside|audio|blockquote|center|details|div|dl|dd|dt|fieldset|figure|figcaption|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|video';
const OPENS_BLOCK = new RegExp(`<(?:${BLOCK})(?:[\\s/>])`, 'gi');
const CLOSES_BLOCK = new RegExp(`</(?:${BLOCK})\\s*>|<hr\\s*/?>`, 'gi');
const BEGINS_WITH_BLOCK = new RegExp(`^</?(?:${BLOCK})(?:[\\s/>])`, 'i');

/** Markup whose lines and empty lines mean line breaks and paragraphs, as markup that says so. */
export function paragraphsOfPost(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return outsideOf(lines, 'pre', (part) =>
    part
      .replace(OPENS_BLOCK, '\n\n$&')
      .replace(CLOSES_BLOCK, '$&\n\n')
      .split(/\n(?:[ \t]*\n)+/)
      .map((chunk) => chunk.trim())
      .filter((chunk) => chunk !== '')
      .map((chunk) =>
        BEGINS_WITH_BLOCK.test(chunk)
          ? chunk
          : `<p>${chunk
              .split('\n')
              .map((line) => line.trim())
              .join('<br>\n')}</p>`,
      )
      .join('\n'),
  );
}

/** Changes everything but elements of a name. One that is not closed reaches to the end. */
export function outsideOf(html: string, name: string, change: (part: string) => string): string {
  const lower = html.toLowerCase();
  let changed = '';
  let at = 0;
  while (at < html.length) {
    const start = indexOfTag(lower, name, at);
    if (start < 0) break;
    const close = lower.indexOf(`</${name}`, start);
    const end = close < 0 ? html.length : closeOfTag(lower, close);
    changed += change(html.slice(at, start)) + html.slice(start, end);
    at = end;
  }
  return changed + (at < html.length ? change(html.slice(at)) : '');
}

function indexOfTag(lower: string, name: string, from: number): number {
  for (let at = lower.indexOf(`<${name}`, from); at >= 0; at = lower.indexOf(`<${name}`, at + 1))
    if (/[\s/>]/.test(lower[at + name.length + 1] ?? '')) return at;
  return -1;
}

function closeOfTag(lower: string, close: number): number {
  const end = lower.indexOf('>', close);
  return end < 0 ? lower.length : end + 1;
}
