import { Plus } from 'lucide-preact';
import type { PlanView } from '../../../core/contract/facilitate-contract.ts';
import { planAgenda } from '../../../core/facilitating/agenda.ts';
import { describeDropped } from '../../../core/facilitating/guide.ts';
import { type Plan, SESSION_LENGTHS } from '../../../core/facilitating/plan.ts';
import { allQuestions, askedQuestions } from '../../../core/facilitating/plan-material.ts';
import { LENGTH_ADVICE } from '../../../core/facilitating/session-words.ts';
import { Button } from '../../components/Button.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useApp } from '../../models/app.ts';
import { OtherPlanWords } from './OtherPlanWords.tsx';
import { PlanNote } from './PlanNote.tsx';
import { QuestionLine } from './QuestionLine.tsx';
import { useNoteDraft } from './use-note-draft.ts';
import { useQuestionMoves } from './use-question-moves.ts';

/** How long it takes, what is asked in which order, and what whoever leads wants to remember. */
export function PlanEditor({ opened }: { readonly opened: PlanView }) {
  const { facilitating } = useApp();
  const { plan } = opened;
  const minutes = plan.minutes.value;
  return (
    <>
      <section class="facilitate-section" aria-labelledby="plan-time">
        <h2 id="plan-time">Time</h2>
        <Segmented
          label="Length of the session"
          value={String(minutes)}
          choices={SESSION_LENGTHS.map((length) => ({ value: String(length), label: `${length} min` }))}
          onChange={(value) => {
            const chosen = SESSION_LENGTHS.find((length) => String(length) === value);
            if (chosen !== undefined) void facilitating.change({ tag: 'minutes', minutes: chosen });
          }}
        />
        <p class="quiet">{LENGTH_ADVICE[minutes]}</p>
      </section>
      <Questions opened={opened} />
      <section class="facilitate-section" aria-labelledby="plan-notes">
        <h2 id="plan-notes">Notes for you</h2>
        <p class="quiet">They stand in your guide, and never in the hand-out.</p>
        <PlanNote plan={plan} place="whole" label="On the session" />
        <PlanNote plan={plan} place="opening" label="On the opening" />
        <PlanNote plan={plan} place="closing" label="On the closing round" />
      </section>
    </>
  );
}

function Questions({ opened }: { readonly opened: PlanView }) {
  const { plan, material } = opened;
  const questions = allQuestions(plan, material);
  const agenda = planAgenda(plan.minutes.value, askedQuestions(plan, material));
  const moves = useQuestionMoves(questions);
  const dropped = new Set(agenda.dropped);
  return (
    <section class="facilitate-section" aria-labelledby="plan-questions">
      <h2 id="plan-questions">Questions</h2>
      <p class="quiet">
        First what happened, then what it stirs up, then what it means, then what follows. Drag a question, or
        move it with Alt+↑ and Alt+↓.
      </p>
      {dropped.size > 0 && (
        <p class="facilitate-dropped" role="status">
          {describeDropped(dropped.size, plan.minutes.value).replace(/:$/, '.')}
        </p>
      )}
      <ol class="plan-questions">
        {questions.map((question) => (
          <QuestionLine
            key={question.key}
            question={question}
            plan={plan}
            part={agenda.parts.find((part) => part.tag === 'question' && part.key === question.key)}
            isDropped={dropped.has(question.key)}
            showsArticle={material.articles.length > 1}
            moves={moves}
          />
        ))}
      </ol>
      {questions.length === 0 && <p class="quiet">Nothing is asked yet. Add a question of your own.</p>}
      <AddQuestion plan={plan} />
      <OtherPlanWords
        list="notes"
        words={plan.notes.find(({ id }) => id === 'question')}
        said={plan.questions.map(({ text }) => text)}
        name="a question of your own"
      />
    </section>
  );
}

/** Its words wait in the plan until they are added. */
function AddQuestion({ plan }: { readonly plan: Plan }) {
  const { facilitating } = useApp();
  const { fields, write, held } = useNoteDraft(plan, 'question');
  const { text } = fields;
  const add = (): void => {
    if (text.trim() === '') return;
    void facilitating.addQuestion(text.trim());
    write({ text: '' });
  };
  return (
    <form
      class="plan-add"
      data-part="question"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        class="input"
        aria-label="A question of your own"
        placeholder="A question of your own"
        maxLength={2000}
        value={text}
        {...held}
        onInput={(event) => write({ text: event.currentTarget.value })}
      />
      <Button icon={Plus} type="submit" disabled={text.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
