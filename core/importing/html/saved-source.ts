/** Pages that were not saved as pages: the view of a page's source, and the clipboard's own wrapping. */
import { all, firstIn, foldText, parsePage } from './dom.ts';

/** The HTML that a source holds, out of a «view source» window or a clipboard fragment when it came in one. */
export function pageSource(html: string): string {
  return fromClipboard(html) ?? fromSourceView(html) ?? html;
}

/** What stands between the marks that Windows puts around copied markup, with the address it was copied from. */
function fromClipboard(html: string): string | null {
  const start = /<!--\s*StartFragment\s*-->/i.exec(html);
  if (!start) return null;
  const rest = html.slice(start.index + start[0].length);
  const end = /<!--\s*EndFragment\s*-->/i.exec(rest);
  const address = /^SourceURL:(\S+)/im.exec(html.slice(0, 1000))?.[1];
  const noted = address ? `<!-- url: ${address.replaceAll('--', '')} -->` : '';
  return `${noted}<html><body>${end ? rest.slice(0, end.index) : rest}</body></html>`;
}

/** Browsers show a page's source as a page; saved, it holds the real one as text. */
function fromSourceView(html: string): string | null {
  const head = html.slice(0, 2000);
  if (
    !/<body[^>]*id="viewsource"|class="line-content"|class="line-number"/i.test(
      `${head}${html.slice(2000, 6000)}`,
    )
  )
    return null;
  const page = parsePage(html);
  if (page === 'too-large') return null;
  const lines = all(page, 'td.line-content').map((line) => line.textContent ?? '');
  const source = lines.length > 0 ? lines.join('\n') : (firstIn(page, 'pre')?.textContent ?? '');
  return /<(?:html|body|p|div)\b/i.test(source) && foldText(source) !== '' ? source : null;
}
