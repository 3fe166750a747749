import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { commitmentWords } from '../../../core/exporting/commitment-words.ts';
import { withoutLinks } from '../../../core/journal/citations.ts';
import { notesOn } from '../../../core/journal/highlights.ts';
import type { Reflection } from '../../../core/journal/journal.ts';
import { type App, useApp } from '../../models/app.ts';
import { answersTo } from '../../models/reader-reading.ts';

/** While the page is printed, the questions with their answers, the highlights, the notes and the commitments follow the article, whatever the panel shows. */
export function usePrintedNotes(): void {
  const app = useApp();
  useEffect(() => {
    const sheet = document.createElement('div');
    // Drawn at once: printing does not wait for the next frame.
    const add = (): void => {
      document.body.append(sheet);
      render(<PrintedNotes app={app} />, sheet);
    };
    const remove = (): void => {
      render(null, sheet);
      sheet.remove();
    };
    window.addEventListener('beforeprint', add);
    window.addEventListener('afterprint', remove);
    return () => {
      remove();
      window.removeEventListener('beforeprint', add);
      window.removeEventListener('afterprint', remove);
    };
  }, [app]);
}

function PrintedNotes({ app }: { readonly app: App }) {
  const { reader, drafts } = app;
  const journal = reader.opened.value?.journal;
  const reading = reader.reading.value;
  if (!journal || !reading) return null;
  const textOf = ({ id, text }: Reflection): string => withoutLinks(drafts.of(id).text.peek() ?? text);
  const { placed, unplaced } = reader.marked.peek();
  const marked = [...placed.map(({ highlight }) => highlight), ...unplaced];
  const commitments = journal.commitments
    .filter(({ deletedAt }) => deletedAt === null)
    .map((commitment) => ({ id: commitment.id, words: commitmentWords(commitment) }));
  const notes = reading.notes.filter((note) => textOf(note).trim() !== '');
  return (
    <section class="printed-notes">
      {reading.questions.length > 0 && <h2>Questions</h2>}
      {reading.questions.map((question) => (
        <section key={question.id}>
          <h3>{[question.text, ...question.followUps].join(' ')}</h3>
          {answersTo(journal, question.id).map((answer) => (
            <p key={answer.id}>{textOf(answer)}</p>
          ))}
        </section>
      ))}
      {reading.lostAnswers.map((answer) => (
        <section key={answer.id}>
          <h3>{answer.target.kind === 'question' ? answer.target.questionText : ''}</h3>
          <p>{textOf(answer)}</p>
        </section>
      ))}
      {marked.length > 0 && <h2>Highlights</h2>}
      {marked.map((highlight) => (
        <section key={highlight.id}>
          <blockquote>{highlight.selector.exact}</blockquote>
          {notesOn(journal, highlight.id).map((note) => (
            <p key={note.id}>{textOf(note)}</p>
          ))}
        </section>
      ))}
      {notes.length > 0 && <h2>Notes</h2>}
      {notes.map((note) => (
        <p key={note.id}>{textOf(note)}</p>
      ))}
      {commitments.length > 0 && <h2>Commitments</h2>}
      {commitments.map(({ id, words }) => (
        <section key={id}>
          <p>{words.sentence}</p>
          {words.details.map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
        </section>
      ))}
    </section>
  );
}
