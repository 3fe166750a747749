import { CircleCheck, CircleDashed } from 'lucide-preact';
import type { QuestionEntry, QuestionGroup } from '../../../core/library/question-list.ts';
import { Icon } from '../../components/Icon.tsx';
import { KIND_LABELS, KIND_WORDS } from '../../components/question-words.ts';
import { RowCell } from '../../components/RowCell.tsx';
import { formatDay } from '../../models/words.ts';

/** One question: what it stands under, its words, where it is asked, and whether it was answered. */
export function QuestionRow(props: { readonly row: QuestionEntry; readonly groupBy: QuestionGroup }) {
  const { row, groupBy } = props;
  return (
    <>
      <RowCell class="question-state">
        <Icon of={row.answeredAt === null ? CircleDashed : CircleCheck} />
        <span class="visually-hidden">{row.answeredAt === null ? 'Open: ' : 'Answered: '}</span>
      </RowCell>
      <RowCell class="row-words question-row">
        <p class={row.opensGroup ? 'question-group' : 'question-group question-group-again'}>
          <span class="one-line" title={groupLabel(row, groupBy)}>
            {groupLabel(row, groupBy)}
          </span>
        </p>
        <p class="question-line clamped" dir="auto" lang={row.language ?? undefined} title={row.text}>
          {row.text}
        </p>
        {groupBy !== 'article' && <p class="reflection-place one-line">{row.articleTitle}</p>}
      </RowCell>
      <RowCell class="row-facts">
        <p title={KIND_WORDS[row.kind]}>{KIND_LABELS[row.kind]}</p>
        {row.origin !== 'article' && <p>{ORIGINS[row.origin]}</p>}
        {row.answeredAt !== null && <p>answered {formatDay(row.answeredAt)}</p>}
      </RowCell>
    </>
  );
}

/** Who asks, where it is not the article. */
const ORIGINS = { set: 'From a set', reader: 'Your own' } as const;

function groupLabel(row: QuestionEntry, groupBy: QuestionGroup): string {
  switch (groupBy) {
    case 'article':
      return row.articleTitle;
    case 'theme':
      return row.group === '' ? 'Without a tag' : row.group;
    case 'kind':
      return KIND_LABELS[row.kind];
  }
}
