import { Plus, Trash2 } from 'lucide-preact';
import type { ReflectionTarget } from '../../../core/journal/journal.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useApp } from '../../models/app.ts';
import type { Reading } from '../../models/reader-reading.ts';
import { formatMoment } from '../../models/words.ts';
import { useReaderView } from './reader-view.ts';
import { WritingField } from './writing/WritingField.tsx';

type Note = {
  readonly id: string;
  readonly text: string;
  readonly target: ReflectionTarget;
  readonly createdAt: string | null;
};

/** Notes on the article as a whole: as many as one likes. */
export function NotesTab({ reading }: { readonly reading: Reading }) {
  const { reader } = useApp();
  const view = useReaderView();
  const articleId = reader.opened.value?.article.id;
  if (articleId === undefined) return null;
  const known = new Set(reading.notes.map(({ id }) => id));
  const begun = (reader.notes.begun.value[articleId] ?? []).filter((id) => !known.has(id));
  const notes: readonly Note[] = [
    ...reading.notes,
    ...begun.map((id): Note => ({ id, text: '', target: { kind: 'article' }, createdAt: null })),
  ];
  const add = (): void => {
    const id = reader.notes.begin();
    if (id) view.showNote(id);
  };
  return (
    <>
      {notes.length === 0 && <p class="no-questions">Write down what stays with you from this article.</p>}
      <ol class="cards">
        {notes.map((note, at) => (
          <NoteCard key={note.id} note={note} number={at + 1} articleId={articleId} />
        ))}
      </ol>
      <Button look={notes.length === 0 ? 'primary' : 'quiet'} icon={Plus} onClick={add}>
        {notes.length === 0 ? 'Write a note' : 'Write another note'}
      </Button>
    </>
  );
}

function NoteCard(props: { readonly note: Note; readonly number: number; readonly articleId: string }) {
  const { note, number, articleId } = props;
  const { reader } = useApp();
  const view = useReaderView();
  return (
    <li class="card">
      <div class="card-head note-head">
        <h3 class="note-title">
          {note.target.kind === 'highlight' ? 'Note on a highlight that is gone' : `Note ${number}`}
          {note.createdAt && <time dateTime={note.createdAt}>{formatMoment(note.createdAt)}</time>}
        </h3>
        <IconButton
          icon={Trash2}
          label={`Delete note ${number}`}
          hint="Delete"
          onClick={() => void reader.notes.remove(note.id)}
        />
      </div>
      <WritingField
        articleId={articleId}
        reflectionId={note.id}
        target={note.target}
        savedText={note.text}
        label={`Note ${number}`}
        placeholder="What stays with you?"
        onLeave={view.focusText}
      />
    </li>
  );
}
