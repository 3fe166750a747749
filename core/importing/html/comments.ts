/**
 * Takes the comments out of a page before its content is looked for: what readers wrote below an article is often
 * longer than the article, and their questions are not the author's.
 */
import type { Comment } from '../../article/article.ts';
import { all, around, type DomDocument, type DomElement, firstIn, lineOf, paragraphsOf } from './dom.ts';
import { readTimestamp } from './timestamp.ts';

/** Elements that are one comment each, in the markup of the systems that leadership blogs are made with. */
const UNIT = [
  '.commentlist li, .comment-list > li, .commentslist li.comment, ol.comments > li, ul.comments > li',
  'li.comment, li.pingback, li.trackback, .children > li[id*="comment"]',
  'article.comment, div.comment[id], div.comment[data-comment-id], div.comment-item, div.single-comment',
  '.comments .comment, #comments .comment, .comment-thread .comment, .comments-content .comment',
  '.comments-list > li, .comment-list .comment, .squarespace-comments .comment',
  '[itemtype*="schema.org/Comment"], [itemtype*="schema.org/UserComments"], [itemprop="comment"]',
].join(', ');

const BODY =
  '.comment-content, .wp-block-comment-content, .comment-text, .comment_text, .comment-body-text, [itemprop="text"], [itemprop="commentText"], .field--name-comment-body, .field-name-comment-body, .comment-entry, .commenttext, .comment-message, .post-message, .comment-body, .comment-bodytext, .content';
const AUTHOR =
  '.comment-author .fn, .wp-block-comment-author-name, cite.fn, .fn, cite.user, .comment-author cite, .comment-author-name, [itemprop="author"] [itemprop="name"], [itemprop="author"], .comment-author, .username, .commenter-name, .author-name, .author, .user-name, .commentauthor, cite, .comment-header .name';
const DATE =
  'time[datetime], [itemprop="datePublished"], [itemprop="dateCreated"], .comment-metadata a, .comment-meta a, .comment-date, .datetime, .comment-time, .commentmetadata, .comment-timestamp, .comment-meta, .date, .timestamp, .submitted, .comment-footer, .comment-header';
/** Parts of a comment that are not its words. */
const CHROME =
  '.reply, .comment-reply-link, .comment-meta, .comment-metadata, .commentmetadata, .comment-author, .comment-actions, .comment-footer, .comment-header, .comment-awaiting-moderation, .says, .edit-link, .comment-edit-link, .comment-replies, .children, .avatar, .gravatar, .comment-like, .links, .permalink, .comment-permalink, form, script, style, button, header, footer, cite.fn, .vcard';

/** The comments of a page, in order; the elements that held them are gone from it afterwards. */
export function takeComments(document: DomDocument): readonly Comment[] {
  const units = unitsOf(document);
  const comments = units.length > 0 ? readUnits(units) : readDefinitionList(document);
  for (const unit of units) unit.remove();
  return comments;
}

/** Outermost first, each once, and only those that are not the page itself. */
function unitsOf(document: DomDocument): readonly DomElement[] {
  const found = all(document, UNIT).filter((unit) => !/^(?:body|html|main)$/.test(unit.localName));
  const lists = new Set(found);
  return found.filter(
    (unit) =>
      !isWrapper(unit, lists) &&
      around(unit, '.sidebar, #sidebar, .widget-area, .widget_recent_comments, nav') === null,
  );
}

/** A list entry around an `article.comment` of the same comment: only the inner one counts. */
function isWrapper(unit: DomElement, units: ReadonlySet<DomElement>): boolean {
  const inner = unit.firstElementChild;
  return inner !== null && units.has(inner) && unit.localName !== 'li' && lineOf(unit) === lineOf(inner);
}

function readUnits(units: readonly DomElement[]): readonly Comment[] {
  const members = new Set(units);
  const ids = new Map<DomElement, string>();
  const lastAtDepth: string[] = [];
  const comments: Comment[] = [];
  for (const unit of units) {
    if (isDoubled(unit, members, ids)) continue;
    const read = readUnit(unit, members);
    if (read === null) continue;
    const id = `c${comments.length + 1}`;
    ids.set(unit, id);
    const depth = printedDepth(unit);
    const replyTo =
      enclosing(unit, ids) ??
      answeredBefore(unit, ids) ??
      (depth > 1 ? (lastAtDepth[depth - 1] ?? null) : null);
    if (depth > 0) lastAtDepth[depth] = id;
    comments.push({ id, ...read, replyTo });
  }
  return comments;
}

/** `li.comment > article.comment`: the list entry has been read, the article inside is the same comment. */
function isDoubled(
  unit: DomElement,
  members: ReadonlySet<DomElement>,
  ids: Map<DomElement, string>,
): boolean {
  const outer = unit.parentElement;
  if (outer === null || !members.has(outer) || outer.firstElementChild !== unit) return false;
  const id = ids.get(outer);
  if (id !== undefined) ids.set(unit, id);
  return id !== undefined;
}

function enclosing(unit: DomElement, ids: ReadonlyMap<DomElement, string>): string | null {
  for (let outer = unit.parentElement; outer; outer = outer.parentElement) {
    const id = ids.get(outer);
    if (id !== undefined) return id;
  }
  return null;
}

/** Drupal puts answers into an indented block after the comment they answer. */
function answeredBefore(unit: DomElement, ids: ReadonlyMap<DomElement, string>): string | null {
  let before = around(unit, '.indented')?.previousElementSibling ?? null;
  for (; before; before = before.previousElementSibling) {
    const id = ids.get(before);
    if (id !== undefined) return id;
  }
  return null;
}

const printedDepth = (unit: DomElement): number =>
  Number(/(?:^|\s)depth-(\d{1,2})(?:\s|$)/.exec(unit.className)?.[1] ?? 0);

type Unit = Omit<Comment, 'id' | 'replyTo'>;

function readUnit(unit: DomElement, members: ReadonlySet<DomElement>): Unit | null {
  const own = ownPart(unit, members);
  const publishedAt = dateOf(own);
  if (isPingback(own)) return pingbackOf(own, publishedAt);
  const author = authorOf(own);
  const text = wordsOf(own);
  return text === '' ? null : { kind: 'comment', author, url: null, publishedAt, text };
}

/** A copy of a comment without the answers nested in it. */
function ownPart(unit: DomElement, members: ReadonlySet<DomElement>): DomElement {
  const nested = all(unit, '*').map((element) => members.has(element) && !isSame(element, unit));
  const copy = unit.cloneNode(true);
  all(copy, '*').forEach((element, at) => {
    if (nested[at]) element.remove();
  });
  return copy;
}

const isSame = (element: DomElement, unit: DomElement): boolean =>
  element.parentElement === unit &&
  unit.firstElementChild === element &&
  /^(?:article|div)$/.test(element.localName);

const PINGBACK_LEAD =
  /^\s*(?:pingback|trackback|pingback from|rückverweis|rétrolien|ping)\s*(?:by|from|de|von|par)?\s*[:：]\s*/i;

const isPingback = (own: DomElement): boolean =>
  /(?:^|[\s_-])(?:pingback|trackback)(?:$|[\s_-])/.test(own.className) || PINGBACK_LEAD.test(lineOf(own));

/** The title that a pingback names is its link's; where it is cut off, so it stays. */
function pingbackOf(own: DomElement, publishedAt: string | null): Unit | null {
  const links = all(own, 'a[href]').filter(
    (link) =>
      /^https?:/i.test(link.getAttribute('href') ?? '') &&
      !link.matches(
        '.comment-edit-link, .comment-reply-link, .comment-date, .comment-permalink, time a, .comment-meta a',
      ),
  );
  const link = links.find((candidate) => /\p{L}/u.test(lineOf(candidate)));
  const text = link ? lineOf(link) : lineOf(own).replace(PINGBACK_LEAD, '');
  const title = text
    .replace(PINGBACK_LEAD, '')
    .replace(/[·\s]+$/u, '')
    .trim();
  if (title === '') return null;
  return {
    kind: 'pingback',
    author: null,
    url: link?.getAttribute('href') ?? null,
    publishedAt,
    text: title,
  };
}

/** Names that also stand in what a comment says. */
const MAY_BE_QUOTED = new Set(['cite', '.author', '.fn', '.username', '.user-name']);

function authorOf(own: DomElement): string | null {
  for (const selector of AUTHOR.split(', ')) {
    const element = firstIn(own, selector);
    if (element === null || (MAY_BE_QUOTED.has(selector) && around(element, '.comment-content') !== null))
      continue;
    const name = cleanName(element.getAttribute('content') ?? lineOf(element));
    if (name !== '') return name;
  }
  return (
    cleanName(
      /^(?:posted by|von|par|por)\s*:?\s*([^|]{2,60})\|/i.exec(
        lineOf(firstIn(own, '.comment-footer')),
      )?.[1] ?? '',
    ) || null
  );
}

function cleanName(text: string): string {
  const name = text
    .replace(/^(?:posted by|written by|comment by|by|von|par|por)\s*:?\s+/i, '')
    .replace(/\s*\|.*$/u, '')
    .replace(
      /\s+(?:says|said|said\.\.\.|said…|writes|wrote|sagt|schrieb|a dit|dit|dice|dijo|disse|diz|说道?)\s*[:：.…]*\s*$/i,
      '',
    )
    .replace(/\s+(?:on|am|le|el|em|at)\s+[^\s\d.]*\.?\s*\d.*$/i, '')
    .replace(/[:：,]+$/u, '')
    .trim();
  return name.length <= 80 ? name : '';
}

function dateOf(own: DomElement): string | null {
  for (const selector of DATE.split(', ')) {
    const element = firstIn(own, selector);
    if (element === null) continue;
    const stated =
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title');
    const date = readTimestamp(stated) ?? readTimestamp(lineOf(element).slice(0, 160));
    if (date !== null) return date;
  }
  return null;
}

function wordsOf(own: DomElement): string {
  for (const selector of BODY.split(', ')) {
    const bodies = all(own, selector);
    const body = bodies[0];
    if (!body) continue;
    const text = withoutChrome(body);
    if (text !== '') return text;
  }
  return withoutChrome(own);
}

function withoutChrome(element: DomElement): string {
  const copy = element.cloneNode(true);
  for (const chrome of all(copy, CHROME)) chrome.remove();
  return paragraphsOf(copy)
    .split('\n\n')
    .filter(
      (line) =>
        !/^(?:reply|répondre|antworten|responder|delete|edit|permalink|log in to reply|[\d,]+ likes?|like|·|\|)$/i.test(
          line,
        ),
    )
    .join('\n\n');
}

/** Older Blogger pages: a definition list with the name as the term and the words as its description. */
function readDefinitionList(document: DomDocument): readonly Comment[] {
  const list = firstIn(document, 'dl#comments-block, #comments-block, #comments dl');
  if (!list) return [];
  const comments: Comment[] = [];
  let author: string | null = null;
  for (const part of all(list, '.comment-author, .comment-body, .comment-footer')) {
    const last = comments.at(-1);
    if (part.matches('.comment-author')) author = cleanName(lineOf(part)) || null;
    else if (part.matches('.comment-body')) {
      const text = withoutChrome(part);
      if (text !== '')
        comments.push({
          id: `c${comments.length + 1}`,
          kind: 'comment',
          author,
          url: null,
          publishedAt: null,
          text,
          replyTo: null,
        });
    } else if (last) comments[comments.length - 1] = { ...last, publishedAt: readTimestamp(lineOf(part)) };
  }
  list.remove();
  return comments;
}
