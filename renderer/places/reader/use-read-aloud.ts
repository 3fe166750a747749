import { useEffect } from 'preact/hooks';
import { useCommands } from '../../components/use-commands.ts';
import { useApp } from '../../models/app.ts';
import { useReaderView } from './reader-view.ts';

const PAINTED = 'read-aloud';

/** What keys mean while an article can be read aloud; follows the sentence on the page, and ends with the article. */
export function useReadAloud(): void {
  const { reader, readAloud } = useApp();
  const view = useReaderView();
  const { marking } = view;
  const sentence = readAloud.sentence.value;
  const drawing = marking.drawing.value;
  const isOn = (): boolean => readAloud.sentence.value !== null;

  const begin = (): void => {
    const passages = reader.passages.peek();
    const words = marking.selected.peek();
    const block = view.cursor.peek() ?? Number(view.blockInSight()?.dataset['block'] ?? 0);
    const from = words?.commentId === null ? words.start : (passages?.blocks[block]?.start ?? 0);
    if (passages) readAloud.start(passages.text, reader.opened.peek()?.article.language ?? null, from);
  };
  useCommands({
    'read-aloud': () => (isOn() ? readAloud.toggle() : begin()),
    'read-on': { run: () => readAloud.step(1), applies: isOn },
    'read-back': { run: () => readAloud.step(-1), applies: isOn },
  });
  useEffect(() => {
    // A new drawing has other text nodes.
    const range = drawing >= 0 && sentence !== null ? marking.drawn(null)?.rangeOf(sentence) : null;
    CSS.highlights?.set(PAINTED, new Highlight(...(range ? [new StaticRange(range)] : [])));
    if (range) view.scrollToPlace(range);
  }, [sentence, drawing, marking, view]);
  useEffect(
    () => () => {
      CSS.highlights?.delete(PAINTED);
      readAloud.stop();
    },
    [readAloud],
  );
}
