import { ListFilter } from 'lucide-preact';
import {
  EVERY_QUESTION,
  type QuestionGroup,
  type QuestionStatus,
} from '../../../core/library/question-list.ts';
import { Button } from '../../components/Button.tsx';
import { KindMenu, ThemeMenu } from '../../components/FilterMenus.tsx';
import { Menu } from '../../components/Menu.tsx';
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
  const { text, groupBy, kind, tag } = questions.query.value;
  return (
    <div class="toolbar">
      <SearchField
        label="Search questions and titles"
        value={text}
        onSearch={(words) => questions.ask({ text: words })}
      />
      <StatusMenu />
      <KindMenu label="Kind" value={kind} onChange={(chosen) => questions.ask({ kind: chosen })} />
      <ThemeMenu value={tag} onChange={(chosen) => questions.ask({ tag: chosen })} />
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
