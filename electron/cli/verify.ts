/** `verify`: every file of the library checked and, if asked, repaired. */
import { describeFailure } from '../../core/failure.ts';
import { type VerifyReport, verifyLibrary } from '../library/verify.ts';
import { libraryOptions } from './open.ts';
import type { Command } from './surroundings.ts';

export const verify: Command = async (call, { say, complain }) => {
  const verified = await verifyLibrary({ ...libraryOptions(call), repair: call.repair });
  if (!verified.ok) {
    complain(describeFailure(verified.failure));
    return 1;
  }
  say(call.json ? JSON.stringify(verified.value, null, 2) : describe(verified.value));
  return verified.value.problems.length > 0 && !call.repair ? 1 : 0;
};

function describe({ articles, journals, trashed, quarantined, problems, repairs }: VerifyReport): string {
  return [
    `${articles} articles, ${journals} journals, ${trashed} in the trash, ${quarantined} in quarantine.`,
    ...problems.map(({ sentence }) => sentence),
    ...repairs,
    problems.length === 0 ? 'Everything is whole.' : `${problems.length} problems found.`,
  ].join('\n');
}
