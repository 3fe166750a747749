import type { RemovalReason, RemovedPart } from '../../article/article.ts';

/** A line that is not part of the article, and why. */
export type RemovedLine = { readonly reason: RemovalReason; readonly text: string };

/** Neighbours that went for the same reason become one part. */
export function joinRemoved(lines: readonly RemovedLine[]): readonly RemovedPart[] {
  const parts: { reason: RemovalReason; lines: string[] }[] = [];
  for (const { reason, text } of lines) {
    const last = parts.at(-1);
    if (last?.reason === reason) last.lines.push(text);
    else parts.push({ reason, lines: [text] });
  }
  return parts.map((part) => ({ reason: part.reason, text: part.lines.join('\n') }));
}
