import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../core/article/article.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { ExportFormat, ExportPreview, ExportScope, SkippedExport } from '../../core/exporting/export.ts';
import type { Failure } from '../../core/failure.ts';
import type { ReflectionQuery } from '../../core/journal/reflection-list.ts';
import type { Toasts } from './toasts.ts';

/** The choices of scope that the dialog offers, each in the reader's words. */
type ScopeChoice = { readonly label: string; readonly scope: ExportScope };

/** What the dialog shows while it is open. */
export type ExportDraft = {
  readonly choices: readonly ScopeChoice[];
  readonly chosen: number;
  readonly format: ExportFormat;
};

/** Notes on their way out: preview, save, copy. */
export type Exports = {
  /** `null` when the dialog is closed. */
  readonly draft: ReadonlySignal<ExportDraft | null>;
  /** `null` while it is being made. */
  readonly preview: ReadonlySignal<ExportPreview | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** Opens the dialog for these articles, and for everything written. */
  open(about: Subject | null): void;
  choose(change: Partial<Pick<ExportDraft, 'chosen' | 'format'>>): void;
  save(): Promise<void>;
  copy(): Promise<void>;
  close(): void;
};

type ExportApi = Pick<AfterwordBridge, 'previewExport' | 'exportNotes' | 'copyExport'>;

const EVERYTHING_WRITTEN: ScopeChoice = { label: 'Everything written', scope: { tag: 'all' } };

export function createExports(api: ExportApi, toasts: Toasts): Exports {
  const draft = signal<ExportDraft | null>(null);
  const preview = signal<ExportPreview | null>(null);
  const failure = signal<Failure | null>(null);
  const isBusy = signal(false);

  const show = async (asked: ExportDraft): Promise<void> => {
    draft.value = asked;
    preview.value = null;
    failure.value = null;
    const result = await api.previewExport(scopeOf(asked), asked.format);
    if (draft.peek() !== asked) return;
    if (result.ok) preview.value = result.value;
    else failure.value = result.failure;
  };
  const close = (): void => {
    draft.value = null;
    preview.value = null;
  };
  const whileBusy = async (act: (asked: ExportDraft) => Promise<Failure | null>): Promise<void> => {
    const asked = draft.peek();
    if (asked === null || isBusy.peek()) return;
    isBusy.value = true;
    failure.value = await act(asked).finally(() => {
      isBusy.value = false;
    });
  };

  return {
    draft,
    preview,
    failure,
    isBusy,
    open(about) {
      void show({ choices: choicesFor(about), chosen: 0, format: draft.peek()?.format ?? 'markdown' });
    },
    choose(change) {
      const asked = draft.peek();
      if (asked !== null) void show({ ...asked, ...change });
    },
    save: () =>
      whileBusy(async (asked) => {
        const result = await api.exportNotes(scopeOf(asked), asked.format);
        if (!result.ok) return result.failure;
        if (result.value === null) return null;
        toasts.show(`${describeWritten(result.value.written)}${describeSkipped(result.value.skipped)}`);
        close();
        return null;
      }),
    copy: () =>
      whileBusy(async (asked) => {
        const result = await api.copyExport(scopeOf(asked), asked.format);
        if (!result.ok) return result.failure;
        toasts.show(`Copied to the clipboard.${describeSkipped(result.value.skipped)}`);
        return null;
      }),
    close,
  };
}

type Subject =
  | { readonly ids: readonly ArticleId[]; readonly label: string }
  /** Only these reflections. */
  | { readonly query: ReflectionQuery; readonly label: string };

function choicesFor(about: Subject | null): readonly ScopeChoice[] {
  if (about !== null && 'query' in about)
    return [{ label: about.label, scope: { tag: 'reflections', query: about.query } }, EVERYTHING_WRITTEN];
  if (about === null || about.ids.length === 0) return [EVERYTHING_WRITTEN];
  return [{ label: about.label, scope: { tag: 'articles', ids: about.ids } }, EVERYTHING_WRITTEN];
}

function scopeOf(draft: ExportDraft): ExportScope {
  return draft.choices[draft.chosen]?.scope ?? { tag: 'all' };
}

function describeWritten(written: readonly string[]): string {
  const [only] = written;
  if (written.length === 1 && only !== undefined) return `Saved to ${only}.`;
  return `${written.length} files saved.`;
}

function describeSkipped(skipped: readonly SkippedExport[]): string {
  if (skipped.length === 0) return '';
  return skipped.length === 1 ? ' 1 article was left out.' : ` ${skipped.length} articles were left out.`;
}
