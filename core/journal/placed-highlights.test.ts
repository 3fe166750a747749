import { describe, expect, it } from 'vitest';
import { aComment, aHighlight, anArticle, anElement, aTree } from '../testing/factories.ts';
import { createPlacer, markableTexts, placeOf } from './placed-highlights.ts';

const CONTENT = aTree(
  anElement('h2', 'Engage'),
  anElement('p', 'A leader walks behind the herd, and nobody who is led can tell.'),
  anElement('h3', 'Wait'),
  anElement('p', 'She waits until the slow ones have come through the gate as well.'),
);
const COMMENTS = [
  aComment({ id: 'c1', text: 'We tried it in the spring.\n\nIt took three weeks of patience.' }),
  aComment({ id: 'c2', text: 'Another thought altogether.' }),
];
const ARTICLE = anArticle({ content: CONTENT, comments: COMMENTS });

const texts = markableTexts(ARTICLE);

function highlightOf(words: string, commentId: string | null = null, id = words) {
  const text = commentId === null ? texts.text : (texts.comments.get(commentId) ?? '');
  const start = text.indexOf(words);
  const place = placeOf(texts, commentId, { start, end: start + words.length });
  if (place === null || start < 0) throw new Error(`«${words}» is not in the text`);
  return aHighlight({ id, ...place });
}

describe('placing highlights', () => {
  it('knows the headings above a passage', () => {
    expect(highlightOf('the slow ones').section).toEqual(['Engage', 'Wait']);
    expect(highlightOf('walks behind').section).toEqual(['Engage']);
  });

  it('lists them in reading order, those in comments last', () => {
    const highlights = [
      highlightOf('three weeks', 'c1'),
      highlightOf('the slow ones'),
      highlightOf('walks behind'),
    ];
    expect(createPlacer(texts)(highlights).placed.map(({ highlight }) => highlight.id)).toEqual([
      'walks behind',
      'the slow ones',
      'three weeks',
    ]);
  });

  it('goes across headings and paragraphs', () => {
    const [placed] = createPlacer(texts)([highlightOf('can tell.\nWait\nShe waits')]).placed;
    expect(placed && texts.text.slice(placed.start, placed.end)).toBe('can tell.\nWait\nShe waits');
  });

  it('keeps those apart whose words are gone', () => {
    const other = markableTexts(anArticle({ content: aTree(anElement('p', 'All new.')), comments: [] }));
    const { placed, unplaced } = createPlacer(other)([
      highlightOf('the slow ones'),
      highlightOf('three weeks', 'c1'),
    ]);
    expect(placed).toEqual([]);
    expect(unplaced.map(({ id }) => id)).toEqual(['the slow ones', 'three weeks']);
  });

  it('finds a comment that has another id now', () => {
    const again = markableTexts({
      content: CONTENT,
      comments: [
        aComment({ id: 'c1', text: 'A new first one, much longer than it was.' }),
        ...COMMENTS.map((comment, at) => ({ ...comment, id: `c${at + 2}` })),
      ],
    });
    expect(createPlacer(again)([highlightOf('three weeks', 'c1')]).placed).toMatchObject([
      { commentId: 'c2' },
    ]);
  });
});
