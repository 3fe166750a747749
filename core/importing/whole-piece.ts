import type { Failure } from '../failure.ts';
import type { Result } from '../result.ts';
import type { ImportPiece } from './import-piece.ts';
import type { ImportedArticle } from './imported-article.ts';

/** A source that is one article, as the one piece it consists of. */
export async function* wholePiece(
  read: () => Result<ImportedArticle, Failure> | Promise<Result<ImportedArticle, Failure>>,
): AsyncGenerator<ImportPiece> {
  const result = await read();
  const outcome = result.ok
    ? ({ tag: 'article', imported: result.value } as const)
    : ({ tag: 'failed', failure: result.failure } as const);
  yield { at: 0, name: null, share: 1, outcome };
}
