import { describe, expect, it } from 'vitest';
import type { OpenedArticle } from '../../core/contract/library-contract.ts';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import { A_TIME, aJournal, anArticle, aReflection } from '../../core/testing/factories.ts';
import { createFakeBridge } from '../testing/fake-bridge.ts';
import { createDrafts } from './drafts.ts';
import { createReader, type Reader } from './reader.ts';
import { createRecordDrafts } from './record-drafts.ts';

const ONE = anArticle({ id: 'one', title: 'One' });
const TWO = anArticle({ id: 'two', title: 'Two' });
const opened = (article = ONE, text?: string): OpenedArticle => ({
  article,
  journal: aJournal({ articleId: article.id, reflections: text ? [aReflection({ text })] : [] }),
});

/** A host that answers `openArticle` when the test says so. */
function slowHost() {
  const waiting: ((value: OpenedArticle) => void)[] = [];
  const bridge = createFakeBridge([], {
    openArticle: () =>
      new Promise<Result<OpenedArticle, Failure>>((resolve) => {
        waiting.push((value) => resolve(ok(value)));
      }),
    saveReflection: async ({ reflectionId, target, text }) =>
      ok(aReflection({ id: reflectionId, target, text, updatedAt: A_TIME })),
  });
  const answer = async (value: OpenedArticle): Promise<void> => {
    waiting.shift()?.(value);
    await pause(0);
  };
  return { bridge, answer, waiting };
}

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

function aReader(host: ReturnType<typeof slowHost>, firstArticle: OpenedArticle | null = null) {
  const createId = (): string => 'new';
  const drafts = createDrafts(host.bridge, { now: () => Date.now(), createId });
  const toasts = {
    show: () => undefined,
    showFailure: () => undefined,
    announce: () => undefined,
    keepUndo: () => undefined,
  };
  const reader = createReader(host.bridge, {
    drafts,
    records: createRecordDrafts(host.bridge, drafts),
    toasts,
    createId,
    now: () => Date.now(),
    firstArticle,
  });
  return { reader, drafts };
}
const wordsOf = (reader: Reader): readonly string[] | undefined =>
  reader.opened.value?.journal.reflections.map(({ text }) => text);

describe('the reader’s model', () => {
  it('shows at once the article that was read at the start', () => {
    const { reader } = aReader(slowHost(), opened());
    expect(reader.reading.value?.title).toBe('One');
  });

  it('shows the article asked for last, whatever answers first', async () => {
    const host = slowHost();
    const { reader } = aReader(host);
    void reader.open('one');
    void reader.open('two');
    const [first, second] = host.waiting;
    second?.(opened(TWO));
    first?.(opened(ONE));
    await pause(0);
    expect(reader.opened.value?.article.id).toBe('two');
  });

  it('reads again when the journal changes elsewhere, and draws the text no second time', async () => {
    const host = slowHost();
    const { reader } = aReader(host, opened());
    const article = reader.opened.value?.article;
    host.bridge.announce('journalChanged', { articleId: 'one' });
    await pause(150);
    await host.answer(structuredClone(opened(ONE, 'from elsewhere')));
    expect(wordsOf(reader)).toEqual(['from elsewhere']);
    expect(reader.opened.value?.article).toBe(article);
  });

  it('does not show an answer that a newer save has overtaken', async () => {
    const host = slowHost();
    const { reader, drafts } = aReader(host, opened());
    host.bridge.announce('journalChanged', { articleId: 'one' });
    await pause(150);
    drafts.write({ articleId: 'one', reflectionId: 'r1', target: { kind: 'article' }, text: 'newer' });
    await drafts.saveAll();
    await host.answer(opened(ONE, 'older'));
    expect(wordsOf(reader)).toEqual(['newer']);
    await host.answer(opened(ONE, 'newer'));
    expect(wordsOf(reader)).toEqual(['newer']);
    expect(host.waiting).toHaveLength(0);
  });

  it('keeps its place when the window closes', async () => {
    const host = slowHost();
    const { reader } = aReader(host, opened());
    reader.progress.see(0.5, { exact: 'words', prefix: '', suffix: '', start: 1 });
    host.bridge.announce('closing', null);
    expect(host.bridge.callsOf('saveProgress')).toHaveLength(1);
  });
});
