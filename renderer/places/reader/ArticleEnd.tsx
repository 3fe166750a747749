import { ArrowRight } from 'lucide-preact';
import type { Credits } from '../../../core/article/article.ts';
import { Button } from '../../components/Button.tsx';
import type { Reading } from '../../models/reader-reading.ts';
import { countOf } from '../../models/words.ts';
import { useReaderView } from './reader-view.ts';

/** The one call after the last line: the questions the article asks, or what became of them. */
export function ClosingCall({ reading }: { readonly reading: Reading }) {
  const view = useReaderView();
  const { questions, answered } = reading;
  const first = questions.find(({ id }) => !answered.has(id)) ?? questions[0];
  if (!first) return null;
  const open = questions.filter(({ id }) => !answered.has(id)).length;
  return (
    <section class="closing-call" aria-label="Questions of this article">
      <p>{callWords(questions.length, open)}</p>
      <Button look="primary" icon={ArrowRight} onClick={() => view.showCard(first.id, 'field')}>
        {open === 0 ? 'Read your answers' : open < questions.length ? 'Go on answering' : 'Answer the first'}
      </Button>
    </section>
  );
}

function callWords(total: number, open: number): string {
  if (open === 0) return total === 1 ? 'You answered its question.' : `You answered all ${total} questions.`;
  if (open === total) return `This article asks you ${countOf(total, 'question')}.`;
  return `${open} of ${countOf(total, 'question')} still ${open === 1 ? 'waits' : 'wait'} for you.`;
}

/** Who stands behind the article, printed small. */
export function ArticleCredits({ credits }: { readonly credits: Credits }) {
  const { authorBio, authorRole, editor, imageSources, notes } = credits;
  // A bio usually begins with the role.
  const role = authorRole && authorBio?.includes(authorRole) ? null : authorRole;
  const lines = [role, authorBio, ...notes].filter((line) => line !== null);
  if (lines.length === 0 && !editor && imageSources.length === 0) return null;
  return (
    <section class="credits" aria-label="Credits">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {editor && <p>Edited by {editor}</p>}
      {imageSources.length > 0 && <p>Images: {imageSources.join(', ')}</p>}
    </section>
  );
}
