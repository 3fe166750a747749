import { Package } from 'lucide-preact';
import type { Plan } from '../../../core/facilitating/plan.ts';
import { PACKET_INVITATION } from '../../../core/facilitating/session-words.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { SaveStatus } from '../../components/SaveStatus.tsx';
import { useApp } from '../../models/app.ts';
import { OtherPlanWords } from './OtherPlanWords.tsx';
import { useNoteDraft } from './use-note-draft.ts';

/** What the members of a group get: the text, the questions, and what they are asked to do. */
export function PacketForm({ plan }: { readonly plan: Plan }) {
  const { packets } = useApp();
  const { fields, status, write, held } = useNoteDraft(plan, 'packet', { who: '', text: PACKET_INVITATION });
  return (
    <section class="facilitate-section" aria-labelledby="packet-make">
      <h2 id="packet-make">Packet</h2>
      <p class="quiet">
        A file that you send to your group. It holds the text with its pictures, the questions of your plan
        and the words below; nothing that you wrote for yourself. Members open it in Afterword, answer when
        they like, without a network, and send you a file back.
      </p>
      <Field label="Your name">
        {(ids) => (
          <input
            {...ids}
            class="input"
            value={fields.who}
            maxLength={200}
            {...held}
            onInput={(event) => write({ who: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="What you ask them to do">
        {(ids) => (
          <textarea
            {...ids}
            class="input packet-instructions"
            rows={9}
            maxLength={20000}
            value={fields.text}
            {...held}
            onInput={(event) => write({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <OtherPlanWords
        list="notes"
        words={plan.notes.find(({ id }) => id === 'packet')}
        name="what you ask them to do"
      />
      <div class="acts">
        <Button
          icon={Package}
          onClick={() =>
            void packets.savePacket(plan.subject, { host: fields.who.trim(), instructions: fields.text })
          }
        >
          Save the packet…
        </Button>
        <SaveStatus status={status} />
      </div>
    </section>
  );
}
