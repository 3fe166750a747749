import { MapPin, Trash2 } from 'lucide-preact';
import type { Highlight, Journal } from '../../../core/journal/journal.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useApp } from '../../models/app.ts';
import { HighlightCard, HighlightNotes } from './HighlightCard.tsx';
import { useReaderView } from './reader-view.ts';

/** The marked passages in reading order; above them those that lost their place. */
export function HighlightsTab() {
  const { commands, reader } = useApp();
  const opened = reader.opened.value;
  const { placed, unplaced } = reader.marked.value;
  if (!opened) return null;
  return (
    <>
      <UnplacedTray highlights={unplaced} articleId={opened.article.id} journal={opened.journal} />
      {placed.length + unplaced.length === 0 && (
        <p class="no-questions">
          Select words of the article to highlight them, or press {commands.keysOf('highlight')[0]} to mark a
          sentence with the keyboard.
        </p>
      )}
      <ol class="cards highlight-cards" aria-label="Highlights">
        {placed.map((place) => (
          <HighlightCard
            key={place.highlight.id}
            place={place}
            articleId={opened.article.id}
            journal={opened.journal}
          />
        ))}
      </ol>
    </>
  );
}

type TrayProps = {
  readonly highlights: readonly Highlight[];
  readonly articleId: string;
  readonly journal: Journal;
};

/** Highlights whose words are not in the text any more: kept with their notes until they are placed by hand. */
function UnplacedTray({ highlights, articleId, journal }: TrayProps) {
  const view = useReaderView();
  const { reader } = useApp();
  const { marking } = view;
  if (highlights.length === 0) return null;
  const placeByHand = (id: string): void => {
    marking.redirected.value = id;
    view.focusText();
    view.announce('Select the words in the article, then choose «Place here».');
  };
  return (
    <section class="unplaced" aria-labelledby="unplaced-title">
      <h3 id="unplaced-title">Unplaced</h3>
      <p class="unplaced-why">
        The text has changed, and these words could not be found in it with confidence. Nothing is lost.
      </p>
      <ol class="cards" aria-label="Unplaced highlights">
        {highlights.map((highlight) => {
          const isWaiting = marking.redirected.value === highlight.id;
          return (
            <li key={highlight.id} class="card unplaced-card" data-highlight={highlight.id}>
              <blockquote class={`passage passage-${highlight.color}`} dir="auto">
                {highlight.selector.exact}
              </blockquote>
              {highlight.section.length > 0 && (
                <p class="passage-section">It stood in «{highlight.section.join(' › ')}»</p>
              )}
              <HighlightNotes highlight={highlight} articleId={articleId} journal={journal} />
              <div class="passage-acts">
                <Button
                  icon={MapPin}
                  aria-pressed={isWaiting}
                  onClick={() => (isWaiting ? marking.clear() : placeByHand(highlight.id))}
                >
                  {isWaiting ? 'Now select its words in the article' : 'Place by hand'}
                </Button>
                <IconButton
                  icon={Trash2}
                  label="Delete this unplaced highlight"
                  hint="Delete"
                  onClick={() => void reader.highlights.remove(highlight.id)}
                />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
