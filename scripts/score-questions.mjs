/** `npm run score:questions [-- --mistakes]`: how well question detection does on its corpus. */
import { importTypeScript } from './run-typescript.mjs';

const { CORPUS_FOLDER, readOutcomes, reportLines } = await importTypeScript('scripts/questions/report.ts');
const mistakes = process.argv.includes('--mistakes');
for (const line of reportLines(readOutcomes(CORPUS_FOLDER), { mistakes })) console.log(line);
