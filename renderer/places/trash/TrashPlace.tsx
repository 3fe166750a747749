import { ArchiveRestore, Trash2, X } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { DAYS_IN_TRASH, leavesTrashAt, type TrashedArticle } from '../../../core/library/trash.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceBox } from '../../components/ChoiceBox.tsx';
import { ChoosingList } from '../../components/ChoosingList.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { PlaceHeader } from '../../components/PlaceHeader.tsx';
import { RowCell } from '../../components/RowCell.tsx';
import { useCommands } from '../../components/use-commands.ts';
import { useApp } from '../../models/app.ts';
import { countOf, formatDay, formatNumber } from '../../models/words.ts';
import '../../styles/trash.css';

const ROW_HEIGHT = 72;

/** What was thrown away: it can be brought back, or deleted for good. */
export function TrashPlace() {
  const { trash } = useApp();
  const { rows, selection } = trash;
  const { total } = rows;
  useEffect(() => rows.restart(), [rows]);
  useCommands({
    'back-to-text': { run: selection.clear, applies: () => selection.chosen.value.size > 0 },
    trash: {
      run: () => trash.askToDelete([...selection.chosen.value]),
      applies: () => selection.chosen.value.size > 0,
    },
  });
  return (
    <div class="trash">
      <PlaceHeader title="Trash" note={total.value === null ? '' : countOf(total.value, 'article')}>
        <Button icon={Trash2} disabled={!total.value} onClick={() => trash.askToDelete('everything')}>
          Empty the trash
        </Button>
      </PlaceHeader>
      <TrashTools />
      {total.value === 0 ? (
        <EmptyState icon={Trash2} sentence="The trash is empty." />
      ) : (
        <ChoosingList
          label="Trash"
          rows={rows}
          rowHeight={ROW_HEIGHT}
          selection={selection}
          idOf={(row) => row.id}
          onOpen={(row) => void trash.restore([row.id])}
          scrollKey="trash"
        >
          {(row) => <TrashRow row={row} />}
        </ChoosingList>
      )}
      <DeletionDialog />
    </div>
  );
}

function TrashTools() {
  const { trash } = useApp();
  const chosen = [...trash.selection.chosen.value];
  if (chosen.length === 0)
    return (
      <div class="toolbar">
        <p class="quiet">
          Articles stay here for {DAYS_IN_TRASH} days, then they go for good. What you wrote on them is kept
          and stands in Reflections.
        </p>
      </div>
    );
  return (
    <div class="toolbar toolbar-selection">
      <p role="status" class="toolbar-words">
        {formatNumber(chosen.length)} selected
      </p>
      <span class="toolbar-gap" />
      <Button icon={ArchiveRestore} onClick={() => void trash.restore(chosen)}>
        Bring back
      </Button>
      <Button icon={Trash2} onClick={() => trash.askToDelete(chosen)}>
        Delete for good
      </Button>
      <IconButton icon={X} label="Deselect" hint="Deselect (Esc)" onClick={trash.selection.clear} />
    </div>
  );
}

function TrashRow({ row }: { readonly row: TrashedArticle }) {
  const { trash } = useApp();
  const { selection } = trash;
  return (
    <>
      <RowCell class="row-choose">
        <ChoiceBox selection={selection} id={row.id} label={`Select “${row.title}”`} />
      </RowCell>
      <RowCell class="row-words trash-words">
        <p class="row-title one-line" title={row.title}>
          <bdi>{row.title}</bdi>
        </p>
        <p class="quiet one-line">
          {row.byline !== null && `${row.byline} · `}
          Kept until {formatDay(leavesTrashAt(row.trashedAt).toISOString())}
        </p>
      </RowCell>
      <RowCell class="trash-acts">
        <IconButton
          icon={ArchiveRestore}
          label={`Bring back “${row.title}”`}
          hint="Bring back (Enter)"
          tabIndex={-1}
          onClick={() => void trash.restore([row.id])}
        />
        <IconButton
          icon={Trash2}
          label={`Delete “${row.title}” for good`}
          hint="Delete for good"
          tabIndex={-1}
          onClick={() => trash.askToDelete([row.id])}
        />
      </RowCell>
    </>
  );
}

function DeletionDialog() {
  const { trash } = useApp();
  const doomed = trash.doomed.value;
  if (doomed === null) return null;
  const count = doomed === 'everything' ? (trash.rows.total.value ?? 0) : doomed.length;
  return (
    <ConfirmDialog
      title={`Delete ${countOf(count, 'article')} for good?`}
      act="Delete for good"
      onConfirm={() => void trash.deleteForGood()}
      onClose={trash.keep}
    >
      <p>This cannot be undone. What you wrote on {count === 1 ? 'it' : 'them'} stays in Reflections.</p>
    </ConfirmDialog>
  );
}
