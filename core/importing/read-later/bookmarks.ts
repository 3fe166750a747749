/**
 * Bookmarks of browsers, and of every service that exports like one: the Netscape bookmark file. Its tags are never
 * closed, so it is read as the stream of lines that it is.
 */
import { lineOfMarkup } from '../html/line-of-markup.ts';
import { fromSeconds, tagsOf, withAddedAt, withTags } from './fields.ts';
import type { KeptArticle } from './kept-article.ts';

export const isBookmarkFile = (head: string): boolean => /<!DOCTYPE\s+NETSCAPE-Bookmark-file/i.test(head);

const PARTS = /<(h3|a|dl|\/dl|dd)\b([^>]{0,20000})>([^<]{0,20000})/gi;

/** Folders that every browser has, by the names they go by; they say nothing about what is in them. */
const OWN_FOLDERS =
  /^(?:(?:mobile |other |all )?bookmarks(?: (?:bar|menu|toolbar))?|favou?rites(?: bar)?|toolbar|unsorted|reading list|imported|lesezeichen(?:leiste|-symbolleiste)?|weitere lesezeichen|favoris|(?:barre de|autres) favoris|barra de (?:favoritos|marcadores)|otros marcadores|barra dei preferiti|favorietenbalk|bladwijzerbalk|书签栏|ブックマーク バー|marcadores)$/i;

type Bookmark = KeptArticle & { readonly notes: string };

export function fromBookmarks(html: string): readonly KeptArticle[] {
  const found: Bookmark[] = [];
  const folders: string[] = [];
  let named = '';
  for (const [, tag = '', attributes = '', text = ''] of html.matchAll(PARTS)) {
    const words = lineOfMarkup(text);
    switch (tag.toLowerCase()) {
      case 'h3':
        named = words;
        break;
      case 'dl':
        folders.push(named);
        named = '';
        break;
      case '/dl':
        folders.pop();
        break;
      case 'a':
        found.push(bookmark(attributes, words, folders));
        break;
      case 'dd': {
        const last = found.at(-1);
        if (last && words !== '') found[found.length - 1] = { ...last, notes: words };
        break;
      }
    }
  }
  return found.filter(({ url }) => /^https?:/i.test(url)).map(withNote);
}

function bookmark(attributes: string, title: string, folders: readonly string[]): Bookmark {
  const attribute = (name: string): string =>
    lineOfMarkup(
      new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)|'([^']*))`, 'i').exec(attributes)?.slice(1).join('') ?? '',
    );
  const url = attribute('href');
  const own = folders.filter((folder) => folder !== '' && !OWN_FOLDERS.test(folder));
  return {
    title: title === url ? '' : title,
    url,
    notes: '',
    marks: {
      ...withTags([...own, ...tagsOf(attribute('tags'), /,/)]),
      ...withAddedAt(fromSeconds(attribute('add_date'))),
    },
    extra: {},
  };
}

const withNote = ({ notes, ...kept }: Bookmark): KeptArticle =>
  notes === ''
    ? kept
    : { ...kept, marks: { ...kept.marks, notes: [{ text: notes, createdAt: kept.marks.addedAt ?? null }] } };
