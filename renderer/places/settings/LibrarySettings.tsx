import { FolderInput, FolderOpen, Library, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Failure } from '../../../core/failure.ts';
import type { Result } from '../../../core/result.ts';
import { Button } from '../../components/Button.tsx';
import { useApp } from '../../models/app.ts';
import { Section } from './Section.tsx';
import { TaskProgress } from './TaskProgress.tsx';

/** Where the library lives: shown, moved, or left for another one. */
export function LibrarySettings() {
  const { api, start, toasts } = useApp();
  const [isBusy, setBusy] = useState(false);
  const act = async (doing: () => Promise<Result<null, Failure>>): Promise<void> => {
    setBusy(true);
    const done = await doing().finally(() => setBusy(false));
    if (!done.ok) toasts.showFailure(done.failure);
  };
  const show = async (): Promise<void> => {
    await api.showLibraryFolder().catch(() => toasts.show('The folder could not be shown.'));
  };
  return (
    <Section title="Library">
      <p>
        Everything you import and write stands in this folder on your computer, as files that can be read
        without Afterword. Nothing is sent anywhere.
      </p>
      <div class="settings-line">
        <code class="path">{start.libraryFolder}</code>
        <Button icon={FolderOpen} onClick={() => void show()}>
          Show the folder
        </Button>
      </div>
      <p class="field-hint">
        The folder may lie in Dropbox, iCloud Drive, OneDrive, Syncthing or on a network drive: what you write
        on another computer is merged, and both texts are kept. Moving copies and checks every file, then
        Afterword starts again; the old folder stays until you say otherwise.
      </p>
      <div class="settings-acts">
        <Button icon={FolderInput} disabled={isBusy} onClick={() => void act(() => api.moveLibrary())}>
          Move the library…
        </Button>
        <Button icon={Library} disabled={isBusy} onClick={() => void act(() => api.openOtherLibrary())}>
          Open another library…
        </Button>
      </div>
      <TaskProgress task="move" label="Copying" />
      <FormerLibrary act={act} isBusy={isBusy} />
    </Section>
  );
}

type FormerLibraryProps = {
  readonly act: (doing: () => Promise<Result<null, Failure>>) => Promise<void>;
  readonly isBusy: boolean;
};

function FormerLibrary({ act, isBusy }: FormerLibraryProps) {
  const { api, settings } = useApp();
  const former = settings.current.value.formerLibraryFolder;
  if (former === null) return null;
  return (
    <>
      <p>Your library was moved. The old folder is still there:</p>
      <div class="settings-line">
        <code class="path">{former}</code>
        <Button icon={Trash2} disabled={isBusy} onClick={() => void act(() => api.trashFormerLibrary())}>
          Put it into the trash
        </Button>
        <Button look="quiet" disabled={isBusy} onClick={() => void act(() => api.keepFormerLibrary())}>
          Leave it there
        </Button>
      </div>
    </>
  );
}
