import type { KeptWords } from '../../../core/facilitating/plan.ts';
import type { WordList } from '../../../core/facilitating/plan-changes.ts';
import { otherWords } from '../../../core/journal/other-words.ts';
import { OtherWords } from '../../components/OtherWords.tsx';
import { useApp } from '../../models/app.ts';

/** Words that another copy of the plan had in one of its records. */
export function OtherPlanWords(props: {
  readonly list: WordList;
  readonly words: KeptWords | undefined;
  /** What is said elsewhere in the plan already. */
  readonly said?: readonly string[];
  readonly name: string;
}) {
  const { facilitating } = useApp();
  const { list, words, name, said = [] } = props;
  if (words === undefined) return null;
  return (
    <OtherWords
      name={name}
      words={otherWords(words, [...said, ...(words.deletedAt === null ? [words.text] : [])])}
      onTake={(text) => void facilitating.takeOther(list, words.id, text)}
      onLetGo={(text) => void facilitating.letGoOfOther(list, words.id, text)}
    />
  );
}
