/** Made articles as web pages: their text among what such pages have around it. */
import { toHtml } from 'hast-util-to-html';
import { makeArticle } from './made-library.ts';
import { createProse, createRandom } from './made-text.ts';

/** A short page with little around its text. */
export function makePage(number: number): string {
  const { title, byline, publishedAt, content } = makeArticle(number);
  const links = Array.from({ length: 30 }, (_, at) => `<li><a href="/${at}">Topic ${at}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | A desk</title>
<meta name="author" content="${byline}"><meta property="article:published_time" content="${publishedAt}"></head>
<body><header><nav><ul>${links}</ul></nav></header><main><article><h1>${title}</h1><p class="byline">By ${byline}</p>
${toHtml(content)}</article></main><aside><h2>More</h2><ul>${links}</ul></aside><footer>© A desk</footer></body></html>`;
}

const ARTICLES = 5;
const COMMENTS = 12;

/**
 * A page as blogs have them: some two thousand words with links and stress in them, two menus, scripts and styles,
 * buttons, related articles, comments and a side column.
 */
export function makeLongPage(number: number): string {
  const { title, byline, publishedAt } = makeArticle(number);
  const parts = Array.from({ length: ARTICLES }, (_, at) => toHtml(makeArticle(number + at).content));
  const body = parts.join('\n').replaceAll(/<p>(\S+ )(\S+ \S+)( \S+ )(\S+)/g, LINKED);
  return `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>${title} | A desk</title>
<meta name="author" content="${byline}"><meta property="article:published_time" content="${publishedAt}">
<style>${'.site a{color:#123} '.repeat(200)}</style><script>var settings="${'x'.repeat(4_000)}"</script></head>
<body class="single post"><div id="page" class="site"><header id="masthead" class="site-header">${menu('primary', 30)}</header>
<div class="site-content"><main id="main"><article id="post-${number}" class="post hentry">
<header class="entry-header"><h1 class="entry-title">${title}</h1><div class="entry-meta">By <span class="author vcard">${byline}</span></div></header>
<div class="entry-content">${body}<div class="sharedaddy"><h3>Share this:</h3>${menu('sharing', 6)}</div></div>
<footer class="entry-footer"><span class="cat-links">Filed under <a href="/c">Leading</a></span></footer></article>
<div class="related-posts"><h2>Related</h2>${menu('cards', 6)}</div>
<div id="comments" class="comments-area"><h2 class="comments-title">${COMMENTS} thoughts</h2><ol class="comment-list">${comments(number)}</ol></div>
</main><aside id="secondary" class="widget-area"><section class="widget"><h2>Topics</h2>${menu('topics', 40)}</section></aside></div>
<footer id="colophon" class="site-footer">${menu('closing', 15)}<p>© A desk</p></footer></div></body></html>`;
}

const LINKED = '<p class="wp-block-paragraph">$1<a href="https://example.org/a">$2</a>$3<em>$4</em>';

const menu = (name: string, entries: number): string =>
  `<nav><ul class="menu ${name}">${Array.from({ length: entries }, (_, at) => `<li class="menu-item menu-item-${at}"><a href="/${name}/${at}">Topic ${at}</a></li>`).join('')}</ul></nav>`;

function comments(number: number): string {
  const prose = createProse(createRandom(number + 13));
  return Array.from(
    { length: COMMENTS },
    (_, at) => `<li class="comment depth-1" id="comment-${at}"><article class="comment-body">
<footer class="comment-meta"><b class="fn">${prose.name()}</b> <time datetime="2020-01-02T10:00:00Z">January 2, 2020</time></footer>
<div class="comment-content"><p>${prose.paragraph()}</p></div></article></li>`,
  ).join('');
}
