/**
 * Imports a WordPress export (WXR, an RSS file with everything that a blog holds): posts and pages with their authors,
 * tags, pictures and comments, one after the other. What was never published is told, and taken in only on request.
 */
import type { Failure } from '../failure.ts';
import type { Result } from '../result.ts';
import { importFragment, parseFragment } from './html/fragment.ts';
import { lineOfMarkup } from './html/line-of-markup.ts';
import type { ImportPiece, LeftOutReason, PieceFormat, PieceGate, PieceOutcome } from './import-piece.ts';
import { pieceLabel } from './import-piece.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { type Attachments, gatherAttachments, withAttachments } from './wxr/attachments.ts';
import { commentsOf } from './wxr/comment-tree.ts';
import { markupOfPost } from './wxr/post-markup.ts';
import { readAuthor, readItem, type WxrItem } from './wxr/wxr-item.ts';
import { readXml } from './xml/read-xml.ts';
import { textChunks } from './xml/text-chunks.ts';
import { childText, type XmlElement } from './xml/xml-element.ts';
import { xmlFailure } from './xml/xml-failure.ts';

export const WXR: PieceFormat = { isOne: isWxr, read: readPosts };

function isWxr({ bytes }: ImportSource): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 8192));
  return /<rss\b[^>]{0,2000}\bxmlns:wp\s?=|<wp:wxr_version>/.test(head);
}

/** What posts refer to. */
type Blog = {
  title: string;
  language: string | null;
  address: string | null;
  readonly authors: Map<string, string>;
  readonly attachments: Attachments;
};

/** Where a post stands among the elements of the file: `rss`, `channel`, `item`. */
const POST_DEPTH = 3;

async function* readPosts(source: ImportSource, isWanted: PieceGate): AsyncGenerator<ImportPiece> {
  const blog: Blog = {
    title: '',
    language: null,
    address: null,
    authors: new Map(),
    attachments: gatherAttachments(attachmentsIn(source)),
  };
  let at = -1;
  const total = source.bytes.length;
  let passed = 0;
  const chunks = textChunks(source.bytes, (position) => {
    passed = position;
  });
  for (const read of readXml(chunks, { depth: POST_DEPTH })) {
    if (!read.ok) {
      const outcome: PieceOutcome = { tag: 'failed', failure: xmlFailure(source.name, read.failure) };
      yield { at: at + 1, name: null, share: 1, outcome };
      return;
    }
    if (read.value.name !== 'item') {
      learn(blog, read.value);
      continue;
    }
    at += 1;
    const item = readItem(read.value);
    if (!isArticle(item)) continue;
    const name = item.title || `Untitled ${item.id}`;
    if (!isWanted(at, name)) continue;
    yield { at, name, share: passed / total, outcome: outcomeOf(item, name, source, blog) };
  }
}

/** Galleries and pictures at the top refer to attachments, which may come later in the file. */
function* attachmentsIn(source: ImportSource): Generator<XmlElement> {
  for (const read of readXml(textChunks(source.bytes), { depth: POST_DEPTH }))
    if (read.ok && childText(read.value, 'wp:post_type') === 'attachment') yield read.value;
}

function learn(blog: Blog, element: XmlElement): void {
  const words = element.text.trim();
  if (element.name === 'title') blog.title = lineOfMarkup(words);
  else if (element.name === 'language') blog.language = words || null;
  else if (element.name === 'link' && words !== '') blog.address = words;
  else if (element.name === 'wp:author') blog.authors.set(...readAuthor(element));
}

/** Menus, settings, revisions and files of a blog are no articles. */
const NO_ARTICLES =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_[a-z_]+|acf-[a-z-]+|wpcf7_contact_form|mc4wp-form|jp_[a-z_]+|feedback|shop_[a-z_]+)$/;

const isArticle = ({ type, status }: WxrItem): boolean =>
  !NO_ARTICLES.test(type) && !/^(?:trash|auto-draft|inherit)$/.test(status);

function outcomeOf(item: WxrItem, name: string, source: ImportSource, blog: Blog): PieceOutcome {
  const reason = leftOutReason(item);
  if (reason !== null && source.withLeftOut !== true) return { tag: 'left-out', reason };
  const imported = importPost(item, pieceLabel(source.name, name), source, blog);
  if (imported.ok) return { tag: 'article', imported: filed(imported.value, item, reason) };
  // A gallery or a film without a word is nothing to read, and nothing went wrong.
  if (imported.failure.tag === 'no-text') return { tag: 'left-out', reason: 'no-text' };
  return { tag: 'failed', failure: imported.failure };
}

function leftOutReason({ status, isProtected, type }: WxrItem): LeftOutReason | null {
  if (status === 'private') return 'private';
  if (status === 'future') return 'scheduled';
  if (status !== 'publish') return 'draft';
  if (isProtected) return 'protected';
  return type === 'post' || type === 'page' ? null : 'other-kind';
}

function filed(imported: ImportedArticle, { tags }: WxrItem, reason: LeftOutReason | null): ImportedArticle {
  const marked = reason === null || reason === 'other-kind' ? tags : [...tags, reason];
  return marked.length === 0 ? imported : { ...imported, marks: { tags: marked } };
}

function importPost(
  item: WxrItem,
  label: string,
  source: ImportSource,
  blog: Blog,
): Result<ImportedArticle, Failure> {
  const { byId, byEntry } = blog.attachments;
  const uploaded = byEntry.get(item.id) ?? [];
  const content = markupOfPost(item.content, {
    byId: (id) => (byId.get(id)?.isPicture ? byId.get(id) : undefined),
    ofEntry: () => uploaded.filter(({ isPicture }) => isPicture),
  });
  const top = item.thumbnail === null ? undefined : byId.get(item.thumbnail);
  const markup = withAttachments(content, top, uploaded, source.withLeftOut === true);
  const document = parseFragment(markup, label);
  if (!document.ok) return document;
  return importFragment({
    document: document.value,
    hasSurroundings: true,
    source: { kind: source.kind, name: label, url: item.link, format: 'wxr' },
    title: item.title,
    byline: blog.authors.get(item.creator) || item.creator || null,
    siteName: blog.title || null,
    publishedAt: item.publishedAt,
    language: blog.language,
    base: item.link ?? blog.address,
    comments: commentsOf(item.comments),
    warnings: [],
  });
}
