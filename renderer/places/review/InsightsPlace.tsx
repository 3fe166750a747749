import { Sprout } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import type { Insights } from '../../../core/library/insights.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useApp } from '../../models/app.ts';
import { countOf } from '../../models/words.ts';
import { Commitments } from './insights/Commitments.tsx';
import { CountedList } from './insights/CountedList.tsx';
import { Days } from './insights/Days.tsx';
import { Kinds } from './insights/Kinds.tsx';
import { Themes } from './insights/Themes.tsx';
import { Weeks } from './insights/Weeks.tsx';
import { ReviewHeader } from './ReviewHeader.tsx';
import '../../styles/review.css';
import '../../styles/insights.css';

/** Plain counts over months: never a score. Every mark leads to what it counts. */
export function InsightsPlace() {
  const { insights: model } = useApp();
  const insights = model.insights.value;
  useEffect(() => void model.count(), [model]);
  const pending = insights?.pending ?? 0;
  return (
    <div class="review">
      <ReviewHeader
        view="insights"
        note={pending > 0 ? `${countOf(pending, 'article')} still to be counted` : ''}
      />
      <div class="review-scroll">{insights !== null && <Counts insights={insights} />}</div>
      <CountedList />
    </div>
  );
}

function Counts({ insights }: { readonly insights: Insights }) {
  if (isEmpty(insights))
    return (
      <EmptyState
        icon={Sprout}
        sentence="When you have read and written for a while, your weeks and themes show here."
      />
    );
  return (
    <div class="insights">
      <Chart title="Weeks of reading and writing" wide>
        <Weeks weeks={insights.weeks} />
      </Chart>
      <Chart title="Days with a reflection" wide>
        <Days days={insights.days} today={insights.today} />
      </Chart>
      {insights.themes.rows.length > 0 && (
        <Chart title="Themes by month" wide>
          <Themes themes={insights.themes} />
        </Chart>
      )}
      <Chart title="Kinds of questions">
        <Kinds kinds={insights.kinds} />
      </Chart>
      <Chart title="Commitments">
        <Commitments counts={insights.commitments} />
      </Chart>
    </div>
  );
}

const isEmpty = ({ weeks, days, kinds, commitments }: Insights): boolean =>
  days.length === 0 &&
  weeks.every(({ read, written }) => read + written === 0) &&
  kinds.every(({ answered, skipped }) => answered + skipped === 0) &&
  Object.values(commitments).every((count) => count === 0);

function Chart(props: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}) {
  const titleId = useId();
  return (
    <section class={props.wide ? 'chart chart-wide' : 'chart'} aria-labelledby={titleId}>
      <h2 id={titleId}>{props.title}</h2>
      {props.children}
    </section>
  );
}
