/** `verify`: every file of the library checked and, if asked, repaired. */
import { describeFailure } from '../../core/failure.ts';
import { isLoss, isMendable, type VerifyReport } from '../../core/library/verify-report.ts';
import { repairLibrary } from '../library/repair.ts';
import { verifyLibrary } from '../library/verify.ts';
import { backUpFirst } from './backups.ts';
import { isLibrary, placeOf } from './place.ts';
import { type Command, Refusal, UsageError } from './surroundings.ts';

export const verify: Command = async (call, surroundings) => {
  const { say, complain } = surroundings;
  if (call.args.length > 0) throw new UsageError('“verify” takes no arguments.');
  const place = await placeOf(call);
  if (!(await isLibrary(place.folder))) throw new Refusal(`There is no library in ${place.folder} yet.`);
  // Nothing is set aside before there is a copy of everything as it was.
  if (call.repair && (await backUpFirst(call, surroundings, 'repair')) !== 0) return 1;
  const verified = await (call.repair ? repairLibrary(place) : verifyLibrary(place));
  if (!verified.ok) {
    complain(describeFailure(verified.failure));
    return 1;
  }
  say(call.json ? JSON.stringify(verified.value, null, 2) : describe(verified.value));
  return verified.value.problems.length > 0 && !call.repair ? 1 : 0;
};

function describe(report: VerifyReport): string {
  const { articles, journals, orphans, pictures, trashed, quarantined, problems, repairs } = report;
  return [
    `${count(articles, 'article')}, ${count(journals, 'journal')}, ${count(pictures, 'picture')}, ${trashed} in the trash, ${quarantined} in quarantine.`,
    ...(orphans > 0 ? [`What was written on ${count(orphans, 'article')} that is gone stays.`] : []),
    ...problems.map(({ sentence }) => sentence),
    ...repairs,
    summaryOf(report),
    ...(problems.some(isLoss)
      ? ['A backup may hold what is damaged or lost: “restore latest” says what it would bring back.']
      : []),
  ].join('\n');
}

function summaryOf({ problems, repairs }: VerifyReport): string {
  if (problems.length === 0) return 'Everything is whole.';
  const found = `${count(problems.length, 'problem')} found`;
  return repairs.length === 0 ? `${found}.` : `${found}, ${problems.filter(isMendable).length} mended.`;
}

const count = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`;
