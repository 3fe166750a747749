import type { ArticleId } from '../article/article.ts';
import type { CommitmentWriting, LookBackWriting } from '../journal/commitments.ts';
import type { Day, Journal } from '../journal/journal.ts';
import type { Promised } from './promised.ts';

/** «When …, I will …», and what came of it. */
export type CommitmentContract = {
  /** Resolves when the words are on the disk. A new id begins a new commitment. */
  saveCommitment(articleId: ArticleId, writing: CommitmentWriting): Promised<Journal>;
  deleteCommitment(articleId: ArticleId, commitmentId: string): Promised<Journal>;
  restoreCommitment(articleId: ArticleId, commitmentId: string): Promised<Journal>;
  saveLookBack(articleId: ArticleId, commitmentId: string, writing: LookBackWriting): Promised<Journal>;
  lookBackLater(articleId: ArticleId, commitmentId: string, day: Day | null): Promised<Journal>;
  /** Asks where to save a file for a calendar; its path, or `null` when the reader cancelled. */
  exportCommitment(articleId: ArticleId, commitmentId: string): Promised<string | null>;
};

export const COMMITMENT_METHODS: Readonly<Record<keyof CommitmentContract, true>> = {
  saveCommitment: true,
  deleteCommitment: true,
  restoreCommitment: true,
  saveLookBack: true,
  lookBackLater: true,
  exportCommitment: true,
};
