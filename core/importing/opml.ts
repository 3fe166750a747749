/** OPML, in which feed readers hand each other their subscriptions. http://opml.org/spec2.opml */
import { generateOpml, type Opml, parseOpml } from 'feedsmith';
import { webAddress } from './address.ts';
import { withoutFeedScheme } from './feed/feed-scheme.ts';
import { foldText } from './html/dom.ts';
import { rootName, withoutDocumentType } from './xml.ts';

/** A subscription as one reader tells another. */
export type FeedOutline = {
  readonly url: string;
  readonly title: string;
  readonly siteUrl: string | null;
  /** The folder it is filed in; of folders in folders the names are joined by `/`. */
  readonly folder: string | null;
};

/** Whether a text is an OPML file, by its beginning. */
export const isOpml = (head: string): boolean => rootName(head) === 'opml';

const MOST_OUTLINES = 10_000;

/** The feeds in an OPML file, each address once; `null` when it is broken or none. */
export function readOpml(text: string): readonly FeedOutline[] | null {
  const outlines = topOutlines(text);
  if (outlines === null) return null;
  const found = new Map<string, FeedOutline>();
  const waiting = outlines.map((outline) => ({ outline, folders: [] as readonly string[] })).reverse();
  for (let next = waiting.pop(); next && found.size < MOST_OUTLINES; next = waiting.pop()) {
    const { outline, folders } = next;
    const title = foldText(outline.title ?? outline.text);
    const url = webAddress(withoutFeedScheme(outline.xmlUrl ?? ''));
    if (url !== null && !found.has(url))
      found.set(url, {
        url,
        title,
        siteUrl: webAddress(outline.htmlUrl ?? ''),
        folder: folders.length === 0 ? null : folders.join('/'),
      });
    const inside = title === '' || url !== null ? folders : [...folders, title.replaceAll('/', '∕')];
    for (const child of [...(outline.outlines ?? [])].reverse())
      waiting.push({ outline: child, folders: inside });
  }
  return [...found.values()];
}

/** The parser throws for everything that is no OPML. */
function topOutlines(text: string): readonly Opml.Outline<string>[] | null {
  try {
    return parseOpml(withoutDocumentType(text.replace(/^\ufeff/, ''))).body?.outlines ?? [];
  } catch {
    return null;
  }
}

/** An OPML file of at least one subscription, filed by folder. `now` is the day that stands in it. */
export function writeOpml(outlines: readonly FeedOutline[], title: string, now: Date): string {
  const top: Opml.Outline<Date>[] = [];
  const folders = new Map<string, Opml.Outline<Date>[]>();
  /** What stands in a folder, which is made with those around it when it is first named. */
  const inside = (path: string): Opml.Outline<Date>[] => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const made: Opml.Outline<Date>[] = [];
    folders.set(path, made);
    const end = path.lastIndexOf('/');
    const around = end < 0 ? top : inside(path.slice(0, end));
    around.push({ text: path.slice(end + 1), outlines: made });
    return made;
  };
  for (const { url, title: text, siteUrl, folder } of outlines)
    (folder === null ? top : inside(folder)).push({
      text: text === '' ? url : text,
      title: text,
      type: 'rss',
      xmlUrl: url,
      ...(siteUrl === null ? {} : { htmlUrl: siteUrl }),
    });
  return generateOpml({ head: { title, dateCreated: now }, body: { outlines: top } });
}
