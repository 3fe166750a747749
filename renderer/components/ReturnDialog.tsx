import { useState } from 'preact/hooks';
import type { ReturnPreview } from '../../core/contract/packet-contract.ts';
import { useApp } from '../models/app.ts';
import { countOf } from '../models/words.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';

/** What exactly travels to the host, and under which name, before the file is written. */
export function ReturnDialog({ preview }: { readonly preview: ReturnPreview }) {
  const { packets } = useApp();
  const { packet, returnable } = preview;
  const [isNamed, setNamed] = useState(true);
  const [name, setName] = useState(preview.name ?? '');
  const [noteIds, setNoteIds] = useState<readonly string[]>([]);
  const cannot = returnable.answers.length + noteIds.length === 0 || (isNamed && name.trim() === '');
  return (
    <Dialog
      title={`Return answers: ${packet.title}`}
      size="large"
      onClose={packets.endReturn}
      actions={
        <>
          <Button onClick={packets.endReturn}>Cancel</Button>
          <Button
            look="primary"
            disabled={cannot}
            onClick={() => void packets.saveReturn(isNamed ? name : null, noteIds)}
          >
            Save the file…
          </Button>
        </>
      }
    >
      <div class="return">
        <p>
          This writes a file that you send to {packet.host || 'your host'} yourself. It holds what is listed
          here and nothing else: no other notes, no highlights, no earlier versions.
        </p>
        <Who isNamed={isNamed} onChange={setNamed} />
        {isNamed && (
          <Field label="Your name, as your host knows it">
            {(ids) => (
              <input
                {...ids}
                class="input"
                value={name}
                maxLength={200}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            )}
          </Field>
        )}
        <Answers returnable={returnable} />
        <Notes notes={returnable.notes} chosen={noteIds} onChange={setNoteIds} />
      </div>
    </Dialog>
  );
}

function Who(props: { readonly isNamed: boolean; readonly onChange: (isNamed: boolean) => void }) {
  const { isNamed, onChange } = props;
  return (
    <fieldset class="return-who">
      <legend>From</legend>
      <label>
        <input type="radio" name="who" checked={isNamed} onChange={() => onChange(true)} /> With my name
      </label>
      <label>
        <input type="radio" name="who" checked={!isNamed} onChange={() => onChange(false)} /> Unnamed
      </label>
    </fieldset>
  );
}

function Answers({ returnable: { answers, unanswered } }: Pick<ReturnPreview, 'returnable'>) {
  return (
    <>
      <h3>{countOf(answers.length, 'answer')}</h3>
      <ul class="return-texts">
        {answers.map(({ key, about, text }) => (
          <li key={key}>
            <p class="quiet">{about}</p>
            <p class="packet-words">{text}</p>
          </li>
        ))}
      </ul>
      {unanswered.length > 0 && <p class="quiet">Not answered yet: {unanswered.join(' · ')}</p>}
    </>
  );
}

/** None of them travels unless it is chosen. */
function Notes(props: {
  readonly notes: ReturnPreview['returnable']['notes'];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { notes, chosen, onChange } = props;
  if (notes.length === 0) return null;
  return (
    <fieldset class="return-notes">
      <legend>Notes that travel too, if you choose them</legend>
      {notes.map(({ key, about, text }) => (
        <label key={key} class="return-note">
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, key] : chosen.filter((other) => other !== key))
            }
          />
          <span>
            {about !== '' && <span class="quiet">“{about}” </span>}
            <span class="packet-words">{text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
