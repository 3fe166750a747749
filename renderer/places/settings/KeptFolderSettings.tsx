import { FolderOpen, FolderSync } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import type { KeptFolderState } from '../../../core/contract/export-contract.ts';
import { EXPORT_EXTENTS } from '../../../core/exporting/export.ts';
import { KEEPING_PACES, type KeepingPace, type KeptFolder } from '../../../core/settings.ts';
import { Button } from '../../components/Button.tsx';
import { EXTENT_LABELS } from '../../components/ExportChoices.tsx';
import { choicesOf, Segmented } from '../../components/Segmented.tsx';
import { useApp } from '../../models/app.ts';
import { countOf, formatMoment } from '../../models/words.ts';
import { Section } from './Section.tsx';

const PACES: Readonly<Record<KeepingPace, string>> = {
  change: 'After each change',
  hour: 'Once an hour',
  day: 'Once a day',
};

/** A folder of Markdown, such as the vault of a note app, that always holds what was written here. */
export function KeptFolderSettings() {
  const { keptFolder } = useApp();
  const state = keptFolder.state.value;
  useEffect(() => void keptFolder.refresh(), [keptFolder]);
  const kept = state?.kept ?? null;
  return (
    <Section title="A folder kept up to date">
      <p>
        Your notes as Markdown, renewed by themselves, for Obsidian, Logseq or any editor. What you add around
        them there stays.
      </p>
      <div class="settings-line">
        {kept !== null && <code class="path">{kept.folder}</code>}
        <Button icon={FolderOpen} onClick={() => void keptFolder.chooseFolder()}>
          {kept === null ? 'Choose a folder' : 'Choose another'}
        </Button>
        {kept !== null && (
          <Button look="quiet" onClick={() => void keptFolder.leave()}>
            Stop keeping it
          </Button>
        )}
      </div>
      {kept !== null && state !== null && <Keeping kept={kept} state={state} />}
    </Section>
  );
}

function Keeping({ kept, state }: { readonly kept: KeptFolder; readonly state: KeptFolderState }) {
  const { keptFolder } = useApp();
  return (
    <>
      <Segmented
        label="How much"
        labelShown
        value={kept.extent}
        choices={choicesOf(EXPORT_EXTENTS, EXTENT_LABELS)}
        onChange={(extent) => void keptFolder.change({ extent })}
      />
      <Segmented
        label="When"
        labelShown
        value={kept.pace}
        choices={choicesOf(KEEPING_PACES, PACES)}
        onChange={(pace) => void keptFolder.change({ pace })}
      />
      <div class="settings-line">
        <p role="status">{describe(kept, state)}</p>
        <Button icon={FolderSync} disabled={state.isWorking} onClick={() => void keptFolder.keepNow()}>
          Write now
        </Button>
      </div>
      {state.trouble !== null && (
        <p class="warning-words" role="alert">
          The last time failed. {state.trouble} It is tried again by itself.
        </p>
      )}
    </>
  );
}

function describe({ keptAt }: KeptFolder, { isWorking, waiting }: KeptFolderState): string {
  if (isWorking) return 'Writing…';
  const last =
    keptAt === null ? 'Nothing was written there yet.' : `Everything was written on ${formatMoment(keptAt)}.`;
  return waiting === 0 ? last : `${last} ${countOf(waiting, 'article')} changed since.`;
}
