/** Recognises the lines of a page that tell about its article: who wrote it, when, under which labels. */

import { lineStart, wholeLine } from './page-furniture-pattern.ts';
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
  if (isRelativeTime(line) || LABELS.test(line) || isTagRow(line) || BARE_LEAD.test(line)) return NOTHING;
  return readByline(line) ?? readDatedName(line);
}

/** «20 de maio de 2015 por Beatriz Nunes», «May 4, 2012 by Jo Farrell»: the date comes first. */
function readDatedName(line: string): PageMetadata | null {
  const date = /^\D{0,14}\d/u.test(line) ? findDate(line) : null;
  if (!date || date.start > 14) return null;
  const named = readAfterDate(line, date.end, date.date);
  return named.byline === null ? null : named;
}

/** Whether a line tells under which labels an article stands or who put it there, as below its end. */
export const isPageLabel = (line: string): boolean =>
  line.length <= LONGEST && (PAGE_LABEL.test(line) || isTagRow(line)) && readMetadata(line) !== null;

const PAGE_LABEL =
  /^(?:posted (?:in|by)|filed|tags?|tagged|labels?|categor|topics?|keywords|this entry was|schlagw|kategorie|abgelegt|verschlagwortet|veröffentlicht (?:in|unter)|étiquet|mots|catégor|classé|publié (?:dans|par)|pubblicato in|archiviato|categoria|categorie|tag:|etichett|geplaatst in|etiqueta|categor|archivado|publicado (?:en|em|por)|marcador|arquivado|标签|分类|关键词)/i;

/** What led to a name that was taken from behind it. */
const BARE_LEAD = /^(?:(?:posted|written|published) )?(?:by|von|par|por|di|door)\s?[:：]?$/i;

/** «#leadership #focus». */
const isTagRow = (line: string): boolean =>
  /^#[\p{L}\p{N}_]/u.test(line) && line.split(' ').every((word) => /^#[\p{L}\p{N}_-]{1,40},?$/u.test(word));

const LABELS = wholeLine([
  /from the (?:magazine|archives?|.{1,30} issue)\b.{0,60}/u,
  /(?:a )?version of this (?:article|essay|column) (?:was|appeared).{1,160}/u,
  /(?:issue|nr\.|nummer|numéro|número|n\.º|第)\s?\d{1,4}\s?期?/u,
  /原创\s.{1,60}/u,
  /(?:this (?:article|page|document|story) was )?printed from:? .{1,200}/u,
  /(?:original|source|article) url\s?:.{1,200}/u,
  /(?:veröffentlicht|publié|publicado|zugriffe|aufrufe|hits|visitas|details)\s?:?\s?\d{0,7}/u,
  /(?:tags?|tagged(?: (?:with|as|in|under))?|categor(?:y|ies)|labels?|filed (?:under|in)|posted in|topics?|keywords|schlagw(?:ort|örter)|schlagworte|kategorien?|themen|veröffentlicht (?:in|unter)|abgelegt unter|verschlagwortet mit|étiquettes?|mots[ -]clés|catégories?|classé (?:dans|sous)|publié dans|etiquetas?|categorías?|archivado en|publicado en|marcadores|categorias?|publicado em|arquivado em|pubblicato in|archiviato in|etichette?|geplaatst in|gepubliceerd in|categorieën?|labels?|trefwoorden|标签|分类|分类目录|发表在|关键词)\s?[:：].{0,200}/u,
  /(?:posted in|filed under|filed in|tagged|categories|category|veröffentlicht (?:in|unter)|abgelegt unter|kategorien|publié dans|classé dans|archivado en) [a-z\d\u00c0-\u052f“"#].*/u,
  /publicado en [a-z\u00c0-\u024f][a-z\u00c0-\u024f, ]{2,60}/u,
  /\d{1,3}[ -]?(?:min(?:ute)?s?|minuten|min\.?)[ -]?(?:read|lesezeit|de lecture|de lectura|de leitura|reading)\b.*/u,
  /(?:reading time|lesezeit|temps de lecture|tiempo de lectura|tempo de leitura|阅读时间)\b.*/u,
  /约?\s?\d{1,3}\s?分钟(?:阅读|读完)/u,
  /(?:last )?updated\b.{0,60}/u,
  /(?:no|\d{1,5}) comments?(?: yet)?:?/u,
  /comments? (?:\d{1,5} comments?|off\b.{0,80}|\(\d{1,5}\))/u,
  /leave a comment(?: »)?/u,
  /(?:permalink|trackbacks?(?: url)?|perma-?link)\b.{0,120}/u,
  /links? to this post/u,
  /(?:sin|keine|aucun|nenhum|\d{1,4}) (?:comentarios?|kommentare?|commentaires?|comentários?|comment[oi]|reacties?):?/u,
  /(?:阅读|浏览|点击)\s?[:：]?\s?\d{1,7}/u,
  /\d{1,7}\s?(?:次阅读|views|阅读)/u,
  /views:? \d{1,7}/u,
  /bookmark the permalink\.?/u,
  /this entry was posted .{1,200}/u,
  /this post was (?:posted|published|written) .{1,160}/u,
  /dieser (?:beitrag|eintrag) wurde .{1,200}/u,
  /ce (?:message|billet|article) (?:a été|est) (?:publié|classé).{1,160}/u,
  /esta entrada (?:fue|se|ha sido).{1,200}/u,
  /(?:esse|este) (?:post|artigo|texto) foi.{1,160}/u,
  /本(?:文|条目).{0,6}(?:发表|发布).{1,100}/u,
  /original(?:ly)? (?:published|posted|appeared) .{1,160}/u,
]);

const LEAD = lineStart([
  /(?:(?:posted|published|written|submitted|created|authored|article|post|text|words|guest post|story)\s)?by(?::\s{0,2}|\s)/u,
  /(?:posted|published|posted on|published on|date|author|by-?line)(?::\s{0,2}|\s)/u,
  /(?:(?:verfasst|geschrieben|veröffentlicht|erstellt|ein gastbeitrag|gastbeitrag) )?(?:von|am)(?::\s{0,2}|\s)/u,
  /(?:autor|autorin|autora|auteur|autrice|text)\s?:\s{0,2}/u,
  /(?:(?:publié|écrit|rédigé|posté) )?(?:par|le)(?: :\s|:\s|\s)/u,
  /(?:(?:publicado|escrito|posteado|postado) )?(?:por|el|em)(?::\s{0,2}|\s)/u,
  /(?:(?:scritto|pubblicato|testo) )?(?:di|da)(?::\s{0,2}|\s)(?=\p{Lu}\p{Ll}{1,20} \p{Lu})/u,
  /(?:(?:geschreven|geplaatst|tekst) )?door(?::\s{0,2}|\s)(?=\p{Lu})/u,
  /(?:作者|撰文|发布(?:于|时间)|发表于|日期)\s?[:：]?\s{0,2}/u,
  /文\s?[/／:：|]\s{0,2}/u,
]);

/** Reads «By Michele Hart –», «Posted by Ed on July 4, 2004 | Permalink», «Par Anne Roy, le 3 mai 2012». */
export function readByline(line: string): PageMetadata | null {
  if (line.length > LONGEST) return null;
  const lead = LEAD.exec(line);
  if (!lead || lead[0] === '') return null;
  const rest = line.slice(lead[0].length);
  const date = findDate(rest);
  const publishedAt = date?.date ?? null;
  if (date && date.start <= 3) return readAfterDate(rest, date.end, publishedAt);
  if (DATE_LEAD.test(lead[0])) return date ? readAfterDate(rest, date.end, publishedAt) : null;
  const name = nameAtStart(date ? rest.slice(0, date.start) : rest);
  if (name === null) return null;
  return { byline: NOBODY.has(name.toLowerCase()) ? null : name, publishedAt };
}

/** Whether a line leads to a name: «By …», «Par …». What follows may be more than names. */
export function isBylineLine(line: string): boolean {
  const lead = LEAD.exec(line)?.[0] ?? '';
  return lead !== '' && !DATE_LEAD.test(lead) && /^\p{Lu}/u.test(line.slice(lead.length));
}

/** Words that lead to a date only: «am 7. Juni», «le 3 mai», «Published 2012». */
const DATE_LEAD =
  /^(?:(?:veröffentlicht |geschrieben |erstellt )?am|(?:publié |posté |écrit )?le|(?:publicado )?el|(?:publicado |postado )?em|date|posted(?: on)?|published(?: on)?|日期|发布.{2}|发表于)[\s:：]{0,3}$/i;

/** «Veröffentlicht am 7. Juni 2016 von Katrin Vogt»: the name may follow the date. */
function readAfterDate(rest: string, end: number, publishedAt: string | null): PageMetadata {
  const after = /^[\s,|·•–—-]{0,4}(?:by|von|par|por|由|作者[:：]?)\s?(.{1,100})$/i.exec(rest.slice(end));
  return { byline: after ? nameAtStart(after[1] ?? '') : null, publishedAt };
}

const AFTER_NAME =
  /\s*(?:[|·•–—(]|\s-\s|,?\s(?:on|at|in|am|um|le|à|el|a las|en|em|às|um|il|op)\s|,\s?$|,\s(?=(?:on|le|am|el|em)?\s?$)|于|发表|\d{1,2}[:.]\d{2}|\s(?:no|\d{1,4})\s(?:comments?|kommentare?|commentaires?|comentarios?|comentários?)).*$/i;

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
  return NAMES.test(text) || /^[\p{Ll}\d][\p{Ll}\d_.-]{0,23}[\p{Ll}\d]$/u.test(text);
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
