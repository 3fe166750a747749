import { Minus, Plus, Type } from 'lucide-preact';
import { LINE_HEIGHTS, MEASURES, type Settings, TEXT_SIZES } from '../../../core/settings.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useApp } from '../../models/app.ts';
import { Popover } from './Popover.tsx';

const FACES: readonly { readonly value: Settings['readingFace']; readonly label: string }[] = [
  { value: 'literata', label: 'Literata' },
  { value: 'inter', label: 'Inter' },
  { value: 'atkinson', label: 'Atkinson' },
  { value: 'serif', label: 'Serif' },
];

const THEMES: readonly { readonly value: Settings['theme']; readonly label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'sepia', label: 'Sepia' },
  { value: 'dark', label: 'Dark' },
  { value: 'contrast', label: 'Contrast' },
];

/** How the text is set: face, size, height of lines, their length, and the theme. */
export function Typography() {
  const { settings } = useApp();
  const { textSize, lineHeight, measure, readingFace, theme } = settings.current.value;
  return (
    <Popover icon={Type} label="Type and theme" align="end">
      {() => (
        <div class="typography">
          <Segmented
            label="Face"
            labelShown
            value={readingFace}
            choices={FACES}
            onChange={(face) => settings.change({ readingFace: face })}
          />
          <Stepper
            name="Text size"
            value={textSize}
            limits={TEXT_SIZES}
            shown={`${textSize} px`}
            onChange={(value) => settings.change({ textSize: value })}
          />
          <Stepper
            name="Line height"
            value={lineHeight}
            limits={LINE_HEIGHTS}
            shown={lineHeight.toFixed(1)}
            onChange={(value) => settings.change({ lineHeight: value })}
          />
          <Stepper
            name="Line length"
            value={measure}
            limits={MEASURES}
            shown={`${measure} letters`}
            onChange={(value) => settings.change({ measure: value })}
          />
          <Segmented
            label="Theme"
            labelShown
            value={theme}
            choices={THEMES}
            onChange={(chosen) => settings.change({ theme: chosen })}
          />
        </div>
      )}
    </Popover>
  );
}

type Limits = { readonly smallest: number; readonly largest: number; readonly step: number };

function Stepper(props: {
  readonly name: string;
  readonly value: number;
  readonly limits: Limits;
  readonly shown: string;
  readonly onChange: (value: number) => void;
}) {
  const { name, value, limits } = props;
  const step = (by: number): void => {
    const wanted = Math.round((value + by * limits.step) * 10) / 10;
    props.onChange(Math.min(limits.largest, Math.max(limits.smallest, wanted)));
  };
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
      <output>{props.shown}</output>
      <IconButton
        icon={Plus}
        label={`${name}: more`}
        disabled={value >= limits.largest}
        onClick={() => step(1)}
      />
    </div>
  );
}
