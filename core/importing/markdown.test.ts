import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText, blocksOf } from '../article/text.ts';
import { notesToMarkdown } from '../exporting/markdown-notes.ts';
import type { ImportedArticle } from './imported-article.ts';
import { importMarkdown } from './markdown.ts';

const importText = (text: string, name = 'note.md') =>
  importMarkdown(text, { kind: 'file', name, bytes: new Uint8Array(), mediaType: null, url: null });

const read = (...lines: readonly string[]): ImportedArticle['article'] => {
  const imported = importText(lines.join('\n'));
  if (!imported.ok) throw new Error(imported.failure.tag);
  return imported.value.article;
};

const passages = (article: ImportedArticle['article']): readonly string[] =>
  blocksOf(article.content).map((block) => `${block.kind}${block.level || ''}: ${block.text}`);

describe('importing Markdown', () => {
  it('keeps what asks below a passage about the author, who then stands in the middle', () => {
    const about = [
      '## About the author',
      '',
      'Mara Delahoussaye is a pilot and the author of two novels.',
      '',
    ];
    const questions = ['## Over soup', '', '1. What would you have told them?', '2. Who told you last?'];
    const middle = read(
      '# The Ferry',
      '',
      'She kept a ledger of every crossing.',
      '',
      ...about,
      ...questions,
    );
    expect(passages(middle).slice(1)).toEqual([
      'heading2: About the author',
      'paragraph: Mara Delahoussaye is a pilot and the author of two novels.',
      'heading2: Over soup',
      'list-item1: What would you have told them?',
      'list-item1: Who told you last?',
    ]);
    const below = read(
      '# The Ferry',
      '',
      'She kept a ledger of every crossing.',
      '',
      ...questions,
      '',
      ...about,
    );
    expect(below.credits.authorBio).toBe('Mara Delahoussaye is a pilot and the author of two novels.');
  });

  it('takes the first heading of level one as the title and leaves it out of the text', () => {
    const article = read('# The Long Table', '', 'Nobody sits at its head.', '', '## Why', '', 'Because.');
    expect(article.title).toBe('The Long Table');
    expect(passages(article)).toEqual([
      'paragraph: Nobody sits at its head.',
      'heading2: Why',
      'paragraph: Because.',
    ]);
  });

  it('reads the front matter before anything else', () => {
    const article = read(
      '---',
      'title: "Rounds: a report"',
      'author: { name: Jo Ray, url: https://example.com/jo }',
      'site: The Ward',
      'date: 2019-04-02T08:00:00Z',
      'lang: en-GB',
      'url: https://example.com/rounds',
      '---',
      'Every morning at six.',
    );
    expect(article).toMatchObject({
      title: 'Rounds: a report',
      byline: 'Jo Ray',
      siteName: 'The Ward',
      publishedAt: '2019-04-02',
      language: 'en-GB',
      source: { url: 'https://example.com/rounds', format: 'markdown' },
    });
    expect(article.removed[0]).toMatchObject({ reason: 'metadata' });
  });

  it('reads the front matter of notes that were exported before', () => {
    const exported = notesToMarkdown(
      {
        id: '0'.repeat(32),
        title: 'Rounds: “a report”',
        byline: 'Jo Ray',
        siteName: 'The Ward',
        url: 'https://example.com/rounds',
        sourceName: null,
        publishedAt: '2019-04-02',
        addedAt: '2020-01-01T00:00:00.000Z',
        language: 'en',
        tags: ['care'],
        readingState: 'read',
        starred: true,
        archived: false,
        writtenAt: null,
        answered: [{ id: 'q-1', text: 'Who stands beside you?', followUps: [], answers: [], moved: [] }],
        unanswered: [],
        highlights: [],
        notes: [],
        commitments: [],
        article: null,
        comments: [],
      },
      { now: new Date(0), version: '1.0.0' },
    );
    const article = read(exported);
    expect(article).toMatchObject({
      title: 'Rounds: “a report”',
      byline: 'Jo Ray',
      siteName: 'The Ward',
      publishedAt: '2019-04-02',
      language: 'en',
      source: { url: 'https://example.com/rounds' },
    });
    expect(passages(article)).toContain('heading2: Who stands beside you?');
    expect(article.removed).toContainEqual(
      expect.objectContaining({
        reason: 'other',
        text: expect.stringContaining('<!-- afterword:begin question q-1 '),
      }),
    );
  });

  it('keeps front matter that is no YAML under what was removed, and says so', () => {
    const imported = importText('---\ntitle: [\n---\n# Kept\n\nThe text is fine.');
    expect(imported.ok && imported.value.article.title).toBe('Kept');
    expect(imported.ok && imported.value.warnings).toHaveLength(1);
    expect(imported.ok && imported.value.article.removed[0]?.text).toContain('title: [');
  });

  it('leaves a rule at the beginning of a text a rule', () => {
    expect(articleText(read('---', '', 'Only a line above.', '', 'And text.').content)).toBe(
      'Only a line above.\nAnd text.',
    );
  });

  it('reads byline and date below the title', () => {
    const article = read(
      '# Slow Votes',
      '',
      '*By Ada Nkemelu*  ',
      'May 3, 2016',
      '',
      'We vote twice, a week apart.',
    );
    expect(article.byline).toBe('Ada Nkemelu');
    expect(article.publishedAt).toBe('2016-05-03');
    expect(passages(article)).toEqual(['paragraph: We vote twice, a week apart.']);
  });

  it('sets a quotation that opens the article apart, with who said it', () => {
    const article = read(
      '# Push',
      '',
      '> A good push beats a long speech.',
      '>',
      '> — Ines Roth',
      '',
      'So I learned.',
    );
    expect(article.epigraph).toEqual({ text: 'A good push beats a long speech.', attribution: 'Ines Roth' });
    expect(articleText(article.content)).toBe('So I learned.');
  });

  it('leaves a quotation that names nobody in the text', () => {
    expect(read('# Push', '', '> Said by all.', '', 'So I learned.').epigraph).toBeNull();
  });

  it('finds the author, the editor and the image sources at the end', () => {
    const article = read(
      '# Chairs',
      '',
      'We moved them all.',
      '',
      '---',
      '',
      '## About the author',
      '',
      'Lin Abara is the head of nursing at Northgate Hospital. She writes at night.',
      '',
      'Edited by Sam Poole  ',
      'Image source: wards.example',
    );
    expect(article.byline).toBe('Lin Abara');
    expect(article.credits).toMatchObject({
      authorRole: 'head of nursing at Northgate Hospital',
      editor: 'Sam Poole',
      imageSources: ['wards.example'],
    });
    expect(passages(article)).toEqual(['paragraph: We moved them all.']);
  });

  it('reads the comments below their heading', () => {
    const article = read(
      '# Chairs',
      '',
      'We moved them all.',
      '',
      '## 2 comments',
      '',
      '**Ola** · May 4, 2016',
      '',
      'Where to?',
      '',
      'Tell us more.',
      '',
      '**Lin Abara** · May 5, 2016',
      '',
      '@Ola To the window.',
    );
    expect(article.comments).toEqual([
      {
        id: 'c1',
        kind: 'comment',
        author: 'Ola',
        url: null,
        publishedAt: '2016-05-04',
        text: 'Where to?\n\nTell us more.',
        replyTo: null,
      },
      {
        id: 'c2',
        kind: 'comment',
        author: 'Lin Abara',
        url: null,
        publishedAt: '2016-05-05',
        text: '@Ola To the window.',
        replyTo: 'c1',
      },
    ]);
    expect(articleText(article.content)).toBe('We moved them all.');
  });

  it('keeps lists, tables, footnotes, code and links', () => {
    const article = read(
      '# All',
      '',
      '1. one',
      '2. two',
      '',
      '| a | b |',
      '| - | - |',
      '| c | d |',
      '',
      '`x` and [y](https://example.com/y).[^1]',
      '',
      '[^1]: A note.',
    );
    const tree = JSON.stringify(article.content);
    for (const tag of ['ol', 'table', 'code', 'sup']) expect(tree).toContain(`"tagName":"${tag}"`);
    expect(tree).toContain('https://example.com/y');
    expect(articleText(article.content)).toContain('A note.');
  });

  it('takes raw HTML out and lists it', () => {
    const article = read(
      '# Safe',
      '',
      '<script>alert(1)</script>',
      '',
      'Text with <b onclick="x()">bold</b>. <!-- note -->',
    );
    expect(articleText(article.content)).toBe('Text with bold.');
    expect(article.removed).toContainEqual(
      expect.objectContaining({ reason: 'unsafe', text: '<script>alert(1)</script>' }),
    );
    expect(article.removed).toContainEqual(
      expect.objectContaining({ reason: 'unsafe', text: '<b onclick="x()">' }),
    );
    expect(article.removed).toContainEqual(
      expect.objectContaining({ reason: 'other', text: '<!-- note -->' }),
    );
  });

  it('makes no link out of a script', () => {
    expect(JSON.stringify(read('# L', '', '[go](javascript:alert(1)) there').content)).not.toContain(
      'javascript',
    );
  });

  it('calls a long text without any title by the name of its file', () => {
    const imported = importText('Words go on and on. '.repeat(40), 'morning-rounds.md');
    expect(imported.ok && imported.value.article.title).toBe('morning rounds');
  });

  it('calls a short text without any title by its first words', () => {
    expect(read('Ask Lea how she ran the handover.').title).toBe('Ask Lea how she ran the handover.');
  });

  it('refuses what is nested too deeply, and what holds no words', () => {
    expect(importText(`${'> '.repeat(60_000)}deep`)).toMatchObject({
      ok: false,
      failure: { tag: 'too-deep' },
    });
    expect(importText('---\n\n***\n')).toMatchObject({ ok: false, failure: { tag: 'no-text' } });
  });

  it('reads whatever is thrown at it without throwing back', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '---\n',
        '# ',
        '> ',
        '- ',
        '[a](',
        '<!--',
        '\n\n',
        '| a |\n|-|\n',
        '## Comments\n',
        '```\n',
        '[^1]: ',
        '**',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const imported = importText(pieces.join(''));
        if (!imported.ok) expect(imported.failure.tag).toBe('no-text');
      }),
      { numRuns: 300 },
    );
  });
});
