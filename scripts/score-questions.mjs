/** `npm run score:questions`: how well question detection does on its corpus. */
import { importTypeScript } from './run-typescript.mjs';

const { CORPUS_FOLDER, reportLines } = await importTypeScript('scripts/questions/report.ts');
for (const line of reportLines(CORPUS_FOLDER)) console.log(line);
