/** One entry of a WordPress export, as the file has it. */
import { lineOfMarkup } from '../html/line-of-markup.ts';
import { readTimestamp } from '../html/timestamp.ts';
import { childrenNamed, childText, type XmlElement } from '../xml/xml-element.ts';
import { metaOf } from './meta.ts';

export type WxrItem = {
  /** Number in the blog that was exported; other entries refer to it. */
  readonly id: string;
  /** `post`, `page`, `attachment`, `nav_menu_item` … */
  readonly type: string;
  /** `publish`, `draft`, `pending`, `private`, `future`, `trash` … */
  readonly status: string;
  readonly isProtected: boolean;
  readonly title: string;
  readonly link: string | null;
  /** Login name of the author. */
  readonly creator: string;
  readonly publishedAt: string | null;
  readonly content: string;
  /** Names of categories and tags, without those that every blog has. */
  readonly tags: readonly string[];
  /** Id of the picture at the top. */
  readonly thumbnail: string | null;
  readonly comments: readonly WxrComment[];
};

export type WxrComment = {
  readonly id: string;
  /** Empty or `comment`, `pingback`, `trackback`, or a plugin's own. */
  readonly type: string;
  readonly isApproved: boolean;
  readonly author: string;
  readonly url: string;
  readonly publishedAt: string | null;
  /** For sorting: as written, `YYYY-MM-DD HH:MM:SS`. */
  readonly date: string;
  readonly content: string;
  /** Id of the comment that this one answers; `0`: none. */
  readonly parent: string;
};

export function readItem(item: XmlElement): WxrItem {
  const status = childText(item, 'wp:status');
  return {
    id: childText(item, 'wp:post_id'),
    type: childText(item, 'wp:post_type'),
    status,
    isProtected: childText(item, 'wp:post_password') !== '',
    title: lineOfMarkup(childText(item, 'title')),
    // An entry that is not published has an address that leads nowhere yet.
    link: status === 'publish' ? childText(item, 'link') || null : null,
    creator: childText(item, 'dc:creator'),
    publishedAt: dateOf(item, 'post_date') ?? readTimestamp(childText(item, 'pubDate')),
    content: childText(item, 'content:encoded'),
    tags: tagsOf(item),
    thumbnail: metaOf(item, '_thumbnail_id'),
    comments: childrenNamed(item, 'wp:comment').map(readComment),
  };
}

const readComment = (comment: XmlElement): WxrComment => ({
  id: childText(comment, 'wp:comment_id'),
  type: childText(comment, 'wp:comment_type'),
  isApproved: childText(comment, 'wp:comment_approved') === '1',
  author: childText(comment, 'wp:comment_author'),
  url: childText(comment, 'wp:comment_author_url'),
  publishedAt: dateOf(comment, 'comment_date'),
  date: childText(comment, 'wp:comment_date'),
  content: childText(comment, 'wp:comment_content'),
  parent: childText(comment, 'wp:comment_parent'),
});

/** In UTC where the file knows it; the blog's own time tells only the day. */
function dateOf(element: XmlElement, name: string): string | null {
  const inUtc = childText(element, `wp:${name}_gmt`);
  return (
    (inUtc === '' ? null : readTimestamp(`${inUtc}Z`)) ?? readTimestamp(childText(element, `wp:${name}`))
  );
}

const TAG_DOMAINS = new Set(['category', 'post_tag', 'tag']);

function tagsOf(item: XmlElement): readonly string[] {
  const names = childrenNamed(item, 'category')
    .filter(({ attributes }) => TAG_DOMAINS.has(attributes['domain'] ?? ''))
    .filter(({ attributes }) => attributes['nicename'] !== 'uncategorized')
    .map(({ text }) => lineOfMarkup(text));
  return [...new Set(names)].filter((name) => name !== '');
}

/** An author's login name and the name that is printed. */
export const readAuthor = (author: XmlElement): readonly [login: string, name: string] => [
  childText(author, 'wp:author_login'),
  lineOfMarkup(childText(author, 'wp:author_display_name')),
];
