/** Opens the library for one command and gives it back whatever happens. */
import { randomUUID } from 'node:crypto';
import { describeFailure } from '../../core/failure.ts';
import type { Library, LibraryOptions } from '../library/library.ts';
import { openLibrary } from '../library/open-library.ts';
import type { CommandCall, ExitCode, Surroundings } from './surroundings.ts';

export const createId = (): string => randomUUID().replaceAll('-', '');

export const libraryOptions = ({ library, cacheFolder }: CommandCall): LibraryOptions => ({
  folder: library,
  cacheFolder,
  holder: 'the afterword command',
  now: () => new Date(),
  createId,
});

/** Exit code 1 when the library cannot be opened or something could not be saved at the end. */
export async function withLibrary(
  call: CommandCall,
  { complain }: Surroundings,
  act: (library: Library) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await openLibrary(libraryOptions(call));
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
