import { Layers } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { Question } from '../../../core/article/article.ts';
import { Button } from '../../components/Button.tsx';
import { useApp } from '../../models/app.ts';

/** Sets of questions that can be laid on any article: offered where none are asked, otherwise only on request. */
export function QuestionSets(props: { readonly isProminent: boolean; readonly laid: readonly Question[] }) {
  const { acts } = useApp().reader;
  const [isAsked, setAsked] = useState(false);
  const isOpen = props.isProminent || isAsked;
  useEffect(() => {
    if (isOpen) void acts.loadQuestionSets();
  }, [isOpen, acts]);
  if (!isOpen)
    return (
      <Button look="quiet" icon={Layers} onClick={() => setAsked(true)}>
        Lay a set of questions on it
      </Button>
    );
  const words = new Set(props.laid.map(({ text }) => text));
  const sets = (acts.questionSets.value ?? []).filter(({ questions }) =>
    questions.some(({ text }) => !words.has(text)),
  );
  if (sets.length === 0) return null;
  return (
    <section class="question-sets" aria-labelledby="sets-title">
      <h3 id="sets-title">Sets of questions</h3>
      <ul>
        {sets.map(({ id, name, purpose, source, questions }) => (
          <li key={id}>
            <div>
              <p class="set-name">{name}</p>
              <p class="quiet">{purpose}</p>
              {source !== '' && <p class="set-source quiet">{source}</p>}
            </div>
            <Button
              aria-label={`Lay on: ${name}, ${questions.length} questions`}
              onClick={() => {
                void acts.layQuestionSet(id);
                setAsked(false);
              }}
            >
              Lay on
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
