import { Minus, Plus, Type } from 'lucide-preact';
import { READING_FACES, THEMES } from '../../../core/settings.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { choicesOf, Segmented } from '../../components/Segmented.tsx';
import { type TypeChoice, useTypeChoices } from '../../components/use-type-choices.ts';
import { useApp } from '../../models/app.ts';
import { FACE_LABELS, THEME_LABELS } from '../../models/words.ts';
import { Popover } from './Popover.tsx';

/** How the text is set: face, size, height of lines, their length, and the theme. */
export function Typography() {
  const { settings } = useApp();
  const { readingFace, theme } = settings.current.value;
  const choices = useTypeChoices();
  return (
    <Popover icon={Type} label="Type and theme" align="end">
      {() => (
        <div class="typography">
          <Segmented
            label="Face"
            labelShown
            value={readingFace}
            choices={choicesOf(READING_FACES, FACE_LABELS)}
            onChange={(face) => settings.change({ readingFace: face })}
          />
          {choices.map((choice) => (
            <Stepper key={choice.name} of={choice} />
          ))}
          <Segmented
            label="Theme"
            labelShown
            value={theme}
            choices={choicesOf(THEMES, THEME_LABELS)}
            onChange={(chosen) => settings.change({ theme: chosen })}
          />
        </div>
      )}
    </Popover>
  );
}

function Stepper({ of }: { readonly of: TypeChoice }) {
  const { name, value, limits } = of;
  const step = (by: number): void =>
    of.choose(Math.min(limits.largest, Math.max(limits.smallest, value + by * limits.step)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around one row
    <div class="stepper" role="group" aria-label={name}>
      <span>{name}</span>
      <IconButton
        icon={Minus}
        label={`${name}: less`}
        disabled={value <= limits.smallest}
        onClick={() => step(-1)}
      />
      <output>{of.shown}</output>
      <IconButton
        icon={Plus}
        label={`${name}: more`}
        disabled={value >= limits.largest}
        onClick={() => step(1)}
      />
    </div>
  );
}
