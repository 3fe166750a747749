import { CalendarRange, FileText, Shapes, Tag, X } from 'lucide-preact';
import { QUESTION_KINDS } from '../../../core/article/question-kind.ts';
import { addDays } from '../../../core/journal/days.ts';
import { EVERY_REFLECTION, type ReflectionQuery } from '../../../core/journal/reflection-list.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Menu } from '../../components/Menu.tsx';
import { KIND_LABELS } from '../../components/question-words.ts';
import { formatDay } from '../../components/words.ts';
import { useApp } from '../../models/app.ts';

/** Narrows the list by tag, article, kind of question and time. */
export function ReflectionFilters() {
  return (
    <>
      <TimeMenu />
      <QuestionKindMenu />
      <ThemeMenu />
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

function QuestionKindMenu() {
  const { reflections } = useApp();
  const { questionKind } = reflections.query.value;
  const label = questionKind === null ? 'Every question' : KIND_LABELS[questionKind];
  return (
    <Menu
      label="Kind of question"
      entries={[null, ...QUESTION_KINDS].map((kind) => ({
        label: kind === null ? 'Every question' : KIND_LABELS[kind],
        checked: kind === questionKind,
        run: () => reflections.ask({ questionKind: kind }),
      }))}
      trigger={(props) => (
        <Button icon={Shapes} aria-label={`Kind of question: ${label}`} {...props}>
          {label}
        </Button>
      )}
    />
  );
}

function ThemeMenu() {
  const { library, reflections } = useApp();
  const { tag } = reflections.query.value;
  const tags = (library.counts.value?.tags ?? []).map((counted) => counted.tag);
  if (tags.length === 0 && tag === null) return null;
  return (
    <Menu
      label="Theme"
      entries={[null, ...tags].map((value) => ({
        label: value ?? 'Every theme',
        checked: value === tag,
        run: () => reflections.ask({ tag: value }),
      }))}
      trigger={(props) => (
        <Button icon={Tag} class="tag-filter" aria-label={`Theme: ${tag ?? 'every theme'}`} {...props}>
          <span class="one-line">{tag ?? 'Every theme'}</span>
        </Button>
      )}
    />
  );
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
        This article
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
