/** `guide`, `handout` and `record`: papers for leading a group through an article or a collection. */
import { join, resolve } from 'node:path';
import { PAPER_FORMATS, type PaperFormat, type PaperKind } from '../../core/facilitating/paper.ts';
import { type PlanSubject, SESSION_LENGTHS } from '../../core/facilitating/plan.ts';
import { changePlan } from '../../core/facilitating/plan-changes.ts';
import { describeFailure } from '../../core/failure.ts';
import type { Library } from '../library/library.ts';
import { writeExport } from '../services/exporting/write-export.ts';
import { makePaper, openPlan } from '../services/facilitating.ts';
import { findId } from './articles.ts';
import { collectionId, isFolderName } from './export.ts';
import { withLibrary } from './open.ts';
import {
  type Command,
  type CommandCall,
  type ExitCode,
  Refusal,
  type Surroundings,
  UsageError,
} from './surroundings.ts';

declare const __AFTERWORD_VERSION__: string;

export const guide: Command = (call, surroundings) => paper('guide', call, surroundings);
export const handout: Command = (call, surroundings) => paper('handout', call, surroundings);
export const record: Command = (call, surroundings) => paper('record', call, surroundings);

async function paper(kind: PaperKind, call: CommandCall, surroundings: Surroundings): Promise<ExitCode> {
  const { to } = call;
  if (to === null || to === '') throw new UsageError('Say where to write with --to PATH.');
  const format = readFormat(call);
  const minutes = readMinutes(call);
  if ((call.args.length === 1) === (call.collection !== null))
    throw new UsageError('Name one article, or a --collection.');
  return withLibrary(call, surroundings, async (library) => {
    const opened = await openPlan(library, await subjectOf(call, library));
    if (!opened.ok) throw new Refusal(describeFailure(opened.failure));
    const { plan, material } = opened.value;
    // Another length for this paper alone: the plan stays as it is.
    const now = new Date().toISOString();
    const timed = minutes === null ? plan : changePlan(plan, { tag: 'minutes', minutes }, now);
    const options = { kind, format, version: __AFTERWORD_VERSION__ };
    const file = await makePaper({ plan: timed, material }, options, { toPdf: null });
    const name = (await isFolderName(to)) ? join(to, file.name) : resolve(to);
    const { written, skipped } = await writeExport([{ ...file, name }], { replace: call.replace });
    if (call.json) surroundings.say(JSON.stringify({ written, skipped }, null, 2));
    else if (written.length > 0) surroundings.say(written.join('\n'));
    if (!call.json) for (const { reason } of skipped) surroundings.complain(reason);
    return skipped.length === 0 ? 0 : 1;
  });
}

function readFormat({ format }: CommandCall): PaperFormat {
  if (format === 'pdf')
    throw new UsageError('PDF needs the app’s window. Make HTML or Word here, or save the PDF in the app.');
  const known = PAPER_FORMATS.find((one) => one === (format ?? 'markdown'));
  if (known === undefined) throw new UsageError('Choose a --format: markdown, html or docx.');
  return known;
}

function readMinutes({ minutes }: CommandCall): (typeof SESSION_LENGTHS)[number] | null {
  if (minutes === null) return null;
  const known = SESSION_LENGTHS.find((length) => String(length) === minutes);
  if (known === undefined) throw new UsageError(`Choose --minutes: ${SESSION_LENGTHS.join(', ')}.`);
  return known;
}

async function subjectOf({ args, collection }: CommandCall, library: Library): Promise<PlanSubject> {
  const [start] = args;
  if (start !== undefined) return { kind: 'article', id: await findId(library, start) };
  return { kind: 'collection', id: await collectionId(collection ?? '', library) };
}
