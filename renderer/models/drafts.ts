import type { ArticleId } from '../../core/article/article.ts';
import type { ReflectionSave } from '../../core/contract/journal-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { Reflection, ReflectionId, ReflectionTarget } from '../../core/journal/journal.ts';
import type { Result } from '../../core/result.ts';
import { createDraft, type Draft, type Words } from './drafts-draft.ts';

type DraftApi = Pick<AfterwordBridge, 'saveReflection' | 'draftsSaved' | 'on'>;

/** What drafts need besides the API. */
export type DraftDeps = {
  /** Milliseconds; only differences count. */
  readonly now: () => number;
  readonly createId: () => ReflectionId;
};

/** The only holder of unsaved words. It outlives cards, articles and places. */
export type Drafts = {
  /** The draft of a reflection; the same one every time. */
  of(id: ReflectionId): Draft;
  write(save: ReflectionSave): void;
  /** The id for the first words on a target: made once, so that leaving and coming back finds its draft. */
  answerId(articleId: ArticleId, target: ReflectionTarget): ReflectionId;
  /** Begins a draft of another record, saved like those of reflections and waited for when the window closes. */
  begin<Save extends Words>(send: (save: Save) => Promise<Result<unknown, Failure>>): Draft<Save>;
  /** Saves everything at once. `false`: something could not be saved. */
  saveAll(): Promise<boolean>;
  /** Hears of every reflection that reached the disk, before its draft lets go of the words. */
  onSaved(listener: (articleId: ArticleId, reflection: Reflection) => void): () => void;
  /** Ends timers and listeners. */
  stop(): void;
};

/** Drafts that save themselves: after a pause, when the window loses or gets the focus, and when it closes. */
export function createDrafts(api: DraftApi, deps: DraftDeps): Drafts {
  const drafts = new Map<ReflectionId, Draft>();
  const others = new Set<Pick<Draft, 'save' | 'stop'>>();
  const answerIds = new Map<string, ReflectionId>();
  const listeners = new Set<(articleId: ArticleId, reflection: Reflection) => void>();

  const send = async (save: ReflectionSave): Promise<Result<Reflection, Failure>> => {
    const result = await api.saveReflection(save);
    if (result.ok) for (const listener of listeners) listener(save.articleId, result.value);
    return result;
  };
  const of = (id: ReflectionId): Draft => {
    const draft = drafts.get(id) ?? createDraft(send, deps.now);
    drafts.set(id, draft);
    return draft;
  };
  const saveAll = async (): Promise<boolean> => {
    const all = [...drafts.values(), ...others];
    const saved = await Promise.all(all.map((draft) => draft.save()));
    return saved.every(Boolean);
  };
  const saveSoon = (): void => void saveAll();
  const stopHearing = api.on('closing', () => void saveAll().then((saved) => api.draftsSaved(saved)));
  window.addEventListener('focus', saveSoon);
  window.addEventListener('blur', saveSoon);

  return {
    of,
    write: (save) => of(save.reflectionId).write(save),
    answerId: (articleId, target) => {
      const key = `${articleId} ${keyOfTarget(target)}`;
      const id = answerIds.get(key) ?? deps.createId();
      answerIds.set(key, id);
      return id;
    },
    begin(send) {
      const draft = createDraft(send, deps.now);
      others.add(draft);
      return draft;
    },
    saveAll,
    onSaved: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      stopHearing();
      window.removeEventListener('focus', saveSoon);
      window.removeEventListener('blur', saveSoon);
      for (const draft of [...drafts.values(), ...others]) draft.stop();
    },
  };
}

function keyOfTarget(target: ReflectionTarget): string {
  switch (target.kind) {
    case 'question':
      return `question ${target.questionId}`;
    case 'highlight':
      return `highlight ${target.highlightId}`;
    case 'article':
      return 'article';
  }
}
