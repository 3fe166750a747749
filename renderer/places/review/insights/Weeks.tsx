import { scaleBand, scaleLinear } from 'd3-scale';
import { useRef } from 'preact/hooks';
import { addDays } from '../../../../core/journal/days.ts';
import type { WeekCount } from '../../../../core/library/insights.ts';
import { useApp } from '../../../models/app.ts';
import { countOf, formatDay, formatNumber } from '../../../models/words.ts';
import { DataTable } from './DataTable.tsx';
import { MarkLink } from './MarkLink.tsx';
import { useCounted } from './use-counted.ts';
import { useWidth } from './use-width.ts';

/** Until the width is known, in pixels. */
const LIKELY_WIDTH = 880;
const HEIGHT = 150;
const FOOT = 18;
/** Above the highest bar stands its number. */
const HEAD = 14;

/** Two bars for each week: articles read, and reflections worked on. */
export function Weeks({ weeks }: { readonly weeks: readonly WeekCount[] }) {
  const frame = useRef<SVGSVGElement>(null);
  const wide = useWidth(frame, LIKELY_WIDTH);
  const most = Math.max(1, ...weeks.flatMap(({ read, written }) => [read, written]));
  const x = scaleBand(
    weeks.map(({ monday }) => monday),
    [0, wide],
  ).padding(0.25);
  const y = scaleLinear([0, most], [HEIGHT - FOOT, HEAD]);
  const bar = x.bandwidth() / 2 - 1;
  return (
    <>
      <p class="legend">
        <span class="legend-read">Articles read</span>
        <span class="legend-written">Reflections worked on</span>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it, not fields */}
      <svg
        ref={frame}
        viewBox={`0 0 ${wide} ${HEIGHT}`}
        class="drawing"
        role="group"
        aria-label="Bars by week"
      >
        <line class="axis" x1={0} x2={wide} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
        {weeks.map((week) => (
          <Week key={week.monday} week={week} left={x(week.monday) ?? 0} width={bar} most={most} y={y} />
        ))}
      </svg>
      <DataTable
        caption="Articles read and reflections worked on, by week"
        columns={['Week of', 'Read', 'Worked on']}
        rows={weeks.map(({ monday, read, written }) => [
          formatDay(monday),
          formatNumber(read),
          formatNumber(written),
        ])}
      />
    </>
  );
}

function Week(props: {
  readonly week: WeekCount;
  readonly left: number;
  readonly width: number;
  readonly most: number;
  readonly y: (value: number) => number;
}) {
  const { week, left, width, most, y } = props;
  const { insights } = useApp();
  const { showReflections } = useCounted();
  const { monday, read, written } = week;
  const sunday = addDays(monday, 6);
  const base = HEIGHT - FOOT;
  const name = `Week of ${formatDay(monday)}`;
  const isMonthStart = Number(monday.slice(8)) <= 7;
  return (
    <g>
      {read > 0 && (
        <MarkLink
          label={`${name}: ${countOf(read, 'article')} read`}
          onOpen={() =>
            void insights.list(`Read in the ${name.toLowerCase()}`, { tag: 'read', from: monday, to: sunday })
          }
        >
          <rect class="bar-read" x={left} y={y(read)} width={width} height={base - y(read)} />
        </MarkLink>
      )}
      {written > 0 && (
        <MarkLink
          label={`${name}: ${countOf(written, 'reflection')} worked on`}
          onOpen={() => showReflections({ from: monday, to: sunday })}
        >
          <rect
            class="bar-written"
            x={left + width + 2}
            y={y(written)}
            width={width}
            height={base - y(written)}
          />
        </MarkLink>
      )}
      {Math.max(read, written) === most && (
        <text class="tick tick-count" x={left + width * (written === most ? 1.5 : 0.5)} y={HEAD - 4}>
          {formatNumber(most)}
        </text>
      )}
      {isMonthStart && (
        <text class="tick" x={left} y={HEIGHT - 4}>
          {monthName(monday)}
        </text>
      )}
    </g>
  );
}

const month = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' });

const monthName = (day: string): string => month.format(new Date(`${day}T12:00:00Z`));
