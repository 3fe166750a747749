import type { ImportTools } from '../importing/import-piece.ts';
import { failed } from '../result.ts';

const damaged = async () => failed('damaged' as const);

/** For importers that need nothing of the place they run in: every archive and document is damaged. */
export const NO_TOOLS: ImportTools = { openArchive: damaged, readDocument: damaged, readPdf: damaged };
