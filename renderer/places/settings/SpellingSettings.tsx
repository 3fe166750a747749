import { X } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { SpellingSettings as Chosen } from '../../../core/settings.ts';
import { Check } from '../../components/Check.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useApp } from '../../models/app.ts';

const languageNames = new Intl.DisplayNames(undefined, { type: 'language' });

/** Whether and in which languages spelling is checked, and the words that the reader taught. */
export function SpellingSettings() {
  const { api, settings } = useApp();
  const [languages, setLanguages] = useState<readonly string[]>([]);
  useEffect(() => void api.listSpellingLanguages().then(setLanguages), [api]);
  const { spelling } = settings.current.value;
  const change = (part: Partial<Chosen>): void => settings.change({ spelling: { ...spelling, ...part } });
  return (
    <>
      <Check label="Check spelling while I write" isChecked={spelling.on} onChange={(on) => change({ on })} />
      {spelling.on && languages.length > 0 && (
        <Languages
          available={languages}
          chosen={spelling.languages}
          onChoose={(chosen) => change({ languages: chosen })}
        />
      )}
      {spelling.words.length > 0 && (
        <fieldset class="choices">
          <legend>Words you taught</legend>
          <ul class="chips acts">
            {spelling.words.map((word) => (
              <li key={word} class="chip">
                {word}
                <IconButton
                  icon={X}
                  label={`Forget “${word}”`}
                  onClick={() => change({ words: spelling.words.filter((kept) => kept !== word) })}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </>
  );
}

function Languages(props: {
  readonly available: readonly string[];
  /** `null`: by the system's languages. */
  readonly chosen: readonly string[] | null;
  readonly onChoose: (languages: readonly string[] | null) => void;
}) {
  const { available, chosen, onChoose } = props;
  const toggle = (language: string, isOn: boolean): void => {
    const others = (chosen ?? []).filter((kept) => kept !== language);
    onChoose(isOn ? [...others, language] : others);
  };
  return (
    <fieldset class="choices">
      <legend>Languages</legend>
      <Check
        label="The language of this computer"
        isChecked={chosen === null}
        onChange={(isOn) => onChoose(isOn ? null : [])}
      />
      {chosen !== null &&
        available.map((language) => (
          <Check
            key={language}
            label={languageNames.of(language) ?? language}
            isChecked={chosen.includes(language)}
            onChange={(isOn) => toggle(language, isOn)}
          />
        ))}
      <p class="field-hint">
        Afterword uses the dictionaries that this computer has, and an English one of its own. It never
        fetches any.
      </p>
    </fieldset>
  );
}
