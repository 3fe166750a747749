import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../../models/words.ts';

export type Bar = {
  readonly name: string;
  readonly count: number;
  /** The whole sentence, for the tooltip and for who listens. */
  readonly label: string;
  readonly look: 'read' | 'written';
  readonly onOpen: () => void;
};

/** Beside the longest bar. */
const ROOM_FOR_COUNT = '3.5rem';

/** Lying bars, each a button that leads to what it counts. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const width = scaleLinear([0, Math.max(1, ...bars.map(({ count }) => count))], [0, 1]);
  return (
    <ul class="bars">
      {bars.map(({ name, count, label, look, onOpen }) => (
        <li key={label}>
          <span class="bar-name">{name}</span>
          {count === 0 ? (
            <span class="bar-none">0</span>
          ) : (
            <button type="button" class="bar-button" aria-label={label} title={label} onClick={onOpen}>
              <span
                class={`bar bar-${look}`}
                style={{ width: `calc((100% - ${ROOM_FOR_COUNT}) * ${width(count)})` }}
              />
              <span class="bar-count">{formatNumber(count)}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
