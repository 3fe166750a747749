import { TableOfContents } from 'lucide-preact';
import type { Block } from '../../../core/article/text.ts';
import { Popover } from './Popover.tsx';
import { useReaderView } from './reader-view.ts';

/** The article's headings, each a way to its place. Nothing when there are none. */
export function Contents({ blocks }: { readonly blocks: readonly Block[] }) {
  const view = useReaderView();
  const headings = blocks.flatMap((block, at) => (block.kind === 'heading' ? [{ block, at }] : []));
  if (headings.length === 0) return null;
  const top = Math.min(...headings.map(({ block }) => block.level));
  return (
    <Popover icon={TableOfContents} label="Contents" align="start">
      {(close) => (
        <nav class="contents" aria-label="Contents">
          <ol>
            {headings.map(({ block, at }) => (
              <li key={at}>
                <button
                  type="button"
                  class="menu-line"
                  data-level={Math.min(3, block.level - top)}
                  onClick={() => {
                    close();
                    view.cursor.value = at;
                    view.scrollToBlock(at);
                    view.focusText();
                  }}
                >
                  {block.text}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </Popover>
  );
}
