import { Plus, Trash2 } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import type { QuestionSetWriting } from '../../../core/journal/question-set.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { GrowingField } from '../../components/GrowingField.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { SaveStatus } from '../../components/SaveStatus.tsx';
import { useApp } from '../../models/app.ts';
import { fieldsOf, saveOf } from '../../models/record-drafts.ts';
import { Section } from './Section.tsx';
import '../../styles/panel.css';
import '../../styles/review.css';

/** The reader's own sets of questions: made and changed here, laid on articles in the reader. */
export function QuestionSetSettings() {
  const { ownSets } = useApp();
  useEffect(() => void ownSets.load(), [ownSets]);
  const sets = ownSets.sets.value ?? [];
  return (
    <Section title="Your sets of questions">
      <p>
        A set can be laid on any article, beside those that Afterword brings. It is saved while you write it.
      </p>
      {sets.map((set) => (
        <SetForm key={set.id} set={set} />
      ))}
      <div>
        <Button icon={Plus} onClick={() => focusSet(ownSets.begin())}>
          {sets.length === 0 ? 'Make a set' : 'Make another set'}
        </Button>
      </div>
    </Section>
  );
}

function SetForm({ set }: { readonly set: QuestionSetWriting }) {
  const { ownSets } = useApp();
  const draft = ownSets.draftOf(set.id);
  const fields = fieldsOf(draft, set);
  const write = (change: Partial<QuestionSetWriting>): void => draft.write(saveOf({ ...fields, ...change }));
  const held = { onFocus: () => draft.hold(JSON.stringify(fields)), onBlur: () => draft.release() };
  return (
    <div class="own-set" data-set={set.id}>
      <div class="own-set-head">
        <Field label="Name">
          {(ids) => (
            <input
              {...ids}
              {...held}
              class="input"
              value={fields.name}
              placeholder="End of the week"
              maxLength={200}
              onInput={(event) => write({ name: event.currentTarget.value })}
            />
          )}
        </Field>
        <IconButton
          icon={Trash2}
          label={`Delete the set ${fields.name}`}
          hint="Delete"
          onClick={() => void ownSets.remove(fields)}
        />
      </div>
      <Field label="When it serves">
        {(ids) => (
          <input
            {...ids}
            {...held}
            class="input"
            value={fields.purpose}
            placeholder="For Friday afternoons."
            maxLength={400}
            onInput={(event) => write({ purpose: event.currentTarget.value })}
          />
        )}
      </Field>
      <QuestionLines fields={fields} write={write} held={held} />
      <SaveStatus status={draft.status.value} />
    </div>
  );
}

/** One question in each line. What is typed stays as it is typed; empty lines ask nothing. */
function QuestionLines(props: {
  readonly fields: QuestionSetWriting;
  readonly write: (change: Partial<QuestionSetWriting>) => void;
  readonly held: { readonly onFocus: () => void; readonly onBlur: () => void };
}) {
  const { fields, write, held } = props;
  return (
    <GrowingField
      label="Questions, one in each line"
      placeholder="What did I learn this week that I did not know on Monday?"
      value={fields.questions.map(({ text }) => text).join('\n')}
      {...held}
      onInput={(text) => write({ questions: questionsOf(text) })}
    />
  );
}

/** The lines as questions, the empty line that is being typed included. */
const questionsOf = (text: string): QuestionSetWriting['questions'] =>
  text === '' ? [] : text.split('\n').map((line) => ({ text: line, followUps: [] }));

function focusSet(id: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-set="${CSS.escape(id)}"] input`)?.focus(),
  );
}
