import type { RemovedLine } from './removed-lines.ts';

const NAME =
  "(\\p{Lu}[\\p{L}\\p{N}&’'.-]{0,24}(?: (?:of|the|and|for|in|de|du|la|y|e|und|\\p{Lu}[\\p{L}\\p{N}&’'.-]{0,24}|\\d{1,4})){0,6})";
const SHAPES: readonly RegExp[] = [
  new RegExp(
    `(?:an?|another|any) (?:issue|post|article|episode|update|edition) (?:of|from|on|by) ${NAME}`,
    'u',
  ),
  new RegExp(
    `(?:Subscribe|subscribe|Sign up|sign up) (?:to|for) (?:the )?${NAME}(?:[,.!:;]|$| (?:by|via|today|now|and|newsletter|blog|feed))`,
    'u',
  ),
  new RegExp(`^Follow ${NAME} (?:via|by) [Ee]-?mail`, 'u'),
  new RegExp(
    `^(?:Abonnieren Sie|Abonnez-vous à|Suscríbete a|Inscreva-se (?:no|na|em)|Assine (?:o|a)) ${NAME}(?:[,.!:;]|$)`,
    'u',
  ),
];
const NO_SITE =
  /^(?:Our|My|The|This|Email|E-mail|Updates?|Posts?|RSS|Feed|Newsletter|Comments?|Free|Weekly|Blog)(?: |$)/u;

/** The site that a subscription line names; `null` when none does so clearly. */
export function findSiteName(removed: readonly RemovedLine[]): string | null {
  for (const line of removed) {
    if (line.reason !== 'subscription') continue;
    for (const shape of SHAPES) {
      const name = shape.exec(line.text)?.[1];
      if (name && !NO_SITE.test(name)) return name.replace(/[.,]$/u, '');
    }
  }
  return null;
}
