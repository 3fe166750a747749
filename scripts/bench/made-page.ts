/** A made article as a web page: its text among what such pages have around it. */
import { toHtml } from 'hast-util-to-html';
import { makeArticle } from './made-library.ts';

export function makePage(number: number): string {
  const { title, byline, publishedAt, content } = makeArticle(number);
  const links = Array.from({ length: 30 }, (_, at) => `<li><a href="/${at}">Topic ${at}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | A desk</title>
<meta name="author" content="${byline}"><meta property="article:published_time" content="${publishedAt}"></head>
<body><header><nav><ul>${links}</ul></nav></header><main><article><h1>${title}</h1><p class="byline">By ${byline}</p>
${toHtml(content)}</article></main><aside><h2>More</h2><ul>${links}</ul></aside><footer>© A desk</footer></body></html>`;
}
