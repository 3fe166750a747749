import { describe, expect, it } from 'vitest';
import { articleText } from '../../article/text.ts';
import { importSource } from '../pipeline.ts';

const TITLE = 'Why listening comes first';
const SENTENCE = 'A leader who listens hears more than words, and the silence between them too. ';
const WORDS = `<p>${SENTENCE.repeat(4)}</p>`.repeat(3);

function read(head: string, body: string, url: string | null = null) {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const bytes = new TextEncoder().encode(html);
  const result = importSource({ kind: 'file', name: 'a.html', bytes, mediaType: null, url });
  if (!result.ok) throw new Error(result.failure.tag);
  return result.value.article;
}

const head = `<title>${TITLE}</title>`;
const heading = `<h1>${TITLE}</h1>`;

describe('the title', () => {
  it('is the heading that says all of what the page claims, rather than one that says its author’s part', () => {
    const claimed = `<title>${TITLE}</title><meta property="og:title" content="${TITLE} • Ana Brück">`;
    expect(
      read(claimed, `<h1>Ana Brück</h1><h2>Essays</h2><article><h2>${TITLE}</h2>${WORDS}</article>`).title,
    ).toBe(TITLE);
  });

  it('is no heading around the entries of a menu', () => {
    const menu =
      '<div id="nav"><ul><h2><li><a href="/">Home</a></li><li><a href="/tos">Terms</a></li></h2></ul></div>';
    expect(read('', `${menu}<div class="post">${WORDS}</div>`).title).not.toContain('Terms');
  });
});

it('the site is not named by a theme that calls the article’s title the site’s', () => {
  const article = read(
    head,
    `<h1 class="site-title">${TITLE}</h1>${WORDS}<div class="side"><h2>Popular</h2></div>`,
  );
  expect(article.title).toBe(TITLE);
  expect(article.siteName).toBeNull();
});

describe('the day', () => {
  it.each([
    [
      'in an element that only the site calls so',
      '<div class="sidebar-date"><span class="common_date">26 Sep 2011</span></div>',
      '2011-09-26',
    ],
    ['as words in a time', '<div><time class="stamp">August 18, 2010 3:21 PM PDT</time></div>', '2010-08-18'],
  ])('stands right below the title: %s', (_where, printed, day) => {
    const top = `<div class="top">${heading}${printed}</div>`;
    expect(read(head, `${top}<div class="text">${WORDS}${WORDS}</div>`).publishedAt).toBe(day);
  });

  it('is not that of another piece farther down, nor one that the text tells of', () => {
    const others = '<ul><li class="pubdate">3 May 2009</li></ul>';
    const told = WORDS.replace('A leader', 'On <span class="datetime">31 December 1999</span> a leader');
    expect(read(head, `<div>${heading}${told}</div>${others}`).publishedAt).toBeNull();
  });

  it('stands in an address with a section between its year and its month', () => {
    const address = 'https://news.example/2010/OPINION/08/13/listening/index.html';
    expect(read(head, `<div>${heading}${WORDS}</div>`, address).publishedAt).toBe('2010-08-13');
  });
});

describe('the byline', () => {
  it('is told where names are marked among other words, and is not left in the text', () => {
    const byline =
      '<div class="author">Par <strong>ANA BRÜCK</strong>, <strong>JO RAY</strong> Envoyées à Lyon</div>';
    const article = read(head, `<article>${heading}${byline}${WORDS}</article>`);
    expect(article.byline).toBe('ANA BRÜCK, JO RAY');
    expect(articleText(article.content)).not.toContain('Envoyées');
  });

  it('above the text is followed by who looked it through, who is credited', () => {
    const reviewed =
      '<p>By <a rel="author" href="/ana">Ana Brück</a></p><p>Reviewed by <a href="/jo">Jo Ray, MD</a></p>';
    const article = read(head, `<article>${heading}<div class="copy">${reviewed}${WORDS}</div></article>`);
    expect(article.credits.editor).toBe('Jo Ray, MD');
    expect(articleText(article.content)).toMatch(/^A leader/u);
  });
});

describe('of what stands among the article', () => {
  const beside = (markup: string) => {
    const prose = `<p>${SENTENCE.repeat(4)}</p>`;
    const { content, removed } = read(
      head,
      `<article>${heading}<div class="text">${prose.repeat(3)}${markup}${prose.repeat(3)}</div></article>`,
    );
    return { text: articleText(content), removed: removed.map((part) => part.text).join('\n') };
  };

  it('a heading goes with the links below it, and is said to be gone', () => {
    const tools =
      '<div class="module"><h2>Story tools</h2><ul><li><a href="/p">print this</a></li><li><a href="/m">send this</a></li></ul></div>';
    const { text, removed } = beside(tools);
    expect(text).not.toContain('Story tools');
    expect(removed).toContain('Story tools');
  });

  it('a heading over prose stays', () => {
    expect(beside('<h2>A second thought</h2>').text).toContain('A second thought');
  });

  it('what a reader is to send in goes', () => {
    const upload =
      '<fieldset class="upload-box"><p>Sign in now, and share your own story with all of us here.</p><p>Your file could not be sent. Please try again in a moment.</p><input><input><textarea></textarea></fieldset>';
    expect(beside(upload).text).not.toContain('try again');
  });

  it('the word over an advertisement goes, in other languages too', () => {
    expect(beside('<center><div class="box300"><center>REKLAMA</center></div></center>').text).not.toContain(
      'REKLAMA',
    );
  });
});

it('a long row of labels below the text is no part of it', () => {
  const labels = Array.from(
    { length: 12 },
    (_, at) => `<a href="/tag/${at}">listening habits ${at}</a>`,
  ).join(', ');
  const { content, removed } = read(
    head,
    `<article>${heading}${WORDS}<div class="row">${labels}</div></article>`,
  );
  expect(articleText(content)).not.toContain('habits');
  expect(removed.some(({ reason, text }) => reason === 'links' && text.includes('habits'))).toBe(true);
});
