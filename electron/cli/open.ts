/** Opens the library for one command and gives it back whatever happens. */
import { describeFailure } from '../../core/failure.ts';
import { createStarterArticles } from '../../core/library/starter-library.ts';
import type { Library, LibraryOptions } from '../library/library.ts';
import { openLibrary } from '../library/open-library.ts';
import { isLibrary, placeOf } from './place.ts';
import { type CommandCall, type ExitCode, Refusal, type Surroundings } from './surroundings.ts';

type Act = (library: Library) => Promise<ExitCode>;

/** For a command that needs what is there. A folder without a library stays as it is. */
export async function withLibrary(
  call: CommandCall,
  surroundings: Surroundings,
  act: Act,
): Promise<ExitCode> {
  const place = await placeOf(call);
  if (!(await isLibrary(place.folder))) throw new Refusal(`There is no library in ${place.folder} yet.`);
  return open(place, surroundings, act);
}

/**
 * For a command that adds something: makes the library when it is not there. The app's own gets the articles that
 * the app would begin it with.
 */
export async function withNewLibrary(
  call: CommandCall,
  surroundings: Surroundings,
  act: Act,
): Promise<ExitCode> {
  const place = await placeOf(call);
  return open(place, surroundings, async (library) => {
    if (library.isNew && call.library === null)
      for (const article of createStarterArticles(place.now())) await library.addArticle(article);
    return act(library);
  });
}

/** Exit code 1 when the library cannot be opened or something could not be saved at the end. */
async function open(place: LibraryOptions, { complain }: Surroundings, act: Act): Promise<ExitCode> {
  const opened = await openLibrary(place);
  if (!opened.ok) {
    complain(describeFailure(opened.failure));
    return 1;
  }
  const library = opened.value;
  let code: ExitCode = 1;
  try {
    await library.loaded;
    code = await act(library);
  } finally {
    for (const notice of library.notices()) complain(notice.sentence);
    const closed = await library.close();
    if (!closed.ok) {
      complain(describeFailure(closed.failure));
      code = 1;
    }
  }
  return code;
}
