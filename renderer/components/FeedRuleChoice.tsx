import { FEED_RULES, type FeedRule } from '../../core/feeds/subscription.ts';
import { choicesOf, Segmented } from './Segmented.tsx';

const LABELS: Readonly<Record<FeedRule, string>> = {
  'list-new': 'Wait in the list',
  'keep-all': 'Go to the library',
};

/** What becomes of new entries of a feed. */
export function FeedRuleChoice(props: {
  readonly value: FeedRule;
  readonly onChange: (rule: FeedRule) => void;
}) {
  return (
    <Segmented
      label="New entries"
      labelShown
      value={props.value}
      choices={choicesOf(FEED_RULES, LABELS)}
      onChange={props.onChange}
    />
  );
}
