import { ClipboardPaste } from 'lucide-preact';
import { useApp } from '../../models/app.ts';
import { Button } from '../Button.tsx';

/** What was copied elsewhere. */
export function PasteSection() {
  const { commands, imports, importDialog } = useApp();
  const paste = (): void => {
    importDialog.close();
    imports.paste();
  };
  return (
    <>
      <h3>What you copied</h3>
      <p>
        Select an article anywhere, copy it, and paste it here: it becomes an article with its headings, lists
        and questions. Addresses that you copied are fetched.
      </p>
      <div class="acts">
        <Button
          look="primary"
          icon={ClipboardPaste}
          data-first
          title={commands.hintOf('import-clipboard')}
          onClick={paste}
        >
          Paste as article
        </Button>
      </div>
    </>
  );
}
