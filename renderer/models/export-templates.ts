import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ListedTemplate } from '../../core/contract/export-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { Drafts } from './drafts.ts';
import type { Draft, DraftStatus } from './drafts-draft.ts';
import { type FieldsSave, saveOf } from './record-drafts.ts';
import type { Toasts } from './toasts.ts';

type TemplateWriting = Omit<ListedTemplate, 'isOwn'>;

/** The templates that an export can take, and the one in hand, saved while it is typed. */
export type ExportTemplates = {
  readonly list: ReadonlySignal<readonly ListedTemplate[]>;
  /** `null` until the list is there. */
  readonly inHand: ReadonlySignal<ListedTemplate | null>;
  /** Of the one in hand. */
  readonly status: ReadonlySignal<DraftStatus>;
  readonly failure: ReadonlySignal<Failure | null>;
  load(): Promise<void>;
  choose(id: string): void;
  /** One that came with the app stays as it is: a change makes a template of the reader's own. */
  edit(change: Partial<Omit<TemplateWriting, 'id'>>): void;
  remove(): Promise<void>;
};

type TemplateApi = Pick<AfterwordBridge, 'listTemplates' | 'saveTemplate' | 'deleteTemplate'>;

export type TemplateDeps = {
  readonly drafts: Pick<Drafts, 'begin'>;
  readonly createId: () => string;
  /** Hears of the template in hand, a moment after it was typed in. */
  readonly onChange: (inHand: ListedTemplate) => void;
};

export function createExportTemplates(
  api: TemplateApi,
  toasts: Pick<Toasts, 'show'>,
  { drafts, createId, onChange }: TemplateDeps,
): ExportTemplates {
  const list = signal<readonly ListedTemplate[]>([]);
  const inHand = signal<ListedTemplate | null>(null);
  const failure = signal<Failure | null>(null);
  const known = new Map<string, Draft<FieldsSave<TemplateWriting>>>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draftOf = (id: string): Draft<FieldsSave<TemplateWriting>> => {
    const draft =
      known.get(id) ?? drafts.begin(({ fields }: FieldsSave<TemplateWriting>) => api.saveTemplate(fields));
    known.set(id, draft);
    return draft;
  };
  const take = (template: ListedTemplate | undefined): void => {
    inHand.value = template ?? null;
    if (template !== undefined) onChange(template);
  };
  const refresh = async (): Promise<void> => {
    const listed = await api.listTemplates();
    failure.value = listed.ok ? null : listed.failure;
    if (listed.ok) list.value = listed.value;
  };
  const keep = (template: ListedTemplate): void => {
    inHand.value = template;
    const isKnown = list.peek().some(({ id }) => id === template.id);
    list.value = isKnown
      ? list.peek().map((other) => (other.id === template.id ? template : other))
      : [...list.peek(), template];
  };

  return {
    list,
    inHand,
    status: computed(() =>
      inHand.value?.isOwn ? draftOf(inHand.value.id).status.value : { tag: 'untouched' },
    ),
    failure,
    async load() {
      await refresh();
      if (inHand.peek() === null) take(list.peek()[0]);
    },
    choose: (id) => take(list.peek().find((template) => template.id === id)),
    edit(change) {
      const before = inHand.peek();
      if (before === null) return;
      const own = before.isOwn
        ? before
        : { ...before, id: createId(), name: `${before.name} (yours)`, isOwn: true };
      const after = { ...own, ...change };
      keep(after);
      if (isComplete(after)) draftOf(after.id).write(saveOf(writingOf(after)));
      clearTimeout(timer);
      timer = setTimeout(() => onChange(after), PAUSE_MS);
    },
    async remove() {
      const gone = inHand.peek();
      if (gone === null || !gone.isOwn) return;
      await draftOf(gone.id).save();
      const removed = await api.deleteTemplate(gone.id);
      failure.value = removed.ok ? null : removed.failure;
      if (!removed.ok) return;
      await refresh();
      take(list.peek()[0]);
      const bringBack = async (): Promise<void> => {
        await api.saveTemplate(writingOf(gone));
        await refresh();
      };
      toasts.show(`The template “${gone.name}” was deleted.`, {
        label: 'Undo',
        run: () => void bringBack(),
      });
    },
  };
}

/** Typing goes on before a preview is made. */
const PAUSE_MS = 300;

/** A template without a name or an ending is not kept before it has both. */
export const isComplete = ({ name, extension }: TemplateWriting): boolean =>
  name.trim() !== '' && /^[a-z0-9]{1,8}$/.test(extension);

const writingOf = ({ id, name, extension, text }: ListedTemplate): TemplateWriting => ({
  id,
  name,
  extension,
  text,
});
