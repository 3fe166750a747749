import { BookmarkPlus, X } from 'lucide-preact';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useApp } from '../../models/app.ts';
import { formatNumber } from '../../models/words.ts';

/** What can be done with the entries that are selected; nothing stands here while none is. */
export function FeedTools() {
  const { feeds } = useApp();
  const count = feeds.selection.chosen.value.size;
  if (count === 0) return null;
  return (
    <div class="toolbar toolbar-selection">
      <p role="status" class="toolbar-words">
        {formatNumber(count)} selected
      </p>
      <span class="toolbar-gap" />
      <Button icon={BookmarkPlus} onClick={() => void feeds.keep(feeds.inHand())}>
        Keep
      </Button>
      <Button icon={X} onClick={() => void feeds.dismiss(feeds.inHand())}>
        Dismiss
      </Button>
      <IconButton icon={X} label="Deselect" hint="Deselect (Esc)" onClick={feeds.selection.clear} />
    </div>
  );
}
