import { CalendarRange, FileText, X } from 'lucide-preact';
import { addDays } from '../../../core/journal/days.ts';
import { EVERY_REFLECTION, type ReflectionQuery } from '../../../core/journal/reflection-list.ts';
import { Button } from '../../components/Button.tsx';
import { KindMenu, ThemeMenu } from '../../components/FilterMenus.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Menu } from '../../components/Menu.tsx';
import { useApp } from '../../models/app.ts';
import { formatDay } from '../../models/words.ts';

/** Narrows the list by tag, article, kind of question and time. */
export function ReflectionFilters() {
  const { reflections } = useApp();
  const { questionKind, tag } = reflections.query.value;
  return (
    <>
      <TimeMenu />
      <KindMenu
        label="Kind of question"
        value={questionKind}
        onChange={(kind) => reflections.ask({ questionKind: kind })}
      />
      <ThemeMenu value={tag} onChange={(chosen) => reflections.ask({ tag: chosen })} />
      <ArticleFilter />
    </>
  );
}

/** Whether something is left out of the list. */
export const isNarrowed = (query: ReflectionQuery): boolean =>
  JSON.stringify({ ...query, text: query.text.trim() }) !== JSON.stringify(EVERY_REFLECTION);

const SPANS = [
  { label: 'Last 7 days', days: 7 },
  { label: 'Last 30 days', days: 30 },
  { label: 'Last year', days: 365 },
] as const;

function TimeMenu() {
  const { reflections, review } = useApp();
  const { from, to } = reflections.query.value;
  const today = review.due.value?.today;
  const spanOf = (days: number): string | null => (today === undefined ? null : addDays(today, 1 - days));
  const chosen = SPANS.find(({ days }) => from !== null && to === null && spanOf(days) === from);
  const label = from === null && to === null ? 'Any time' : (chosen?.label ?? formatSpan(from, to));
  return (
    <Menu
      label="Time"
      entries={[
        {
          label: 'Any time',
          checked: from === null && to === null,
          run: () => reflections.ask({ from: null, to: null }),
        },
        ...SPANS.map(({ label: words, days }) => ({
          label: words,
          checked: chosen?.days === days,
          run: () => reflections.ask({ from: spanOf(days), to: null }),
        })),
      ]}
      trigger={(props) => (
        <Button icon={CalendarRange} aria-label={`Time: ${label}`} {...props}>
          {label}
        </Button>
      )}
    />
  );
}

/** `1 Mar 2026`, or `1 Mar 2026 – 7 Mar 2026`. */
function formatSpan(from: string | null, to: string | null): string {
  const days = [...new Set([from, to])].flatMap((day) => (day === null ? [] : [formatDay(day)]));
  return days.join(' – ');
}

/** Only the article of the row in hand, or all of them again. */
function ArticleFilter() {
  const { reflections } = useApp();
  const { rows, selection, query } = reflections;
  rows.edition.value;
  const { articleId } = query.value;
  const row = rows.rowAt(articleId === null ? selection.current.value : 0);
  if (articleId === null)
    return (
      <Button
        icon={FileText}
        disabled={row === undefined}
        title={row === undefined ? 'Only one article' : `Only “${row.articleTitle}”`}
        onClick={() => row && reflections.ask({ articleId: row.articleId })}
      >
        One article
      </Button>
    );
  return (
    <span class="chip chip-filter">
      <span class="one-line">{row?.articleTitle ?? 'One article'}</span>
      <button
        type="button"
        class="chip-remove"
        aria-label="Show other articles too"
        title="Show all articles"
        onClick={() => reflections.ask({ articleId: null })}
      >
        <Icon of={X} />
      </button>
    </span>
  );
}
