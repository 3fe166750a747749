import { Keyboard } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { ROW_KINDS, THEMES } from '../../../core/settings.ts';
import { Button } from '../../components/Button.tsx';
import { Check } from '../../components/Check.tsx';
import { PlaceHeader } from '../../components/PlaceHeader.tsx';
import { choicesOf, Segmented } from '../../components/Segmented.tsx';
import { useApp } from '../../models/app.ts';
import { ROW_LABELS, THEME_LABELS } from '../../models/words.ts';
import { BackupSettings } from './BackupSettings.tsx';
import { CheckSettings } from './CheckSettings.tsx';
import { KeptFolderSettings } from './KeptFolderSettings.tsx';
import { LibrarySettings } from './LibrarySettings.tsx';
import { NetworkSettings } from './NetworkSettings.tsx';
import { QuestionSetSettings } from './QuestionSetSettings.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import { ReviewSettings } from './ReviewSettings.tsx';
import { Section } from './Section.tsx';
import { SettingsIndex } from './SettingsIndex.tsx';
import { SpellingSettings } from './SpellingSettings.tsx';
import { UpdateSettings } from './UpdateSettings.tsx';
import '../../styles/settings.css';
import '../../styles/backups.css';

/** Every choice takes effect at once; there is nothing to confirm. */
export function SettingsPlace() {
  const column = useRef<HTMLDivElement>(null);
  return (
    <div class="settings">
      <PlaceHeader title="Settings" />
      <div class="settings-scroll">
        <SettingsIndex column={column} />
        <div class="settings-column" ref={column}>
          <LookSettings />
          <ReadingSettings />
          <CommentSettings />
          <Section title="Spelling">
            <SpellingSettings />
          </Section>
          <ReviewSettings />
          <QuestionSetSettings />
          <LibrarySettings />
          <KeptFolderSettings />
          <BackupSettings />
          <CheckSettings />
          <NetworkSettings />
          <UpdateSettings />
          <KeyboardSettings />
          <About />
        </div>
      </div>
    </div>
  );
}

function LookSettings() {
  const { settings } = useApp();
  return (
    <Section title="Look">
      <Segmented
        label="Theme"
        labelShown
        value={settings.current.value.theme}
        choices={choicesOf(THEMES, THEME_LABELS)}
        onChange={(theme) => settings.change({ theme })}
      />
      <Segmented
        label="Rows of the Library"
        labelShown
        value={settings.current.value.rows}
        choices={choicesOf(ROW_KINDS, ROW_LABELS)}
        onChange={(rows) => settings.change({ rows })}
      />
    </Section>
  );
}

function CommentSettings() {
  const { settings } = useApp();
  return (
    <Section title="Write before you look">
      <Check
        label="Cover the comments until I have written a first answer"
        hint="Your own thought comes first; one click uncovers them at any time."
        isChecked={settings.current.value.coverComments}
        onChange={(coverComments) => settings.change({ coverComments })}
      />
      <Check
        label="Ask me for a first answer before I read"
        hint="One minute, one question. After reading you answer it again, and both stand side by side. Each article can say otherwise."
        isChecked={settings.current.value.firstAnswers}
        onChange={(firstAnswers) => settings.change({ firstAnswers })}
      />
    </Section>
  );
}

function KeyboardSettings() {
  const { commands } = useApp();
  return (
    <Section title="Keyboard">
      <div class="settings-line">
        <p>Everything in Afterword can be done with the keyboard.</p>
        <Button
          icon={Keyboard}
          title={commands.hintOf('show-shortcuts')}
          onClick={() => commands.run('show-shortcuts')}
        >
          Shortcuts
        </Button>
      </div>
    </Section>
  );
}

function About() {
  const { start } = useApp();
  return (
    <Section title="About">
      <dl class="facts">
        <dt>Afterword</dt>
        <dd>{start.version}</dd>
        <dt>Runs on</dt>
        <dd>{start.runtime}</dd>
        <dt>Licence</dt>
        <dd>MIT: free to use, change and share</dd>
        <dt>Typefaces</dt>
        <dd>
          Literata, Inter and Atkinson Hyperlegible, under the SIL Open Font License; icons by Lucide (ISC)
        </dd>
      </dl>
    </Section>
  );
}
