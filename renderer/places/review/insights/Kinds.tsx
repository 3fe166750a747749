import type { KindCount } from '../../../../core/library/insights.ts';
import { KIND_LABELS } from '../../../components/question-words.ts';
import { countOf, formatNumber } from '../../../models/words.ts';
import { Bars } from './Bars.tsx';
import { DataTable } from './DataTable.tsx';
import { useCounted } from './use-counted.ts';

/** What kinds of questions are answered, and which are left in what was read. */
export function Kinds({ kinds }: { readonly kinds: readonly KindCount[] }) {
  const { showQuestions } = useCounted();
  return (
    <>
      <p class="legend">
        <span class="legend-written">Answered</span>
        <span class="legend-read">Skipped: read, not answered</span>
      </p>
      <Bars
        bars={kinds.flatMap(({ kind, answered, skipped }) => [
          {
            name: KIND_LABELS[kind],
            count: answered,
            label: `${KIND_LABELS[kind]}: ${countOf(answered, 'question')} answered`,
            look: 'written' as const,
            onOpen: () => showQuestions({ kind, status: 'answered' }),
          },
          {
            name: '',
            count: skipped,
            label: `${KIND_LABELS[kind]}: ${countOf(skipped, 'question')} skipped`,
            look: 'read' as const,
            onOpen: () => showQuestions({ kind, status: 'skipped' }),
          },
        ])}
      />
      <DataTable
        caption="Questions by kind"
        columns={['Kind', 'Answered', 'Skipped']}
        rows={kinds.map(({ kind, answered, skipped }) => [
          KIND_LABELS[kind],
          formatNumber(answered),
          formatNumber(skipped),
        ])}
      />
    </>
  );
}
