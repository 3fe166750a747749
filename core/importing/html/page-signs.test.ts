import { describe, expect, it } from 'vitest';
import type { ArticleSource } from '../../article/article.ts';
import { importSource } from '../pipeline.ts';

const TEXT = `<p>${'A good question waits longer than a good answer, and it does not mind the silence. '.repeat(4)}</p>`;

/** What becomes of a page: `article`, or why it is none. */
function judge(html: string, kind: ArticleSource['kind'] = 'url'): string {
  const result = importSource({
    kind,
    name: 'example.org/page',
    bytes: new TextEncoder().encode(`<!doctype html><html>${html}</html>`),
    mediaType: 'text/html; charset=utf-8',
    url: 'https://example.org/page',
  });
  if (result.ok) return 'article';
  return result.failure.tag === 'no-article' ? result.failure.reason : result.failure.tag;
}

const page = (title: string, body: string): string =>
  `<head><title>${title}</title></head><body>${body}</body>`;

describe('a fetched page', () => {
  it.each([
    [
      'paywall',
      page('Waiting', `<article><h1>Waiting</h1>${TEXT}<p>Subscribe to continue reading.</p></article>`),
    ],
    ['paywall', page('Waiting', `<article>${TEXT}<p>This post is for paid subscribers</p></article>`)],
    ['paywall', page('Warten', `<article>${TEXT}<p>Jetzt weiterlesen mit dem Abo</p></article>`)],
    [
      'paywall',
      `<head><title>Waiting</title><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree": "False"}</script></head><body><article>${TEXT}</article></body>`,
    ],
    [
      'paywall',
      `<head><meta property="article:content_tier" content="locked"></head><body><article>${TEXT}</article></body>`,
    ],
    ...[
      'Dieser Artikel ist nur für Abonnentinnen und Abonnenten.',
      'Registrieren Sie sich, um weiterzulesen.',
      'Abonnez-vous pour lire la suite.',
      'La suite est réservée aux abonnés.',
      'Suscríbete para seguir leyendo.',
      'Este artículo es solo para suscriptores.',
      'Assine para continuar lendo.',
      'Per continuare a leggere, abbonati.',
      'Questo articolo è riservato agli abbonati.',
      'Dit artikel is alleen voor abonnees.',
      'Neem een abonnement om verder te lezen.',
      'Sign up for free to read the rest.',
      'Members only: join to read on.',
    ].map((words) => ['paywall', page('Waiting', `<article>${TEXT}<p>${words}</p></article>`)]),
    ...['Pagina non trovata', 'Pagina niet gevonden', 'Página no encontrada', 'Page introuvable'].map(
      (words) => [
        'error-page',
        page(
          'Desk',
          `<h1>${words}</h1><p>Ci dispiace: prova la ricerca, oppure torna alla prima pagina del sito.</p>`,
        ),
      ],
    ),
    [
      'login',
      page(
        'Sign in',
        '<h1>Welcome back</h1><form><p>Your name and your password, please.</p><input type="password"></form>',
      ),
    ],
    [
      'robot-check',
      page('Just a moment...', '<p>Checking your browser before you go on to the site you want.</p>'),
    ],
    [
      'robot-check',
      page(
        'example.org',
        '<h1>Access denied</h1><p>You do not have the rights to see this page on our server.</p>',
      ),
    ],
    [
      'error-page',
      page(
        '404',
        '<h1>Nothing here</h1><p>Sorry about that, try the search above or go to the first page.</p>',
      ),
    ],
    [
      'error-page',
      page(
        'Page not found – Desk',
        '<p>We looked everywhere and could not find what you came for today.</p>',
      ),
    ],
    [
      'error-page',
      page(
        'Schreibtisch',
        '<h1>Seite nicht gefunden</h1><p>Vielleicht hilft die Suche weiter, vielleicht auch nicht.</p>',
      ),
    ],
    ['scripts', page('Desk', '<div id="root"></div><script src="/app.js"></script>')],
    [
      'scripts',
      page('Desk', '<noscript>You need to enable JavaScript to run this app.</noscript><p>Loading…</p>'),
    ],
    ['empty', page('Desk', '<p>Under construction.</p>')],
    ['empty', page('Desk', '')],
  ])('is told to be no article: %s', (reason, html) => {
    expect(judge(html)).toBe(reason);
  });

  it.each([
    [
      'that brings its whole text behind a declared wall',
      `<head><meta property="article:content_tier" content="metered"></head><body><article>${TEXT.repeat(8)}</article></body>`,
    ],
    ['about errors', page('404: what a missing page taught me', `<article>${TEXT.repeat(3)}</article>`)],
    [
      'with a form to log in at its edge',
      page('Waiting', `<form><input type="password"></form><article>${TEXT.repeat(3)}</article>`),
    ],
    [
      'drawn by scripts that also holds its text',
      page('Waiting', `<div id="root"><article>${TEXT.repeat(2)}</article></div><script></script>`),
    ],
    [
      'that is short',
      page(
        'Waiting',
        '<article><p>Wait until it hurts, then wait a little longer, and only then ask the question again.</p></article>',
      ),
    ],
    [
      'whose site offers its members to log in',
      page(
        'Waiting',
        `<header><a>Already a member? Log in</a></header><article><h1>Waiting</h1>${TEXT.repeat(3)}</article>`,
      ),
    ],
    [
      'that is short and tells of something going wrong',
      page(
        'The soup',
        '<article><h1>The soup</h1><p>Something went wrong in the kitchen on Tuesday, and nobody said so. By Friday the whole crew knew, and the cook had stopped singing. I ask every day now, before the soup.</p></article>',
      ),
    ],
    [
      'that is short and tells of a door',
      page(
        'The badge',
        '<article><h1>The badge</h1><p>On my first day the reader at the door flashed red: access denied. The porter let me in and showed me three people whom I would need. I have never learned more in a morning, and I have tried.</p></article>',
      ),
    ],
    [
      'about those who subscribe',
      page(
        'What readers owe',
        `<article>${TEXT.repeat(2)}<p>The paper said that the story was for subscribers. I was one, and I read it twice.</p></article>`,
      ),
    ],
    [
      'that asks for subscribers at the end of a long text',
      page('Waiting', `<article>${TEXT.repeat(9)}<p>Already a subscriber? Tell a friend.</p></article>`),
    ],
  ])('is an article: one %s', (_what, html) => {
    expect(judge(html)).toBe('article');
  });

  it('is doubted only when it was fetched: what the reader saved, the reader has seen', () => {
    const wall = page('Waiting', `<article>${TEXT}<p>Subscribe to continue reading.</p></article>`);
    expect(judge(wall, 'file')).toBe('article');
    expect(judge(wall, 'feed')).toBe('article');
  });
});
