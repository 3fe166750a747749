/** Menus that narrow a list by what articles and questions are about. */
import { Shapes, Tag } from 'lucide-preact';
import { QUESTION_KINDS, type QuestionKind } from '../../core/article/question-kind.ts';
import { useApp } from '../models/app.ts';
import { Button } from './Button.tsx';
import { Menu } from './Menu.tsx';
import { KIND_LABELS } from './question-words.ts';

/** `null`: every theme. Absent as long as no article has a tag. */
export function ThemeMenu({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (tag: string | null) => void;
}) {
  const { library } = useApp();
  const tags = (library.counts.value?.tags ?? []).map(({ tag }) => tag);
  if (tags.length === 0 && value === null) return null;
  return (
    <Menu
      label="Theme"
      entries={[null, ...tags].map((tag) => ({
        label: tag ?? 'Every theme',
        checked: tag === value,
        run: () => onChange(tag),
      }))}
      trigger={(props) => (
        <Button icon={Tag} class="tag-filter" aria-label={`Theme: ${value ?? 'every theme'}`} {...props}>
          <span class="one-line">{value ?? 'Every theme'}</span>
        </Button>
      )}
    />
  );
}

/** `null`: every kind. */
export function KindMenu({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: QuestionKind | null;
  readonly onChange: (kind: QuestionKind | null) => void;
}) {
  const wordsOf = (kind: QuestionKind | null): string => (kind === null ? 'Every kind' : KIND_LABELS[kind]);
  return (
    <Menu
      label={label}
      entries={[null, ...QUESTION_KINDS].map((kind) => ({
        label: wordsOf(kind),
        checked: kind === value,
        run: () => onChange(kind),
      }))}
      trigger={(props) => (
        <Button icon={Shapes} aria-label={`${label}: ${wordsOf(value)}`} {...props}>
          {wordsOf(value)}
        </Button>
      )}
    />
  );
}
