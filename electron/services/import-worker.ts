/**
 * Entry of the worker thread that imports sources: pages from outside are parsed here, where too deep, too large or
 * too slow harms nobody. One message in, one message out.
 */
import { parentPort } from 'node:worker_threads';
import type { Failure } from '../../core/failure.ts';
import type { ImportedArticle, ImportSource } from '../../core/importing/imported-article.ts';
import { importSource } from '../../core/importing/pipeline.ts';
import { failed, type Result } from '../../core/result.ts';

export type ImportRequest = { readonly id: number; readonly source: ImportSource };
export type ImportReply = { readonly id: number; readonly result: Result<ImportedArticle, Failure> };

parentPort?.on('message', ({ id, source }: ImportRequest) => {
  const reply: ImportReply = { id, result: importSafely(source) };
  parentPort?.postMessage(reply);
});

/** A structure so deep that functions cannot call each other any more ends here; the worker goes on. */
function importSafely(source: ImportSource): Result<ImportedArticle, Failure> {
  try {
    return importSource(source);
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message))
      return failed({ tag: 'too-deep', name: source.name });
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return failed({ tag: 'unexpected', name: source.name, detail });
  }
}
