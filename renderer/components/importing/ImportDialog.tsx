import { useApp } from '../../models/app.ts';
import { IMPORT_SECTIONS, type ImportSectionName } from '../../models/import-dialog.ts';
import { Dialog } from '../Dialog.tsx';
import { Icon } from '../Icon.tsx';
import { SECTIONS } from './import-sections.ts';

/** Every way for articles to come in, one section in sight at a time. */
export function ImportDialog({ shown }: { readonly shown: ImportSectionName }) {
  const { importDialog } = useApp();
  const { Content } = SECTIONS[shown];
  return (
    <Dialog title="Import" size="large" onClose={importDialog.close}>
      <div class="import-dialog">
        <SectionTabs shown={shown} />
        <div
          class="import-section"
          role="tabpanel"
          id={`import-section-${shown}`}
          aria-labelledby={`import-tab-${shown}`}
        >
          <Content />
        </div>
      </div>
    </Dialog>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function SectionTabs({ shown }: { readonly shown: ImportSectionName }) {
  const { importDialog } = useApp();
  const step = (event: KeyboardEvent): void => {
    const steps = STEPS[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    const at = IMPORT_SECTIONS.indexOf(shown) + steps + IMPORT_SECTIONS.length;
    const next = IMPORT_SECTIONS[at % IMPORT_SECTIONS.length] ?? shown;
    importDialog.open(next);
    document.getElementById(`import-tab-${next}`)?.focus();
  };
  return (
    <div
      class="import-tabs"
      role="tablist"
      aria-label="Where from"
      aria-orientation="vertical"
      onKeyDown={step}
    >
      {IMPORT_SECTIONS.map((name) => {
        const { label, icon } = SECTIONS[name];
        const isShown = name === shown;
        return (
          <button
            key={name}
            type="button"
            role="tab"
            class="import-tab"
            id={`import-tab-${name}`}
            aria-selected={isShown}
            aria-controls={isShown ? `import-section-${name}` : undefined}
            tabIndex={isShown ? 0 : -1}
            onClick={() => importDialog.open(name)}
          >
            <Icon of={icon} />
            {label}
          </button>
        );
      })}
    </div>
  );
}
