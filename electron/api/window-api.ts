/** Settings, the outside world and the window itself. */
import type { WindowContract } from '../../core/contract/window-contract.ts';
import type { PrintedPage } from '../../core/exporting/bookmarks.ts';
import type { PaperSize } from '../../core/exporting/export.ts';
import { failed, ok } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import type { Spelling } from '../services/spelling/spelling.ts';
import type { SettingsKeeper } from './settings-keeper.ts';

/** What only Electron can do; given by the shell so that this runs without it. */
export type WindowActs = {
  print(): void;
  showFolder(folder: string): void;
  /** `false` when the address is not one for a browser. */
  openOutside(address: string): Promise<boolean>;
  draftsSaved(saved: boolean): void;
  readClipboard(): Promise<ClipboardContent>;
  writeClipboard(text: string): Promise<void>;
  /** Whether the window takes the whole screen. */
  setFullScreen(isFull: boolean): void;
  /** A page as a PDF of sheets of that size, or else of the one that the reader's country uses. */
  toPdf(page: PrintedPage, paper?: PaperSize): Promise<Uint8Array>;
  /** Prints a page with the system's dialog; `false` when nothing was printed. */
  printPage(html: string): Promise<boolean>;
};

/** What was copied elsewhere, as formatted text and as plain text; each empty when it was not offered. */
export type ClipboardContent = { readonly html: string; readonly text: string };

export function createWindowApi(
  library: Library,
  settings: SettingsKeeper,
  acts: WindowActs,
  spelling: Pick<Spelling, 'findMisspelled' | 'languages'>,
): WindowContract {
  const done = async (act: () => void): Promise<null> => {
    act();
    return null;
  };
  return {
    printArticle: () => done(acts.print),
    changeSettings: (change) => settings.change(change),
    showLibraryFolder: () => done(() => acts.showFolder(library.folder)),
    async openSource(articleId) {
      const summary = await library.summary(articleId);
      const opened = summary?.sourceUrl ? await acts.openOutside(summary.sourceUrl) : false;
      return opened ? ok(null) : failed({ tag: 'not-found', name: summary?.title ?? 'The source' });
    },
    findMisspelled: (words) => spelling.findMisspelled(words),
    listSpellingLanguages: () => spelling.languages(),
    draftsSaved: (saved) => done(() => acts.draftsSaved(saved)),
  };
}
