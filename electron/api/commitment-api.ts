/** Commitments: each a change of one journal, answered when it is on the disk; one may go to the reader's calendar. */
import type { ArticleId } from '../../core/article/article.ts';
import type { CommitmentContract } from '../../core/contract/commitment-contract.ts';
import { calendarFile } from '../../core/exporting/calendar.ts';
import { createFileNamer } from '../../core/exporting/file-name.ts';
import * as commitments from '../../core/journal/commitments.ts';
import type { Journal } from '../../core/journal/journal.ts';
import { failed, ok } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { writeExport } from '../services/exporting/write-export.ts';
import type { Dialogs } from './dialogs.ts';

export function createCommitmentApi(
  library: Library,
  dialogs: Dialogs,
  clock: () => Date,
): CommitmentContract {
  const now = (): string => clock().toISOString();
  const change = (id: ArticleId, make: (journal: Journal) => Journal) => library.changeJournal(id, make);
  return {
    saveCommitment: (articleId, writing) =>
      change(articleId, (journal) => commitments.writeCommitment(journal, writing, now())),
    deleteCommitment: (articleId, id) =>
      change(articleId, (journal) => commitments.deleteCommitment(journal, id, now())),
    restoreCommitment: (articleId, id) =>
      change(articleId, (journal) => commitments.restoreCommitment(journal, id, now())),
    saveLookBack: (articleId, id, writing) =>
      change(articleId, (journal) => commitments.lookBack(journal, id, writing, now())),
    lookBackLater: (articleId, id, day) =>
      change(articleId, (journal) => commitments.lookBackLater(journal, id, day, now())),
    async exportCommitment(articleId, id) {
      const journal = await library.readJournal(articleId);
      if (!journal.ok) return journal;
      const commitment = journal.value.commitments.find((known) => known.id === id);
      const { articleTitle } = journal.value;
      const text = commitment && calendarFile({ articleId, articleTitle, commitment, now: now() });
      if (commitment === undefined || text === undefined || text === null)
        return failed({ tag: 'not-found', name: articleTitle });
      const name = createFileNamer()(commitments.commitmentSentence(commitment), 'ics');
      const path = await dialogs.chooseSavePath(name);
      if (path === null) return ok(null);
      const report = await writeExport([{ name: path, text }], { replace: true });
      const [written] = report.written;
      return written === undefined ? failed({ tag: 'not-writable', name: path }) : ok(written);
    },
  };
}
