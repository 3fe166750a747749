import type { ListDifference, ListKind, RecordDifference } from '../../../core/backups/backup.ts';
import { Button } from '../../components/Button.tsx';
import { useApp } from '../../models/app.ts';

/** What stands in lists that a backup has and the library has not, or otherwise. */
export function RestoreLists({ lists }: { readonly lists: readonly ListDifference[] }) {
  if (lists.length === 0) return null;
  return (
    <ul class="restore-articles" aria-label="Lists">
      {lists.map((difference) => (
        <ListRow key={difference.list} difference={difference} />
      ))}
    </ul>
  );
}

function ListRow({ difference }: { readonly difference: ListDifference }) {
  const { backups } = useApp();
  const { list, records } = difference;
  return (
    <li class="restore-article">
      <div class="restore-head">
        <h3>{LIST_NAMES[list]}</h3>
        <Button
          disabled={backups.isBusy.value}
          aria-label={`Bring this list back: ${LIST_NAMES[list]}`}
          onClick={() => void backups.restore({ tag: 'list', list, recordId: null })}
        >
          Bring this list back
        </Button>
      </div>
      <ul class="restore-records">
        {records.map((record) => (
          <RecordRow key={record.id} list={list} record={record} />
        ))}
      </ul>
    </li>
  );
}

function RecordRow({ list, record }: { readonly list: ListKind; readonly record: RecordDifference }) {
  const { backups } = useApp();
  return (
    <li>
      <span>{record.name || 'Without a name'}</span>
      <span class="quiet">{STANDINGS[record.standing]}</span>
      <Button
        look="quiet"
        disabled={backups.isBusy.value}
        aria-label={`Bring back: ${record.name}`}
        onClick={() => void backups.restore({ tag: 'list', list, recordId: record.id })}
      >
        Bring back
      </Button>
    </li>
  );
}

const LIST_NAMES: Readonly<Record<ListKind, string>> = {
  collections: 'Collections',
  feeds: 'Feeds',
  searches: 'Saved searches',
  'question-sets': 'Sets of questions',
  templates: 'Templates',
  sessions: 'Sessions with groups',
  trash: 'Trash',
};

const STANDINGS: Readonly<Record<RecordDifference['standing'], string>> = {
  missing: 'not in your library now',
  deleted: 'deleted since',
  different: 'different now',
};
