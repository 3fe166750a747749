/** Recognises the lines of a page that tell about its article: who wrote it, when, under which labels. */

import { NOBODY } from './page-furniture-words.ts';
import { findDate, isRelativeTime, readDateLine } from './plain-text/printed-date.ts';

/** What a line of metadata says. */
export type PageMetadata = { readonly byline: string | null; readonly publishedAt: string | null };

const LONGEST = 240;
const NOTHING: PageMetadata = { byline: null, publishedAt: null };

/** Reads «Posted by C. at 10:12 PM», «Tags: …», «23 Apr», «5 min read» …; `null` for a line of another kind. */
export function readMetadata(line: string): PageMetadata | null {
  if (line.length > LONGEST) return null;
  const date = readDateLine(line);
  if (date) return { byline: null, publishedAt: date.date };
  if (isRelativeTime(line) || LABELS.test(line)) return NOTHING;
  return readByline(line);
}

const LABELS =
  /^(?:(?:tags?|tagged(?: (?:with|as|in|under))?|categor(?:y|ies)|labels?|filed (?:under|in)|posted in|topics?|keywords|schlagw(?:ort|örter)|schlagworte|kategorien?|themen|veröffentlicht (?:in|unter)|abgelegt unter|verschlagwortet mit|étiquettes?|mots[ -]clés|catégories?|classé (?:dans|sous)|publié dans|etiquetas?|categorías?|archivado en|publicado en|marcadores|categorias?|publicado em|arquivado em|标签|分类|分类目录|发表在|关键词)\s?[:：].{0,200}|(?:posted in|filed under|filed in|tagged|categories|category|veröffentlicht (?:in|unter)|abgelegt unter|kategorien|publié dans|classé dans|archivado en) [\p{Lu}\p{N}“"#].*|publicado en \p{Lu}[\p{L}, ]{2,60}|\d{1,3}[ -]?(?:min(?:ute)?s?|minuten|min\.?)[ -]?(?:read|lesezeit|de lecture|de lectura|de leitura|reading)\b.*|(?:reading time|lesezeit|temps de lecture|tiempo de lectura|tempo de leitura|阅读时间)\b.*|约?\s?\d{1,3}\s?分钟(?:阅读|读完)|(?:last )?updated\b.{0,60}|(?:no|\d{1,5}) comments?(?: yet)?:?|comments? (?:\d{1,5} comments?|off\b.{0,80}|\(\d{1,5}\))|leave a comment(?: »)?|(?:permalink|trackbacks?(?: url)?|perma-?link)\b.{0,120}|links? to this post|(?:sin|keine|aucun|nenhum|\d{1,4}) (?:comentarios?|kommentare?|commentaires?|comentários?):?|(?:阅读|浏览|点击)\s?[:：]?\s?\d{1,7}|\d{1,7}\s?(?:次阅读|views|阅读)|views:? \d{1,7}|bookmark the permalink\.?|this entry was posted .{1,200}|this post was (?:posted|published|written) .{1,160}|dieser (?:beitrag|eintrag) wurde .{1,200}|ce (?:message|billet|article) (?:a été|est) (?:publié|classé).{1,160}|esta entrada (?:fue|se|ha sido).{1,200}|(?:esse|este) (?:post|artigo|texto) foi.{1,160}|本(?:文|条目).{0,6}(?:发表|发布).{1,100}|original(?:ly)? (?:published|posted|appeared) .{1,160})$/iu;

const LEAD =
  /^(?:(?:(?:posted|published|written|submitted|created|authored|article|post|text|words|guest post|story)\s)?by:?|(?:posted|published|date|posted on|published on):?|written by:?|author:?|by-?line:?|(?:verfasst|geschrieben|veröffentlicht|erstellt|ein gastbeitrag|gastbeitrag)? ?(?:von|am)|autor(?:in)?:?|(?:publié|écrit|rédigé|posté)? ?(?:par|le)|auteur:?|(?:publicado|escrito|posteado|posted)? ?por|publicado (?:el|em|por)|autora?:?|escrito por|作者\s?[:：]?|文\s?[/／:：|]|撰文\s?[:：]?|发布(?:于|时间)\s?[:：]?|发表于\s?[:：]?|日期\s?[:：])\s*/iu;

/** Reads «By Michele Hart –», «Posted by Ed on July 4, 2004 | Permalink», «Par Anne Roy, le 3 mai 2012». */
export function readByline(line: string): PageMetadata | null {
  if (line.length > LONGEST) return null;
  const lead = LEAD.exec(line);
  if (!lead || lead[0] === '') return null;
  const rest = line.slice(lead[0].length);
  const date = findDate(rest);
  const publishedAt = date?.date ?? null;
  if (date && date.start <= 3) return { byline: null, publishedAt };
  if (
    /^(?:am|le|date|posted|published|publicado el|publicado em|posted on|published on|日期|发布|发表)/iu.test(
      lead[0],
    ) &&
    !/(?:by|par|por|von):?\s*$/iu.test(lead[0])
  )
    return null;
  const name = nameAtStart(date ? rest.slice(0, date.start) : rest);
  if (name === null) return null;
  return { byline: NOBODY.has(name.toLowerCase()) ? null : name, publishedAt };
}

const AFTER_NAME =
  /\s*(?:[|·•–—(]|\s-\s|,?\s(?:on|at|in|am|um|le|à|el|a las|en|em|às|um)\s|,\s?$|,\s(?=(?:on|le|am|el|em)?\s?$)|于|发表|\d{1,2}[:.]\d{2}|\s(?:no|\d{1,4})\s(?:comments?|kommentare?|commentaires?|comentarios?|comentários?)).*$/iu;

/** The name that a byline starts with; `null` when the words are a sentence rather than a name. */
function nameAtStart(text: string): string | null {
  const name = text
    .replace(AFTER_NAME, '')
    .replace(/[\s,:;–—|-]{1,6}$/u, '')
    .trim();
  return isNames(name) ? name : null;
}

const PARTICLES =
  '(?:de|da|do|dos|das|del|della|di|du|des|le|la|van|von|vom|zu|zur|der|den|ter|ten|bin|ibn|al|el|y|e|and|und|et|&|with|mit|avec|con|com|of)';
const CAPITALISED = "(?:\\p{Lu}[\\p{L}\\p{M}’'.-]{0,24}|\\p{Lo}{1,10}|PhD|MBA|Jr\\.?|Sr\\.?|II|III)";
const NAMES = new RegExp(
  `^(?:(?:Dr|Prof|Mr|Mrs|Ms|Rev|Sir|Dipl\\.-Ing)\\.? )?${CAPITALISED}(?:,? (?:${PARTICLES} )?(?:(?:${PARTICLES}) )?${CAPITALISED}){0,7}$`,
  'u',
);

/** Whether words have the shape of one or several people's names. */
export function isNames(text: string): boolean {
  if (text.length < 1 || text.length > 80) return false;
  return NAMES.test(text) || /^[\p{Ll}\d][\p{Ll}\d_.-]{1,24}$/u.test(text);
}

/** Whether words have the shape of one person's full name: two to five capitalised words. */
export function isFullName(text: string): boolean {
  if (text.length > 60) return false;
  return FULL_NAME.test(text) || /^\p{Script=Han}{2,4}$/u.test(text);
}

const FULL_NAME = new RegExp(
  `^(?:(?:Dr|Prof|Mr|Mrs|Ms|Rev|Sir)\\.? )?\\p{Lu}[\\p{L}\\p{M}’'.-]{0,24}(?: (?:(?:${PARTICLES}) ){0,2}\\p{Lu}[\\p{L}\\p{M}’'.-]{0,24}){1,4}$`,
  'u',
);
