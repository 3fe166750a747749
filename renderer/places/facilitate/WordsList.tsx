import { X } from 'lucide-preact';
import { type KeptWords, liveWords, type Plan } from '../../../core/facilitating/plan.ts';
import type { WordList } from '../../../core/facilitating/plan-changes.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { useApp } from '../../models/app.ts';
import { fieldsOf, saveOf } from '../../models/record-drafts.ts';
import { OtherPlanWords } from './OtherPlanWords.tsx';

/** What people said, each in a field of its own that can still be changed. */
export function WordsList({ plan, list }: { readonly plan: Plan; readonly list: WordList }) {
  return (
    <ul class="words-list">
      {liveWords(plan[list]).map((words) => (
        <WordsLine key={words.id} words={words} list={list} />
      ))}
    </ul>
  );
}

function WordsLine({ words, list }: { readonly words: KeptWords; readonly list: WordList }) {
  const { facilitating } = useApp();
  const draft = facilitating.draftOf(list, words.id);
  const fields = fieldsOf(draft, { who: words.who, text: words.text });
  const held = { onFocus: () => draft.hold(JSON.stringify(fields)), onBlur: () => draft.release() };
  return (
    <li class="words-line" data-part={words.id}>
      {list === 'promises' && (
        <input
          class="input words-who"
          aria-label="Who"
          value={fields.who}
          maxLength={200}
          {...held}
          onInput={(event) => draft.write(saveOf({ ...fields, who: event.currentTarget.value }))}
        />
      )}
      <input
        class="input"
        aria-label={list === 'promises' ? 'What they will do' : 'What was put aside'}
        value={fields.text}
        maxLength={4000}
        {...held}
        onInput={(event) => draft.write(saveOf({ ...fields, text: event.currentTarget.value }))}
      />
      <IconButton
        icon={X}
        label={`Remove: ${fields.text}`}
        hint="Remove"
        onClick={() => void facilitating.removeWords(list, words.id)}
      />
      <OtherPlanWords list={list} words={words} name={fields.text} />
    </li>
  );
}
