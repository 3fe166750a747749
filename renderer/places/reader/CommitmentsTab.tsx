import { Plus } from 'lucide-preact';
import { type CommitmentWriting, commitmentChains } from '../../../core/journal/commitments.ts';
import type { Commitment } from '../../../core/journal/journal.ts';
import { Button } from '../../components/Button.tsx';
import { useApp } from '../../models/app.ts';
import { CommitmentCard } from './CommitmentCard.tsx';
import { useReaderView } from './reader-view.ts';
import '../../styles/review.css';
import '../../styles/commitments.css';

/** «When …, I will …»: what the reader means to do, each chain with what came of it. */
export function CommitmentsTab() {
  const { reader, commands } = useApp();
  const view = useReaderView();
  const opened = reader.opened.value;
  if (!opened) return null;
  const articleId = opened.article.id;
  const chains = commitmentChains(opened.journal);
  const known = new Set(chains.flat().map(({ id }) => id));
  const begun = (reader.commitments.begun.value[articleId] ?? []).filter(({ id }) => !known.has(id));
  const add = (): void => {
    const id = reader.commitments.begin({ questionId: view.activeQuestion.peek() });
    if (id !== null) view.showCommitment(id);
  };
  const isEmpty = chains.length === 0 && begun.length === 0;
  return (
    <>
      {isEmpty && (
        <p class="no-questions">
          Say when, and what you will do then: «When …, I will …». On a day of your choice Afterword asks what
          came of it.
        </p>
      )}
      <ol class="cards">
        {begun.map((writing) => (
          <CommitmentCard key={writing.id} articleId={articleId} commitment={begin(writing)} chain={[]} />
        ))}
        {chains.map((chain) => {
          const last = chain.at(-1);
          return (
            last !== undefined && (
              <CommitmentCard
                key={last.id}
                articleId={articleId}
                commitment={last}
                chain={chain.slice(0, -1)}
              />
            )
          );
        })}
      </ol>
      <Button
        look={isEmpty ? 'primary' : 'quiet'}
        icon={Plus}
        title={commands.hintOf('new-commitment')}
        onClick={add}
      >
        {isEmpty ? 'Commit yourself' : 'Another commitment'}
      </Button>
    </>
  );
}

/** One that has no word on the disk yet. */
const begin = (writing: CommitmentWriting): Commitment => ({
  ...writing,
  lookBack: null,
  createdAt: '',
  updatedAt: '',
  deletedAt: null,
});
