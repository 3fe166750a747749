import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AfterwordEvents } from '../../core/contract/events.ts';
import type { ReflectionSave } from '../../core/contract/journal-contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { Reflection } from '../../core/journal/journal.ts';
import type { Result } from '../../core/result.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { SAVE_TIMES } from './drafts-draft.ts';

const DISK_FULL: Failure = { tag: 'disk-full', name: 'Notes' };

/** A host whose saves land when the test says so. */
function scriptedHost() {
  const disk = new Map<string, string>();
  const flights: { readonly save: ReflectionSave; land(ok: boolean): void }[] = [];
  const answers: boolean[] = [];
  let close: (event: null) => void = () => undefined;
  const api = {
    saveReflection: (save: ReflectionSave) =>
      new Promise<Result<Reflection, Failure>>((resolve) => {
        flights.push({
          save,
          land: (ok) => {
            if (ok) disk.set(save.reflectionId, save.text);
            resolve(ok ? { ok: true, value: reflectionOf(save) } : { ok: false, failure: DISK_FULL });
          },
        });
      }),
    draftsSaved: async (saved: boolean) => {
      answers.push(saved);
      return null;
    },
    on: <Name extends keyof AfterwordEvents>(
      name: Name,
      listener: (event: AfterwordEvents[Name]) => void,
    ) => {
      if (name === 'closing') close = listener as (event: null) => void;
      return () => undefined;
    },
  };
  return { api, disk, flights, answers, close: () => close(null) };
}

const reflectionOf = (save: ReflectionSave): Reflection => ({
  id: save.reflectionId,
  target: save.target,
  text: save.text,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  deletedAt: null,
  versions: [],
});

const words = (text: string, reflectionId = 'r1'): ReflectionSave => ({
  articleId: 'a1',
  reflectionId,
  target: { kind: 'article' },
  text,
});

describe('drafts', () => {
  let host = scriptedHost();
  let drafts: Drafts;

  beforeEach(() => {
    vi.useFakeTimers();
    host = scriptedHost();
    drafts = createDrafts(host.api, { now: () => Date.now(), createId: () => `r${Math.random()}` });
  });
  afterEach(() => {
    drafts.stop();
    vi.useRealTimers();
  });

  const land = async (ok: boolean): Promise<void> => {
    host.flights.shift()?.land(ok);
    await vi.advanceTimersByTimeAsync(0);
  };

  it('saves after a pause and says so only when the host has answered', async () => {
    drafts.write(words('first'));
    expect(drafts.of('r1').status.value.tag).toBe('saving');
    await vi.advanceTimersByTimeAsync(SAVE_TIMES.pause);
    expect(host.flights).toHaveLength(1);
    expect(drafts.of('r1').status.value.tag).toBe('saving');
    await land(true);
    expect(drafts.of('r1').status.value.tag).toBe('saved');
    expect(host.disk.get('r1')).toBe('first');
  });

  it('saves while the reader types without a pause, at the latest every 800 ms', async () => {
    for (let count = 0; count < 10; count += 1) {
      drafts.write(words('x'.repeat(count + 1)));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(host.flights[0]?.save.text.length).toBeGreaterThanOrEqual(8);
  });

  it('keeps one save of a reflection in flight and sends the newest text after it', async () => {
    drafts.write(words('one'));
    await vi.advanceTimersByTimeAsync(SAVE_TIMES.pause);
    drafts.write(words('one two'));
    drafts.write(words('one two three'));
    await vi.advanceTimersByTimeAsync(SAVE_TIMES.atLatest * 3);
    expect(host.flights).toHaveLength(1);
    await land(true);
    await vi.advanceTimersByTimeAsync(SAVE_TIMES.pause);
    expect(host.flights.map(({ save }) => save.text)).toEqual(['one two three']);
  });

  it('does not say saved while other words of the reflection are still on their way', async () => {
    drafts.write(words('a'));
    await landSave();
    drafts.write(words('ab'));
    await vi.advanceTimersByTimeAsync(SAVE_TIMES.pause);
    drafts.write(words('a'));
    expect(drafts.of('r1').status.value.tag).toBe('saving');
    await land(true);
    await landSave();
    expect(host.disk.get('r1')).toBe('a');
  });

  it('stays visibly unsaved after a failure, tries again later and more slowly each time', async () => {
    drafts.write(words('kept'));
    await vi.advanceTimersByTimeAsync(SAVE_TIMES.pause);
    await land(false);
    expect(drafts.of('r1').status.value).toEqual({ tag: 'failed', failure: DISK_FULL });
    expect(drafts.of('r1').text.value).toBe('kept');
    await vi.advanceTimersByTimeAsync(SAVE_TIMES.firstRetry);
    await land(false);
    await vi.advanceTimersByTimeAsync(SAVE_TIMES.firstRetry);
    expect(host.flights).toHaveLength(0);
    expect(drafts.of('r1').status.value.tag).toBe('failed');
    await vi.advanceTimersByTimeAsync(SAVE_TIMES.firstRetry);
    await land(true);
    expect(drafts.of('r1').status.value.tag).toBe('saved');
    expect(host.disk.get('r1')).toBe('kept');
  });

  it('tries again at once when the window gets the focus', async () => {
    drafts.write(words('kept'));
    await vi.advanceTimersByTimeAsync(SAVE_TIMES.pause);
    await land(false);
    window.dispatchEvent(new Event('focus'));
    await land(true);
    expect(host.disk.get('r1')).toBe('kept');
  });

  it('takes a refusal by the host for a failed save', async () => {
    const refusing = createDrafts(
      { ...host.api, saveReflection: () => Promise.reject(new Error('refused')) },
      { now: () => Date.now(), createId: () => 'r9' },
    );
    refusing.write(words('kept', 'r9'));
    expect(await refusing.saveAll()).toBe(false);
    expect(refusing.of('r9').status.value.tag).toBe('failed');
    refusing.stop();
  });

  it('saves everything at once when the window closes, then lets it close', async () => {
    drafts.write(words('one', 'r1'));
    drafts.write(words('two', 'r2'));
    host.close();
    expect(host.flights.map(({ save }) => save.text)).toEqual(['one', 'two']);
    await land(true);
    expect(host.answers).toEqual([]);
    await land(true);
    expect(host.answers).toEqual([true]);
  });

  it('tells the closing window when something could not be saved', async () => {
    drafts.write(words('one'));
    host.close();
    await land(false);
    expect(host.answers).toEqual([false]);
  });

  it('keeps the words of a field in use, and lets go when it is left and saved', async () => {
    drafts.of('r1').hold('from the journal');
    expect(drafts.of('r1').text.value).toBe('from the journal');
    drafts.write(words('typed'));
    await landSave();
    expect(drafts.of('r1').text.value).toBe('typed');
    drafts.of('r1').release();
    expect(drafts.of('r1').text.value).toBeNull();
  });

  it('gives a first answer one id, however often its card is shown', () => {
    const target = { kind: 'question', questionId: 'q1', questionText: 'Why?' } as const;
    expect(drafts.answerId('a1', target)).toBe(drafts.answerId('a1', target));
    expect(drafts.answerId('a2', target)).not.toBe(drafts.answerId('a1', target));
  });

  it('tells listeners of saved words before the draft lets go of them', async () => {
    const heard: (string | null)[] = [];
    drafts.onSaved((_, reflection) => heard.push(`${reflection.text}/${drafts.of('r1').text.value}`));
    drafts.write(words('typed'));
    await landSave();
    expect(heard).toEqual(['typed/typed']);
    expect(drafts.of('r1').text.value).toBeNull();
  });

  it('goes on saving when a listener fails, and does not say saved', async () => {
    const stop = drafts.onSaved(() => {
      throw new Error('nothing to draw on');
    });
    drafts.write(words('first'));
    await landSave().catch(() => undefined);
    expect(drafts.of('r1').status.value.tag).toBe('failed');
    stop();
    await vi.advanceTimersByTimeAsync(SAVE_TIMES.firstRetry);
    await land(true);
    expect(drafts.of('r1').status.value.tag).toBe('saved');
  });

  const landSave = async (): Promise<void> => {
    const saved = drafts.saveAll();
    await land(true);
    await saved;
  };
});

describe('any order of typing, landing, failing and closing', () => {
  const step = fc.oneof(
    fc.record({ act: fc.constant('type' as const), id: fc.constantFrom('r1', 'r2'), text: fc.string() }),
    fc.record({ act: fc.constant('wait' as const), time: fc.integer({ min: 0, max: 3000 }) }),
    fc.record({ act: fc.constant('land' as const), ok: fc.boolean() }),
    fc.record({ act: fc.constantFrom('close' as const, 'focus' as const) }),
  );

  it('never loses the newest text, never says saved too early and never overtakes itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        vi.useFakeTimers();
        const host = scriptedHost();
        const drafts = createDrafts(host.api, { now: () => Date.now(), createId: () => 'never' });
        const newest = new Map<string, string>();
        for (const taken of steps) {
          if (taken.act === 'type') {
            newest.set(taken.id, taken.text);
            drafts.write(words(taken.text, taken.id));
          } else if (taken.act === 'land') host.flights.shift()?.land(taken.ok);
          else if (taken.act === 'close') host.close();
          else if (taken.act === 'focus') window.dispatchEvent(new Event('focus'));
          await vi.advanceTimersByTimeAsync(taken.act === 'wait' ? taken.time : 0);
          const inFlight = host.flights.map(({ save }) => save.reflectionId);
          expect(new Set(inFlight).size).toBe(inFlight.length);
          for (const [id, text] of newest) {
            const { status, text: shown } = drafts.of(id);
            if (status.value.tag === 'saved') expect(host.disk.get(id)).toBe(text);
            else expect(shown.value).toBe(text);
          }
        }
        for (
          let round = 0;
          round < 50 && [...newest.keys()].some((id) => drafts.of(id).status.value.tag !== 'saved');
          round += 1
        ) {
          for (const flight of host.flights.splice(0)) flight.land(true);
          await vi.advanceTimersByTimeAsync(SAVE_TIMES.slowestRetry);
        }
        for (const [id, text] of newest) expect(host.disk.get(id)).toBe(text);
        drafts.stop();
        vi.useRealTimers();
      }),
      { numRuns: 300 },
    );
  });
});
