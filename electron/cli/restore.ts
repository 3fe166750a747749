/** `restore`: what a backup would bring back, the way back, and undoing it. */
import {
  type ArticleDifference,
  type BackupDifferences,
  type BackupId,
  LIST_KINDS,
  type ListDifference,
  type ListKind,
  type RestoreMode,
  type RestoreReport,
  type RestoreScope,
} from '../../core/backups/backup.ts';
import type { Restoring } from '../services/restoring/restoring.ts';
import { withBackups } from './backups.ts';
import {
  type Command,
  type CommandCall,
  type ExitCode,
  Refusal,
  type Surroundings,
  UsageError,
} from './surroundings.ts';
import { count, unwrap } from './telling.ts';

export const restore: Command = async (call, surroundings) => {
  const [which, part] = call.args;
  if (call.undo !== (which === undefined) || call.args.length > 3)
    throw new UsageError('Name a backup, or undo the last restore with --undo.');
  if (call.all && part !== undefined) throw new UsageError('Choose either --all or one article or list.');
  return withBackups(call, surroundings, async ({ restoring }) => {
    if (which === undefined) return tellReport(unwrap(await restoring.undo()), call, surroundings);
    const id = await findBackup(restoring, which);
    if (!call.all && part === undefined) {
      const differences = unwrap(await restoring.compare(id));
      surroundings.say(call.json ? JSON.stringify(differences, null, 2) : describeDifferences(differences));
      return 0;
    }
    const scope = call.all ? ALL : scopeOf(unwrap(await restoring.compare(id)), call.args.slice(1));
    const mode: RestoreMode = call.earlier ? 'earlier' : 'merge';
    return tellReport(unwrap(await restoring.restore(id, scope, mode)), call, surroundings);
  });
};

async function findBackup(restoring: Restoring, start: string): Promise<BackupId> {
  const all = await restoring.list();
  const found = start === 'latest' ? all.slice(0, 1) : all.filter(({ id }) => id.startsWith(start));
  const [only] = found;
  if (only === undefined) throw new Refusal(`There is no backup “${start}”: “backups” lists them.`);
  if (found.length > 1) throw new Refusal(`${found.length} backups begin with “${start}”: give more of it.`);
  return only.id;
}

const ALL: RestoreScope = { tag: 'all' };

/** What the words after the name of a backup mean: a list and one of its records, or an article and one of its answers. */
function scopeOf(
  { lists, articles }: BackupDifferences,
  [part = '', which]: readonly string[],
): RestoreScope {
  const list = LIST_KINDS.find((kind) => kind === part);
  return list === undefined ? articleScope(articles, part, which) : listScope(lists, list, which);
}

function listScope(
  lists: readonly ListDifference[],
  list: ListKind,
  which: string | undefined,
): RestoreScope {
  const records = lists.find((difference) => difference.list === list)?.records ?? [];
  if (records.length === 0)
    throw new Refusal(`The backup says nothing else of the ${LIST_WORDS[list]} than the library does.`);
  if (which === undefined) return { tag: 'list', list, recordId: null };
  const wanted = records.find(({ id }, at) => id === which || `${at + 1}` === which);
  if (wanted === undefined)
    throw new Refusal(
      `Of the ${LIST_WORDS[list]} nothing is called “${which}” that is different: give its number.`,
    );
  return { tag: 'list', list, recordId: wanted.id };
}

function articleScope(
  differences: readonly ArticleDifference[],
  article: string,
  reflection: string | undefined,
): RestoreScope {
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
      [
        `${count(report.articles, 'article')} changed, ${count(report.words, 'answer or note', 'answers or notes')} back in earlier words.`,
        ...(report.records > 0
          ? [`${count(report.records, 'entry', 'entries')} of your lists changed.`]
          : []),
      ].join('\n'),
    );
  for (const { reason } of report.problems) complain(reason);
  return report.problems.length > 0 ? 1 : 0;
}

function describeDifferences({ lists, articles }: BackupDifferences): string {
  if (lists.length + articles.length === 0) return 'The library says everything that the backup says.';
  return [...lists.map(describeList), ...articles.map(describeDifference)].join('\n\n');
}

const describeList = ({ list, records }: ListDifference): string =>
  [
    list,
    ...records.map(({ name, standing }, at) => `  ${at + 1}. ${RECORD_WORDS[standing]}: ${firstLine(name)}`),
  ].join('\n');

const describeDifference = ({
  articleId,
  title,
  article,
  words,
  marks,
  pictures,
}: ArticleDifference): string =>
  [
    `${articleId}  ${title}${ARTICLE_WORDS[article]}`,
    ...words.map(
      ({ standing, earlier }, at) => `  ${at + 1}. ${STANDING_WORDS[standing]}: ${firstLine(earlier)}`,
    ),
    ...(marks > 0 ? [`  ${count(marks, 'mark or highlight', 'marks or highlights')} different`] : []),
    ...(pictures > 0 ? [`  ${count(pictures, 'picture', 'pictures')} lost`] : []),
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

const RECORD_WORDS = {
  missing: 'not in the library',
  deleted: 'deleted since',
  different: 'different now',
} as const;
const LIST_WORDS: Readonly<Record<ListKind, string>> = {
  collections: 'collections',
  feeds: 'feeds',
  searches: 'saved searches',
  'question-sets': 'sets of questions',
  templates: 'templates',
  sessions: 'sessions with groups',
  trash: 'trash',
};

const firstLine = (text: string): string => {
  const [line = ''] = text.trim().split('\n');
  return line.length > 90 ? `${line.slice(0, 90)}…` : line;
};
