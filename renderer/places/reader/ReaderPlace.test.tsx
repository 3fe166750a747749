import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Article, Question } from '../../../core/article/article.ts';
import { createJournal, type Journal } from '../../../core/journal/journal.ts';
import { writeReflection } from '../../../core/journal/reflections.ts';
import {
  A_TIME,
  aComment,
  aCommitment,
  anArticle,
  aQuestion,
  aReflection,
  paragraphs,
} from '../../../core/testing/factories.ts';
import { createFakeDesk, type FakeDesk } from '../../testing/fake-desk.ts';
import { type InApp, renderInApp } from '../../testing/render-in-app.ts';
import { ReaderPlace, type ReaderPlaceProps } from './ReaderPlace.tsx';

const WHEN = 'When did you last let others lead?';
const WHAT = 'What was different?';

const inText = (text: string): Question =>
  aQuestion({ text, selector: { exact: text, prefix: '', suffix: '', start: 0 } });
const ARTICLE = anArticle({
  content: paragraphs('A leader walks behind the herd.', `${WHEN} ${WHAT}`),
  questions: [inText(WHEN), inText(WHAT)],
});

const settle = (time = 5): Promise<void> =>
  act(() => new Promise<void>((resolve) => setTimeout(resolve, time)));

type Opened = InApp & { readonly desk: FakeDesk };

async function openReader(
  article: Article = ARTICLE,
  options: { readonly journal?: Journal; readonly show?: ReaderPlaceProps['show'] } = {},
): Promise<Opened> {
  const desk = createFakeDesk(article, options.journal ?? createJournal(article.id, article.title));
  const place = <ReaderPlace articleId={article.id} {...(options.show ? { show: options.show } : {})} />;
  const inApp = renderInApp(place, { bridge: desk.bridge });
  await settle();
  return { ...inApp, desk };
}

const answerTo = (question: string): HTMLTextAreaElement =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: `Your answer to: ${question}` });
const cards = (): readonly (string | null)[] =>
  screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
const answersOf = (desk: FakeDesk): readonly string[] => desk.journal().reflections.map(({ text }) => text);
const type = (field: HTMLTextAreaElement, value: string): void => {
  fireEvent.focus(field);
  fireEvent.input(field, { target: { value } });
};
async function choose(card: number, entry: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: `More for question ${card}` }));
  fireEvent.click(screen.getByRole('menuitem', { name: entry }));
  await settle();
}

describe('a printed article', () => {
  it('is followed by what was written on it, the commitments too, and by nothing on the screen', async () => {
    const empty = createJournal(ARTICLE.id, ARTICLE.title);
    const note = aReflection({ id: 'n1', target: { kind: 'article' }, text: 'A note on all of it.' });
    await openReader(ARTICLE, { journal: { ...empty, reflections: [note], commitments: [aCommitment()] } });
    fireEvent(window, new Event('beforeprint'));
    const printed = document.querySelector('.printed-notes')?.textContent ?? '';
    expect(printed).toContain('A note on all of it.');
    expect(printed).toContain('When we meet on Monday, I will speak last');
    fireEvent(window, new Event('afterprint'));
    expect(document.querySelector('.printed-notes')).toBeNull();
  });
});

describe('what was removed', () => {
  it('can be put back below the text, and taken out again', async () => {
    const removed = [{ reason: 'subscription', text: 'Never miss an issue, subscribe today.' }] as const;
    const { desk } = await openReader({ ...ARTICLE, removed });
    fireEvent.click(screen.getByText('What was removed (1)'));
    fireEvent.click(screen.getByRole('button', { name: 'Put back' }));
    await settle();
    const back = screen.getByRole('region', { name: 'Put back by you' });
    expect(within(back).getByText('Never miss an issue, subscribe today.')).toBeTruthy();
    expect(desk.journal().restoredParts.value).toEqual(['Never miss an issue, subscribe today.']);
    fireEvent.click(screen.getByRole('button', { name: 'Take out again' }));
    await settle();
    expect(screen.queryByRole('region', { name: 'Put back by you' })).toBeNull();
    expect(desk.journal().restoredParts.value).toEqual([]);
  });
});

describe('answering', () => {
  it('saves an answer by itself and says so when it is on the disk', async () => {
    const { app, desk, container } = await openReader();
    type(answerTo(WHEN), 'Last spring.');
    expect(container.querySelector('.save-status')?.textContent).toBe('Saving…');
    await act(async () => void (await app.drafts.saveAll()));
    expect(container.querySelector('.save-status')?.textContent).toBe('Saved');
    expect(answersOf(desk)).toEqual(['Last spring.']);
  });

  it('goes on with the same answer', async () => {
    const { app, desk } = await openReader();
    for (const words of ['Last', 'Last spring', 'Last spring.']) {
      type(answerTo(WHEN), words);
      await act(async () => void (await app.drafts.saveAll()));
      await settle(150);
    }
    expect(answersOf(desk)).toEqual(['Last spring.']);
    expect(answerTo(WHEN).value).toBe('Last spring.');
  });

  it('says why words are not saved, keeps them, and saves them when it can', async () => {
    const { app, desk, container } = await openReader();
    desk.failSaves({ tag: 'disk-full', name: 'Walking behind' });
    type(answerTo(WHEN), 'Kept.');
    await act(async () => void (await app.drafts.saveAll()));
    fireEvent.blur(answerTo(WHEN));
    expect(container.querySelector('.save-failed')?.textContent).toMatch(/^Not saved: the disk is full/);
    expect(answerTo(WHEN).value).toBe('Kept.');
    expect(app.toasts.announced.value).toMatch(/^Not saved: the disk is full/);
    desk.failSaves(null);
    await act(async () => void window.dispatchEvent(new Event('focus')));
    await settle();
    expect(container.querySelector('.save-failed')).toBeNull();
    expect(app.toasts.announced.value).toBe('Saved again.');
    expect(answersOf(desk)).toEqual(['Kept.']);
  });

  it('does not overwrite a field in use when the journal changes elsewhere', async () => {
    const journal = writeReflection(
      createJournal(ARTICLE.id, ARTICLE.title),
      { id: 'r1', target: targetOf(WHEN), text: 'First words' },
      A_TIME,
    );
    const { desk } = await openReader(ARTICLE, { journal });
    const field = answerTo(WHEN);
    fireEvent.focus(field);
    act(() =>
      desk.changeElsewhere((now) =>
        writeReflection(now, { id: 'r1', target: targetOf(WHEN), text: 'Elsewhere' }, A_TIME),
      ),
    );
    await settle(200);
    expect(field.value).toBe('First words');
    fireEvent.blur(field);
    await settle();
    expect(answerTo(WHEN).value).toBe('Elsewhere');
  });

  it('keeps an unsaved draft while another article is read', async () => {
    const { app, desk } = await openReader();
    desk.failSaves({ tag: 'not-writable', name: 'Walking behind' });
    type(answerTo(WHEN), 'Unsaved but here');
    fireEvent.blur(answerTo(WHEN));
    await act(async () => void (await app.reader.open('another')));
    await act(async () => void (await app.reader.open(ARTICLE.id)));
    await settle();
    expect(answerTo(WHEN).value).toBe('Unsaved but here');
  });

  it('shows answers whose question is gone, still to be edited', async () => {
    const target = { kind: 'question', questionId: 'gone', questionText: 'Whose thanks?' } as const;
    const journal = writeReflection(
      createJournal(ARTICLE.id, ARTICLE.title),
      { id: 'r1', target, text: 'Theirs.' },
      A_TIME,
    );
    await openReader(ARTICLE, { journal });
    expect(screen.getByRole('heading', { name: 'The question is no longer in the article' })).toBeTruthy();
    expect(screen.getByText('Whose thanks?')).toBeTruthy();
    expect(screen.getByDisplayValue('Theirs.')).toBeTruthy();
  });

  it('opens at the question a route names', async () => {
    const [, second] = ARTICLE.questions;
    await openReader(ARTICLE, { show: { questionId: second?.id ?? '' } });
    await settle(50);
    expect(document.activeElement).toBe(answerTo(WHAT));
  });
});

describe('questions', () => {
  it('are marked in the text, each with the way to its answer', async () => {
    const { container } = await openReader();
    const marks = [...container.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).toEqual([WHEN, WHAT]);
    fireEvent.click(screen.getByRole('button', { name: 'Question 2' }));
    await settle(50);
    expect(document.activeElement).toBe(answerTo(WHAT));
  });

  it('are gone through with q and answered with Enter', async () => {
    await openReader();
    fireEvent.keyDown(document.body, { key: 'q' });
    fireEvent.keyDown(document.body, { key: 'q' });
    await settle(50);
    fireEvent.keyDown(document.body, { key: 'Enter' });
    await settle(50);
    expect(document.activeElement).toBe(answerTo(WHAT));
    fireEvent.keyDown(answerTo(WHAT), { key: 'Escape' });
    expect(document.activeElement?.className).toBe('reader-scroll');
  });

  it('move, hide and come back', async () => {
    const { app } = await openReader();
    await choose(1, 'Move down');
    expect(cards()).toEqual([WHAT, WHEN]);
    await choose(1, 'Hide');
    expect(cards()).toEqual([WHEN]);
    await act(async () => app.toasts.shown.value[0]?.action?.run());
    await settle();
    expect(cards()).toEqual([WHAT, WHEN]);
  });

  it('can be edited and added', async () => {
    await openReader();
    await choose(1, 'Edit the question');
    const words = screen.getByRole('textbox', { name: 'Words of the question' });
    fireEvent.input(words, { target: { value: 'When did I?' } });
    fireEvent.keyDown(words, { key: 'Enter' });
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Ask a question of your own' }));
    const own = screen.getByRole('textbox', { name: 'Your question' });
    fireEvent.input(own, { target: { value: 'What on Monday?' } });
    fireEvent.keyDown(own, { key: 'Enter' });
    await settle();
    expect(cards()).toEqual(['When did I?', WHAT, 'What on Monday?']);
  });

  it('are only suggested when they are doubtful, until they are taken', async () => {
    const doubtful = aQuestion({ text: 'Is this a question?', confidence: 0.3 });
    await openReader(anArticle({ questions: [doubtful] }));
    expect(screen.getByRole('heading', { name: 'Perhaps also a question' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Take as a question/ }));
    await settle();
    expect(cards()).toEqual(['Is this a question?']);
  });
});

describe('comments', () => {
  const article = anArticle({ questions: ARTICLE.questions, comments: [aComment({ text: 'Well said.' })] });

  it('stay covered until a first answer, if the reader wishes so', async () => {
    const { app } = await openReader(article);
    act(() => app.settings.change({ coverComments: true }));
    expect(screen.queryByText('Well said.')).toBeNull();
    type(answerTo(WHEN), 'Mine first.');
    await act(async () => void (await app.drafts.saveAll()));
    await settle();
    expect(screen.getByText('Well said.')).toBeTruthy();
  });

  it('are uncovered with one click', async () => {
    const { app } = await openReader(article);
    act(() => app.settings.change({ coverComments: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Show them now' }));
    expect(screen.getByText('Well said.')).toBeTruthy();
  });
});

describe('notes', () => {
  it('are written, deleted with their last words, and brought back', async () => {
    const { app, desk } = await openReader();
    fireEvent.click(screen.getByRole('tab', { name: 'Notes' }));
    fireEvent.click(screen.getByRole('button', { name: 'Write a note' }));
    type(screen.getByRole('textbox', { name: 'Note 1' }) as HTMLTextAreaElement, 'The gate was locked.');
    fireEvent.click(screen.getByRole('button', { name: 'Delete note 1' }));
    await settle(50);
    expect(screen.queryByRole('textbox', { name: 'Note 1' })).toBeNull();
    expect(desk.journal().reflections.map(({ text, deletedAt }) => [text, deletedAt])).toEqual([
      ['The gate was locked.', A_TIME],
    ]);
    await act(async () => app.toasts.shown.value[0]?.action?.run());
    await settle();
    expect(screen.getByDisplayValue('The gate was locked.')).toBeTruthy();
  });

  it('are not deleted when their last words cannot be saved', async () => {
    const { desk } = await openReader(ARTICLE, {
      journal: { ...createJournal(ARTICLE.id, ''), reflections: [aReflection({ text: 'Saved.' })] },
    });
    fireEvent.click(screen.getByRole('tab', { name: 'Notes 1' }));
    desk.failSaves({ tag: 'disk-full', name: 'Walking behind' });
    type(screen.getByRole('textbox', { name: 'Note 1' }) as HTMLTextAreaElement, 'Saved, and more.');
    fireEvent.click(screen.getByRole('button', { name: 'Delete note 1' }));
    await settle(50);
    expect(screen.getByDisplayValue('Saved, and more.')).toBeTruthy();
    expect(desk.bridge.callsOf('deleteReflection')).toEqual([]);
  });
});

describe('the article', () => {
  it('tells its language, and direction where that differs', async () => {
    await openReader(anArticle({ language: 'he' }));
    const article = screen.getByRole('article', { name: 'Walking behind' });
    expect([article.getAttribute('lang'), article.getAttribute('dir')]).toEqual(['he', 'rtl']);
  });

  it('lists what was removed, and why', async () => {
    await openReader(anArticle({ removed: [{ reason: 'subscription', text: 'Subscribe today' }] }));
    const removed = screen.getByText('What was removed (1)').closest('details') as HTMLElement;
    expect(within(removed).getByText('Call to subscribe')).toBeTruthy();
    expect(within(removed).getByText('Subscribe today')).toBeTruthy();
  });

  it('says in words that it is not there any more', async () => {
    const desk = createFakeDesk(ARTICLE);
    renderInApp(<ReaderPlace articleId="missing" />, { bridge: desk.bridge });
    await settle();
    expect(screen.getByText(/is not there any more/)).toBeTruthy();
  });
});

const targetOf = (text: string) =>
  ({ kind: 'question', questionId: inText(text).id, questionText: text }) as const;
