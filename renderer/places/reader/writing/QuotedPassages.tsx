import { quotedHighlights } from '../../../../core/journal/citations.ts';
import { useApp } from '../../../models/app.ts';
import { oneLineOf } from '../../../models/words.ts';
import { useReaderView } from '../reader-view.ts';

/** The passages that a text quotes, each leading back to its place in the article. */
export function QuotedPassages({ text }: { readonly text: string }) {
  const { reader } = useApp();
  const view = useReaderView();
  const highlights = reader.opened.value?.journal.highlights ?? [];
  const quoted = quotedHighlights(text).flatMap((id) => highlights.filter((one) => one.id === id));
  if (quoted.length === 0) return null;
  return (
    <ul class="quoted-passages" aria-label="Quoted passages">
      {quoted.map(({ id, selector, deletedAt }) => (
        <li key={id}>
          <button
            type="button"
            class="link-button"
            disabled={deletedAt !== null}
            title="Show it in the article"
            onClick={() => view.showPassage(id)}
          >
            {`«${oneLineOf(selector.exact)}»`}
          </button>
        </li>
      ))}
    </ul>
  );
}
