import { type ReadonlySignal, signal } from '@preact/signals';
import type { Root } from 'hast';
import type { PlanView } from '../../core/contract/facilitate-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { PaperFormat, PaperKind } from '../../core/facilitating/paper.ts';
import type { KeptWords, PlanSubject } from '../../core/facilitating/plan.ts';
import { changePlan, type PlanChange, type WordList } from '../../core/facilitating/plan-changes.ts';
import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import type { Drafts } from './drafts.ts';
import type { Draft } from './drafts-draft.ts';
import type { FieldsSave } from './record-drafts.ts';
import type { Toasts } from './toasts.ts';

/** What is typed into one of a plan's records of words. */
export type PlanWriting = Pick<KeptWords, 'who' | 'text'>;

/** The plan that is open: decided on and written in, each change on the disk at once. */
export type Facilitating = {
  /** `null` while it is being read. */
  readonly opened: ReadonlySignal<PlanView | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  open(subject: PlanSubject): Promise<void>;
  change(change: PlanChange): Promise<void>;
  draftOf(list: WordList, id: string): Draft<FieldsSave<PlanWriting>>;
  /** Begins words of a list: an id that nothing has yet. */
  beginWords(): string;
  /** Takes words away, which can be undone. */
  removeWords(list: WordList, id: string): Promise<void>;
  /** Goes on with words that another copy of the plan had; those that stood there wait in their place. */
  takeOther(list: WordList, id: string, text: string): Promise<void>;
  /** Lets go of words that another copy of the plan had, which can be undone. */
  letGoOfOther(list: WordList, id: string, text: string): Promise<void>;
  addQuestion(text: string): Promise<void>;
  removeQuestion(id: string): Promise<void>;
  save(kind: PaperKind, format: PaperFormat): Promise<void>;
  copy(kind: PaperKind): Promise<void>;
  print(kind: PaperKind): Promise<void>;
  /** What somebody wrote, as papers show it. */
  render(markdown: string): Promise<Root>;
};

type FacilitateApi = Pick<
  AfterwordBridge,
  'openPlan' | 'changePlan' | 'savePaper' | 'copyPaper' | 'printPaper' | 'renderWords' | 'on'
>;

export type FacilitatingDeps = {
  readonly drafts: Drafts;
  readonly toasts: Pick<Toasts, 'show' | 'showFailure'>;
  readonly createId: () => string;
  /** ISO 8601. */
  readonly now: () => string;
};

export function createFacilitating(
  api: FacilitateApi,
  { drafts, toasts, createId, now }: FacilitatingDeps,
): Facilitating {
  const opened = signal<PlanView | null>(null);
  const failure = signal<Failure | null>(null);
  const isBusy = signal(false);
  const known = new Map<string, Draft<FieldsSave<PlanWriting>>>();
  let inFlight = 0;

  /** What is shown follows the newest answer only: an earlier one does not know of later changes. */
  const send = async (subject: PlanSubject, change: PlanChange): Promise<Result<unknown, Failure>> => {
    const before = opened.peek();
    if (before !== null && isSame(before.plan.subject, subject))
      opened.value = { ...before, plan: changePlan(before.plan, change, now()) };
    inFlight += 1;
    const result = await api.changePlan(subject, change).finally(() => {
      inFlight -= 1;
    });
    const shown = opened.peek();
    if (result.ok && inFlight === 0 && shown !== null && isSame(shown.plan.subject, subject))
      opened.value = { ...shown, plan: result.value };
    return result;
  };
  const change = async (wanted: PlanChange): Promise<void> => {
    const subject = opened.peek()?.plan.subject;
    if (subject === undefined) return;
    const result = await send(subject, wanted);
    if (!result.ok) toasts.showFailure(result.failure);
  };
  const whileBusy = async (act: (subject: PlanSubject) => Promise<void>): Promise<void> => {
    const subject = opened.peek()?.plan.subject;
    if (subject === undefined || isBusy.peek()) return;
    isBusy.value = true;
    // A guide holds what was typed a moment ago too.
    await drafts.saveAll();
    await act(subject).finally(() => {
      isBusy.value = false;
    });
  };

  const open = async (subject: PlanSubject): Promise<void> => {
    const present = opened.peek();
    if (present !== null && !isSame(present.plan.subject, subject)) opened.value = null;
    failure.value = null;
    const result = await api.openPlan(subject);
    if (result.ok) opened.value = result.value;
    else failure.value = result.failure;
  };
  // Another computer may have changed it; what is on its way from here comes with its own answer.
  api.on('listsChanged', () => {
    const subject = opened.peek()?.plan.subject;
    if (subject !== undefined && inFlight === 0) void open(subject);
  });

  const draftOf: Facilitating['draftOf'] = (list, id) => {
    const subject = opened.peek()?.plan.subject;
    const key = `${subject?.id} ${list} ${id}`;
    const draft =
      known.get(key) ??
      drafts.begin(async ({ fields }: FieldsSave<PlanWriting>) =>
        subject === undefined
          ? { ok: false, failure: { tag: 'not-found', name: 'The plan' } }
          : send(subject, { tag: 'write', list, id, ...fields }),
      );
    known.set(key, draft);
    return draft;
  };

  return {
    opened,
    failure,
    isBusy,
    open,
    change,
    draftOf,
    beginWords: createId,
    async removeWords(list, id) {
      await change({ tag: 'delete-words', list, id, isDeleted: true });
      toasts.show('Removed.', {
        label: 'Undo',
        run: () => void change({ tag: 'delete-words', list, id, isDeleted: false }),
      });
    },
    async takeOther(list, id, text) {
      // What is typed here must be on the disk before it gives way.
      if (await draftOf(list, id).save()) await change({ tag: 'settle-other', list, id, text, act: 'take' });
    },
    async letGoOfOther(list, id, text) {
      await change({ tag: 'settle-other', list, id, text, act: 'let-go' });
      toasts.show('Words let go.', {
        label: 'Undo',
        run: () => void change({ tag: 'settle-other', list, id, text, act: 'bring-back' }),
      });
    },
    addQuestion: (text) => change({ tag: 'question', id: createId(), text, kind: null }),
    async removeQuestion(id) {
      await change({ tag: 'delete-question', id, isDeleted: true });
      toasts.show('Question removed.', {
        label: 'Undo',
        run: () => void change({ tag: 'delete-question', id, isDeleted: false }),
      });
    },
    render: (markdown) => api.renderWords(markdown),
    save: (kind, format) =>
      whileBusy(async (subject) => {
        const result = await api.savePaper(subject, kind, format);
        if (!result.ok) toasts.showFailure(result.failure);
        else if (result.value !== null) toasts.show(`Saved to ${result.value}.`);
      }),
    print: (kind) =>
      whileBusy(async (subject) => {
        const result = await api.printPaper(subject, kind);
        if (!result.ok) toasts.showFailure(result.failure);
        else if (!result.value) toasts.show('Nothing was printed.');
      }),
    copy: (kind) =>
      whileBusy(async (subject) => {
        const result = await api.copyPaper(subject, kind);
        if (result.ok) toasts.show('Copied to the clipboard.');
        else toasts.showFailure(result.failure);
      }),
  };
}

const isSame = (one: PlanSubject, other: PlanSubject): boolean => one.id === other.id;
