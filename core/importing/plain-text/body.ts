import { furnitureReason, isServiceLine } from '../page-furniture.ts';
import { isShareHeading } from '../page-furniture-words.ts';
import type { Line } from './lines.ts';
import type { RemovedLine } from './removed-lines.ts';

/** Takes what is not the article's out of the middle of it. */
export function clearBody(lines: readonly Line[]): {
  readonly kept: readonly Line[];
  readonly removed: readonly RemovedLine[];
} {
  const kept: Line[] = [];
  const removed: RemovedLine[] = [];
  let sharing = false;
  lines.forEach((line, at) => {
    sharing = sharing && isServiceLine(line.text);
    const reason = sharing ? 'sharing' : furnitureReason(line.text);
    if (reason === null || (!sharing && isOwnHeading(lines, at))) kept.push(line);
    else removed.push({ reason, text: line.text });
    sharing ||= reason === 'sharing' && isShareHeading(line.text);
  });
  return { kept, removed };
}

/** «Listen» or «Share» above prose may be one of the author's headings. */
function isOwnHeading(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || !next || /[:：]$/u.test(line.text) || line.text.split(' ').length > 2) return false;
  return (
    /^\p{Lu}\p{Ll}+( \p{L}+)?$/u.test(line.text) && !/^advert/i.test(line.text) && next.text.length > 100
  );
}
