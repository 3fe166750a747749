import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../../models/app.ts';
import type { Draft } from '../../models/drafts-draft.ts';
import type { PlanWriting } from '../../models/facilitating.ts';
import { type FieldsSave, fieldsOf, saveOf } from '../../models/record-drafts.ts';
import { SaveStatus } from '../reader/writing/SaveStatus.tsx';

/** What is written down in the room. */
export type CaptureList = 'parked' | 'promises';

const EMPTY: PlanWriting = { who: '', text: '' };

const WORDS: Readonly<Record<CaptureList, { readonly label: string; readonly placeholder: string }>> = {
  parked: { label: 'Put aside for later', placeholder: 'In the words of the person who said it' },
  promises: { label: 'What they will do', placeholder: 'When …, I will …' },
};

type CaptureProps = { readonly list: CaptureList; readonly onDone: () => void };

/** Lines that people say, each kept while it is typed. Enter begins the next one, Escape ends. */
export function Capture({ list, onDone }: CaptureProps) {
  const { facilitating } = useApp();
  const [id, setId] = useState(facilitating.beginWords);
  return (
    <CaptureLine
      key={id}
      id={id}
      list={list}
      onDone={onDone}
      onNext={() => setId(facilitating.beginWords())}
    />
  );
}

function CaptureLine(props: CaptureProps & { readonly id: string; readonly onNext: () => void }) {
  const { facilitating } = useApp();
  const { list, id, onDone } = props;
  const first = useRef<HTMLInputElement>(null);
  const draft = facilitating.draftOf(list, id);
  const fields = fieldsOf(draft, null) ?? EMPTY;
  useEffect(() => first.current?.focus(), []);
  const settle = (then: () => void): void => {
    void draft.save();
    draft.release();
    then();
  };
  return (
    <form
      class="room-capture"
      aria-label={WORDS[list].label}
      onSubmit={(event) => {
        event.preventDefault();
        if (fields.text.trim() === '' && fields.who.trim() === '') onDone();
        else settle(props.onNext);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        // The next key is one of the room's already.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        settle(onDone);
      }}
    >
      <p class="room-capture-label">{WORDS[list].label}</p>
      <div class="room-capture-fields">
        {list === 'promises' && (
          <CaptureField list={list} part="who" draft={draft} fields={fields} fieldRef={first} />
        )}
        <CaptureField
          list={list}
          part="text"
          draft={draft}
          fields={fields}
          fieldRef={list === 'promises' ? null : first}
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

function CaptureField(props: {
  readonly list: CaptureList;
  readonly part: keyof PlanWriting;
  readonly draft: Draft<FieldsSave<PlanWriting>>;
  readonly fields: PlanWriting;
  readonly fieldRef: { current: HTMLInputElement | null } | null;
}) {
  const { list, part, draft, fields, fieldRef } = props;
  const isName = part === 'who';
  return (
    <input
      ref={fieldRef}
      class={`input room-input ${isName ? 'room-input-who' : ''}`}
      aria-label={isName ? 'Who' : WORDS[list].label}
      placeholder={isName ? 'Who' : WORDS[list].placeholder}
      maxLength={isName ? 200 : 4000}
      value={fields[part]}
      onFocus={() => draft.hold(JSON.stringify(fields))}
      onInput={(event) => draft.write(saveOf({ ...fields, [part]: event.currentTarget.value }))}
    />
  );
}
