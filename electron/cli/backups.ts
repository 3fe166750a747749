/** `backup`, `backups`, `restore`: safety copies of the library and the way back. */
import { resolve } from 'node:path';
import type {
  ArticleDifference,
  BackupId,
  BackupReason,
  RestoreMode,
  RestoreReport,
  RestoreScope,
} from '../../core/backups/backup.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { BackingUp } from '../services/backing-up.ts';
import type { Restoring } from '../services/restoring/restoring.ts';
import { withLibrary } from './open.ts';
import { secondBackupFolder } from './place.ts';
import {
  type Command,
  type CommandCall,
  type ExitCode,
  Refusal,
  type Surroundings,
  UsageError,
} from './surroundings.ts';

declare const __AFTERWORD_VERSION__: string;

export const backup: Command = async (call, surroundings) => {
  if (call.args.length > 0) throw new UsageError('“backup” takes no arguments.');
  return withBackups(call, surroundings, async (backingUp) => {
    const made = unwrap(await backingUp.backUp('asked'));
    surroundings.say(
      call.json
        ? JSON.stringify(made, null, 2)
        : `${made.id}  ${count(made.articles, 'article')}, ${count(made.journals, 'journal')}`,
    );
    return 0;
  });
};

export const backups: Command = async (call, surroundings) => {
  if (call.args.length > 0) throw new UsageError('“backups” takes no arguments.');
  return withBackups(call, surroundings, async ({ restoring }) => {
    const all = await restoring.list();
    surroundings.say(
      call.json
        ? JSON.stringify(all, null, 2)
        : all
            .map(
              ({ id, reason, articles, journals, place }) =>
                `${id}  ${reason}  ${count(articles, 'article')}, ${count(journals, 'journal')}${place === 'second' ? '  (second folder)' : ''}`,
            )
            .join('\n') || 'There is no backup yet.',
    );
    return 0;
  });
};

export const restore: Command = async (call, surroundings) => {
  const [which, articleId, reflectionId] = call.args;
  if (call.undo !== (which === undefined) || call.args.length > 3)
    throw new UsageError('Name a backup, or undo the last restore with --undo.');
  if (call.all && articleId !== undefined) throw new UsageError('Choose either --all or one article.');
  return withBackups(call, surroundings, async ({ restoring }) => {
    if (which === undefined) return tellReport(unwrap(await restoring.undo()), call, surroundings);
    const id = await findBackup(restoring, which);
    if (!call.all && articleId === undefined) {
      const differences = unwrap(await restoring.compare(id));
      surroundings.say(call.json ? JSON.stringify(differences, null, 2) : describeDifferences(differences));
      return 0;
    }
    const differences = articleId === undefined ? [] : unwrap(await restoring.compare(id));
    const scope = scopeOf(differences, articleId, reflectionId);
    const mode: RestoreMode = call.earlier ? 'earlier' : 'merge';
    return tellReport(unwrap(await restoring.restore(id, scope, mode)), call, surroundings);
  });
};

/** Backs up before something else is done to the library. Exit code 1 when that is not possible, which is told. */
export const backUpFirst = (
  call: CommandCall,
  surroundings: Surroundings,
  reason: BackupReason,
): Promise<ExitCode> =>
  withBackups(call, surroundings, async (backingUp) => {
    unwrap(await backingUp.backUp(reason));
    return 0;
  });

type Act = (backingUp: BackingUp, library: Library) => Promise<ExitCode>;

async function withBackups(call: CommandCall, surroundings: Surroundings, act: Act): Promise<ExitCode> {
  const second = await secondBackupFolder(call);
  return withLibrary(call, surroundings, (library) =>
    act(createBackingUp(library, surroundings, second), library),
  );
}

/** The backups of a library that a command has open. */
export const createBackingUp = (
  library: Library,
  { complain }: Pick<Surroundings, 'complain'>,
  second: string | null,
): BackingUp =>
  new BackingUp({
    library,
    appVersion: __AFTERWORD_VERSION__,
    secondFolder: () => (second === null ? null : resolve(second)),
    now: () => new Date(),
    tell: (sentence) => complain(sentence),
  });

async function findBackup(restoring: Restoring, start: string): Promise<BackupId> {
  const all = await restoring.list();
  const found = start === 'latest' ? all.slice(0, 1) : all.filter(({ id }) => id.startsWith(start));
  const [only] = found;
  if (only === undefined) throw new Refusal(`There is no backup “${start}”: “backups” lists them.`);
  if (found.length > 1) throw new Refusal(`${found.length} backups begin with “${start}”: give more of it.`);
  return only.id;
}

function scopeOf(
  differences: readonly ArticleDifference[],
  article: string | undefined,
  reflection: string | undefined,
): RestoreScope {
  if (article === undefined) return { tag: 'all' };
  const found = differences.filter(({ articleId }) => articleId.startsWith(article.toLowerCase()));
  const [only] = found;
  if (only === undefined || article === '')
    throw new Refusal(`The backup says nothing else of an article “${article}” than the library does.`);
  if (found.length > 1)
    throw new Refusal(`${found.length} articles begin with “${article}”: give more of it.`);
  const { articleId, words } = only;
  if (reflection === undefined) return { tag: 'article', articleId };
  const wanted = words.find(
    ({ reflectionId }, at) => reflectionId === reflection || `${at + 1}` === reflection,
  );
  if (wanted === undefined)
    throw new Refusal(`There is no answer “${reflection}” that is different: name one by its number.`);
  return { tag: 'reflection', articleId, reflectionId: wanted.reflectionId };
}

function tellReport(report: RestoreReport, { json }: CommandCall, { say, complain }: Surroundings): ExitCode {
  if (json) say(JSON.stringify(report, null, 2));
  else
    say(
      `${count(report.articles, 'article')} changed, ${count(report.words, 'answer or note', 'answers or notes')} back in earlier words.`,
    );
  for (const { reason } of report.problems) complain(reason);
  return report.problems.length > 0 ? 1 : 0;
}

function describeDifferences(differences: readonly ArticleDifference[]): string {
  if (differences.length === 0) return 'The library says everything that the backup says.';
  return differences.map(describeDifference).join('\n\n');
}

const describeDifference = ({ articleId, title, article, words, marks }: ArticleDifference): string =>
  [
    `${articleId}  ${title}${ARTICLE_WORDS[article]}`,
    ...words.map(
      ({ standing, earlier }, at) => `  ${at + 1}. ${STANDING_WORDS[standing]}: ${firstLine(earlier)}`,
    ),
    ...(marks > 0 ? [`  ${count(marks, 'mark or highlight', 'marks or highlights')} different`] : []),
  ].join('\n');

const ARTICLE_WORDS = {
  here: '',
  missing: '  (not in the library now)',
  different: '  (the text was replaced)',
};
const STANDING_WORDS = {
  missing: 'not in the library',
  deleted: 'deleted since',
  different: 'in other words now',
} as const;

const firstLine = (text: string): string => {
  const [line = ''] = text.trim().split('\n');
  return line.length > 90 ? `${line.slice(0, 90)}…` : line;
};

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

function unwrap<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Refusal(describeFailure(result.failure));
  return result.value;
}
