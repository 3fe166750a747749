import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../core/article/article.ts';
import type { CollectionRow } from '../../core/contract/collections-contract.ts';
import type { ExportProgress } from '../../core/contract/export-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import {
  type ExportPreview,
  type ExportReport,
  type ExportRequest,
  type ExportScope,
  fittingExtent,
  type PaperSize,
  type SkippedExport,
} from '../../core/exporting/export.ts';
import type { Failure } from '../../core/failure.ts';
import type { ReflectionQuery } from '../../core/journal/reflection-list.ts';
import type { SavedSearch } from '../../core/library/saved-searches.ts';
import type { Result } from '../../core/result.ts';
import type { Drafts } from './drafts.ts';
import { createExportTemplates, type ExportTemplates } from './export-templates.ts';
import type { Toasts } from './toasts.ts';

/** A scope that the dialog offers, in the reader's words. */
export type ScopeChoice = {
  readonly group: 'here' | 'collections' | 'searches';
  readonly label: string;
  readonly scope: ExportScope;
};

/** How the reader wants it, whatever it is about. */
export type ExportManner = Omit<ExportRequest, 'scope'>;

/** What the dialog shows while it is open. */
export type ExportDraft = ExportManner & {
  readonly choices: readonly ScopeChoice[];
  readonly chosen: number;
};

/** Notes on their way out: preview, save, copy, print. */
export type Exports = {
  /** `null` when the dialog is closed. */
  readonly draft: ReadonlySignal<ExportDraft | null>;
  /** `null` while it is being made. */
  readonly preview: ReadonlySignal<ExportPreview | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** While a long export is written. */
  readonly progress: ReadonlySignal<ExportProgress | null>;
  readonly templates: ExportTemplates;
  /** Opens the dialog for these articles, and for everything there is. */
  open(about: Subject | null): void;
  choose(change: Partial<Omit<ExportDraft, 'choices'>>): void;
  save(): Promise<void>;
  copy(): Promise<void>;
  print(): Promise<void>;
  cancel(): void;
  close(): void;
};

type ExportApi = Pick<
  AfterwordBridge,
  | 'previewExport'
  | 'exportNotes'
  | 'copyExport'
  | 'printExport'
  | 'cancelExport'
  | 'listTemplates'
  | 'saveTemplate'
  | 'deleteTemplate'
  | 'on'
>;

/** Lists that can be exported as a whole. */
export type KeptLists = {
  readonly collections: ReadonlySignal<readonly CollectionRow[]>;
  readonly searches: ReadonlySignal<readonly SavedSearch[]>;
};

export type ExportOptions = KeptLists & {
  /** Of the reader's system, BCP 47: it says which paper lies in the printer. */
  readonly language: string;
  readonly createId: () => string;
  readonly drafts: Pick<Drafts, 'begin'>;
};

const EVERYTHING: ScopeChoice = { group: 'here', label: 'Everything', scope: { tag: 'all' } };

export function createExports(api: ExportApi, toasts: Toasts, options: ExportOptions): Exports {
  const draft = signal<ExportDraft | null>(null);
  const preview = signal<ExportPreview | null>(null);
  const failure = signal<Failure | null>(null);
  const isBusy = signal(false);
  const progress = signal<ExportProgress | null>(null);
  api.on('exportProgressed', (told) => {
    progress.value = told;
  });
  let manner: ExportManner = {
    format: 'markdown',
    extent: 'highlights',
    layout: 'page',
    paper: paperFor(options.language),
    template: null,
  };

  const show = async (asked: ExportDraft): Promise<void> => {
    const { choices: _choices, chosen: _chosen, ...wanted } = asked;
    manner = wanted;
    draft.value = asked;
    // While a template is typed the last preview stays until the next is there.
    if (asked.format !== 'template') preview.value = null;
    failure.value = null;
    const result = await api.previewExport(requestOf(asked));
    if (draft.peek() !== asked) return;
    if (result.ok) preview.value = result.value;
    else failure.value = result.failure;
  };
  const close = (): void => {
    draft.value = null;
    preview.value = null;
  };
  const whileBusy = async (act: (request: ExportRequest) => Promise<Failure | null>): Promise<void> => {
    const asked = draft.peek();
    if (asked === null || isBusy.peek()) return;
    isBusy.value = true;
    failure.value = await act(requestOf(asked)).finally(() => {
      isBusy.value = false;
    });
  };
  /** An act that leaves the dialog open. */
  const act = (
    run: (request: ExportRequest) => Promise<Result<ExportReport, Failure>>,
    done: string,
  ): Promise<void> =>
    whileBusy(async (request) => {
      const result = await run(request);
      if (!result.ok) return result.failure;
      toasts.show(`${done}${describeSkipped(result.value.skipped)}`);
      return null;
    });

  const templates = createExportTemplates(api, toasts, {
    drafts: options.drafts,
    createId: options.createId,
    onChange({ extension, text }) {
      const asked = draft.peek();
      if (asked !== null) void show({ ...asked, template: { extension, text } });
    },
  });

  return {
    draft,
    preview,
    failure,
    isBusy,
    progress,
    templates,
    open(about) {
      void show({ ...manner, choices: choicesFor(about, options), chosen: 0 });
    },
    choose(change) {
      const asked = draft.peek();
      if (asked === null) return;
      void show({ ...asked, ...change });
      if (change.format === 'template') void templates.load();
    },
    save: () =>
      whileBusy(async (request) => {
        const result = await api.exportNotes(request);
        if (!result.ok) return result.failure.tag === 'cancelled' ? null : result.failure;
        if (result.value === null) return null;
        toasts.show(`${describeWritten(result.value.written)}${describeSkipped(result.value.skipped)}`);
        close();
        return null;
      }),
    copy: () => act(api.copyExport, 'Copied to the clipboard.'),
    print: () => act(api.printExport, 'Handed to the printer.'),
    cancel: () => void api.cancelExport(),
    close,
  };
}

type Subject =
  | { readonly ids: readonly ArticleId[]; readonly label: string }
  /** Only these reflections. */
  | { readonly query: ReflectionQuery; readonly label: string };

function choicesFor(about: Subject | null, { collections, searches }: KeptLists): readonly ScopeChoice[] {
  return [
    ...subjectChoice(about),
    EVERYTHING,
    ...collections.peek().map(
      ({ id, name }): ScopeChoice => ({
        group: 'collections',
        label: name,
        scope: { tag: 'collection', id },
      }),
    ),
    ...searches
      .peek()
      .map(({ id, name }): ScopeChoice => ({ group: 'searches', label: name, scope: { tag: 'search', id } })),
  ];
}

function subjectChoice(about: Subject | null): readonly ScopeChoice[] {
  if (about === null) return [];
  if ('query' in about)
    return [{ group: 'here', label: about.label, scope: { tag: 'reflections', query: about.query } }];
  return about.ids.length === 0
    ? []
    : [{ group: 'here', label: about.label, scope: { tag: 'articles', ids: about.ids } }];
}

function requestOf({ choices, chosen, ...manner }: ExportDraft): ExportRequest {
  const scope = choices[chosen]?.scope ?? { tag: 'all' };
  const { format, extent, template } = manner;
  return {
    ...manner,
    scope,
    extent: fittingExtent(format, extent),
    template: format === 'template' ? template : null,
  };
}

/** Countries that write on Letter; the others use A4. */
const LETTER_COUNTRIES = /-(?:US|CA|MX|PH|CL|CO|VE)\b/iu;

const paperFor = (language: string): PaperSize =>
  LETTER_COUNTRIES.test(language) || language === 'en' ? 'Letter' : 'A4';

function describeWritten(written: readonly string[]): string {
  const [only] = written;
  if (only === undefined) return 'Nothing had to be written: everything is up to date.';
  return written.length === 1 ? `Saved to ${only}.` : `${written.length} files saved.`;
}

function describeSkipped(skipped: readonly SkippedExport[]): string {
  const [only] = skipped;
  if (only === undefined) return '';
  return skipped.length === 1
    ? ` Left out: “${only.name}”. ${only.reason}`
    : ` ${skipped.length} things were left out.`;
}
