import { ArrowDown, ArrowUp, Eye, EyeOff, GripVertical, NotebookPen, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { AgendaPart } from '../../../core/facilitating/agenda.ts';
import { noteAt, type Plan } from '../../../core/facilitating/plan.ts';
import type { PlanQuestion } from '../../../core/facilitating/plan-material.ts';
import { KIND_NAMES, stageLine } from '../../../core/facilitating/session-words.ts';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useApp } from '../../models/app.ts';
import { PlanNote } from './PlanNote.tsx';
import type { QuestionMoves } from './use-question-moves.ts';

type QuestionLineProps = {
  readonly question: PlanQuestion;
  readonly plan: Plan;
  readonly part: AgendaPart | undefined;
  readonly isDropped: boolean;
  readonly showsArticle: boolean;
  readonly moves: QuestionMoves;
};

/** One question of a plan: moved, left out, noted on. */
export function QuestionLine({ question, plan, part, isDropped, showsArticle, moves }: QuestionLineProps) {
  const { key, text, kind, language, articleTitle } = question;
  const isLeftOut = plan.leftOut.value.includes(key);
  const hasNote =
    noteAt(plan, key) !== '' || plan.notes.some(({ id, earlier }) => id === key && earlier.length > 0);
  const [isNoting, setNoting] = useState(hasNote);
  const state = [
    ...(isLeftOut || isDropped ? ['plan-question-out'] : []),
    ...(moves.target === key ? ['plan-question-target'] : []),
  ].join(' ');
  return (
    <li
      class={`plan-question ${state}`}
      data-part={key}
      onDragOver={(event) => {
        if (moves.over(key)) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        moves.dropOn(key);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keys */}
      <div
        class="plan-question-row"
        draggable
        onDragStart={(event) => {
          event.dataTransfer?.setData('text/x-afterword-question', key);
          moves.drag(key);
        }}
        onDragEnd={() => moves.drag(null)}
      >
        <button
          type="button"
          class="icon-button plan-grip"
          title="Drag, or Alt+↑ and Alt+↓"
          aria-label={`Move “${text}”`}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
            if (by === 0 || !event.altKey) return;
            event.preventDefault();
            event.stopPropagation();
            moves.step(key, by);
            const grip = event.currentTarget;
            requestAnimationFrame(() => grip.focus());
          }}
        >
          <Icon of={GripVertical} />
        </button>
        <div class="plan-question-words">
          <p class="plan-question-text" lang={language ?? undefined}>
            {text}
          </p>
          <p class="quiet">
            {KIND_NAMES[kind]}
            {part?.tag === 'question' && ` · ${part.minutes} min: ${stageLine(part)}`}
            {isLeftOut && ' · Left out'}
            {isDropped && ' · No time for it'}
            {showsArticle && articleTitle !== null && ` · ${articleTitle}`}
          </p>
        </div>
        <Tools
          question={question}
          isLeftOut={isLeftOut}
          moves={moves}
          isNoting={isNoting}
          onNote={() => setNoting(!isNoting)}
        />
      </div>
      {isNoting && <PlanNote plan={plan} place={key} label="Note for you" />}
    </li>
  );
}

function Tools(props: {
  readonly question: PlanQuestion;
  readonly isLeftOut: boolean;
  readonly moves: QuestionMoves;
  readonly isNoting: boolean;
  readonly onNote: () => void;
}) {
  const { facilitating } = useApp();
  const { question, isLeftOut, moves, isNoting, onNote } = props;
  const { key, text } = question;
  const ownId = key.startsWith('own/') ? key.slice('own/'.length) : null;
  return (
    <div class="plan-question-tools">
      <IconButton
        icon={ArrowUp}
        label={`Move up: ${text}`}
        hint="Move up (Alt+↑)"
        disabled={!moves.canStep(key, -1)}
        onClick={() => moves.step(key, -1)}
      />
      <IconButton
        icon={ArrowDown}
        label={`Move down: ${text}`}
        hint="Move down (Alt+↓)"
        disabled={!moves.canStep(key, 1)}
        onClick={() => moves.step(key, 1)}
      />
      <IconButton
        icon={NotebookPen}
        label={`Note for you on: ${text}`}
        hint="Note for you"
        aria-expanded={isNoting}
        onClick={onNote}
      />
      <IconButton
        icon={isLeftOut ? EyeOff : Eye}
        label={isLeftOut ? `Ask: ${text}` : `Leave out: ${text}`}
        hint={isLeftOut ? 'Ask this question' : 'Leave this question out'}
        onClick={() => void facilitating.change({ tag: 'leave-out', key, isLeftOut: !isLeftOut })}
      />
      {ownId !== null && (
        <IconButton
          icon={Trash2}
          label={`Remove: ${text}`}
          hint="Remove your question"
          onClick={() => void facilitating.removeQuestion(ownId)}
        />
      )}
    </div>
  );
}
