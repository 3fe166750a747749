import { X } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { SpellingSettings as Chosen } from '../../../core/settings.ts';
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
      <label class="check">
        <input
          type="checkbox"
          checked={spelling.on}
          onChange={(event) => change({ on: event.currentTarget.checked })}
        />
        <span>Check spelling while I write</span>
      </label>
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
          <ul class="chips">
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
      <label class="check">
        <input
          type="checkbox"
          checked={chosen === null}
          onChange={(event) => onChoose(event.currentTarget.checked ? null : [])}
        />
        <span>The language of this computer</span>
      </label>
      {chosen !== null &&
        available.map((language) => (
          <label class="check" key={language}>
            <input
              type="checkbox"
              checked={chosen.includes(language)}
              onChange={(event) => toggle(language, event.currentTarget.checked)}
            />
            <span>{languageNames.of(language) ?? language}</span>
          </label>
        ))}
      <p class="field-hint">
        Afterword uses the dictionaries that this computer has, and an English one of its own. It never
        fetches any.
      </p>
    </fieldset>
  );
}
