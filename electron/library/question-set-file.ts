import { basename } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import type { OwnQuestionSet } from '../../core/journal/question-set.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { QUESTION_SETS_RECORD, type QuestionSetsRecord } from '../../core/stored/question-set-record.ts';
import { DurableAdapter, StoredFileError } from './durable-adapter.ts';
import { readFailure, writeFailure } from './file-failure.ts';
import { InTurn } from './in-turn.ts';
import type { LibrarySetting } from './library-setting.ts';
import { settleUnusable } from './record-file.ts';

const NAME = 'Your sets of questions';

/** The reader's own sets of questions: one small file of the library, read again before every use. */
export class QuestionSetFile {
  readonly #setting: LibrarySetting;
  readonly #adapter: DurableAdapter<QuestionSetsRecord>;
  readonly #turns = new InTurn();
  /** What could not be written yet: it counts until it is. */
  #unwritten: readonly OwnQuestionSet[] | null = null;

  constructor(setting: LibrarySetting) {
    this.#setting = setting;
    const { files, folders, now } = setting;
    this.#adapter = new DurableAdapter({
      files,
      path: folders.questionSets,
      format: QUESTION_SETS_RECORD,
      now,
    });
  }

  /** All of them, deleted ones included. */
  read(): Promise<Result<readonly OwnQuestionSet[], Failure>> {
    return this.#turns.run(NAME, () => this.#read());
  }

  /** Resolves when the result is on the disk. Returning the same list writes nothing. */
  change(
    change: (sets: readonly OwnQuestionSet[]) => readonly OwnQuestionSet[],
  ): Promise<Result<readonly OwnQuestionSet[], Failure>> {
    return this.#turns.run(NAME, async () => {
      const refusal = this.#setting.refusal(NAME);
      if (refusal !== null) return failed(refusal);
      const before = await this.#read();
      if (!before.ok) return before;
      const after = change(before.value);
      return after === before.value ? before : this.#write(after);
    });
  }

  /** Writes what could not be written; `null` when nothing is left. */
  async flush(): Promise<Failure | null> {
    if (this.#unwritten === null) return null;
    const written = await this.#write(this.#unwritten);
    return written.ok ? null : written.failure;
  }

  async #read(): Promise<Result<readonly OwnQuestionSet[], Failure>> {
    if (this.#unwritten !== null) return ok(this.#unwritten);
    try {
      return ok((await this.#adapter.read())?.sets ?? []);
    } catch (error) {
      if (!(error instanceof StoredFileError)) return failed(readFailure(NAME, error));
      const path = this.#setting.folders.questionSets;
      const failure = await settleUnusable(this.#setting, path, basename(path), error.reason);
      return failure.tag === 'damaged' ? ok([]) : failed(failure);
    }
  }

  async #write(sets: readonly OwnQuestionSet[]): Promise<Result<readonly OwnQuestionSet[], Failure>> {
    this.#unwritten = sets;
    try {
      await this.#adapter.write({ sets });
      this.#unwritten = null;
      return ok(sets);
    } catch (error) {
      return failed(writeFailure(NAME, error));
    }
  }
}
