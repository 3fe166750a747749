import { CircleCheck } from 'lucide-preact';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useCommands } from '../../components/use-commands.ts';
import { useApp } from '../../models/app.ts';
import { countOf } from '../../models/words.ts';

/** What a session ends with. */
export function SessionOver() {
  const { review } = useApp();
  const left = review.due.value?.total ?? 0;
  const again = (): void => void review.begin();
  useCommands({
    open: { run: again, applies: () => left > 0 },
    'back-to-text': review.end,
  });
  return (
    <EmptyState
      icon={CircleCheck}
      sentence={
        left === 0
          ? 'That was all for today. What you wrote is saved.'
          : `That is enough for one sitting. ${countOf(left, 'more', 'more')} can wait until tomorrow.`
      }
    >
      {left > 0 && <Button onClick={again}>Go on all the same</Button>}
      <Button look="quiet" onClick={review.end}>
        Close
      </Button>
    </EmptyState>
  );
}
