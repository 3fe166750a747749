/** What stands around an article on its page: recognised by element, role, id and class. */
import type { RemovalReason, RemovedPart } from '../../article/article.ts';
import { furnitureReason } from '../page-furniture.ts';
import {
  all,
  allOfEach,
  type DomDocument,
  type DomElement,
  firstIn,
  foldText,
  lineOf,
  paragraphsOf,
} from './dom.ts';
import { type DomNode, isText } from './dom-node.ts';

/** Never part of what people read; gone without a trace. */
const SILENT =
  'script:not([type="application/ld+json"]), style, template, link, iframe:not([srcdoc]), object, embed, canvas, svg, math, dialog, .screen-reader-text, .sr-only, .visually-hidden, .sf-hidden, [hidden], [aria-hidden="true"]:not(img), #wpadminbar, .skip-link';

/** Surroundings by selector, the more certain first. */
const AROUND: readonly (readonly [RemovalReason, string])[] = [
  [
    'form',
    '#respond, .comment-respond, #commentform, .comment-form, #comment-form, form[action*="comment"], .comments-open, form[role="search"], .search-form, #searchform, .wpcf7',
  ],
  [
    'comments',
    '#comments, .comments-area, #comments-section, section.comments, div.comments, .comment-section, .post-comments, #disqus_thread, .fb-comments, .commentlist, .comment-list, .comments-title, .responses-section, .nocomments',
  ],
  [
    'sharing',
    '.sharedaddy, .jp-likes-widget-wrapper, .share-buttons, .sharing, .social-share, .social-sharing, .share-links, .post-share, .entry-share, .addtoany_share_save_container, .addthis_toolbox, .a2a_kit, .ssba, .essb_links, .post-share-buttons, .share-post, .share-bar, .goog-inline-block, .item-actions, .post-actions, .post-ufi, .like-button-container',
  ],
  [
    'subscription',
    '.subscribe, .subscribe-widget, .subscription-widget-wrap, .subscription-widget, .newsletter, .newsletter-signup, .newsletter-form, .mc4wp-form, #mc_embed_signup, .jetpack_subscription_widget, .email-signup, .signup-form, .subscribe-footer, .gh-subscribe, .gh-portal, .newsletter-form-wrapper, .kg-signup-card, .sqs-block-newsletter, .blog_subscription',
  ],
  [
    'advertisement',
    '.adsbygoogle, .ad, .ads, .advert, .advertisement, .wpcnt, .wpa, .sponsor, .sponsored, .google-auto-placed, ins.adsbygoogle, [id^="div-gpt-ad"], .promo-box',
  ],
  [
    'links',
    '.jp-relatedposts, .related-posts, .relatedposts, #related-posts, .yarpp-related, .yarpp, .related, .read-next, .post-navigation, .nav-links, .navigation, .navlinks, .blog-pager, #blog-pager, .pager, .pagination, .breadcrumb, .breadcrumbs, .tag-list, .recommended-posts, .more-posts, .read-next-feed, .zemanta-related, .blog-item-pagination, .item-pagination',
  ],
  [
    'metadata',
    '.entry-meta, dl.article-info, .article-info, .post-meta, .post-footer-line, .post-footer, .entry-footer, .post-labels, .entry-utility, .postmetadata, .post-tags, .entry-tags, .cat-links, .tags-links, .byline-wrapper, .gh-article-meta, .post-header-line-1, .date-header, .entry-date, .posted-on, .article-meta, .blog-meta, .submitted, .field--name-field-tags',
  ],
  [
    'navigation',
    'nav, [role="navigation"], [role="search"], [role="banner"], [role="contentinfo"], [role="complementary"], #sidebar, .sidebar, #secondary, .widget:not(.Blog), .widget-area, #nav, .nav, .menu, .site-header, .site-footer, #masthead, #colophon, #footer, .footer, body > header, body > footer, #header, #access, .site-branding, .toc_container, .ez-toc-container, .cookie, .cookie-notice, #cookie-notice, .cookie-consent, .popup, .modal',
  ],
];

/** Removes what says nothing to anybody, before anything is read. */
export function removeSilently(document: DomDocument): void {
  if (firstIn(document.body, 'amp-img, noscript') !== null) rescueLatePictures(document);
  const [silent = [], styled = [], unscripted = [], fonts = []] = allOfEach(document.body, [
    SILENT,
    '[style]',
    'noscript',
    'font',
  ]);
  for (const element of silent) element.remove();
  for (const element of styled) if (isInvisible(element)) element.remove();
  for (const element of unscripted) element.remove();
  for (const font of fonts) font.replaceWith(...font.childNodes);
}

/** Takes the known surroundings out of a page and says what they were. */
export function removeSurroundings(document: DomDocument): readonly RemovedPart[] {
  const removed: RemovedPart[] = [];
  // What an element is does not change when others go, so the page is searched once for all.
  const found = allOfEach(document.body, [...AROUND.map(([, selector]) => selector), WITH_FIELD]);
  const size = createPageSize(document);
  const takeOut = (element: DomElement, reason: RemovalReason): void => {
    if (isMostOfPage(element, size)) return;
    note(removed, reason, element);
    size.remove(element);
  };
  for (const [at, [reason]] of AROUND.entries())
    for (const element of found[at] ?? [])
      if (document.body.contains(element) && !isWordOfSentence(element)) takeOut(element, reason);
  for (const element of found.at(-1) ?? [])
    if (document.body.contains(element) && isBoxWithField(element)) takeOut(element, 'subscription');
  return removed;
}

/** A link of the class `popup` or `nav` among the words of a sentence belongs to it. */
const isWordOfSentence = (element: DomElement): boolean =>
  /^(?:a|abbr|b|em|i|mark|q|strong|u)$/.test(element.localName) &&
  wordsBeside(element.previousSibling) + wordsBeside(element.nextSibling) >= FEWEST_BESIDE;

/** In UTF-16 units: more than labels such as «Filed under». */
const FEWEST_BESIDE = 20;

const wordsBeside = (node: DomNode | null): number =>
  node !== null && isText(node) ? foldText(node.nodeValue).length : 0;

/** Words that a selector cannot tell from an article's own unless a field to fill in stands with them. */
const WITH_FIELD =
  '[class*="newsletter"], [class*="subscribe"], [class*="signup"], [class*="sign-up"], [class*="mailing"], [id*="newsletter"], [id*="subscribe"]';

const isBoxWithField = (element: DomElement): boolean =>
  /^(?:div|section|aside|form|p)$/.test(element.localName) && firstIn(element, 'input, form') !== null;

const LONGEST_KICKER = 40;

/** Takes the name of a section that stands right above the title. */
export function takeKicker(document: DomDocument, title: string): readonly RemovedPart[] {
  const removed: RemovedPart[] = [];
  const heading = all(document.body, 'h1, h2').find((one) => title !== '' && lineOf(one) === title);
  for (let above = heading?.previousElementSibling ?? null; above; ) {
    const line = lineOf(above);
    const next: DomElement | null = above.previousElementSibling;
    if (line.length > LONGEST_KICKER || /[.!?…。？！]$/u.test(line) || firstIn(above, 'img') !== null) break;
    note(removed, 'metadata', above);
    above.remove();
    above = next;
  }
  return removed;
}

/** Tells why a block, whose words are on `line`, is left out of an article. */
export type Reasons = (block: DomElement, line: string) => RemovalReason;

/**
 * Reasons by the words of a block and by its surroundings up to the place that also holds the article. Blocks share
 * most of what is around them, which is looked at once.
 */
export function createReasons(place: DomElement | null): Reasons {
  const known = new Map<DomElement, RemovalReason | null>();
  const reasonAround = (element: DomElement | null): RemovalReason | null => {
    if (element === null || (place !== null && element.contains(place))) return null;
    const before = known.get(element);
    if (before !== undefined) return before;
    const reason = reasonByName(element) ?? reasonAround(element.parentElement);
    known.set(element, reason);
    return reason;
  };
  return (block, line) => furnitureReason(line) ?? reasonAround(block) ?? 'other';
}

function reasonByName({ localName, id, className }: DomElement): RemovalReason | null {
  const name = `${localName} ${id} ${className}`.toLowerCase();
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

const NAMES: readonly (readonly [RemovalReason, RegExp])[] = [
  ['sharing', /\bshar(?:e|ing)|social|addthis|addtoany/],
  ['subscription', /subscri|newsletter|signup|mailchimp|optin/],
  ['advertisement', /\b(?:ads?|advert\w*|sponsor\w*|promo)\b/],
  ['comments', /comment|respond|disqus/],
  ['links', /related|recommend|pager|pagination|read-?next|trending|popular/],
  ['metadata', /(?<![a-z])(?:meta|byline|postmetadata|tags?|dateline)(?![a-z])/],
  [
    'form',
    /^(?:form|input|button|select) |(?<![a-z])(?:form|log-?in|sign-?in|upload|flyout|tooltip)(?![a-z])/,
  ],
  ['navigation', /^(?:nav|header|footer|aside) |sidebar|\bnav|menu|widget|masthead|breadcrumb|footer/],
];

const LONGEST_NOTE = 2000;

export function note(removed: RemovedPart[], reason: RemovalReason, element: DomElement): void {
  const text = paragraphsOf(element).slice(0, LONGEST_NOTE);
  if (/[\p{L}\p{N}]/u.test(text)) removed.push({ reason, text });
}

/** A selector that meets a careless theme's wrapper must not take the article with it. */
function isMostOfPage(element: DomElement, page: PageSize): boolean {
  if (firstIn(element, '.entry-content, .post-content, .post-body, .article-body, [itemprop="articleBody"]'))
    return true;
  return (
    /^(?:article|main|body)$/.test(element.localName) ||
    (firstIn(element, 'p') !== null &&
      !/comment|respond/.test(`${element.id} ${element.className}`) &&
      page.isMost(lineOf(element).length))
  );
}

/** How long a page is, of which more and more is taken out. */
type PageSize = {
  /** Whether so many of its letters are more than three fifths of them. */
  readonly isMost: (length: number) => boolean;
  readonly remove: (element: DomElement) => void;
};

/**
 * The page is read anew only where what is known of its length leaves a doubt: an element takes its own line with it
 * and a space at either side, or less.
 */
function createPageSize(document: DomDocument): PageSize {
  let [least, most] = [-1, Number.POSITIVE_INFINITY];
  const measure = (): number => {
    const { length } = lineOf(document.body);
    [least, most] = [length, length];
    return length;
  };
  return {
    isMost(length) {
      if (length > most * 0.6) return true;
      return length > least * 0.6 && length > measure() * 0.6;
    },
    remove(element) {
      least -= lineOf(element).length + 2;
      element.remove();
    },
  };
}

const isInvisible = (element: DomElement): boolean =>
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '') &&
  firstIn(element, 'p p, article, main') === null;

/** Pictures that scripts would load stand in `noscript`, or under AMP's own name; the words beside them are kept. */
function rescueLatePictures(document: DomDocument): void {
  for (const late of all(document.body, 'amp-img')) {
    const picture = document.createElement('img');
    for (const name of late.getAttributeNames()) picture.setAttribute(name, late.getAttribute(name) ?? '');
    late.replaceWith(picture);
  }
  for (const late of all(document.body, 'noscript')) {
    const picture = firstIn(late, 'img');
    const before = late.previousElementSibling;
    if (picture && before?.localName === 'img' && !/^https?:/.test(before.getAttribute('src') ?? ''))
      before.replaceWith(picture);
  }
}
