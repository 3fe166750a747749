import { FileDown } from 'lucide-preact';
import { useApp } from '../../models/app.ts';
import { Button } from '../Button.tsx';

/** Files of this computer. */
export function FilesSection() {
  const { commands, imports, importDialog } = useApp();
  const choose = (): void => {
    importDialog.close();
    imports.chooseFiles();
  };
  return (
    <>
      <h3>Files on this computer</h3>
      <p>Choose one or many, or drop them anywhere on the window: text, Markdown and saved web pages.</p>
      <div class="import-section-acts">
        <Button
          look="primary"
          icon={FileDown}
          data-first
          title={commands.hintOf('import-files')}
          onClick={choose}
        >
          Choose files…
        </Button>
      </div>
    </>
  );
}
