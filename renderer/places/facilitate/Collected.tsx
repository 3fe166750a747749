import type { Plan } from '../../../core/facilitating/plan.ts';
import { liveWords } from '../../../core/facilitating/plan.ts';
import type { WordList } from '../../../core/facilitating/plan-changes.ts';
import { WordsList } from './WordsList.tsx';

/** What came up in the session, once there was one; it stands at the end of the guide too. */
export function Collected({ plan }: { readonly plan: Plan }) {
  const lists = LISTS.filter(({ list }) => liveWords(plan[list]).length > 0);
  if (lists.length === 0) return null;
  return (
    <>
      {lists.map(({ list, title }) => (
        <section key={list} class="facilitate-section" aria-labelledby={`collected-${list}`}>
          <h2 id={`collected-${list}`}>{title}</h2>
          <WordsList plan={plan} list={list} />
        </section>
      ))}
    </>
  );
}

const LISTS: readonly { readonly list: WordList; readonly title: string }[] = [
  { list: 'parked', title: 'Put aside in the session' },
  { list: 'promises', title: 'Said in the closing round' },
];
