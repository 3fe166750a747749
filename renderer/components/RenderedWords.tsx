import type { Root } from 'hast';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useApp } from '../models/app.ts';
import { ARTICLE_COMPONENTS } from './article-elements.tsx';
import { drawTree } from './draw-tree.ts';
import '../styles/rendered-words.css';

/** What somebody wrote in Markdown, as it will be on paper; until it is known how, as it was typed. */
export function RenderedWords({ markdown }: { readonly markdown: string }) {
  const drawing = useRendered(markdown);
  return drawing === null ? (
    <p class="rendered-plain">{markdown}</p>
  ) : (
    <div class="rendered-words">{drawing}</div>
  );
}

/** Markdown drawn; `null` while it is not known how, and for `null`. */
export function useRendered(markdown: string | null): ComponentChildren | null {
  const { facilitating } = useApp();
  const [known, setKnown] = useState<{ readonly markdown: string; readonly tree: Root } | null>(null);
  useEffect(() => {
    if (markdown === null) return;
    let isWanted = true;
    void facilitating.render(markdown).then((tree) => {
      if (isWanted) setKnown({ markdown, tree });
    });
    return () => {
      isWanted = false;
    };
  }, [facilitating, markdown]);
  const tree = known !== null && known.markdown === markdown ? known.tree : null;
  return useMemo(() => (tree === null ? null : drawTree(tree, ARTICLE_COMPONENTS)), [tree]);
}
