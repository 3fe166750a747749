import { computed, signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedArticle } from '../../core/contract/library-contract.ts';
import type { HighlightPlace } from '../../core/journal/highlights.ts';
import type { Highlight } from '../../core/journal/journal.ts';
import type { PlacedHighlight } from '../../core/journal/placed-highlights.ts';
import { aHighlight, aJournal, anArticle, aReflection } from '../../core/testing/factories.ts';
import { createFakeDesk, type FakeDesk } from '../testing/fake-desk.ts';
import { createDrafts } from './drafts.ts';
import { createHighlightActs, type HighlightActs } from './reader-highlights.ts';

const { selector } = aHighlight();
const PLACE: HighlightPlace = {
  selector: { ...selector, start: selector.start + 40 },
  commentId: null,
  section: [],
};
const NOTE = aReflection({ id: 'n1', target: { kind: 'highlight', highlightId: 'h1' } });

describe('marking passages', () => {
  let desk: FakeDesk;
  let acts: HighlightActs;
  const said: string[] = [];
  let undo: () => void = () => undefined;
  const opened = signal<OpenedArticle | null>(null);
  const marked = computed(() => ({
    placed: (opened.value?.journal.highlights ?? []).map(placedAsWritten),
    unplaced: [],
  }));

  beforeEach(() => {
    const article = anArticle();
    const journal = aJournal({ highlights: [aHighlight()], reflections: [NOTE] });
    desk = createFakeDesk(article, journal);
    opened.value = { article, journal };
    said.length = 0;
    acts = createHighlightActs(desk.bridge, {
      opened,
      marked,
      setJournal: (changed) => {
        if (opened.peek()?.article.id === changed.articleId) opened.value = { article, journal: changed };
      },
      toasts: {
        show: (sentence, action) => {
          said.push(sentence);
          undo = action?.run ?? undo;
        },
        keepUndo: (_done, run) => {
          undo = run;
        },
        announce: () => undefined,
        showFailure: ({ tag }) => void said.push(tag),
      },
      drafts: createDrafts(desk.bridge, { now: () => 0, createId: () => 'r9' }),
      createId: () => '0123456789abcdef',
    });
  });

  it('uses the colour that was used last', async () => {
    await acts.recolor('h1', 'pink');
    const id = await acts.mark(PLACE);
    expect(desk.journal().highlights.find((one) => one.id === id)?.color).toBe('pink');
  });

  it('makes one highlight of words that are marked twice at once, in the colour named last', async () => {
    const [first, second] = await Promise.all([acts.mark(PLACE, 'green'), acts.mark(PLACE)]);
    expect(second).toBe(first);
    expect(await acts.mark(PLACE, 'blue')).toBe(first);
    expect(desk.journal().highlights.map(({ color }) => color)).toEqual([aHighlight().color, 'blue']);
  });

  it('marks words in their own article, whichever is open when their turn comes', async () => {
    const { id } = anArticle();
    const places = [3, 90].map((start) => ({ ...PLACE, selector: { ...selector, start } }));
    const marking = places.map((place) => acts.mark(place));
    opened.value = { article: anArticle({ id: 'other' }), journal: aJournal({ articleId: 'other' }) };
    await Promise.all(marking);
    expect(desk.bridge.callsOf('addHighlight').map(([articleId]) => articleId)).toEqual([id, id]);
  });

  it('marks again what could not be marked', async () => {
    desk.failSaves({ tag: 'disk-full', name: 'Notes' });
    expect(await acts.mark(PLACE)).toBeNull();
    desk.failSaves(null);
    expect(await acts.mark(PLACE)).not.toBeNull();
  });

  it('shows nothing as marked that is not on the disk', async () => {
    desk.failSaves({ tag: 'disk-full', name: 'Notes' });
    expect(await acts.mark(PLACE, 'blue')).toBeNull();
    expect(opened.value?.journal.highlights).toHaveLength(1);
    expect(said).toEqual(['disk-full']);
  });

  it('gives a highlight other words, keeps its note, and takes it back', async () => {
    await acts.move('h1', { ...PLACE, selector: { ...selector, exact: 'walks' } });
    expect(desk.journal().highlights[0]?.selector.exact).toBe('walks');
    expect(desk.journal().reflections).toEqual([NOTE]);
    undo();
    await new Promise((done) => setTimeout(done, 0));
    expect(desk.journal().highlights[0]?.selector).toEqual(selector);
  });

  it('deletes with a way back, the note with it', async () => {
    await acts.remove('h1');
    expect(desk.journal().highlights[0]?.deletedAt).not.toBeNull();
    expect(desk.journal().reflections[0]?.deletedAt).not.toBeNull();
    undo();
    await new Promise((done) => setTimeout(done, 0));
    expect(desk.journal().highlights[0]?.deletedAt).toBeNull();
    expect(desk.journal().reflections[0]?.deletedAt).toBeNull();
  });

  it('takes back a new highlight and another colour in the article where they were made', async () => {
    const id = await acts.mark(PLACE, 'green');
    const made = opened.peek();
    opened.value = null;
    undo();
    await Promise.resolve();
    expect(desk.bridge.callsOf('deleteHighlight')).toEqual([[made?.article.id, id]]);
    opened.value = made;
    await acts.recolor('h1', 'pink');
    undo();
    await Promise.resolve();
    expect(desk.bridge.callsOf('changeHighlight').map(([, , change]) => change)).toEqual([
      { color: 'pink' },
      { color: aHighlight().color },
    ]);
  });
});

const placedAsWritten = (highlight: Highlight): PlacedHighlight => ({
  highlight,
  commentId: highlight.commentId,
  start: highlight.selector.start,
  end: highlight.selector.start + highlight.selector.exact.length,
});
