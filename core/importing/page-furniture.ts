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

/** Whether a line passes the article on: a heading for buttons, or a row of them. */
export const isShareLine = (line: string): boolean => furnitureReason(line) === 'sharing';

/**
 * Whether a line is a row of places on a site, such as «Home | About | Books». `raw` is the line with its white space,
 * since words far apart are a menu as well.
 */
export function isMenuRow(line: string, raw: string): boolean {
  if (line.length > LONGEST || /[.!?…。！？]$/u.test(line)) return false;
  const marked = line.split(/\s[|•·»›/]\s/u);
  const places = marked.length > 1 ? marked : raw.trim().split(/\s{2,8}|\t/u);
  if (places.length < 3 || places.some((place) => place.length > 28 || /\d{2}|[,:;]/u.test(place)))
    return false;
  return places.every((place) => place.trim().split(/\s/u).length <= 3);
}

/** Whether a line heads a list of other articles. */
export const isRelatedHeading = (line: string): boolean => line.length <= 60 && RELATED.test(plain(line));

/** Whether a line names another article behind a label: «Older: …», «Leia também: …», «下一篇：…». */
export const isRelatedLink = (line: string): boolean => line.length <= 180 && RELATED_LINK.test(line);

const RELATED_LINK =
  /^(?:(?:episode|ep\.|folge|épisode|episodio|episódio|issue|part|teil|#|no\.|nr\.|n°)\s?\d{1,4}|related(?: (?:post|article|reading|story))?|older|newer|previous(?: (?:post|article|entry|in this series))?|next(?: (?:post|article|entry|up|week|time|issue|in (?:this|the) series))?|read (?:also|next|more)|see also|also (?:read|see)|you (?:may|might) also like|more on this|vorheriger beitrag|nächster beitrag|zurück|weiter|lesen sie auch|lies auch|mehr zum thema|nächste woche|im nächsten teil|article (?:précédent|suivant)|précédent|suivant|à lire (?:aussi|également)|lire aussi|voir aussi|la semaine prochaine|entrada (?:anterior|siguiente)|anterior|siguiente|lee también|lea también|ver también|próxima semana|la próxima semana|artigo (?:anterior|seguinte)|seguinte|próximo|leia (?:também|mais)|ver também|na próxima semana|上一篇|下一篇|(?:entradas?|artículos?|artigos?|posts?) relacionad[oa]s?|articol[io] correlat[io]|leggi anche|vedi anche|precedente|successivo|prossima puntata|la settimana prossima|articles? (?:similaires?|liés?)|sur le même sujet|(?:ähnliche|verwandte|weitere) (?:beiträge|artikel)|auch (?:interessant|lesenswert)|das könnte (?:sie|dich|euch) auch interessieren|lees (?:ook|verder)|gerelateerd(?:e artikelen)?|vorige?|volgende?|volgende week|相关(?:文章|阅读)|推荐阅读|延伸阅读|往期(?:推荐|回顾)|下期(?:预告)?|下周)\s?[:：].{2,160}$/i;

const RELATED = wholeLine([
  /related(?: (?:posts?|articles?|reading|stories|content|topics))?/u,
  /(?:you )?(?:may|might) also (?:like|enjoy|be interested in).{0,20}/u,
  /(?:more )?(?:articles?|posts?|stories|news) (?:you (?:may|might) (?:also )?like|like this|from .{1,40}|on .{1,40})/u,
  /(?:what|where) to read next/u,
  /(?:other|further|previous|past|older|newer|next) (?:posts?|articles?|stories|issues|columns|episodes)/u,
  /(?:the )?(?:most )?(?:popular|read|viewed|shared|commented)(?: (?:posts?|articles?|stories|this week))?/u,
  /trending(?: now)?/u,
  /editor[’']s picks?/u,
  /around the web/u,
  /follow (?:me|us)/u,
  /blog archive/u,
  /tag cloud/u,
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
  /das könnte (?:sie|dich|euch) auch (?:interessieren|gefallen).{0,10}/u,
  /(?:mehr|auch) (?:zum thema|interessant|lesenswert)/u,
  /lesen sie (?:auch|weiter|mehr)/u,
  /meist ?gelesen.{0,20}/u,
  /archiv/u,
  /kategorien/u,
  /weitere (?:beiträge|artikel)/u,
  /neueste beiträge/u,
  /articles? (?:similaires?|liés|récents)/u,
  /à lire (?:aussi|également)/u,
  /(?:vous aimerez|cela pourrait) (?:aussi|également).{0,30}/u,
  /les plus lus.{0,20}/u,
  /articles (?:populaires|précédents)/u,
  /sur le même sujet/u,
  /entradas (?:relacionadas|recientes)/u,
  /artículos relacionados/u,
  /te puede interesar/u,
  /(?:también|quizás?) (?:te|le) (?:puede|podría) interesar/u,
  /(?:lo )?más (?:leído|visto|popular).{0,20}/u,
  /(?:otras|otros) (?:entradas|artículos)/u,
  /archivo del blog/u,
  /posts? relacionados/u,
  /artigos relacionados/u,
  /leia também/u,
  /veja também/u,
  /(?:você )?(?:também )?(?:pode|poderá) (?:também )?(?:gostar|interessar).{0,20}/u,
  /mais lid[ao]s.{0,20}/u,
  /outros (?:artigos|posts?|textos)/u,
  /arquivo do blog/u,
  /articoli (?:correlati|recenti|più letti|simili).{0,10}/u,
  /(?:ti|vi) potrebbe(?:ro)? (?:anche )?(?:interessare|piacere)(?: anche)?/u,
  /potrebbe(?:ro)? interessar(?:ti|vi)(?: anche)?/u,
  /leggi (?:anche|ancora)/u,
  /i più letti.{0,20}/u,
  /altri articoli.{0,30}/u,
  /(?:gerelateerde|recente|andere|meer|verwante) (?:artikelen|berichten|blogs|verhalen)/u,
  /lees (?:ook|verder|meer)/u,
  /(?:misschien|wellicht) (?:ook )?interessant.{0,20}/u,
  /dit vind(?:t)? (?:je|u) (?:misschien|wellicht) ook.{0,20}/u,
  /meest gelezen.{0,20}/u,
  /still curious/u,
  /mehr (?:von|aus|über) .{1,40}/u,
  /(?:plus|autres articles) (?:de|d[’']) ?.{1,40}/u,
  /más (?:de|sobre) .{1,40}/u,
  /mais (?:de|sobre) .{1,40}/u,
  /altro (?:da|su) .{1,40}/u,
  /meer (?:van|over) .{1,40}/u,
  /相关文章/u,
  /相关阅读/u,
  /推荐阅读/u,
  /延伸阅读/u,
  /热门(?:文章|推荐)/u,
  /(?:猜你喜欢|最新文章|更多文章|往期回顾|往期推荐|近期文章)/u,
]);
