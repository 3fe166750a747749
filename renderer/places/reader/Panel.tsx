import { ChevronDown, ChevronUp } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { commitmentChains } from '../../../core/journal/commitments.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { useApp } from '../../models/app.ts';
import type { Reading } from '../../models/reader-reading.ts';
import { formatNumber } from '../../models/words.ts';
import { CommitmentsTab } from './CommitmentsTab.tsx';
import { HighlightsTab } from './HighlightsTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { PanelResizer } from './PanelResizer.tsx';
import { QuestionsTab } from './QuestionsTab.tsx';
import { type PanelTab, useReaderView } from './reader-view.ts';

/** The questions of the article and what is written on them and on it: beside the text, or a sheet below it. */
export function Panel({ reading }: { readonly reading: Reading }) {
  const { commands, layout, settings } = useApp();
  const view = useReaderView();
  const isShown = view.isPanelShown.value;
  const isSheet = view.isSheet.value;
  if (layout.textAlone.value || (!isShown && !isSheet)) return null;
  return (
    <section
      class={`panel ${isSheet ? 'panel-sheet' : ''} ${isShown ? '' : 'panel-low'}`}
      aria-label="Afterword"
      style={{ '--panel-width': `${settings.current.value.panelWidth}px` }}
    >
      {!isSheet && <PanelResizer />}
      <header class="panel-head">
        <Tabs reading={reading} />
        {isSheet && (
          <IconButton
            icon={isShown ? ChevronDown : ChevronUp}
            label={isShown ? 'Lower the panel' : 'Raise the panel'}
            hint={commands.hintOf('toggle-panel', isShown ? 'Lower the panel' : 'Raise the panel')}
            aria-expanded={isShown}
            onClick={() => view.showPanel(!isShown)}
          />
        )}
      </header>
      {isShown && (
        <div
          class="panel-body"
          role="tabpanel"
          id={`panel-${view.tab.value}`}
          aria-labelledby={`tab-${view.tab.value}`}
        >
          <TabBody tab={view.tab.value} reading={reading} />
        </div>
      )}
    </section>
  );
}

function TabBody({ tab, reading }: { readonly tab: PanelTab; readonly reading: Reading }) {
  switch (tab) {
    case 'questions':
      return <QuestionsTab reading={reading} />;
    case 'highlights':
      return <HighlightsTab />;
    case 'notes':
      return <NotesTab reading={reading} />;
    case 'commitments':
      return <CommitmentsTab />;
    case 'history':
      return <HistoryTab />;
  }
}

const TABS: readonly PanelTab[] = ['questions', 'highlights', 'notes', 'commitments', 'history'];

const TAB_LABELS: Readonly<Record<PanelTab, string>> = {
  questions: 'Questions',
  highlights: 'Highlights',
  notes: 'Notes',
  commitments: 'Commitments',
  history: 'History',
};

function Tabs({ reading }: { readonly reading: Reading }) {
  const view = useReaderView();
  const { reader } = useApp();
  const { placed, unplaced } = reader.marked.value;
  const journal = reader.opened.value?.journal;
  const chains = journal === undefined ? [] : commitmentChains(journal);
  const chosen = view.tab.value;
  useEffect(() => {
    document.getElementById(`tab-${chosen}`)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);
  const choose = (tab: PanelTab): void => {
    view.tab.value = tab;
    view.showPanel(true);
  };
  const counts: Readonly<Record<PanelTab, number>> = {
    questions: reading.questions.length,
    highlights: placed.length + unplaced.length,
    commitments: chains.flat().length,
    notes: reading.notes.filter(({ text }) => text.trim() !== '').length,
    history: 0,
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label="Afterword"
      onKeyDown={(event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const at = TABS.indexOf(view.tab.value) + step + TABS.length;
        const next = TABS[at % TABS.length] ?? 'questions';
        choose(next);
        document.getElementById(`tab-${next}`)?.focus();
      }}
    >
      {TABS.map((tab) => {
        const isSelected = view.tab.value === tab;
        return (
          <button
            key={tab}
            type="button"
            role="tab"
            class="tab"
            id={`tab-${tab}`}
            aria-selected={isSelected}
            aria-controls={isSelected && view.isPanelShown.value ? `panel-${tab}` : undefined}
            tabIndex={isSelected ? 0 : -1}
            onClick={() => choose(tab)}
          >
            {TAB_LABELS[tab]}
            {counts[tab] > 0 && <span class="tab-count"> {formatNumber(counts[tab])}</span>}
          </button>
        );
      })}
    </div>
  );
}
