import { CalendarPlus, CornerDownRight, Locate, Trash2 } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { type CommitmentWriting, commitmentSentence } from '../../../core/journal/commitments.ts';
import { type Commitment, CUE_KINDS, type CueKind } from '../../../core/journal/journal.ts';
import { Button } from '../../components/Button.tsx';
import { GrowingField } from '../../components/GrowingField.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { LookBackFields, OUTCOME_LABELS } from '../../components/LookBackFields.tsx';
import { SaveStatus } from '../../components/SaveStatus.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useApp } from '../../models/app.ts';
import { fieldsOf, saveOf } from '../../models/record-drafts.ts';
import { formatDay } from '../../models/words.ts';
import { useReaderView } from './reader-view.ts';

const CUES: Readonly<Record<CueKind, { readonly label: string; readonly example: string }>> = {
  meeting: { label: 'Meeting', example: 'we sit down for the weekly review' },
  person: { label: 'Person', example: 'Ines asks me for a decision' },
  date: { label: 'Date', example: 'the first of the month comes' },
  feeling: { label: 'Feeling', example: 'I notice that I am getting impatient' },
  other: { label: 'Other', example: 'I open my laptop in the morning' },
};

/** Without an example of its own a field shows that of the cue. */
const WORDS = [
  { name: 'cue', label: 'When …', placeholder: null },
  { name: 'action', label: 'I will …', placeholder: 'ask one question before I answer' },
  {
    name: 'rehearsal',
    label: 'Rehearse it once',
    placeholder: 'Where are you, who is there, what do you do first, what gets in the way?',
  },
] as const;

type CardProps = {
  readonly articleId: string;
  /** The newest of its chain. */
  readonly commitment: Commitment;
  /** Those it goes on from, oldest first. */
  readonly chain: readonly Commitment[];
};

/** One commitment: when, what, one rehearsal, a day to look back, and then what came of it. */
export function CommitmentCard({ articleId, commitment, chain }: CardProps) {
  const { review } = useApp();
  const view = useReaderView();
  const draft = review.records.commitment(articleId, commitment.id);
  const fields = fieldsOf(draft, writingOf(commitment));
  // The newest words, not those that were drawn last: two fields may change before anything is drawn anew.
  const write = (change: Partial<CommitmentWriting>): void =>
    draft.write(saveOf({ ...fieldsOf(draft, writingOf(commitment)), ...change }));
  return (
    <li class="card commitment" data-commitment={commitment.id}>
      <ChainBefore chain={chain} />
      <Segmented
        label="What will remind you?"
        value={fields.cueKind}
        choices={CUE_KINDS.map((kind) => ({ value: kind, label: CUES[kind].label }))}
        onChange={(cueKind) => write({ cueKind })}
      />
      {WORDS.map(({ name, label, placeholder }) => (
        <GrowingField
          key={name}
          label={label}
          placeholder={placeholder ?? CUES[fields.cueKind].example}
          value={fields[name]}
          onInput={(text) => write({ [name]: text })}
          onFocus={() => draft.hold(JSON.stringify(fields))}
          onBlur={() => draft.release()}
          onLeave={view.focusText}
        />
      ))}
      <CardFoot articleId={articleId} commitment={commitment} fields={fields} write={write} />
      <SaveStatus status={draft.status.value} />
      <CameOfIt articleId={articleId} commitment={commitment} />
    </li>
  );
}

/** Its day, its calendar file, where it came from, and the way out. */
function CardFoot(props: {
  readonly articleId: string;
  readonly commitment: Commitment;
  readonly fields: CommitmentWriting;
  readonly write: (change: Partial<CommitmentWriting>) => void;
}) {
  const { commitment, fields, write } = props;
  const { reader } = useApp();
  const view = useReaderView();
  const dayId = useId();
  const { questionId, highlightId } = commitment;
  const origins = [
    ...(questionId === null
      ? []
      : [{ label: 'Show the answer it grew from', show: () => view.showCard(questionId) }]),
    ...(highlightId === null
      ? []
      : [{ label: 'Show the passage it grew from', show: () => view.showPassage(highlightId) }]),
  ];
  return (
    <div class="commitment-foot">
      <div class="commitment-day">
        <label for={dayId}>Look back on</label>
        <input
          id={dayId}
          class="input"
          type="date"
          value={fields.lookBackOn ?? ''}
          onInput={(event) => write({ lookBackOn: event.currentTarget.value || null })}
        />
      </div>
      <div class="commitment-acts">
        {origins.map(({ label, show }) => (
          <IconButton key={label} icon={Locate} label={label} onClick={show} />
        ))}
        <IconButton
          icon={CalendarPlus}
          label="Save a file for my calendar"
          disabled={fields.lookBackOn === null}
          onClick={() => void reader.commitments.exportToCalendar(commitment.id)}
        />
        <IconButton
          icon={Trash2}
          label="Delete the commitment"
          onClick={() => void reader.commitments.remove(commitment.id)}
        />
      </div>
    </div>
  );
}

/** What came of it, from the day to look back on; earlier on request. */
function CameOfIt({
  articleId,
  commitment,
}: {
  readonly articleId: string;
  readonly commitment: Commitment;
}) {
  const { reader, review } = useApp();
  const view = useReaderView();
  const [isAsked, setAsked] = useState(false);
  const today = review.due.value?.today ?? '';
  const isDue = commitment.lookBackOn !== null && commitment.lookBackOn <= today;
  if (commitment.createdAt === '') return null;
  if (commitment.lookBack === null && !isDue && !isAsked)
    return (
      <Button look="quiet" onClick={() => setAsked(true)}>
        Look back now
      </Button>
    );
  const goOn = (): void => {
    const id = reader.commitments.begin({
      questionId: commitment.questionId,
      highlightId: commitment.highlightId,
      continues: commitment.id,
    });
    if (id !== null) view.showCommitment(id);
  };
  return (
    <section class="came-of-it" aria-label="What came of it">
      <LookBackFields articleId={articleId} commitment={commitment} onLeave={view.focusText} />
      {commitment.lookBack !== null && (
        <Button look="quiet" icon={CornerDownRight} onClick={goOn}>
          Go on with a new commitment
        </Button>
      )}
    </section>
  );
}

/** What this one goes on from, and how those went. */
function ChainBefore({ chain }: { readonly chain: readonly Commitment[] }) {
  if (chain.length === 0) return null;
  return (
    <ol class="chain" aria-label="It goes on from">
      {chain.map((commitment) => (
        <li key={commitment.id}>
          <span dir="auto">{commitmentSentence(commitment)}.</span>{' '}
          <span class="quiet">
            {commitment.lookBack === null
              ? 'Not looked back on.'
              : `${OUTCOME_LABELS[commitment.lookBack.outcome]}, ${formatDay(commitment.lookBack.writtenAt)}.`}
          </span>
        </li>
      ))}
    </ol>
  );
}

function writingOf(commitment: Commitment): CommitmentWriting {
  const {
    lookBack: _cameOfIt,
    createdAt: _begun,
    updatedAt: _changed,
    deletedAt: _gone,
    ...writing
  } = commitment;
  return writing;
}
