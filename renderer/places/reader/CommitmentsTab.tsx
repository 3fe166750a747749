import { Plus, RotateCcw } from 'lucide-preact';
import {
  type CommitmentWriting,
  commitmentChains,
  commitmentSentence,
  deletedCommitments,
} from '../../../core/journal/commitments.ts';
import type { Commitment } from '../../../core/journal/journal.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
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
  const cards = cardsOf(chains, reader.commitments.begun.value[articleId] ?? []);
  const add = (): void => {
    const id = reader.commitments.begin({ questionId: view.activeQuestion.peek() });
    if (id !== null) view.showCommitment(id);
  };
  const isEmpty = cards.length === 0;
  return (
    <>
      {isEmpty && (
        <p class="no-questions">
          Say when, and what you will do then: «When …, I will …». On a day of your choice Afterword asks what
          came of it.
        </p>
      )}
      <ol class="cards">
        {cards.map(({ commitment, chain }) => (
          <CommitmentCard key={commitment.id} articleId={articleId} commitment={commitment} chain={chain} />
        ))}
      </ol>
      <Button
        look={isEmpty ? 'primary' : 'quiet'}
        icon={Plus}
        title={commands.hintOf('new-commitment')}
        onClick={add}
      >
        {isEmpty ? 'Commit yourself' : 'Another commitment'}
      </Button>
      <DeletedCommitments commitments={deletedCommitments(opened.journal)} />
    </>
  );
}

/** What was deleted, or had other words in another copy of the library, with the way back. */
function DeletedCommitments({ commitments }: { readonly commitments: readonly Commitment[] }) {
  const { reader } = useApp();
  if (commitments.length === 0) return null;
  return (
    <details class="quiet-list hidden-questions">
      <summary>Deleted, or from another copy ({commitments.length})</summary>
      <ul>
        {commitments.map((commitment) => (
          <li key={commitment.id}>
            <span class="quiet-words" dir="auto">
              {commitmentSentence(commitment)}
            </span>
            <IconButton
              icon={RotateCcw}
              label={`Bring back: ${commitmentSentence(commitment)}`}
              hint="Bring back"
              onClick={() => void reader.commitments.bringBack(commitment.id)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

type Card = { readonly commitment: Commitment; readonly chain: readonly Commitment[] };

/**
 * Those begun since the article was opened first, then the others. One list, in which none changes its place when its
 * first words are saved: the field that somebody writes in must stay the same element.
 */
function cardsOf(
  chains: readonly (readonly Commitment[])[],
  begun: readonly CommitmentWriting[],
): readonly Card[] {
  const saved = chains.flatMap((chain): readonly Card[] => {
    const commitment = chain.at(-1);
    return commitment === undefined ? [] : [{ commitment, chain: chain.slice(0, -1) }];
  });
  const gone = new Set(chains.flatMap((chain) => chain.slice(0, -1).map(({ id }) => id)));
  const isBegun = new Set(begun.map(({ id }) => id));
  const first = begun
    .filter(({ id }) => !gone.has(id))
    .map(
      (writing) =>
        saved.find(({ commitment }) => commitment.id === writing.id) ?? {
          commitment: begin(writing),
          chain: [],
        },
    );
  return [...first, ...saved.filter(({ commitment }) => !isBegun.has(commitment.id))];
}

/** One that has no word on the disk yet. */
const begin = (writing: CommitmentWriting): Commitment => ({
  ...writing,
  lookBack: null,
  createdAt: '',
  updatedAt: '',
  deletedAt: null,
});
