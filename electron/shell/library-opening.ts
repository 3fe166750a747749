/** Opens the library, or asks the reader what to do when it cannot be opened. */
import { app, dialog } from 'electron';
import { describeFailure } from '../../core/failure.ts';
import type { Library, LibraryOptions } from '../library/library.ts';
import { openLibrary } from '../library/open-library.ts';

/** When its drive is gone for good the reader may begin again in the same place. */
const MAKE_NEW = 'Make a new library there';

/** `null` when the reader gave up. A library that is new gets the starter articles. */
export async function openLibraryOrAsk(options: LibraryOptions): Promise<Library | null> {
  let mustBeThere = options.mustBeThere ?? false;
  for (;;) {
    const opened = await openLibrary({ ...options, mustBeThere });
    if (opened.ok) {
      if (opened.value.isNew) await addStarterArticles(opened.value, options.now());
      return opened.value;
    }
    await app.whenReady();
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: 'Your library could not be opened.',
      detail: describeFailure(opened.failure),
      buttons: ['Try again', 'Quit', ...(opened.failure.tag === 'library-gone' ? [MAKE_NEW] : [])],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 1) return null;
    if (response === 2) mustBeThere = false;
  }
}

async function addStarterArticles(library: Library, now: Date): Promise<void> {
  const { createStarterArticles } = await import('../../core/library/starter-library.ts');
  for (const article of createStarterArticles(now)) await library.addArticle(article);
}
