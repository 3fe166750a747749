import { dirname, join } from 'node:path';
import type { Article, ArticleId } from '../../core/article/article.ts';
import type { Failure } from '../../core/failure.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { ARTICLE_RECORD } from '../../core/stored/article-record.ts';
import { encodeRecord } from '../../core/stored/record-format.ts';
import { sha256 } from './digest.ts';
import { makeFolder, renameOver, syncFolder, writeDurably } from './durable-write.ts';
import { writeFailure } from './file-failure.ts';
import { isArticleId, recordPath, timeInName } from './folders.ts';
import { InTurn } from './in-turn.ts';
import type { LibrarySetting } from './library-setting.ts';
import { exists, freeName } from './quarantine.ts';
import { readRecord } from './record-file.ts';

/** Articles as files, written once. Every change is on the disk when it resolves; a failed one leaves nothing behind. */
export class ArticleFiles {
  readonly #setting: LibrarySetting;
  readonly #shelves = new InTurn();

  constructor(setting: LibrarySetting) {
    this.#setting = setting;
  }

  /** A damaged article is set aside, and then missing. */
  async read(id: ArticleId, title: string): Promise<Result<Article, Failure>> {
    if (!isArticleId(id)) return failed({ tag: 'not-found', name: title });
    const read = await readRecord(
      this.#setting,
      this.#path(id),
      ARTICLE_RECORD,
      title,
      (article) => article.id === id,
    );
    if (!read.ok) return read;
    return read.value === null ? failed({ tag: 'not-found', name: title }) : ok(read.value);
  }

  async add(article: Article): Promise<Result<null, Failure>> {
    return this.#change(article.title, async () => {
      if (!isArticleId(article.id)) throw new Error(`“${article.id}” is no article id`);
      const path = this.#path(article.id);
      const { articles } = this.#setting.folders;
      // Whoever finds a folder that another is making waits until it would outlast a power cut.
      await this.#shelves.run(articles, () => makeFolder(this.#setting.files, articles));
      // A failed one takes the folder that it made away again.
      return this.#shelves.run(dirname(path), async () => {
        if (await exists(this.#setting.files, path)) return { tag: 'already-exists', name: article.title };
        await this.#write(path, article).catch(async (error: unknown) => {
          await this.#removeTraces(path);
          throw error;
        });
        return null;
      });
    });
  }

  /** Puts `article` in the place of the one with its id, of which a copy goes to the trash. */
  async replace(article: Article): Promise<Result<null, Failure>> {
    return this.#change(article.title, async () => {
      const { files, folders, now } = this.#setting;
      const before = await this.read(article.id, article.title);
      if (!before.ok) return before.failure;
      const copy = await freeName(files, join(folders.trash, `${article.id}.${timeInName(now())}.json`));
      await this.#write(copy, before.value);
      await this.#write(this.#path(article.id), article).catch(async (error: unknown) => {
        // A copy more in the trash does no harm.
        await files.unlink(copy).catch(() => undefined);
        throw error;
      });
      return null;
    });
  }

  async trash(id: ArticleId, title: string): Promise<Result<null, Failure>> {
    return this.#change(title, async () => {
      const { files, folders, now } = this.#setting;
      if (!isArticleId(id) || !(await exists(files, this.#path(id))))
        return { tag: 'not-found', name: title };
      const target = join(folders.trash, `${id}.json`);
      await makeFolder(files, folders.trash);
      if (await exists(files, target)) {
        await renameOver(
          files,
          target,
          await freeName(files, join(folders.trash, `${id}.${timeInName(now())}.json`)),
        );
      }
      // The file's time says since when it lies in the trash.
      await files.touch(this.#path(id), now());
      await this.#move(this.#path(id), target);
      return null;
    });
  }

  async restore(id: ArticleId): Promise<Result<null, Failure>> {
    return this.#change(id, async () => {
      const { files, folders } = this.#setting;
      const trashed = join(folders.trash, `${id}.json`);
      if (!isArticleId(id) || !(await exists(files, trashed))) return { tag: 'not-found', name: id };
      if (await exists(files, this.#path(id))) return { tag: 'already-exists', name: id };
      await makeFolder(files, dirname(this.#path(id)));
      await this.#move(trashed, this.#path(id));
      return null;
    });
  }

  #path(id: ArticleId): string {
    return recordPath(this.#setting.folders.articles, id);
  }

  async #write(path: string, article: Article): Promise<void> {
    const { files, now } = this.#setting;
    await writeDurably(files, path, encodeRecord(ARTICLE_RECORD, article, now().toISOString(), sha256));
  }

  async #move(from: string, to: string): Promise<void> {
    const { files } = this.#setting;
    await renameOver(files, from, to);
    await syncFolder(files, dirname(to));
    await syncFolder(files, dirname(from));
  }

  /** After a failed addition: the file may stand there already when only the folder could not be synced. */
  async #removeTraces(path: string): Promise<void> {
    const { files } = this.#setting;
    await files.unlink(path).catch(() => undefined);
    await files.rmdir(dirname(path)).catch(() => undefined);
  }

  async #change(name: string, act: () => Promise<Failure | null>): Promise<Result<null, Failure>> {
    const refusal = this.#setting.refusal(name);
    if (refusal !== null) return failed(refusal);
    try {
      const failure = await act();
      return failure === null ? ok(null) : failed(failure);
    } catch (error) {
      return failed(writeFailure(name, error));
    }
  }
}
