import type { ArticleId } from '../../../core/article/article.ts';
import type { PrintedPage } from '../../../core/exporting/bookmarks.ts';
import { type ExportRequest, fittingExtent, type PaperSize } from '../../../core/exporting/export.ts';
import type { ExportOptions } from '../../../core/exporting/export-notes.ts';
import type { Failure } from '../../../core/failure.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { Library } from '../../library/library.ts';
import { type ChoosingTools, chooseArticles } from '../../services/exporting/choose-articles.ts';
import type { ReadPicture } from '../../services/exporting/export-tools.ts';
import type { RecordReader } from '../../services/exporting/record-reader.ts';
import type { Searcher } from '../../services/search/searcher.ts';
import type { Announce } from '../announce.ts';
import type { Dialogs } from '../dialogs.ts';
import { systemTimeZone } from '../reader-clock.ts';

export type ExportSurroundings = {
  readonly library: Library;
  readonly searcher: Pick<Searcher, 'findArticles'>;
  readonly dialogs: Dialogs;
  readonly announce: Announce;
  readonly writeClipboard: (text: string) => Promise<void>;
  /** Draws a page as PDF. */
  readonly toPdf: (page: PrintedPage, paper?: PaperSize) => Promise<Uint8Array>;
  /** Prints a page with the system's dialog; `false` when nothing was printed. */
  readonly printPage: (html: string) => Promise<boolean>;
  readonly now: () => Date;
  readonly version: string;
};

/** What every way out of the library needs. */
export type ExportWays = Pick<
  ExportSurroundings,
  'library' | 'dialogs' | 'writeClipboard' | 'toPdf' | 'printPage' | 'now' | 'version'
> & {
  readonly choosing: ChoosingTools;
  readonly readPicture: ReadPicture;
  stamp(): Pick<ExportOptions, 'now' | 'version'>;
  /** The articles that are asked for, and who reads them. */
  choose(request: Pick<ExportRequest, 'scope' | 'extent' | 'format'>): Promise<Result<Chosen, Failure>>;
};

export type Chosen = { readonly ids: readonly ArticleId[]; readonly reader: RecordReader };

export function createExportWays({ searcher, ...given }: ExportSurroundings): ExportWays {
  const { library, now, version } = given;
  const choosing: ChoosingTools = {
    library,
    timeZone: systemTimeZone(),
    searchIds: (text) => searcher.findArticles(text),
  };
  return {
    ...given,
    choosing,
    readPicture: (name) => library.pictures.read(name),
    stamp: () => ({ now: now(), version }),
    async choose({ scope, extent, format }) {
      const chosen = await chooseArticles(scope, fittingExtent(format, extent), choosing);
      if (!chosen.ok) return chosen;
      const { createRecordReader } = await import('../../services/exporting/record-reader.ts');
      const { ids, reflections } = chosen.value;
      return ok({ ids, reader: createRecordReader(library, reflections) });
    },
  };
}
