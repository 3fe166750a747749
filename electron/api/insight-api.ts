/** Counts over months from the sheets of the Questions place: no journal is read but those whose words are listed. */
import type { Counted, CountedRow, InsightContract } from '../../core/contract/insight-contract.ts';
import { commitmentSentence } from '../../core/journal/commitments.ts';
import { dayIn } from '../../core/journal/days.ts';
import { createCounter } from '../../core/library/insights.ts';
import { LONGEST_PAGE } from '../../core/library/query.ts';
import type { QuestionSource } from '../../core/library/question-list.ts';
import { createBreather } from '../library/breathe.ts';
import type { Library } from '../library/library.ts';
import { momentOf, type ReaderClock } from './reader-clock.ts';

export function createInsightApi(library: Library, clock: ReaderClock): InsightContract {
  return {
    async readInsights() {
      const { sources, pending } = await library.questionSources();
      const counter = createCounter(momentOf(clock).today, clock.timeZone());
      const breathe = createBreather();
      for (const source of sources) {
        counter.count(source);
        await breathe();
      }
      return counter.result(pending);
    },
    async listCounted(counted) {
      const { sources } = await library.questionSources();
      return counted.tag === 'read'
        ? sources
            .filter((source) => wasRead(source, counted, clock.timeZone()))
            .slice(0, LONGEST_PAGE)
            .map(rowOf)
        : listCommitments(library, sources, counted);
    },
  };
}

const rowOf = ({ summary }: QuestionSource): CountedRow => ({
  articleId: summary.id,
  articleTitle: summary.title,
  words: '',
});

function wasRead(
  { sheet }: QuestionSource,
  { from, to }: Extract<Counted, { readonly tag: 'read' }>,
  timeZone: string,
): boolean {
  if (sheet.readAt === null) return false;
  const day = dayIn(timeZone, sheet.readAt);
  return day >= from && day <= to;
}

async function listCommitments(
  library: Library,
  sources: readonly QuestionSource[],
  { outcome }: Extract<Counted, { readonly tag: 'commitments' }>,
): Promise<readonly CountedRow[]> {
  const rows: CountedRow[] = [];
  for (const { summary, sheet } of sources) {
    if (!sheet.commitments.some((commitment) => (commitment.outcome ?? 'open') === outcome)) continue;
    const journal = await library.readJournal(summary.id);
    if (!journal.ok) continue;
    for (const commitment of journal.value.commitments) {
      if (commitment.deletedAt !== null || (commitment.lookBack?.outcome ?? 'open') !== outcome) continue;
      rows.push({
        articleId: summary.id,
        articleTitle: summary.title,
        words: `${commitmentSentence(commitment)}.`,
      });
    }
    if (rows.length >= LONGEST_PAGE) break;
  }
  return rows.slice(0, LONGEST_PAGE);
}
