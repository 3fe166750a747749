import { type ReadonlySignal, type Signal, signal } from '@preact/signals';

/** The ways in that the dialog offers, in its order. */
export const IMPORT_SECTIONS = ['files', 'address', 'paste', 'feed', 'apps'] as const;
export type ImportSectionName = (typeof IMPORT_SECTIONS)[number];

/** The one dialog through which everything comes in. */
export type ImportDialogModel = {
  /** The section in sight; `null` when the dialog is closed. */
  readonly section: ReadonlySignal<ImportSectionName | null>;
  /** Addresses typed or pasted, kept while the window is open: closing by mistake loses none. */
  readonly addressText: Signal<string>;
  /** Opens the dialog, or goes to another of its sections; without a name to the one last used. */
  open(section?: ImportSectionName): void;
  close(): void;
};

export function createImportDialog(): ImportDialogModel {
  const section = signal<ImportSectionName | null>(null);
  let last: ImportSectionName = 'files';
  return {
    section,
    addressText: signal(''),
    open(name = last) {
      last = name;
      section.value = name;
    },
    close() {
      section.value = null;
    },
  };
}
