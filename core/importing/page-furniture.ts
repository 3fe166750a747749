/**
 * Recognises the lines of a page that are not its article: what asks to subscribe, to share, to follow, what
 * advertises or leads elsewhere. Each looks at one line of bounded length and knows nothing of its place, except
 * that some are believed only at the edges of a page.
 */

import type { RemovalReason } from '../article/article.ts';
import { ANYWHERE, AT_EDGES } from './page-furniture-lines.ts';
import { wholeLine } from './page-furniture-pattern.ts';
import { isShareHeading, plain, SERVICES } from './page-furniture-words.ts';

/** Longer lines are prose. */
const LONGEST = 240;

/** Why a line can be taken away wherever it stands; `null` for a line of prose. */
export function furnitureReason(line: string): RemovalReason | null {
  if (line.length > LONGEST) return null;
  for (const [reason, pattern] of ANYWHERE) if (pattern.test(line)) return reason;
  if (isShareHeading(line)) return 'sharing';
  if (isLinkRow(line)) return SHARE_ROW.test(line) ? 'sharing' : 'links';
  return null;
}

const SHARE_ROW = /^(?:share|teilen|partager|compartir|compartilhar|分享)/i;

/** Why a line before the first or after the last passage can be taken away; includes `furnitureReason`. */
export function edgeFurnitureReason(line: string): RemovalReason | null {
  const strong = furnitureReason(line);
  if (strong || line.length > LONGEST) return strong;
  if (/[?？]$/u.test(line) && !ASKS_TO_SUBSCRIBE.test(line)) return null;
  for (const [reason, pattern] of AT_EDGES) if (pattern.test(line)) return reason;
  return null;
}

/** A closing question may well speak of signing up for something. */
const ASKS_TO_SUBSCRIBE =
  /^(?:want|would you like|like (?:what|this)|enjoy|enjoyed|ready|new here|not (?:yet )?(?:a )?subscrib|did you (?:like|enjoy)|möchten sie|gefällt|vous avez aimé|te ha gustado|gostou|喜欢)/i;

/** Whether a line is a row of services or places, such as «Email | LinkedIn | Blog». */
export function isLinkRow(line: string): boolean {
  if (line.length > LONGEST) return false;
  const names = plain(line)
    .replace(
      /^(?:share|follow|connect|teilen|partager|compartir|compartilhar|find me)(?: this)?(?: (?:on|with|auf|sur|en|em|me on))?\s?:?\s/u,
      '',
    )
    .split(/\s?[|·•,/／│]\s?/u)
    .filter(Boolean);
  const words =
    names.length > 1
      ? names
      : plain(line)
          .split(/\s*[:：]\s*|\s+/u)
          .filter(Boolean);
  if (words.length < 2 || words.some((word) => word.length > 30)) return false;
  const known = words.filter(isService).length;
  return names.length > 1
    ? known >= 2 && known / words.length >= 0.5
    : known >= 2 && known >= words.length - 1;
}

/** Whether a line only names a service, perhaps with a count: «Twitter», «Facebook 12». */
export const isServiceLine = (line: string): boolean => line.length <= 60 && isService(plain(line));

const isService = (word: string): boolean =>
  SERVICES.has(
    word.replace(
      /\s?\(?\d{1,6}\)?$|\s?\((?:opens in new window|wird in neuem fenster geöffnet|ouvre dans une nouvelle fenêtre|se abre en una ventana nueva|abre em nova janela)\)$/u,
      '',
    ),
  );

/** Whether a line heads a list of other articles. */
export const isRelatedHeading = (line: string): boolean => line.length <= 60 && RELATED.test(plain(line));

const RELATED = wholeLine([
  /related(?: (?:posts?|articles?|reading|stories|content|topics))?/u,
  /(?:you )?(?:may|might) also (?:like|enjoy|be interested in).{0,20}/u,
  /recent(?: (?:posts?|articles?|comments?))/u,
  /popular posts?/u,
  /more from .{1,40}/u,
  /more stories/u,
  /read (?:next|more)/u,
  /recommended(?: (?:reading|for you|from .{1,30}))?/u,
  /keep reading/u,
  /latest posts?/u,
  /top posts.{0,20}/u,
  /archives?/u,
  /categories/u,
  /blogroll/u,
  /meta/u,
  /ähnliche (?:beiträge|artikel)/u,
  /verwandte (?:beiträge|artikel)/u,
  /das könnte (?:sie|dich) auch interessieren/u,
  /weitere (?:beiträge|artikel)/u,
  /neueste beiträge/u,
  /articles? (?:similaires?|liés|récents)/u,
  /à lire aussi/u,
  /sur le même sujet/u,
  /entradas (?:relacionadas|recientes)/u,
  /artículos relacionados/u,
  /te puede interesar/u,
  /también te puede interesar/u,
  /posts? relacionados/u,
  /artigos relacionados/u,
  /leia também/u,
  /veja também/u,
  /相关文章/u,
  /相关阅读/u,
  /推荐阅读/u,
  /延伸阅读/u,
  /热门文章/u,
]);
