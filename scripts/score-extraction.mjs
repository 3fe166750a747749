/** `npm run score:extraction [-- FOLDER]`: how well pages are read; FOLDER is laid out like Readability's test pages. */
import { importTypeScript } from './run-typescript.mjs';

const { reportLines } = await importTypeScript('scripts/extraction/report.ts');
for (const line of reportLines(process.argv[2])) console.log(line);
