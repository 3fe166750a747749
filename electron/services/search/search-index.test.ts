import { describe, expect, it } from 'vitest';
import type { SearchRequest, SearchResults } from '../../../core/searching/search.ts';
import {
  aComment,
  aJournal,
  anArticle,
  aQuestion,
  aReflection,
  paragraphs,
} from '../../../core/testing/factories.ts';
import { type IndexedFolder, idOf, indexedFolder, type OpenIndex, TODAY } from './testing/indexed-folder.ts';

const STAMPED = { updatedAt: '2026-03-01T09:00:00.000Z' };

describe('SearchIndex', () => {
  it('finds an article by its title, byline, tags, text and comments, and says where', async () => {
    const { find } = await open((library) => {
      library.put(
        anArticle({
          id: idOf(1),
          title: 'Standing still',
          content: paragraphs('First.', 'The herd moved on when Ana delegated the map.'),
          comments: [aComment({ id: 'c7', text: 'My sergeant never delegates.' })],
        }),
        aJournal({ articleId: idOf(1), tags: { value: ['Hard talks'], ...STAMPED } }),
      );
    });
    for (const text of ['standing', 'albrecht', '"hard talks"', 'herd', 'sergeant']) {
      expect(idsOf(find(text)), text).toEqual([idOf(1)]);
    }
    expect(find('herd').articles.hits[0]).toMatchObject({
      snippet: { text: 'The herd moved on when Ana delegated the map.', marks: [{ start: 4, end: 8 }] },
      place: { tag: 'passage', selector: { exact: 'herd', prefix: 'First.\nThe ', start: 11 } },
    });
    expect(find('sergeant').articles.hits[0]?.place).toEqual({ tag: 'comment', commentId: 'c7' });
    expect(find('standing').articles.hits[0]?.title.marks).toEqual([{ start: 0, end: 8 }]);
  });

  it('finds the forms of a word in the language of the article, and no others', async () => {
    const { find } = await open((library) => {
      library.put(
        anArticle({ id: idOf(1), content: paragraphs('She was listening to all the voices.') }),
        anArticle({ id: idOf(2), language: 'de', content: paragraphs('Die Entscheidungen der Führung.') }),
        anArticle({ id: idOf(3), language: 'fr', content: paragraphs('Il faut écouter l’équipe.') }),
        anArticle({ id: idOf(4), language: 'zh', content: paragraphs('领导力是信任。') }),
      );
    });
    expect(idsOf(find('listened'))).toEqual([idOf(1)]);
    expect(idsOf(find('entscheidung'))).toEqual([idOf(2)]);
    expect(idsOf(find('fuhrung'))).toEqual([idOf(2)]);
    expect(idsOf(find('ecoute'))).toEqual([idOf(3)]);
    expect(idsOf(find('领导'))).toEqual([idOf(4)]);
    expect(idsOf(find('导领'))).toEqual([]);
  });

  it('finds a word with a hyphen and without, however it is written', async () => {
    const { find } = await open((library) => {
      library.put(
        anArticle({ id: idOf(1), content: paragraphs('The e-mail rule of my co-workers.') }),
        anArticle({ id: idOf(2), content: paragraphs('Emails of a coworker.') }),
      );
    });
    for (const text of ['email', 'e-mail', 'e-mails', 'co-worker', 'coworkers', '"e-mail"'])
      expect([...idsOf(find(text))].sort(), text).toEqual([idOf(1), idOf(2)]);
    expect(idsOf(find('"e-mail rule"'))).toEqual([idOf(1)]);
    expect(idsOf(find('emai', { unfinished: true })).length).toBe(2);
  });

  it('goes on while a word is typed, past what its stem shows', async () => {
    const { find } = await open((library) => {
      library.put(anArticle({ id: idOf(1), content: paragraphs('Studying takes listening.') }));
    });
    for (const text of ['liste', 'listenin', 'listening', 'studyi'])
      expect(idsOf(find(text, { unfinished: true })), text).toEqual([idOf(1)]);
    expect(idsOf(find('listenin'))).toEqual([]);
    expect(find('lis', { unfinished: true }).articles.total).toBe(0);
  });

  it('understands phrases, minus, OR and fields together', async () => {
    const { find } = await open((library) => {
      library.put(
        anArticle({ id: idOf(1), content: paragraphs('To stand still is work.') }),
        anArticle({ id: idOf(2), content: paragraphs('Still they stand there.'), byline: 'Otto Brahm' }),
        anArticle({ id: idOf(3), content: paragraphs('Nothing here.'), siteName: 'Open Hands' }),
      );
    });
    expect(idsOf(find('"stand still"'))).toEqual([idOf(1)]);
    expect(idsOf(find('stand -work'))).toEqual([idOf(2)]);
    expect([...idsOf(find('work OR nothing'))].sort()).toEqual([idOf(1), idOf(3)]);
    expect(idsOf(find('stand by:brahm'))).toEqual([idOf(2)]);
    expect(idsOf(find('site:hands'))).toEqual([idOf(3)]);
    expect([...idsOf(find('site:hands OR work'))].sort()).toEqual([idOf(1), idOf(3)]);
    expect(idsOf(find('-stand'))).toEqual([idOf(3)]);
  });

  it('filters by state, possessions, dates and languages', async () => {
    const { find } = await open((library) => {
      library.put(
        anArticle({ id: idOf(1), publishedAt: '2024-05-03', questions: [aQuestion({ id: 'q1' })] }),
        aJournal({
          articleId: idOf(1),
          starred: { value: true, ...STAMPED },
          readingState: { value: 'read', ...STAMPED },
          reviews: [{ id: 'q1', dueOn: TODAY, step: 0, rounds: [], createdAt: '', updatedAt: '' }],
          reflections: [
            aReflection({ target: { kind: 'question', questionId: 'q1', questionText: 'When?' } }),
          ],
        }),
        anArticle({ id: idOf(2), publishedAt: '2025-01-01', language: 'pt-BR', questions: [aQuestion()] }),
        anArticle({ id: idOf(3), publishedAt: null, comments: [aComment()] }),
      );
    });
    const cases: readonly (readonly [string, readonly number[]])[] = [
      ['is:starred', [1]],
      ['is:read', [1]],
      ['is:unread', [2, 3]],
      ['is:answered', [1]],
      ['is:unanswered', [2]],
      ['is:due', [1]],
      ['has:question', [1, 2]],
      ['has:comment', [3]],
      ['has:highlight', []],
      ['before:2025', [1]],
      ['after:2025 before:2026', [2]],
      ['after:2024-05-03 before:2024-06', [1]],
      ['lang:pt', [2]],
      ['-lang:pt', [1, 3]],
    ];
    for (const [text, wanted] of cases) expect([...idsOf(find(text))].sort(), text).toEqual(wanted.map(idOf));
  });

  it('finds questions and everything the reader wrote by themselves', async () => {
    const { find } = await open((library) => {
      library.put(
        anArticle({
          id: idOf(1),
          questions: [aQuestion({ id: 'q1', text: 'Whom do you trust with the map?' })],
        }),
        aJournal({
          articleId: idOf(1),
          reflections: [
            aReflection({
              id: 'r1',
              target: { kind: 'question', questionId: 'q1', questionText: 'Whom do you trust with the map?' },
              text: 'Nobody, so far.',
            }),
            aReflection({ id: 'r2', text: 'A map is not the land.' }),
            aReflection({ id: 'r3', text: 'A deleted map.', deletedAt: '2026-03-02T09:00:00.000Z' }),
          ],
        }),
      );
    });
    const all = find('map');
    expect(all.questions.hits.map(({ place }) => place)).toEqual([{ tag: 'question', questionId: 'q1' }]);
    expect(all.written.hits.map(({ kind, place }) => [kind, place])).toEqual([
      ['note', { tag: 'reflection', reflectionId: 'r2' }],
      ['answer', { tag: 'reflection', reflectionId: 'r1' }],
    ]);
    expect(find('map in:questions')).toMatchObject({
      articles: { total: 0 },
      questions: { total: 1 },
      written: { total: 0 },
    });
    expect(find('map in:notes').written.hits.map(({ kind }) => kind)).toEqual(['note']);
    expect(find('is:answered in:questions').questions.total).toBe(1);
    expect(find('is:unanswered in:questions').questions.total).toBe(0);
  });

  it('shows what was written as it reads, in one line, and marks a whole word while it may go on', async () => {
    const { find } = await open((library) => {
      const text = 'It cost me **two weeks** of\n\n- delegation\n- [rest](https://desk.example)';
      library.put(
        anArticle({ id: idOf(1) }),
        aJournal({ articleId: idOf(1), reflections: [aReflection({ text })] }),
      );
    });
    const [hit] = find('delegating', { unfinished: true }).written.hits;
    expect(hit?.text.text).toBe('It cost me two weeks of • delegation • rest');
    expect(hit?.text.marks.map(({ start, end }) => hit.text.text.slice(start, end))).toEqual(['delegation']);
  });

  it('finds what was written on an article that is gone', async () => {
    const { find } = await open((library) => {
      library.put(
        aJournal({
          articleId: idOf(9),
          articleTitle: 'Lost',
          reflections: [aReflection({ text: 'Kept words.' })],
        }),
      );
    });
    expect(find('kept')).toMatchObject({
      articles: { total: 0 },
      written: { hits: [{ articleTitle: 'Lost', orphaned: true }] },
    });
  });

  it('finds an article by the site it is from, while that is typed and afterwards', async () => {
    const { find } = await open((library) =>
      library.put(anArticle({ id: idOf(1), siteName: 'Skagen Courier' }), anArticle({ id: idOf(2) })),
    );
    expect(idsOf(find('skag', { unfinished: true, stage: 'first' }))).toEqual([idOf(1)]);
    expect(idsOf(find('skag', { unfinished: true }))).toEqual([idOf(1)]);
    expect(idsOf(find('courier'))).toEqual([idOf(1)]);
    expect(idsOf(find('herd -courier'))).toEqual([idOf(2)]);
  });

  it('keeps to the shelf and the tag it is asked from', async () => {
    const { find } = await open((library) => {
      library.put(
        anArticle({ id: idOf(1) }),
        anArticle({ id: idOf(2) }),
        aJournal({
          articleId: idOf(2),
          archived: { value: true, ...STAMPED },
          tags: { value: ['Trust'], ...STAMPED },
        }),
      );
    });
    const within = (scope: SearchRequest['scope']): readonly string[] =>
      [...idsOf(find('herd', { scope }))].sort();
    expect(within({ show: 'all', tag: null })).toEqual([idOf(1), idOf(2)]);
    expect(within({ show: 'unread', tag: null })).toEqual([idOf(1)]);
    expect(within({ show: 'archived', tag: null })).toEqual([idOf(2)]);
    expect(within({ show: 'all', tag: 'trust' })).toEqual([idOf(2)]);
  });

  it('puts a title before a text, and a text before a comment', async () => {
    const { find } = await open((library) => {
      library.put(
        anArticle({ id: idOf(1), comments: [aComment({ text: 'Courage!' })] }),
        anArticle({ id: idOf(2), content: paragraphs('It takes courage to wait for the others.') }),
        anArticle({ id: idOf(3), title: 'Courage' }),
      );
    });
    expect(idsOf(find('courage'))).toEqual([idOf(3), idOf(2), idOf(1)]);
  });

  it('offers the likeliest word for one that stands nowhere', async () => {
    const { find } = await open((library) => {
      library.put(
        anArticle({ id: idOf(1), content: paragraphs('Delegation and feedback.') }),
        anArticle({ id: idOf(2), content: paragraphs('Delegation again.') }),
      );
    });
    expect(find('delegatoin').correction).toBe('delegation');
    expect(find('has:question "feedbak delegation" is:read').correction).toBe(
      'has:question "feedback delegation" is:read',
    );
    expect(find('delegati', { unfinished: true }).correction).toBeNull();
    expect(find('zzzzzzzz').correction).toBeNull();
  });

  it('offers a word with the accents that it has', async () => {
    const { find } = await open((library) =>
      library.put(
        anArticle({ id: idOf(1), language: 'de', content: paragraphs('Eine Überraschung im März.') }),
      ),
    );
    expect(find('überaschung').correction).toBe('Überraschung');
    expect(find('"uberaschung im marz" -tee').correction).toBe('"Überraschung im März" -tee');
    expect(find('uberaschung marz').correction).toBe('Überraschung März');
  });

  it('falls back to some of the words when nothing has all of them', async () => {
    const { find } = await open((library) => {
      library.put(
        anArticle({ id: idOf(1), content: paragraphs('The herd moved on.') }),
        anArticle({ id: idOf(2), content: paragraphs('A map of the land.') }),
      );
    });
    const found = find('herd map');
    expect(found.partial).toBe(true);
    expect([...idsOf(found)].sort()).toEqual([idOf(1), idOf(2)]);
    expect(find('herd moved').partial).toBe(false);
    expect(find('"moved herd"')).toMatchObject({ partial: true, articles: { total: 1 } });
    expect(find('herd nowhere').partial).toBe(true);
  });

  it('passes over a filter that is only begun, or none', async () => {
    const { find } = await open((library) =>
      library.put(anArticle({ content: paragraphs('The herd moved on.') })),
    );
    expect(find('herd is:un', { unfinished: true }).articles.total).toBe(1);
    expect(find('herd is:finished -has:tea ').articles.total).toBe(1);
    expect(find('is:', { unfinished: true }).articles.total).toBe(1);
  });

  it('goes to articles and questions by a few letters of their names, also after changes', async () => {
    const library = indexedFolder();
    library.put(
      anArticle({ id: idOf(1), title: 'The Cards in the Drawer', questions: [aQuestion({ id: 'q1' })] }),
      anArticle({ id: idOf(2), title: 'Drawing a Line' }),
    );
    const { index, keeper } = library.open();
    await keeper.check();
    const going = (text: string) => index.goTo({ text, turn: 0, limit: 8 });
    const titles = (text: string) => going(text).articles.map(({ title }) => title.text);
    expect([...titles('draw')].sort()).toEqual(['Drawing a Line', 'The Cards in the Drawer']);
    expect(titles('drawer cards')).toEqual(['The Cards in the Drawer']);
    expect(titles('tcitd')).toEqual(['The Cards in the Drawer']);
    expect(going('others lead').questions).toMatchObject([{ articleId: idOf(1), questionId: 'q1' }]);
    library.put(anArticle({ id: idOf(2), title: 'Another name' }));
    library.remove('articles', idOf(1));
    await keeper.changed([idOf(1), idOf(2)]);
    expect(titles('tcitd')).toEqual([]);
    expect(titles('anotnm')).toEqual(['Another name']);
  });

  it('never fails on what is typed', async () => {
    const { find } = await open((library) => library.put(anArticle()));
    for (const text of [
      '"',
      '*',
      'AND',
      'NEAR(a b)',
      'title : x',
      '{',
      '^a',
      "'; DROP TABLE article;",
      '-"',
      'a:b',
      '()',
      'OR OR',
      '%',
      '\0',
      '-in:text',
    ])
      expect(() => find(text, { unfinished: true }), text).not.toThrow();
  });
});

async function open(fill: (library: IndexedFolder) => void): Promise<OpenIndex> {
  const library = indexedFolder();
  fill(library);
  const opened = library.open();
  await opened.keeper.check();
  return opened;
}

const idsOf = (results: SearchResults): readonly string[] =>
  results.articles.hits.map(({ articleId }) => articleId);
