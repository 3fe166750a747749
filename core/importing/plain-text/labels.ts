/** Labels that stand above a title and are none: what kind of text it is, its section, its place in a series. */
import { plain } from '../page-furniture-words.ts';

const set = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).map((word) => word.replaceAll('_', ' ')));

/** Kinds of texts, under which no text is published by itself. */
const KINDS = set(
  `blog article articles essay essays opinion opinions op-ed column columns commentary comment editorial viewpoint
  perspective perspectives analysis feature features insight insights guest_post guest_column long_read newsletter
  artikel beitrag kommentar meinung kolumne gastbeitrag leitartikel essais tribune chronique éditorial billet artículo
  opinión columna editorial ensayo tribuna artigo opinião coluna crônica ensaio articolo opinione editoriale rubrica
  opinie mening blogpost 观点 专栏 评论 文章 随笔`,
);

/** What sections are called. Texts are called so too, so these need a byline or a date near to be believed. */
const TOPICS = set(
  `leadership management teams team teamwork careers career culture strategy coaching communication innovation business
  work workplace people hr human_resources managing_people organizational_culture leading leaders change learning ideas
  führung karriere arbeit unternehmen strategie leadership_&_management encadrement carrière liderazgo gestión equipos
  liderança gestão equipes leiderschap organisatie guida lavoro 领导力 管理 职场`,
);

const NUMBERED =
  /^(?:chapter|part|section|episode|ep\.|issue|lesson|week|day|session|kapitel|teil|folge|ausgabe|chapitre|partie|épisode|capítulo|parte|episodio|semana|capitolo|hoofdstuk|deel)\s(?:\d{1,3}|[ivx]{1,5}|one|two|three|four|five)(?:\s(?:of|von|de|di|van)\s\d{1,3})?$|^第[\d一二三四五六七八九十]{1,3}[章节部分课]{1,2}$/i;

/** A label that says what kind of text follows, or which part of something: «Opinion», «Chapter 3». */
export const isKindLabel = (text: string): boolean =>
  text.length <= 40 && (KINDS.has(plain(text)) || NUMBERED.test(text));

/** A label that may be a section's name: «Leadership», «LEADING WELL», «Leadership, Teams». */
export function isTopicLabel(text: string): boolean {
  if (text.length > 60) return false;
  const topics = plain(text).split(/\s?[,|/·•]\s?/u);
  if (topics.every((topic) => TOPICS.has(topic))) return true;
  return text.split(' ').length <= 3 && /^[\p{Lu}\s&’'-]{4,}$/u.test(text);
}

const BELOW_SITE =
  /^(?:(?:a|the|our|my|eine?|une?|un|uma) )?(?:(?:weekly|daily|monthly|free|fortnightly) )?(?:newsletter|blog|podcast|magazine|journal|sermon notes?|study guide|bulletin|series)$/i;

/** What stands below the name of a site, a newsletter or a series and says what that is: «Weekly newsletter». */
export const isLabelBelowSite = (text: string): boolean =>
  text.length <= 40 && (BELOW_SITE.test(text) || NUMBERED.test(text));
