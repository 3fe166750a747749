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
      <p>
        Choose one or many, or drop them anywhere on the window: saved web pages, text, Markdown, PDF, Word
        documents, books (EPUB), a blog’s export (WordPress) and Afterword’s own archives and packets.
      </p>
      <div class="acts">
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
