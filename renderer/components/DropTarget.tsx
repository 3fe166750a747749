import { FileDown } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { readAddresses } from '../../core/importing/pasted-addresses.ts';
import { useApp } from '../models/app.ts';
import { filesDropped } from '../models/dropped-files.ts';

/** The whole window takes files, and links from a browser, that are dropped on it. */
export function DropTarget() {
  const { imports, settings } = useApp();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // A link dragged inside the window is not on its way in.
    let isOwn = false;
    const start = (): void => {
      isOwn = true;
    };
    const end = (): void => {
      isOwn = false;
    };
    const takes = (event: DragEvent): boolean => !isOwn && (hasFiles(event) || hasLinks(event));
    const over = (event: DragEvent): void => {
      if (!takes(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!takes(event)) return;
      event.preventDefault();
      settings.seeHint('import');
      const { dataTransfer } = event;
      const links = dataTransfer === null || dataTransfer.files.length > 0 ? [] : linksIn(event);
      if (links.length > 0) imports.addAddresses(links);
      else if (dataTransfer !== null) void filesDropped(dataTransfer).then(imports.addFiles);
    };
    window.addEventListener('dragstart', start);
    window.addEventListener('dragend', end);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragstart', start);
      window.removeEventListener('dragend', end);
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
      <p class="quiet">Saved pages, texts, PDF, Word, books, exports of other apps, and links</p>
    </div>
  );
}

/** Text dragged inside the window into a field is not ours to take. */
const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

const hasLinks = (event: DragEvent): boolean => event.dataTransfer?.types.includes('text/uri-list') === true;

/** A list of addresses may hold comments, which begin with `#`. */
function linksIn(event: DragEvent): readonly string[] {
  const list = event.dataTransfer?.getData('text/uri-list') ?? '';
  const lines = list.split(/[\r\n]+/).filter((line) => !line.startsWith('#'));
  return readAddresses(lines.join('\n')).addresses;
}
