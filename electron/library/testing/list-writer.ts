import { createHash } from 'node:crypto';
import { deleteIn } from '../../../core/deletable.ts';
import { changePlan, WORD_LISTS } from '../../../core/facilitating/plan-changes.ts';
import { noReturns, takeReturned } from '../../../core/facilitating/returns.ts';
import type { Failure } from '../../../core/failure.ts';
import type { Subscriptions } from '../../../core/feeds/subscription.ts';
import { writeQuestionSet } from '../../../core/journal/question-set.ts';
import {
  addToCollection,
  createCollection,
  removeFromCollection,
} from '../../../core/library/collections.ts';
import { putSavedSearch } from '../../../core/library/saved-searches.ts';
import type { Result } from '../../../core/result.ts';
import { aSubscription } from '../../../core/testing/feed-factories.ts';
import { inOrderOfIds } from '../../../core/testing/in-order-of-ids.ts';
import { aPlan, aReceivedPacket } from '../../../core/testing/plan-factories.ts';
import type { Library } from '../library.ts';
import type { Random } from './sync-service.ts';

const PLAN_ID = 'c'.repeat(32);
const PACKET_ID = 'a'.repeat(32);

type Writing = {
  readonly library: Library;
  /** Which of a few records. */
  readonly id: string;
  readonly text: string;
  readonly now: string;
  readonly random: Random;
  /** Hears of words that are written over by somebody who sees them: only those may go. */
  readonly onReplaced: (text: string) => void;
};

/** Writes `text` into one of the small files of a library. Resolves to whether it is saved. */
export async function writeInLists(writing: Writing): Promise<boolean> {
  const write = WRITERS[Math.floor(writing.random() * WRITERS.length)];
  return write === undefined ? false : (await write(writing)).ok;
}

/** All that those files hold, in an order that says nothing. */
export async function listsOf(library: Library): Promise<unknown> {
  const { savedSearches, questionSets, templates, sessions } = library;
  return inOrderOfIds([
    await savedSearches.read(),
    await questionSets.read(),
    await templates.read(),
    await library.collections(),
    known(await library.feeds.subscriptions.read()),
    await sessions.plans.read(PLAN_ID),
    await sessions.returns.read(PLAN_ID),
    await sessions.packets.read(PACKET_ID),
  ]);
}

/** Without the order in which entries were first known. */
const known = (read: Result<Subscriptions, Failure>): unknown =>
  read.ok ? read.value.feeds.map((feed) => ({ ...feed, known: [...feed.known].sort() })) : read;

const idFor = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

type Writer = (writing: Writing) => Promise<{ readonly ok: boolean }>;

const WRITERS: readonly Writer[] = [
  ({ library, id, text, now, random, onReplaced }) =>
    library.savedSearches.change((all) => {
      const before = all.find((one) => one.id === id);
      onReplaced(before?.text ?? '');
      const createdAt = before?.createdAt ?? now;
      const put = putSavedSearch(all, { id, name: id, text, createdAt, updatedAt: now, deletedAt: null });
      return random() < 0.2 ? deleteIn(put, id, now) : put;
    }),
  ({ library, id, text, now, onReplaced }) =>
    library.questionSets.change((all) => {
      onReplaced(all.find((one) => one.id === id)?.name ?? '');
      return writeQuestionSet(
        all,
        { id, name: text, purpose: '', questions: [{ text, followUps: [] }] },
        now,
      );
    }),
  ({ library, id, text, now, random, onReplaced }) =>
    library.templates.change((templates) => {
      onReplaced(templates.find((one) => one.id === id)?.text ?? '');
      const deletedAt = random() < 0.2 ? now : null;
      const written = { id, name: id, extension: 'md', text, updatedAt: now, deletedAt };
      return [...templates.filter((one) => one.id !== id), written];
    }),
  ({ library, id, text, now, random, onReplaced }) =>
    library.sessions.plans.change(PLAN_ID, (plan) => {
      const list = WORD_LISTS[Math.floor(random() * WORD_LISTS.length)] ?? 'notes';
      onReplaced(plan?.[list].find((one) => one.id === id)?.text ?? '');
      const subject = { kind: 'article', id: PLAN_ID } as const;
      return changePlan(plan ?? aPlan({ subject }), { tag: 'write', list, id, who: '', text }, now);
    }),
  ({ library, id, text, now, random }) =>
    library.changeCollections((all) => {
      const made = [text, id].reduce(
        (some, name) => createCollection(some, { id: name, name, parentId: null }, now),
        all,
      );
      const filled = addToCollection(made, id, [idFor(text)], now);
      const first = filled.find((one) => one.id === id)?.articleIds[0] ?? '';
      return random() < 0.3 ? removeFromCollection(filled, id, [first], now) : filled;
    }),
  ({ library, id, text, now, random }) =>
    library.feeds.subscriptions.change((present) => {
      const feeds = [text, id].map((title) =>
        // Each computer follows a feed under an id of its own.
        aSubscription({
          id: idFor(library.id + title),
          url: `https://desk.example/${title}`,
          title,
          addedAt: now,
        }),
      );
      const added = feeds.filter(({ url }) => !present.feeds.some((feed) => feed.url === url));
      const rule = random() < 0.5 ? 'keep-all' : 'list-new';
      return {
        feeds: [...present.feeds, ...added].map((feed) =>
          feed.title === id ? { ...feed, rule, chosenAt: now } : feed,
        ),
      };
    }),
  ({ library, id, text, now, random }) =>
    library.sessions.returns.change(PLAN_ID, (returns) =>
      takeReturned(returns ?? noReturns(PLAN_ID), {
        packetId: PACKET_ID,
        memberId: (random() < 0.5 ? 'd' : 'e').repeat(32),
        name: null,
        returnedAt: now,
        answers: [{ key: `own/${id}`, about: 'Why?', text, writtenAt: now }],
        notes: [],
      }),
    ),
];

/** A packet that both computers were given, each by itself. */
export const takePacket = async (library: Library, receivedAt: string): Promise<boolean> =>
  (await library.sessions.packets.take({ ...aReceivedPacket({ id: PACKET_ID }), receivedAt })).ok;
