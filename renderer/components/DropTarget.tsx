import { FileDown } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../models/app.ts';

/** The whole window takes files that are dropped on it. */
export function DropTarget() {
  const { imports, settings } = useApp();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      settings.seeHint('import');
      void imports.addFiles(files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [imports, settings]);
  if (!isOver) return null;
  return (
    <div class="drop-target" role="status">
      <FileDown size={40} strokeWidth={1.25} aria-hidden="true" />
      <p>Drop to add to your library</p>
      <p class="quiet">Text, Markdown and saved web pages</p>
    </div>
  );
}

/** Text dragged inside the window into a field is not ours to take. */
const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
