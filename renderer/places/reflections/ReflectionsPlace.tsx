import { FileUp, MessageSquareQuote, SearchX, X } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import {
  EVERY_REFLECTION,
  type ReflectionEntry,
  type ReflectionQuery,
} from '../../../core/journal/reflection-list.ts';
import { Button } from '../../components/Button.tsx';
import { ChoosingList } from '../../components/ChoosingList.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { PlaceHeader } from '../../components/PlaceHeader.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useCommands } from '../../components/use-commands.ts';
import { useApp } from '../../models/app.ts';
import { articleRoute } from '../../models/routes.ts';
import { countOf, formatNumber } from '../../models/words.ts';
import { isNarrowed, ReflectionFilters } from './ReflectionFilters.tsx';
import { ReflectionRow } from './ReflectionRow.tsx';
import '../../styles/reflections.css';

const ROW_HEIGHT = 136;

const KINDS = [
  { value: 'all', label: 'All' },
  { value: 'answers', label: 'Answers' },
  { value: 'notes', label: 'Notes' },
] as const;

/** All that the reader wrote, newest first. */
export function ReflectionsPlace() {
  const { reflections } = useApp();
  const { rows, selection } = reflections;
  const { total } = rows;
  const exportNotes = useExport();
  const open = useOpening();
  useEffect(() => {
    if (total.peek() === null) rows.restart();
  }, [rows, total]);
  useCommands({
    export: exportNotes,
    'back-to-text': { run: selection.clear, applies: () => selection.chosen.value.size > 0 },
  });

  return (
    <div class="reflections">
      <PlaceHeader title="Reflections" note={total.value === null ? '' : countOf(total.value, 'reflection')}>
        <Button icon={FileUp} onClick={exportNotes}>
          Export
        </Button>
      </PlaceHeader>
      <ReflectionTools />
      {total.value === 0 ? (
        <NothingWritten />
      ) : (
        <ChoosingList
          key={JSON.stringify(reflections.query.value)}
          label="Reflections"
          rows={rows}
          rowHeight={ROW_HEIGHT}
          selection={selection}
          idOf={(row) => row.reflectionId}
          onOpen={open}
          scrollKey="reflections"
        >
          {(row) => <ReflectionRow row={row} />}
        </ChoosingList>
      )}
    </div>
  );
}

function ReflectionTools() {
  const { reflections } = useApp();
  const { kind, text } = reflections.query.value;
  const chosenCount = reflections.selection.chosen.value.size;
  return (
    <div class="toolbar">
      <SearchField
        label="Search what you wrote"
        value={text}
        onSearch={(words) => reflections.ask({ text: words })}
      />
      <Segmented
        label="Kind"
        value={kind}
        choices={KINDS}
        onChange={(chosen) => reflections.ask({ kind: chosen })}
      />
      <ReflectionFilters />
      {chosenCount > 0 && (
        <>
          <p role="status" class="toolbar-words">
            {formatNumber(chosenCount)} selected
          </p>
          <IconButton icon={X} label="Deselect" hint="Deselect (Esc)" onClick={reflections.selection.clear} />
        </>
      )}
    </div>
  );
}

function NothingWritten() {
  const { reflections } = useApp();
  const { kind, text } = reflections.query.value;
  if (!isNarrowed(reflections.query.value))
    return (
      <EmptyState icon={MessageSquareQuote} sentence="What you write beside an article is collected here." />
    );
  return (
    <EmptyState icon={SearchX} sentence={emptyWords(kind, text)}>
      <Button onClick={() => reflections.ask(EVERY_REFLECTION)}>Show everything</Button>
    </EmptyState>
  );
}

const emptyWords = (kind: ReflectionQuery['kind'], text: string): string => {
  if (text.trim() !== '') return `Nothing you wrote here has the words “${text.trim()}”.`;
  return kind === 'all' ? 'Nothing you wrote fits this choice.' : `There are no ${kind} here yet.`;
};

/** Opens a reflection at its place in its article. */
function useOpening(): (entry: ReflectionEntry) => void {
  const { routes, toasts } = useApp();
  return ({ articleId, orphaned, reflectionId, target }) => {
    if (orphaned)
      toasts.show('The article of this reflection is no longer in the library. Your words stay here.');
    else if (target.kind === 'question')
      routes.go(articleRoute(articleId, { questionId: target.questionId }));
    else routes.go(articleRoute(articleId, { reflectionId }));
  };
}

/** Exports the articles of what is chosen, or what is listed, or everything written. */
function useExport(): () => void {
  const { exports, reflections } = useApp();
  return () => {
    const chosen = reflections.selection.chosen.value;
    const total = reflections.rows.total.value ?? 0;
    const query = reflections.query.value;
    if (chosen.size === 0 && isNarrowed(query) && total > 0)
      return exports.open({ query, label: `The ${countOf(total, 'reflection')} listed` });
    const entries = Array.from({ length: total }, (_, index) => reflections.rows.rowAt(index));
    const ids = entries.flatMap((entry) =>
      entry !== undefined && chosen.has(entry.reflectionId) ? [entry.articleId] : [],
    );
    exports.open({ ids: [...new Set(ids)], label: 'Articles of the selection' });
  };
}
