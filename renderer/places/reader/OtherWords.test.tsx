import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { BEGUN_FIELDS, keepBegun, rewordingField } from '../../../core/journal/begun-words.ts';
import type { Journal } from '../../../core/journal/journal.ts';
import { mergeJournals } from '../../../core/journal/merge.ts';
import { A_TIME, aCommitment, aJournal, anArticle, paragraphs } from '../../../core/testing/factories.ts';
import { createFakeDesk, type FakeDesk } from '../../testing/fake-desk.ts';
import { type InApp, renderInApp } from '../../testing/render-in-app.ts';
import { ReaderPlace } from './ReaderPlace.tsx';

const LATER = '2026-04-01T10:00:00.000Z';
const ARTICLE = anArticle({ content: paragraphs('A leader walks behind the herd.'), questions: [] });
const EMPTY = aJournal({ articleId: ARTICLE.id });

/** A journal after two computers typed in one field. */
const typedTwice = (field: string, here: string, there: string): Journal =>
  mergeJournals(keepBegun(EMPTY, field, there, A_TIME), keepBegun(EMPTY, field, here, LATER));

const settle = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 40)));

async function openWith(journal: Journal): Promise<FakeDesk & InApp> {
  const desk = createFakeDesk(ARTICLE, journal);
  const inApp = renderInApp(<ReaderPlace articleId={ARTICLE.id} />, { bridge: desk.bridge });
  await settle();
  return { ...desk, ...inApp };
}

const field = (name: string): HTMLTextAreaElement =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const press = async (name: string): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};

describe('words that another copy of the library had in a field', () => {
  it('are gone on with, and those that stood there wait in their place', async () => {
    await openWith(typedTwice(BEGUN_FIELDS.question, 'Who is missing?', 'What is missing?'));
    expect(field('Your question').value).toBe('Who is missing?');
    await press('Go on with these: What is missing?');
    expect(field('Your question').value).toBe('What is missing?');
    expect(document.activeElement).toBe(field('Your question'));
    expect(screen.getByRole('button', { name: 'Go on with these: Who is missing?' })).toBeTruthy();
  });

  it('are let go, which can be undone', async () => {
    const journal = typedTwice(BEGUN_FIELDS.title, 'My name for it', 'Another name');
    const { app, ...desk } = await openWith(journal);
    await press('Let go: Another name');
    expect(screen.queryByText('Another name')).toBeNull();
    expect(desk.journal().begun[0]?.earlier).toEqual([]);
    await act(async () => app.toasts.undo());
    await settle();
    expect(desk.journal().begun[0]?.earlier).toEqual(['Another name']);
    expect(screen.getByText('Another name')).toBeTruthy();
  });

  it('stand beside a field that is closed as well', async () => {
    const journal = keepBegun(
      typedTwice(BEGUN_FIELDS.question, 'Who?', 'What?'),
      BEGUN_FIELDS.question,
      '',
      LATER,
    );
    await openWith(journal);
    expect(screen.getByRole('button', { name: 'Ask a question of your own' })).toBeTruthy();
    await press('Go on with these: What?');
    expect(field('Your question').value).toBe('What?');
  });

  it('stay in reach when their question has gone', async () => {
    const desk = await openWith(keepBegun(EMPTY, rewordingField('gone'), 'Who else?', A_TIME));
    expect(field('Other words of a question that is gone').value).toBe('Who else?');
    await press('Ask it as your own');
    expect(desk.journal().questions.added.map(({ text }) => text)).toEqual(['Who else?']);
    expect(screen.queryByRole('textbox', { name: 'Other words of a question that is gone' })).toBeNull();
  });
});

it('brings back a commitment that was deleted or had other words in another copy', async () => {
  const gone = aCommitment({ id: 'c1~1', deletedAt: A_TIME, cue: 'we meet', action: 'listen' });
  const desk = await openWith({ ...EMPTY, commitments: [gone] });
  fireEvent.click(screen.getByRole('tab', { name: /^Commitments/ }));
  fireEvent.click(screen.getByText('Deleted, or from another copy (1)'));
  await press('Bring back: When we meet, I will listen');
  expect(desk.journal().commitments[0]?.deletedAt).toBeNull();
});
