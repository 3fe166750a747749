import { useRef } from 'preact/hooks';
import { addDays, daysBetween, weekdayOf, weekOf } from '../../../../core/journal/days.ts';
import type { DayCount } from '../../../../core/library/insights.ts';
import { countOf, formatDay, formatNumber } from '../../../models/words.ts';
import { DataTable } from './DataTable.tsx';
import { MarkLink } from './MarkLink.tsx';
import { createShade } from './shades.ts';
import { useCounted } from './use-counted.ts';
import { useWidth } from './use-width.ts';

const WEEKS = 53;
const LEFT = 34;
const TOP = 18;
/** Until the width is known, in pixels. */
const LIKELY_WIDTH = 880;

/** A calendar of the last year; the more was written on a day, the darker it is. */
export function Days({ days, today }: { readonly days: readonly DayCount[]; readonly today: string }) {
  const { showReflections } = useCounted();
  const frame = useRef<SVGSVGElement>(null);
  const step = (useWidth(frame, LIKELY_WIDTH) - LEFT) / WEEKS;
  const first = addDays(weekOf(today), (1 - WEEKS) * 7);
  const shade = createShade(days.map(({ written }) => written));
  const counts = new Map(days.map(({ day, written }) => [day, written]));
  const all = Array.from({ length: daysBetween(first, today) + 1 }, (_, at) => addDays(first, at));
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it, not fields */}
      <svg
        ref={frame}
        viewBox={`0 0 ${LEFT + WEEKS * step} ${TOP + 7 * step}`}
        class="drawing"
        role="group"
        aria-label="Calendar"
      >
        {WEEKDAYS.map((name, at) => (
          <text key={name} class="tick" x={0} y={TOP + (at * 2 + 0.5) * step + 3}>
            {name}
          </text>
        ))}
        {all.map((day) => {
          const written = counts.get(day) ?? 0;
          const place = placeOf(day, first, step);
          const label = `${formatDay(day)}: ${countOf(written, 'reflection')}`;
          if (written === 0) return <rect key={day} class="day" {...place} rx={2} />;
          return (
            <MarkLink key={day} label={label} onOpen={() => showReflections({ from: day, to: day })}>
              <rect class={`day day-${shade(written)}`} {...place} rx={2} />
            </MarkLink>
          );
        })}
        {all
          .filter((day) => day.endsWith('-01') && daysBetween(day, today) > 14)
          .map((day) => (
            <text key={day} class="tick" x={placeOf(day, first, step).x} y={TOP - 6}>
              {monthName(day)}
            </text>
          ))}
      </svg>
      <DataTable
        caption="Reflections worked on, by day"
        columns={['Day', 'Reflections']}
        rows={[...days].reverse().map(({ day, written }) => [formatDay(day), formatNumber(written)])}
      />
    </>
  );
}

/** The square of a day; an eighth of its step is left free. */
const placeOf = (day: string, first: string, step: number) => ({
  x: LEFT + Math.floor(daysBetween(first, day) / 7) * step,
  y: TOP + weekdayOf(day) * step,
  width: step * 0.875,
  height: step * 0.875,
});

const month = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' });

const monthName = (day: string): string => month.format(new Date(`${day}T12:00:00Z`));

/** Monday, Wednesday, Friday, Sunday; the first of January 2024 was a Monday. */
const WEEKDAYS = [1, 3, 5, 7].map((day) => weekday.format(new Date(Date.UTC(2024, 0, day, 12))));
