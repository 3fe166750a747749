import { BookmarkPlus, X } from 'lucide-preact';
import type { EntryRow as Entry } from '../../../core/feeds/overview.ts';
import { ChoiceBox } from '../../components/ChoiceBox.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { RowCell } from '../../components/RowCell.tsx';
import { useApp } from '../../models/app.ts';
import { keyOf } from '../../models/feeds.ts';
import { formatDay } from '../../models/words.ts';

/** One entry: what it is called, how it begins, where it is from, and what can be done with it. */
export function EntryRow({ row }: { readonly row: Entry }) {
  const { feeds } = useApp();
  const { selection } = feeds;
  const key = keyOf(row);
  const isOpening = feeds.opening.value.has(key);
  const from = [row.feedTitle, row.byline].filter((part) => part !== null && part !== '').join(' · ');
  return (
    <>
      <RowCell class="row-choose">
        <ChoiceBox selection={selection} id={key} label={`Select “${row.title}”`} />
      </RowCell>
      <RowCell class={`row-words entry-words ${row.isNew ? 'entry-new' : ''}`}>
        <p class="row-title one-line" title={row.title} lang={row.language ?? undefined}>
          {row.isNew && <span class="entry-mark">New</span>} <bdi>{row.title}</bdi>
        </p>
        <p class="entry-excerpt clamped own-direction" lang={row.language ?? undefined}>
          {row.excerpt}
        </p>
        <p class="quiet one-line">{isOpening ? 'Fetching…' : from}</p>
      </RowCell>
      <RowCell class="row-facts">
        <p>{formatDay(row.publishedAt ?? row.foundAt)}</p>
        <span class="entry-acts">
          <IconButton
            icon={BookmarkPlus}
            label={`Keep “${row.title}” in the library`}
            hint="Keep in the library (s)"
            tabIndex={-1}
            disabled={isOpening}
            onClick={() => void feeds.keep([row])}
          />
          <IconButton
            icon={X}
            label={`Dismiss “${row.title}”`}
            hint="Dismiss (e)"
            tabIndex={-1}
            disabled={isOpening}
            onClick={() => void feeds.dismiss([row])}
          />
        </span>
      </RowCell>
    </>
  );
}
