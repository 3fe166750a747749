import type { Root } from 'hast';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useApp } from '../models/app.ts';
import { ARTICLE_COMPONENTS } from './article-elements.tsx';
import { drawTree } from './draw-tree.ts';
import '../styles/rendered-words.css';

/** What somebody wrote in Markdown, as it will be on paper; until it is known how, as it was typed. */
export function RenderedWords({ markdown }: { readonly markdown: string }) {
  const { facilitating } = useApp();
  const [tree, setTree] = useState<Root | null>(null);
  useEffect(() => {
    let isWanted = true;
    void facilitating.render(markdown).then((rendered) => {
      if (isWanted) setTree(rendered);
    });
    return () => {
      isWanted = false;
    };
  }, [facilitating, markdown]);
  const drawing = useMemo(() => (tree === null ? null : drawTree(tree, ARTICLE_COMPONENTS)), [tree]);
  return drawing === null ? (
    <p class="rendered-plain">{markdown}</p>
  ) : (
    <div class="rendered-words">{drawing}</div>
  );
}
