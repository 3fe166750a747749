import { useId } from 'preact/hooks';
import { READING_FACES } from '../../../core/settings.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { type TypeChoice, useTypeChoices } from '../../components/use-type-choices.ts';
import { useApp } from '../../models/app.ts';
import { FACE_LABELS } from '../../models/words.ts';

/** Each in its own letters. */
const FACES = READING_FACES.map((value) => ({
  value,
  label: <span class={`face-${value}`}>{FACE_LABELS[value]}</span>,
}));

const SAMPLE =
  'The best question is often the one a team stops asking once the work goes well. Keep a page for it. Write down ' +
  'what you expected, what happened instead, and who saw it first; then read the page again in a month, when the ' +
  'answer no longer flatters anyone.';

/** How articles are set, with a paragraph that shows each choice at once. */
export function ReadingSettings() {
  const { settings } = useApp();
  const titleId = useId();
  const choices = useTypeChoices();
  return (
    <section class="settings-section" aria-labelledby={titleId}>
      <h2 id={titleId}>Reading</h2>
      <Segmented
        label="Face"
        labelShown
        value={settings.current.value.readingFace}
        choices={FACES}
        onChange={(face) => settings.change({ readingFace: face })}
      />
      <div class="sliders">
        {choices.map((choice) => (
          <Slider key={choice.name} of={choice} />
        ))}
      </div>
      <figure class="sample" aria-label="Sample">
        <p>{SAMPLE}</p>
      </figure>
    </section>
  );
}

function Slider({ of }: { readonly of: TypeChoice }) {
  const { name, value, limits, shown } = of;
  const id = useId();
  return (
    <div class="slider">
      <label for={id}>{name}</label>
      <output for={id}>{shown}</output>
      <input
        id={id}
        type="range"
        min={limits.smallest}
        max={limits.largest}
        step={limits.step}
        value={value}
        aria-valuetext={shown}
        onInput={(event) => of.choose(Number(event.currentTarget.value))}
      />
    </div>
  );
}
