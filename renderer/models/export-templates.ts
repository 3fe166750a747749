import { type ReadonlySignal, signal } from '@preact/signals';
import type { ListedTemplate } from '../../core/contract/export-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { Toasts } from './toasts.ts';

/** The templates that an export can take, and the one in hand, which may differ from what is kept. */
export type ExportTemplates = {
  readonly list: ReadonlySignal<readonly ListedTemplate[]>;
  /** `null` until the list is there. */
  readonly inHand: ReadonlySignal<ListedTemplate | null>;
  readonly isChanged: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<Failure | null>;
  load(): Promise<void>;
  choose(id: string): void;
  edit(change: Partial<Pick<ListedTemplate, 'name' | 'extension' | 'text'>>): void;
  /** Keeps the one in hand; one that came with the app becomes the reader's own. */
  save(): Promise<void>;
  remove(): Promise<void>;
};

type TemplateApi = Pick<AfterwordBridge, 'listTemplates' | 'saveTemplate' | 'deleteTemplate'>;

/** `onChange` hears of the template in hand, a moment after it was typed in. */
export function createExportTemplates(
  api: TemplateApi,
  toasts: Toasts,
  {
    createId,
    onChange,
  }: { readonly createId: () => string; readonly onChange: (inHand: ListedTemplate) => void },
): ExportTemplates {
  const list = signal<readonly ListedTemplate[]>([]);
  const inHand = signal<ListedTemplate | null>(null);
  const isChanged = signal(false);
  const failure = signal<Failure | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (template: ListedTemplate | undefined): void => {
    inHand.value = template ?? null;
    isChanged.value = false;
    if (template !== undefined) onChange(template);
  };
  const refresh = async (): Promise<void> => {
    const listed = await api.listTemplates();
    failure.value = listed.ok ? null : listed.failure;
    if (listed.ok) list.value = listed.value;
  };
  return {
    list,
    inHand,
    isChanged,
    failure,
    async load() {
      await refresh();
      if (inHand.peek() === null) take(list.peek()[0]);
    },
    choose: (id) => take(list.peek().find((template) => template.id === id)),
    edit(change) {
      const before = inHand.peek();
      if (before === null) return;
      const after = { ...before, ...change };
      inHand.value = after;
      isChanged.value = true;
      clearTimeout(timer);
      timer = setTimeout(() => onChange(after), PAUSE_MS);
    },
    async save() {
      const before = inHand.peek();
      if (before === null) return;
      const { name, extension, text } = before;
      const kept = { id: before.isOwn ? before.id : createId(), name, extension, text };
      const saved = await api.saveTemplate(kept);
      failure.value = saved.ok ? null : saved.failure;
      if (!saved.ok) return;
      await refresh();
      take({ ...kept, isOwn: true });
      toasts.show(`The template “${name}” is kept in your library.`);
    },
    async remove() {
      const gone = inHand.peek();
      if (gone === null || !gone.isOwn) return;
      const { id, name, extension, text } = gone;
      const removed = await api.deleteTemplate(id);
      failure.value = removed.ok ? null : removed.failure;
      if (!removed.ok) return;
      await refresh();
      take(list.peek()[0]);
      const bringBack = async (): Promise<void> => {
        await api.saveTemplate({ id, name, extension, text });
        await refresh();
      };
      toasts.show(`The template “${name}” was deleted.`, { label: 'Undo', run: () => void bringBack() });
    },
  };
}

/** Typing goes on before a preview is made. */
const PAUSE_MS = 300;
