import { describe, expect, it } from 'vitest';
import { articleText } from '../../article/text.ts';
import { importSource } from '../pipeline.ts';

const TITLE = 'Why listening comes first';
const WORDS =
  `<p>${'A leader who listens hears more than words, and the silence between them too. '.repeat(4)}</p>`.repeat(
    3,
  );

function read(head: string, body: string) {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const bytes = new TextEncoder().encode(html);
  const result = importSource({ kind: 'file', name: 'a.html', bytes, mediaType: null, url: null });
  if (!result.ok) throw new Error(result.failure.tag);
  return result.value.article;
}

it('a day in a sentence is not the day on which a page was published', () => {
  const told = WORDS.replace('A leader', 'On <time datetime="1999-12-31">New Year’s Eve</time> a leader');
  const head = `<title>${TITLE}</title>`;
  expect(read(head, `<article><h1>${TITLE}</h1>${told}</article>`).publishedAt).toBeNull();
  const printed = '<p>Posted <time datetime="2024-05-14">14 May</time> by Ana Brück</p>';
  expect(read(head, `<article><h1>${TITLE}</h1>${told}${printed}</article>`).publishedAt).toBe('2024-05-14');
});

describe('the title of a page', () => {
  it.each([
    [
      'the window names only the site, and the first heading too, as a link to its front page',
      '<title>The Quiet Desk</title>',
      `<header><h1><a href="/">The Quiet Desk</a></h1></header><article><h2>${TITLE}</h2>${WORDS}</article>`,
    ],
    [
      'the site stands before it, in the window and at the head of the page',
      `<title>The Quiet Desk: ${TITLE}</title>`,
      `<div id="header"><h1>The Quiet Desk</h1></div><div class="post"><h2 class="entry-title">${TITLE}</h2>${WORDS}</div>`,
    ],
    [
      'a blog’s archive stands before it',
      `<title>The Quiet Desk » Blog Archive » ${TITLE}</title>`,
      `<h1>The Quiet Desk</h1><h2>${TITLE}</h2>${WORDS}`,
    ],
    [
      'an editor wrote what it writes by itself',
      '<title>Untitled Document</title>',
      `<h1>${TITLE}</h1>${WORDS}`,
    ],
    [
      'the window has one word of it',
      '<title>Listening</title>',
      `<h2>Leading</h2><article><h1>${TITLE}</h1>${WORDS}</article>`,
    ],
    [
      'the window names something else, and the article its headline',
      '<title>Notes of the Quiet Desk</title>',
      `<h1>Notes</h1><article><h2 itemprop="headline">${TITLE}</h2>${WORDS}</article>`,
    ],
    ['the window names a file', '<title>listening-2.html</title>', `<h1>${TITLE}</h1>${WORDS}`],
    [
      'a section is the first heading',
      `<title>${TITLE} - Desk</title>`,
      `<h1>Leading</h1><article><h2>${TITLE}</h2>${WORDS}</article>`,
    ],
    [
      'one of its words heads a section before it',
      `<title>${TITLE}</title>`,
      `<article><h2>listening</h2></article><article><h2>${TITLE}</h2>${WORDS}</article>`,
    ],
    [
      'only a part of it is printed, as a heading of a section',
      `<title>${TITLE} - Desk</title><meta property="og:title" content="${TITLE}">`,
      `<article>${WORDS}<h2>Comes first</h2>${WORDS}</article>`,
    ],
    [
      'the window parts it from section and site by low lines',
      `<title>${TITLE}_Leading_Desk</title>`,
      `<h1>${TITLE}</h1>${WORDS}`,
    ],
  ])('is found where %s', (_where, head, body) => {
    expect(read(head, body).title).toBe(TITLE);
  });

  it('is the first heading also where the second one stands in the window’s title as well', () => {
    const head = '<title>Listening: the first duty</title>';
    expect(read(head, `<h1>Listening</h1><h2>The first duty</h2>${WORDS}`).title).toBe('Listening');
    const page = `<header><h1>Listening</h1></header>${WORDS}<h2>More from here</h2>${WORDS}`;
    expect(read('<title>Listening | Desk</title>', page)).toMatchObject({
      title: 'Listening',
      siteName: 'Desk',
    });
  });

  it('names the site that the first heading leads to', () => {
    const body = `<h1><a href="https://desk.example/">The Quiet Desk</a></h1><h2>${TITLE}</h2>${WORDS}`;
    expect(read(`<title>${TITLE}</title>`, body).siteName).toBe('The Quiet Desk');
  });
});

describe('who wrote a page', () => {
  const byline = (head: string, printed: string): string | null =>
    read(`<title>${TITLE}</title>${head}`, `<article><h1>${TITLE}</h1>${printed}${WORDS}</article>`).byline;

  it('is told without the word that leads to it', () => {
    expect(byline('', '<ul><li class="byline first">by: <cite>Ida Lund</cite></li></ul>')).toBe('Ida Lund');
  });

  it('is told without the office that is printed beside a name', () => {
    const head = '<meta name="author" content="Ida Lund">';
    expect(byline(head, '<div class="byline">Ida Lund <span>Desk Reporter</span></div>')).toBe('Ida Lund');
    const two = '<div class="byline">Ida Lund and Tom Reyes</div>';
    expect(byline(head, two)).toBe('Ida Lund and Tom Reyes');
  });

  it.each([
    'by Ida Lund | 10/9/10 7:15 AM EDT',
    '| Ida Lund',
    'Ida Lund2014-01-26 21:32:46 UTC',
    'Ida Lund 8:42 a.m. EDT October 3, 2014',
    'By Ida Lund Tuesday, Aug. 17, 2010',
    'Ida Lund @idalund',
    'By Ida Lund - Apr 16, 2015 8:02 pm UTC',
    'Ida Lund | Desk – 1 hr 4 mins ago',
  ])('is the name alone in «%s»', (printed) => {
    expect(byline('', `<div class="byline">${printed}</div>`)).toBe('Ida Lund');
  });

  it('is nobody where only a time is printed', () => {
    expect(byline('', '<div class="byline">9:39AM BST 05 Oct 2011</div>')).toBeNull();
  });

  it('is found under a name that a theme made up, where it reads as a byline', () => {
    expect(byline('', '<span class="pb-byline">By <a href="/ida">Ida Lund</a></span>')).toBe('Ida Lund');
    expect(byline('', '<div class="FeatureByline">By <b>Ida Lund</b><br>March 25, 2015</div>')).toBe(
      'Ida Lund',
    );
    expect(byline('', '<div class="authors-note">About how this text came to be</div>')).toBeNull();
  });

  it('is told in a box of the article, but not in one beside it', () => {
    const box = '<aside><span class="article-author">Ida Lund —</span></aside>';
    expect(byline('', box)).toBe('Ida Lund');
    expect(read(`<title>${TITLE}</title>`, `<article>${WORDS}</article>${box}`).byline).toBeNull();
  });

  it('is told where an element names author and creator at once', () => {
    const printed =
      '<span itemprop="author creator" itemscope><span itemprop="name">Desk Press</span></span>';
    expect(byline('', printed)).toBe('Desk Press');
  });
});

it('a link of a sentence stays, whatever its class is called', () => {
  const told =
    '<p>Whoever leads a <a class="popup" href="/small">small team of bakers</a> learns to listen.</p>';
  const { content } = read(`<title>${TITLE}</title>`, `<article><h1>${TITLE}</h1>${told}${WORDS}</article>`);
  expect(articleText(content)).toContain('Whoever leads a small team of bakers learns to listen.');
});
