import {
  AlarmClock,
  ArrowDown,
  ArrowUp,
  BellOff,
  EyeOff,
  Link,
  Locate,
  Maximize2,
  MoreHorizontal,
  Pencil,
} from 'lucide-preact';
import type { Question } from '../../../core/article/article.ts';
import { rewordingField } from '../../../core/journal/begun-words.ts';
import { firstAnswerOf } from '../../../core/journal/first-answers.ts';
import type { Journal } from '../../../core/journal/journal.ts';
import { answerInHand, reviewOf } from '../../../core/journal/reviews.ts';
import { FollowUps } from '../../components/FollowUps.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu, type MenuEntry } from '../../components/Menu.tsx';
import { useApp } from '../../models/app.ts';
import type { Links } from '../../models/links.ts';
import { answersTo } from '../../models/reader-reading.ts';
import { formatDay } from '../../models/words.ts';
import { ActiveCard } from './ActiveCard.tsx';
import { LineForm } from './LineForm.tsx';
import { OtherBegun } from './OtherBegun.tsx';
import { useReaderView } from './reader-view.ts';
import { TwoAnswers } from './TwoAnswers.tsx';
import { useBegun } from './use-begun.ts';
import { WritingField } from './writing/WritingField.tsx';

export type QuestionCardProps = {
  readonly question: Question;
  readonly number: number;
  readonly count: number;
  readonly articleId: string;
  readonly journal: Journal;
};

/** One question in its author's words, and under it the answer, ready to type in. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, number } = props;
  const { acts } = useApp().reader;
  const view = useReaderView();
  const begun = useBegun(rewordingField(question.id), [question.text]);
  const titleId = `card-${question.id}`;
  return (
    <ActiveCard active={view.activeQuestion} id={question.id} mark="data-card">
      <div class="card-head">
        <button
          type="button"
          class="card-number"
          title={question.selector ? 'Show it in the text' : 'This question is not in the text'}
          aria-label={`Question ${number}: show it in the text`}
          disabled={!question.selector}
          onClick={() => view.showInText(question.id)}
        >
          {number}
        </button>
        {begun.isOpen ? (
          <LineForm
            key={begun.turn}
            label="Words of the question"
            value={question.text}
            action="Keep"
            begun={begun}
            onSubmit={(text) => acts.editQuestion(question.id, text)}
            onDone={() => focusMenu(question.id)}
          />
        ) : (
          <h3 id={titleId} class="question-words" dir="auto">
            {question.text}
          </h3>
        )}
        <CardMenu {...props} onEdit={begun.open} />
      </div>
      <OtherBegun begun={begun} name={`words of question ${number}`} />
      <FollowUps of={question.followUps} />
      <QuestionContext question={question} />
      <Answers {...props} />
      <ReturnsOn {...props} />
    </ActiveCard>
  );
}

const focusMenu = (id: string): void =>
  void requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] .card-head .menu-frame .icon-button`)
      ?.focus(),
  );

/** The paragraph the question stands in, unless it says nothing beyond the question. */
function QuestionContext({ question }: { readonly question: Question }) {
  const asked = [question.text, ...question.followUps].join(' ');
  if (question.context.length <= asked.length + 20) return null;
  return (
    <details class="question-context">
      <summary>In its paragraph</summary>
      <p dir="auto">{question.context}</p>
    </details>
  );
}

function Answers({ question, articleId, journal }: QuestionCardProps) {
  const { drafts } = useApp();
  const view = useReaderView();
  const target = { kind: 'question', questionId: question.id, questionText: question.text } as const;
  const answers = answersTo(journal, question.id);
  const shown = answers.length > 0 ? answers : [{ id: drafts.answerId(articleId, target), text: '' }];
  const [only] = answers;
  if (only !== undefined && answers.length === 1 && firstAnswerOf(only) !== undefined)
    return <TwoAnswers articleId={articleId} question={question} answer={only} journal={journal} />;
  return (
    <>
      {shown.map(({ id, text }, at) => (
        <WritingField
          key={id}
          articleId={articleId}
          reflectionId={id}
          target={target}
          savedText={text}
          label={at === 0 ? `Your answer to: ${question.text}` : `Another answer to: ${question.text}`}
          placeholder="What do you say?"
          onLeave={view.focusText}
        />
      ))}
    </>
  );
}

function CardMenu(props: QuestionCardProps & { readonly onEdit: () => void }) {
  const { question, number, count } = props;
  const app = useApp();
  const view = useReaderView();
  const { acts } = app.reader;
  const entries: readonly MenuEntry[] = [
    {
      label: 'Show in the text',
      icon: Locate,
      disabled: !question.selector,
      run: () => view.showInText(question.id),
    },
    {
      label: 'Write with nothing around',
      icon: Maximize2,
      run: () => {
        view.focusedQuestion.value = question.id;
        app.layout.focusMode.value = true;
      },
    },
    { label: 'Edit the question', icon: Pencil, run: props.onEdit },
    ...linkEntries(props, app.links),
    {
      label: 'Move up',
      icon: ArrowUp,
      disabled: number === 1,
      run: () => void acts.moveQuestion(question.id, -1),
    },
    {
      label: 'Move down',
      icon: ArrowDown,
      disabled: number === count,
      run: () => void acts.moveQuestion(question.id, 1),
    },
    ...returnEntries(props, acts.askAgain),
    { label: 'Hide', icon: EyeOff, run: () => void acts.hideQuestion(question.id) },
  ];
  return (
    <Menu
      label={`Question ${number}`}
      entries={entries}
      trigger={(trigger) => (
        <IconButton icon={MoreHorizontal} label={`More for question ${number}`} hint="More" {...trigger} />
      )}
    />
  );
}

/** Links to the question and, when there is one, to its answer. */
function linkEntries(
  { articleId, question, journal }: QuestionCardProps,
  links: Links,
): readonly MenuEntry[] {
  const [answer] = answersTo(journal, question.id);
  return [
    {
      label: 'Copy link',
      icon: Link,
      run: () => links.copy({ tag: 'question', articleId, questionId: question.id }),
    },
    {
      label: 'Copy link to the answer',
      icon: Link,
      disabled: answer === undefined,
      run: () => answer && links.copy({ tag: 'answer', articleId, reflectionId: answer.id }),
    },
  ];
}

/** After how many days an answered question may come back, beside the rhythm of the settings. */
const RETURNS = [
  { label: 'Ask me again in a week', days: 7 },
  { label: 'Ask me again in a month', days: 28 },
  { label: 'Ask me again in a quarter', days: 91 },
] as const;

function returnEntries(
  { question, journal }: QuestionCardProps,
  askAgain: (id: string, days: number | null) => Promise<void>,
): readonly MenuEntry[] {
  if (answerInHand(journal, question.id) === undefined) return [];
  const returns = reviewOf(journal, question.id)?.dueOn ?? null;
  return [
    ...RETURNS.map(({ label, days }) => ({
      label,
      icon: AlarmClock,
      run: () => void askAgain(question.id, days),
    })),
    {
      label: 'Do not ask me again',
      icon: BellOff,
      disabled: returns === null,
      run: () => void askAgain(question.id, null),
    },
  ];
}

/** The day an answered question comes back, in a quiet line. */
function ReturnsOn({ question, journal }: QuestionCardProps) {
  const { settings } = useApp();
  const dueOn = reviewOf(journal, question.id)?.dueOn ?? null;
  const isAsked = settings.current.value.reviewWeeks.length > 0;
  if (dueOn === null || !isAsked || answerInHand(journal, question.id) === undefined) return null;
  return <p class="returns-on quiet">Returns on {formatDay(dueOn)}</p>;
}
