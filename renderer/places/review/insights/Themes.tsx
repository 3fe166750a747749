import { addDays } from '../../../../core/journal/days.ts';
import type { ThemeCounts } from '../../../../core/library/insights.ts';
import { countOf, formatNumber } from '../../../models/words.ts';
import { createShade } from './shades.ts';
import { useCounted } from './use-counted.ts';

/** Tags and months: a table that is its own picture. */
export function Themes({ themes }: { readonly themes: ThemeCounts }) {
  const { showReflections } = useCounted();
  const shade = createShade(themes.rows.flatMap(({ counts }) => counts));
  return (
    <div class="themes-frame">
      <table class="themes">
        <caption class="visually-hidden">Reflections worked on, by tag and month</caption>
        <thead>
          <tr>
            <th scope="col">Tag</th>
            {themes.months.map((month) => (
              <th key={month} scope="col">
                <abbr title={longName(month)}>{shortName(month)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {themes.rows.map(({ tag, counts }) => (
            <tr key={tag}>
              <th scope="row" class="one-line" title={tag}>
                {tag}
              </th>
              {counts.map((count, at) => {
                const month = themes.months[at] ?? '';
                return (
                  <td key={month}>
                    {count > 0 && (
                      <button
                        type="button"
                        class={`theme-cell day-${shade(count)}`}
                        aria-label={`${tag}, ${longName(month)}: ${countOf(count, 'reflection')}`}
                        title={`${tag}, ${longName(month)}: ${countOf(count, 'reflection')}`}
                        onClick={() => showReflections({ tag, from: `${month}-01`, to: lastDayOf(month) })}
                      >
                        {formatNumber(count)}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const short = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const dateOf = (month: string): Date => new Date(`${month}-15T12:00:00Z`);
const shortName = (month: string): string => short.format(dateOf(month));
const longName = (month: string): string => long.format(dateOf(month));

/** The day before the first of the next month. */
const lastDayOf = (month: string): string => addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);
