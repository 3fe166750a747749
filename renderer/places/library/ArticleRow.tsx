import { MessageSquareText, Star } from 'lucide-preact';
import type { ArticleSummary } from '../../../core/library/summary.ts';
import { ChoiceBox } from '../../components/ChoiceBox.tsx';
import { Icon } from '../../components/Icon.tsx';
import { RowCell } from '../../components/RowCell.tsx';
import { useApp } from '../../models/app.ts';
import { formatDay, formatNumber, formatReadingTime, formatShare } from '../../models/words.ts';

/** One article in the list: its words at the left, its numbers at the right. */
export function ArticleRow({ row }: { readonly row: ArticleSummary }) {
  return (
    <>
      <RowCell class="row-choose">
        <RowCheckbox row={row} />
      </RowCell>
      <RowCell class={`row-words row-${row.readingState}`}>
        <p class="row-title clamped" elementtiming="list" lang={row.language ?? undefined} title={row.title}>
          {row.readingState === 'unread' && (
            <>
              <span class="row-dot" aria-hidden="true" />
              <span class="visually-hidden">Unread: </span>
            </>
          )}
          <bdi>{row.title}</bdi>
        </p>
        <p class="row-byline one-line">{[row.byline, row.siteName].filter(Boolean).join(' · ')}</p>
        <p class="row-excerpt clamped own-direction" lang={row.language ?? undefined}>
          {row.excerpt}
        </p>
      </RowCell>
      <RowCell class="row-facts">
        <RowNumbers row={row} />
        <RowTags tags={row.tags} />
      </RowCell>
      <RowCell class="row-star">
        <RowStar row={row} />
      </RowCell>
    </>
  );
}

function RowCheckbox({ row }: { readonly row: ArticleSummary }) {
  const { library } = useApp();
  const { selection } = library;
  return <ChoiceBox selection={selection} id={row.id} label={`Select “${row.title}”`} />;
}

function RowNumbers({ row }: { readonly row: ArticleSummary }) {
  const isBegun = row.readingState === 'reading' && row.progress >= 0.01;
  const isArchive = useApp().library.query.value.show === 'archived';
  const date = row.publishedAt ?? row.addedAt;
  return (
    <>
      <p title={row.publishedAt === null ? 'Date added' : 'Date published'}>{formatDay(date)}</p>
      <p>
        {formatReadingTime(row.wordCount)}
        {isBegun && <span class="row-share">{` · ${formatShare(row.progress)} read`}</span>}
        {row.readingState === 'read' && <span class="row-share"> · read</span>}
        {row.archived && !isArchive && <span class="row-share"> · archived</span>}
      </p>
      {isBegun && (
        <span class="row-progress" aria-hidden="true">
          <span style={{ inlineSize: `${Math.round(row.progress * 100)}%` }} />
        </span>
      )}
      {row.questionCount > 0 && <RowQuestions row={row} />}
    </>
  );
}

function RowQuestions({ row }: { readonly row: ArticleSummary }) {
  const words = `${formatNumber(row.answeredCount)} of ${formatNumber(row.questionCount)} questions answered`;
  return (
    <p class={row.answeredCount > 0 ? 'row-answered' : ''} title={words}>
      <Icon of={MessageSquareText} />
      <span aria-hidden="true">
        {formatNumber(row.answeredCount)}/{formatNumber(row.questionCount)}
      </span>
      <span class="visually-hidden">{words}</span>
    </p>
  );
}

function RowTags({ tags }: { readonly tags: readonly string[] }) {
  if (tags.length === 0) return null;
  const words = tags.join(', ');
  return (
    <p class="row-tags one-line" title={words}>
      <span class="visually-hidden">Tags: </span>
      {words}
    </p>
  );
}

function RowStar({ row }: { readonly row: ArticleSummary }) {
  const { acts, commands } = useApp();
  const label = row.starred ? 'Remove the star' : 'Star';
  return (
    <button
      type="button"
      class="icon-button"
      tabIndex={-1}
      aria-label={`${label}: “${row.title}”`}
      aria-pressed={row.starred}
      title={commands.hintOf('toggle-star', label)}
      onClick={() => void acts.setStarred([row.id], !row.starred)}
    >
      <Icon of={Star} class={row.starred ? 'icon-filled' : ''} />
    </button>
  );
}
