import { describe, expect, it } from 'vitest';
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
    ['the window names a file', '<title>listening-2.html</title>', `<h1>${TITLE}</h1>${WORDS}`],
    [
      'a section is the first heading',
      `<title>${TITLE} - Desk</title>`,
      `<h1>Leading</h1><article><h2>${TITLE}</h2>${WORDS}</article>`,
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
