import { useId } from 'preact/hooks';
import type { ArticleDifference, WordsDifference } from '../../../core/backups/backup.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useApp } from '../../models/app.ts';
import { countOf, formatMoment } from '../../models/words.ts';
import { RestoreLists } from './RestoreLists.tsx';

/** So many articles are shown at first; the rest on demand. */
const SHOWN = 60;

const MODES = [
  { value: 'merge', label: 'Add what is missing' },
  { value: 'earlier', label: 'Put earlier words back' },
] as const;

/** What a backup says that the library does not say now, and the choice of what to bring back. */
export function RestoreDialog() {
  const { backups } = useApp();
  const hintId = useId();
  const backup = backups.shown.value;
  if (backup === null) return null;
  const total = backups.differences.total.value;
  const lists = backups.lists.value ?? [];
  const mode = backups.mode.value;
  return (
    <Dialog
      title={`Backup of ${formatMoment(backup.madeAt)}`}
      size="large"
      onClose={backups.close}
      actions={
        <>
          <Button onClick={backups.close}>Close</Button>
          <Button
            look="primary"
            disabled={!(total || lists.length) || backups.isBusy.value}
            onClick={() => void backups.restore({ tag: 'all' })}
          >
            Bring everything back
          </Button>
        </>
      }
    >
      <div class="restore">
        <Segmented label="How" value={mode} choices={MODES} onChange={backups.chooseMode} />
        <p class="field-hint" id={hintId}>
          {mode === 'merge'
            ? 'Newer words stay as they are. Nothing is taken away.'
            : 'What you wrote since is kept as a version, and lists keep what was added to them.'}{' '}
          The present state is backed up first, and you can undo.
        </p>
        <p role="status">{summaryOf(total, lists.length)}</p>
        <RestoreLists lists={lists} />
        <Differences total={total ?? 0} />
      </div>
    </Dialog>
  );
}

const summaryOf = (total: number | null, lists: number): string => {
  if (total === null) return 'Comparing the backup with your library…';
  if (total === 0)
    return lists === 0 ? 'Your library says everything that this backup says.' : 'No article is different.';
  return `${countOf(total, 'article')} ${total === 1 ? 'is' : 'are'} different from this backup.`;
};

function Differences({ total }: { readonly total: number }) {
  const { backups } = useApp();
  const rows = Array.from({ length: Math.min(total, SHOWN) }, (_, at) => backups.differences.rowAt(at));
  return (
    <>
      <ul class="restore-articles" aria-label="Differences">
        {rows.map((row) => row && <ArticleRow key={row.articleId} row={row} />)}
      </ul>
      {total > SHOWN && (
        <p class="quiet">
          And {countOf(total - SHOWN, 'more article')}. “Bring everything back” covers them; the command line
          lists them all.
        </p>
      )}
    </>
  );
}

function ArticleRow({ row }: { readonly row: ArticleDifference }) {
  const { backups } = useApp();
  const { articleId, title, words, marks, pictures } = row;
  const facts = [
    row.article === 'missing' ? 'not in your library now' : '',
    row.article === 'different' ? 'the text was replaced since' : '',
    words.length > 0 ? countOf(words.length, 'answer or note', 'answers and notes') : '',
    marks > 0 ? countOf(marks, 'mark or highlight', 'marks and highlights') : '',
    pictures > 0 ? countOf(pictures, 'lost picture') : '',
  ].filter(Boolean);
  return (
    <li class="restore-article">
      <div class="restore-head">
        <h3>{title}</h3>
        <Button
          disabled={backups.isBusy.value}
          aria-label={`Bring this article back: ${title}`}
          onClick={() => void backups.restore({ tag: 'article', articleId })}
        >
          Bring this article back
        </Button>
      </div>
      <p class="quiet">{facts.join(' · ')}</p>
      {words.length > 0 && (
        <ul class="restore-words">
          {words.map((difference) => (
            <WordsRow key={difference.reflectionId} articleId={articleId} words={difference} />
          ))}
        </ul>
      )}
    </li>
  );
}

function WordsRow(props: { readonly articleId: string; readonly words: WordsDifference }) {
  const { backups } = useApp();
  const { articleId, words } = props;
  return (
    <li>
      <p class="restore-question">{words.questionText ?? 'Note'}</p>
      <div class="restore-texts">
        <div>
          <p class="quiet">Then</p>
          <p class="restore-text">{words.earlier}</p>
        </div>
        <div>
          <p class="quiet">Now</p>
          <p class="restore-text">{presentOf(words)}</p>
        </div>
      </div>
      <Button
        look="quiet"
        disabled={backups.isBusy.value}
        onClick={() =>
          void backups.restore({ tag: 'reflection', articleId, reflectionId: words.reflectionId })
        }
      >
        Bring this text back
      </Button>
    </li>
  );
}

const presentOf = ({ standing, present }: WordsDifference): string => {
  switch (standing) {
    case 'missing':
      return 'It is not there.';
    case 'deleted':
      return 'You deleted it.';
    case 'different':
      return present ?? '';
  }
};
