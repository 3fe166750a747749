import { ListFilter, Shapes, Tag } from 'lucide-preact';
import { QUESTION_KINDS } from '../../../core/article/question-kind.ts';
import {
  EVERY_QUESTION,
  type QuestionGroup,
  type QuestionStatus,
} from '../../../core/library/question-list.ts';
import { Button } from '../../components/Button.tsx';
import { Menu } from '../../components/Menu.tsx';
import { KIND_LABELS } from '../../components/question-words.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useApp } from '../../models/app.ts';

const GROUPS: readonly { readonly value: QuestionGroup; readonly label: string }[] = [
  { value: 'article', label: 'Article' },
  { value: 'theme', label: 'Theme' },
  { value: 'kind', label: 'Kind' },
];

const STATUSES: readonly { readonly value: QuestionStatus; readonly label: string }[] = [
  { value: 'all', label: 'All questions' },
  { value: 'open', label: 'Open' },
  { value: 'answered', label: 'Answered' },
  { value: 'skipped', label: 'Skipped: read, not answered' },
];

/** How to search, filter and arrange the questions. */
export function QuestionTools() {
  const { questions } = useApp();
  const { text, groupBy } = questions.query.value;
  return (
    <div class="toolbar">
      <SearchField
        label="Search questions and titles"
        value={text}
        onSearch={(words) => questions.ask({ text: words })}
      />
      <StatusMenu />
      <KindMenu />
      <ThemeMenu />
      <Segmented
        label="Arranged by"
        value={groupBy}
        choices={GROUPS}
        onChange={(group) => questions.ask({ groupBy: group })}
      />
    </div>
  );
}

/** Whether nothing narrows the list. */
export function asksForEverything(query: typeof EVERY_QUESTION): boolean {
  return JSON.stringify({ ...query, text: query.text.trim(), groupBy: 'article' }) === EVERYTHING;
}

const EVERYTHING = JSON.stringify(EVERY_QUESTION);

function StatusMenu() {
  const { questions } = useApp();
  const { status } = questions.query.value;
  const label = STATUSES.find(({ value }) => value === status)?.label ?? '';
  return (
    <Menu
      label="Show"
      entries={STATUSES.map(({ value, label: words }) => ({
        label: words,
        checked: value === status,
        run: () => questions.ask({ status: value }),
      }))}
      trigger={(props) => (
        <Button icon={ListFilter} aria-label={`Show: ${label}`} {...props}>
          {status === 'all' ? 'All' : status === 'skipped' ? 'Skipped' : label}
        </Button>
      )}
    />
  );
}

function KindMenu() {
  const { questions } = useApp();
  const { kind } = questions.query.value;
  const label = kind === null ? 'Every kind' : KIND_LABELS[kind];
  return (
    <Menu
      label="Kind"
      entries={[null, ...QUESTION_KINDS].map((value) => ({
        label: value === null ? 'Every kind' : KIND_LABELS[value],
        checked: value === kind,
        run: () => questions.ask({ kind: value }),
      }))}
      trigger={(props) => (
        <Button icon={Shapes} aria-label={`Kind: ${label}`} {...props}>
          {label}
        </Button>
      )}
    />
  );
}

function ThemeMenu() {
  const { library, questions } = useApp();
  const { tag } = questions.query.value;
  const tags = (library.counts.value?.tags ?? []).map((counted) => counted.tag);
  if (tags.length === 0 && tag === null) return null;
  return (
    <Menu
      label="Theme"
      entries={[
        { label: 'Every theme', checked: tag === null, run: () => questions.ask({ tag: null }) },
        ...tags.map((value) => ({
          label: value,
          checked: value === tag,
          run: () => questions.ask({ tag: value }),
        })),
      ]}
      trigger={(props) => (
        <Button icon={Tag} class="tag-filter" aria-label={`Theme: ${tag ?? 'every theme'}`} {...props}>
          <span class="one-line">{tag ?? 'Every theme'}</span>
        </Button>
      )}
    />
  );
}
