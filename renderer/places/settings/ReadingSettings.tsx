import { useId } from 'preact/hooks';
import { LINE_HEIGHTS, MEASURES, TEXT_SIZES } from '../../../core/settings.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { useApp } from '../../models/app.ts';

const FACES = [
  { value: 'literata', label: <span class="face-literata">Literata</span> },
  { value: 'inter', label: <span class="face-inter">Inter</span> },
  { value: 'atkinson', label: <span class="face-atkinson">Atkinson</span> },
  { value: 'serif', label: <span class="face-serif">System serif</span> },
] as const;

const SAMPLE =
  'The best question is often the one a team stops asking once the work goes well. Keep a page for it. Write down ' +
  'what you expected, what happened instead, and who saw it first; then read the page again in a month, when the ' +
  'answer no longer flatters anyone.';

/** How articles are set, with a paragraph that shows each choice at once. */
export function ReadingSettings() {
  const { settings } = useApp();
  const titleId = useId();
  const { readingFace, textSize, lineHeight, measure } = settings.current.value;
  return (
    <section class="settings-section" aria-labelledby={titleId}>
      <h2 id={titleId}>Reading</h2>
      <Segmented
        label="Typeface"
        labelShown
        value={readingFace}
        choices={FACES}
        onChange={(face) => settings.change({ readingFace: face })}
      />
      <div class="sliders">
        <Slider
          label="Size"
          value={textSize}
          range={TEXT_SIZES}
          shown={`${textSize} px`}
          onChange={(value) => settings.change({ textSize: value })}
        />
        <Slider
          label="Line height"
          value={lineHeight}
          range={LINE_HEIGHTS}
          shown={lineHeight.toFixed(1)}
          onChange={(value) => settings.change({ lineHeight: Math.round(value * 10) / 10 })}
        />
        <Slider
          label="Line length"
          value={measure}
          range={MEASURES}
          shown={`${measure} characters`}
          onChange={(value) => settings.change({ measure: value })}
        />
      </div>
      <figure class="sample" aria-label="Sample">
        <p>{SAMPLE}</p>
      </figure>
    </section>
  );
}

type SliderProps = {
  readonly label: string;
  readonly value: number;
  readonly range: { readonly smallest: number; readonly largest: number; readonly step: number };
  /** The value in words, for the eye and for readers aloud. */
  readonly shown: string;
  readonly onChange: (value: number) => void;
};

function Slider({ label, value, range, shown, onChange }: SliderProps) {
  const id = useId();
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <output for={id}>{shown}</output>
      <input
        id={id}
        type="range"
        min={range.smallest}
        max={range.largest}
        step={range.step}
        value={value}
        aria-valuetext={shown}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}
