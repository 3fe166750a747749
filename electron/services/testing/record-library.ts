import type { ExportRecord } from '../../../core/exporting/export.ts';
import { summarize } from '../../../core/library/summary.ts';
import { ok } from '../../../core/result.ts';
import type { RecordLibrary } from '../exporting/read-record.ts';

/** A library of these records and nothing else; `asked` names the article of every reading. */
export function aRecordLibrary(records: readonly ExportRecord[]) {
  const byId = new Map(records.map((record) => [record.journal.articleId, record]));
  const gone = { ok: false, failure: { tag: 'not-found', name: 'It' } } as const;
  const asked: string[] = [];
  const library: RecordLibrary = {
    async readArticle(id) {
      asked.push(id);
      const article = byId.get(id)?.article;
      return article ? ok(article) : gone;
    },
    async readJournal(id) {
      const record = byId.get(id);
      return record ? ok(record.journal) : gone;
    },
    async summary(id) {
      const record = byId.get(id);
      return record?.article ? summarize(record.article, record.journal) : undefined;
    },
  };
  return { library, asked };
}
