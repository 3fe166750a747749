import { X } from 'lucide-preact';
import type { Notice } from '../../core/contract/events.ts';
import { useApp } from '../models/app.ts';
import { IconButton } from './IconButton.tsx';

/** What the reader should know about files, above the place, until it is put away. */
export function NoticeBanner() {
  const { notices } = useApp();
  const shown = notices.shown.value;
  return (
    <div class="notices" role="status">
      {shown.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} dismiss={() => notices.dismiss(notice.id)} />
      ))}
    </div>
  );
}

function NoticeLine({ notice, dismiss }: { readonly notice: Notice; readonly dismiss: () => void }) {
  return (
    <div class={`notice notice-${notice.level}`}>
      <div class="notice-words">
        <p>{notice.sentence}</p>
        {notice.details !== null && (
          <details>
            <summary>Details</summary>
            <pre>{notice.details}</pre>
          </details>
        )}
      </div>
      <IconButton icon={X} label="Dismiss" onClick={dismiss} />
    </div>
  );
}
