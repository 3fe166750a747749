import { OUTCOMES } from '../../../../core/journal/journal.ts';
import type { Insights } from '../../../../core/library/insights.ts';
import { OUTCOME_LABELS } from '../../../components/LookBackFields.tsx';
import { useApp } from '../../../models/app.ts';
import { countOf, formatNumber } from '../../../models/words.ts';
import { Bars } from './Bars.tsx';
import { DataTable } from './DataTable.tsx';

const NAMES = { open: 'Still open', ...OUTCOME_LABELS };
const ORDER = ['open', ...OUTCOMES] as const;

/** What came of commitments. */
export function Commitments({ counts }: { readonly counts: Insights['commitments'] }) {
  const { insights } = useApp();
  return (
    <>
      <Bars
        bars={ORDER.map((outcome) => ({
          name: NAMES[outcome],
          count: counts[outcome],
          label: `${NAMES[outcome]}: ${countOf(counts[outcome], 'commitment')}`,
          look: outcome === 'open' ? ('read' as const) : ('written' as const),
          onOpen: () =>
            void insights.list(`Commitments: ${NAMES[outcome].toLowerCase()}`, {
              tag: 'commitments',
              outcome,
            }),
        }))}
      />
      <DataTable
        caption="Commitments by what came of them"
        columns={['Outcome', 'Commitments']}
        rows={ORDER.map((outcome) => [NAMES[outcome], formatNumber(counts[outcome])])}
      />
    </>
  );
}
