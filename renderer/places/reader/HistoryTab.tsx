import { PenLine, RotateCcw } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { changedWords } from '../../../core/journal/changed-words.ts';
import type { Journal, Reflection, VersionReason } from '../../../core/journal/journal.ts';
import { Button } from '../../components/Button.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useApp } from '../../models/app.ts';
import { countOf, formatMoment } from '../../models/words.ts';
import { useReaderView } from './reader-view.ts';

/** Every text that an answer or a note has had, newest first, with what changed from one to the next. */
export function HistoryTab() {
  const { reader } = useApp();
  const view = useReaderView();
  const chooser = useId();
  const journal = reader.opened.value?.journal;
  const written = journal ? writtenOf(journal) : [];
  const chosen = written.find(({ id }) => id === view.historyOf.value) ?? written[0];
  if (!journal || !chosen)
    return (
      <p class="no-questions">
        What you write keeps its earlier texts. Once there are some, they stand here.
      </p>
    );
  return (
    <>
      <label class="history-chooser" htmlFor={chooser}>
        <span class="visually-hidden">Answer or note</span>
        <select
          id={chooser}
          class="input"
          value={chosen.id}
          onChange={(event) => {
            view.historyOf.value = event.currentTarget.value;
          }}
        >
          {written.map((reflection) => (
            <option key={reflection.id} value={reflection.id}>
              {nameOf(reflection, journal)}
            </option>
          ))}
        </select>
      </label>
      <Button
        look="quiet"
        class="history-acts"
        icon={PenLine}
        onClick={() => view.showReflection(chosen.id, chosen.target)}
      >
        Go on writing
      </Button>
      <Versions key={chosen.id} reflection={chosen} />
    </>
  );
}

/** A text in the history: the present one has no reason yet. */
type Entry = {
  readonly text: string;
  readonly savedAt: string;
  readonly reason: VersionReason | null;
};

const COMPARISONS = [
  { value: 'before', label: 'The one before' },
  { value: 'now', label: 'Today’s text' },
] as const;

function Versions({ reflection }: { readonly reflection: Reflection }) {
  const [compared, setCompared] = useState<'before' | 'now'>('before');
  const present: Entry = { text: reflection.text, savedAt: reflection.updatedAt, reason: null };
  const entries: readonly Entry[] = [...reflection.versions, present];
  return (
    <>
      <Segmented
        label="Compare with"
        labelShown
        value={compared}
        choices={COMPARISONS}
        onChange={setCompared}
      />
      <ol class="cards versions" aria-label="Versions, newest first">
        {entries
          .map((entry, at) => (
            <VersionCard
              key={`${entry.savedAt} ${entry.reason}`}
              entry={entry}
              other={compared === 'now' ? present.text : (entries[at - 1]?.text ?? null)}
              isBackwards={compared === 'now'}
              reflectionId={reflection.id}
            />
          ))
          .reverse()}
      </ol>
    </>
  );
}

type VersionCardProps = {
  readonly entry: Entry;
  /** The text it is compared with; `null` for the first one. */
  readonly other: string | null;
  /** `other` is the newer of both. */
  readonly isBackwards: boolean;
  readonly reflectionId: string;
};

function VersionCard({ entry, other, isBackwards, reflectionId }: VersionCardProps) {
  const { reader } = useApp();
  const { text, savedAt, reason } = entry;
  const isPresent = reason === null;
  return (
    <li class={isPresent ? 'card card-active version' : 'card version'}>
      <div class="version-head">
        <h3>
          <time dateTime={savedAt}>{formatMoment(savedAt)}</time>
        </h3>
        <p class="quiet">{reason === null ? 'The text as it is now' : REASONS[reason]}</p>
      </div>
      <p class="version-text" dir="auto">
        {text === '' ? <em>Empty</em> : <Changes entry={text} other={other} isBackwards={isBackwards} />}
      </p>
      {reason !== null && (
        <Button icon={RotateCcw} onClick={() => void reader.notes.restore(reflectionId, { savedAt, reason })}>
          Bring this text back
        </Button>
      )}
    </li>
  );
}

function Changes(props: {
  readonly entry: string;
  readonly other: string | null;
  readonly isBackwards: boolean;
}) {
  const { entry, other, isBackwards } = props;
  if (other === null || other === entry) return <>{entry}</>;
  const changes = isBackwards ? changedWords(entry, other) : changedWords(other, entry);
  return (
    <>
      {changes.map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        return kind === 'added' ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>;
      })}
    </>
  );
}

const REASONS: Readonly<Record<VersionReason, string>> = {
  first: 'First text',
  'before-reading': 'Written before reading',
  pause: 'Kept along the way',
  day: 'As the day ended',
  'asked-again': 'Before the question was asked again',
  cut: 'Before much was cut',
  restore: 'Restored, or replaced by an earlier text',
  conflict: 'From another copy of this library',
};

/** What has a history worth choosing from, the one written last first. */
const writtenOf = (journal: Journal): readonly Reflection[] =>
  journal.reflections
    .filter(
      ({ text, versions, deletedAt }) => deletedAt === null && (text.trim() !== '' || versions.length > 0),
    )
    .sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));

function nameOf({ target, text, versions }: Reflection, journal: Journal): string {
  const count = versions.length === 0 ? '' : ` (${countOf(versions.length, 'earlier text')})`;
  return `${nameOfTarget(target, text, journal).slice(0, 80)}${count}`;
}

function nameOfTarget(target: Reflection['target'], text: string, journal: Journal): string {
  switch (target.kind) {
    case 'question':
      return target.questionText;
    case 'highlight': {
      const highlight = journal.highlights.find(({ id }) => id === target.highlightId);
      return highlight ? `Note on «${highlight.selector.exact}»` : `Note: ${text}`;
    }
    case 'article':
      return `Note: ${text}`;
  }
}
