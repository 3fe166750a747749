import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Plan } from '../../../core/facilitating/plan.ts';
import { SaveStatus } from '../../components/SaveStatus.tsx';
import { useApp } from '../../models/app.ts';
import { fieldsOf, saveOf } from '../../models/record-drafts.ts';

/** What is written down in the room. */
export type CaptureList = 'parked' | 'promises';

const WORDS: Readonly<Record<CaptureList, { readonly label: string; readonly placeholder: string }>> = {
  parked: { label: 'Put aside for later', placeholder: 'In the words of the person who said it' },
  promises: { label: 'What they will do', placeholder: 'When …, I will …' },
};

type CaptureProps = {
  readonly plan: Plan;
  readonly list: CaptureList;
  readonly onDone: () => void;
};

/**
 * Lines that people say, each kept while it is typed. Enter begins the next one, Escape ends. The fields stay the same
 * from line to line, so that whoever types on at once loses no letter.
 */
export function Capture({ plan, list, onDone }: CaptureProps) {
  const { facilitating } = useApp();
  const id = useSignal(facilitating.beginWords());
  const who = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLInputElement>(null);
  const draft = facilitating.draftOf(list, id.value);
  const saved = plan[list].find((words) => words.id === id.value);
  const fields = fieldsOf(draft, { who: saved?.who ?? '', text: saved?.text ?? '' });
  const first = list === 'promises' ? who : text;
  useLayoutEffect(() => first.current?.focus(), [first]);
  const write = (): void =>
    facilitating
      .draftOf(list, id.peek())
      .write(saveOf({ who: who.current?.value ?? '', text: text.current?.value ?? '' }));
  const isEmpty = (): boolean => `${who.current?.value ?? ''}${text.current?.value ?? ''}`.trim() === '';
  const next = (): void => {
    void facilitating.draftOf(list, id.peek()).save();
    id.value = facilitating.beginWords();
    for (const field of [who.current, text.current]) if (field) field.value = '';
    first.current?.focus();
  };
  return (
    <form
      class="room-capture"
      aria-label={WORDS[list].label}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty()) onDone();
        else next();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        void facilitating.draftOf(list, id.peek()).save();
        // The next key is one of the room's already.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        onDone();
      }}
    >
      <p class="room-capture-label">{WORDS[list].label}</p>
      <div class="room-capture-fields">
        {list === 'promises' && (
          <input
            ref={who}
            class="input room-input room-input-who"
            aria-label="Who"
            placeholder="Who"
            maxLength={200}
            value={fields.who}
            onInput={write}
          />
        )}
        <input
          ref={text}
          class="input room-input"
          aria-label={WORDS[list].label}
          placeholder={WORDS[list].placeholder}
          maxLength={4000}
          value={fields.text}
          onInput={write}
        />
      </div>
      <p class="room-capture-hint">
        <span>Enter for the next one, Esc to close</span>
        <SaveStatus status={draft.status.value} />
      </p>
      <button type="submit" class="visually-hidden" tabIndex={-1}>
        Next
      </button>
    </form>
  );
}
