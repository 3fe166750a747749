import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TextQuoteSelector } from '../../core/article/article.ts';
import { createJournal, type ReadingState } from '../../core/journal/journal.ts';
import { aJournal, anArticle } from '../../core/testing/factories.ts';
import { createFakeBridge, type FakeBridge } from '../testing/fake-bridge.ts';
import { createReadingProgress, PROGRESS_RULES, type ReadingProgress } from './reader-progress.ts';

const at = (start: number): TextQuoteSelector => ({ exact: 'words', prefix: '', suffix: '', start });
const A_THOUSAND_WORDS = anArticle({ wordCount: 1000 });

describe('reading progress', () => {
  let bridge: FakeBridge;
  let progress: ReadingProgress;

  beforeEach(() => {
    vi.useFakeTimers();
    bridge = createFakeBridge();
    progress = createReadingProgress(bridge, () => Date.now());
  });
  afterEach(() => void vi.useRealTimers());

  const begin = (state: ReadingState = 'unread'): void => {
    const readingState = { value: state, updatedAt: null };
    progress.begin({ article: A_THOUSAND_WORDS, journal: aJournal({ readingState }) });
  };
  const states = (): readonly unknown[] => bridge.callsOf('setReadingState').map(([, state]) => state);

  it('is saved a moment after the reader stopped moving, once', async () => {
    begin();
    progress.see(0.1, at(10));
    progress.see(0.2, at(20));
    expect(bridge.callsOf('saveProgress')).toEqual([]);
    await vi.advanceTimersByTimeAsync(PROGRESS_RULES.saveAfter);
    expect(bridge.callsOf('saveProgress')).toEqual([[A_THOUSAND_WORDS.id, 0.2, at(20)]]);
    progress.flush();
    expect(bridge.callsOf('saveProgress')).toHaveLength(1);
  });

  it('of one article is saved before the next begins', () => {
    begin();
    progress.see(0.4, at(40));
    progress.begin({ article: anArticle({ id: 'next' }), journal: createJournal('next', 'Next') });
    expect(bridge.callsOf('saveProgress')).toEqual([[A_THOUSAND_WORDS.id, 0.4, at(40)]]);
  });

  it('makes an unread article one that is being read after some seconds', async () => {
    begin();
    await vi.advanceTimersByTimeAsync(PROGRESS_RULES.readingAfter - 1);
    expect(states()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(states()).toEqual(['reading']);
  });

  it('makes it so at once when the reader scrolls or writes, but not for the first look', () => {
    begin();
    progress.see(0.5, at(0));
    expect(states()).toEqual([]);
    progress.see(0.6, at(50));
    expect(states()).toEqual(['reading']);
    begin();
    progress.touch();
    expect(states()).toEqual(['reading', 'reading']);
  });

  it('makes it read near the end, but not for leaping there', async () => {
    begin('reading');
    progress.see(0.5, at(10));
    progress.see(1, at(90));
    expect(states()).toEqual([]);
    await vi.advanceTimersByTimeAsync(PROGRESS_RULES.longestWait + 1);
    expect(states()).toEqual(['read']);
  });

  it('never turns a read article back', async () => {
    begin('read');
    progress.see(0.1, at(1));
    progress.see(0.5, at(2));
    await vi.advanceTimersByTimeAsync(PROGRESS_RULES.longestWait * 2);
    expect(states()).toEqual([]);
  });

  it('leaves alone a state the reader chose', async () => {
    begin();
    progress.choose('unread');
    progress.see(0.1, at(1));
    progress.see(1, at(2));
    await vi.advanceTimersByTimeAsync(PROGRESS_RULES.longestWait * 2);
    expect(states()).toEqual([]);
  });
});
