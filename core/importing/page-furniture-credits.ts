/** Recognises the lines that say who and what stands behind an article. */
import { wholeLine } from './page-furniture-pattern.ts';

/** What a credit line says. */
export type CreditLine = { readonly kind: 'editor' | 'images' | 'note' | 'author'; readonly text: string };

const LONGEST = 600;

const EDITOR =
  /^(?:edited by|(?:medically )?reviewed by|fact[- ]checked by|editor|redaktion|lektorat|bearbeitet von|édité par|rédaction|editado por|edición|edição|编辑|责任编辑|责编)\s?[:：]?\s+?(?=\S)|^(?:编辑|责任编辑|责编)\s?[:：]\s*/i;
const IMAGES =
  /^(?:(?:image|photo|picture|photograph|cover (?:image|photo)|featured image|illustration|header image|art|graphic)s?(?: (?:source|credit|courtesy|by|via|from|copyright|license)s?)?(?: (?:of|by))?|fotos?|bild(?:er)?(?:quellen?|nachweis|rechte)?|titelbild|bildquelle|crédits? photos?|photos?|image|illustration|imagen(?:es)?|fotos?|créditos? (?:de (?:la )?)?(?:imagen|foto)s?|fuente de la imagen|imagens?|foto|crédito da (?:foto|imagem)|图片来源|图源|题图|封面图片|配图)\s?[:：]\s?|^(?:(?:image|photo|picture)s? (?:source|credit|courtesy|by|via|from)s?(?: (?:of|by))?|foto von|bild von|photo de|foto de) (?=[\p{Lu}\w])/iu;
const NOTE = wholeLine([
  /(?:this (?:work|article|post|text) is )?licen[cs]ed under .{1,200}/u,
  /creative commons .{1,160}/u,
  /cc[ -]by.{0,120}/u,
  /lizenz\s?:.{1,160}/u,
  /licen[cs]e\s?:.{1,160}/u,
  /licence\s?:.{1,160}/u,
  /licencia\s?:.{1,160}/u,
  /licença\s?:.{1,160}/u,
  /(?:sources?|references?|further reading|quellen?|références|fuentes?|referencias|fontes?|referências|来源|参考(?:文献|资料))\s?[:：].{1,500}/u,
  /(?:translated by|übersetzt von|aus dem .{1,30} (?:übersetzt )?von|traduit (?:de .{1,30} )?par|traducido por|traducción(?: de)?\s?:|traduzido por|译者\s?[:：]|翻译\s?[:：]).{1,100}/u,
  /(?:this (?:article|post|essay|piece) )?(?:was )?(?:originally|first) (?:published|appeared|posted) (?:in|on|at|by) .{1,200}/u,
  /(?:zuerst|ursprünglich) (?:erschienen|veröffentlicht) .{1,200}/u,
  /reprinted (?:with|by) permission.{0,160}/u,
  /©.{1,160}/u,
  /copyright .{1,160}/u,
  /disclosure\s?:.{1,400}/u,
]);

/** Reads «Edited by …», «Image Sources: …», a licence or rights line, a list of sources; `null` for any other. */
export function readCredit(line: string): CreditLine | null {
  if (line.length > LONGEST) return null;
  const editor = EDITOR.exec(line);
  if (editor && line.length <= 100) return { kind: 'editor', text: rest(line, editor[0]) };
  const images = IMAGES.exec(line);
  if (images && line.length <= 300 && !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}+/u.test(line))
    return { kind: 'images', text: rest(line, images[0]) };
  return NOTE.test(line) ? { kind: 'note', text: line } : null;
}

const rest = (line: string, lead: string): string =>
  line
    .slice(lead.length)
    .replace(/^[:：\s]{1,3}/u, '')
    .trim();

/** Addresses or names in a line of image sources. */
export const splitSources = (text: string): readonly string[] =>
  text
    .split(/\s?[,;，、]\s+|\s?[;，、]\s?|\s(?:and|und|et|y|e)\s(?=\S{1,60}\.[a-z])/u)
    .map((source) => source.trim())
    .filter(Boolean);

/** Whether a line heads the passage about the author. */
export const isAboutAuthorHeading = (line: string): boolean =>
  line.length <= 80 && (ABOUT_AUTHOR.test(line) || ABOUT_NAME.test(line));

const ABOUT_AUTHOR =
  /^(?:#{1,4} )?(?:about (?:the )?(?:author|writer|blogger|contributor)s?|about me|(?:author|writer)(?:['’]s)? bio(?:graphy)?|meet the author|the author|author|written by|(?:über|zu) (?:den|die|der) autor(?:in)?|über mich|zur person|der autor|die autorin|(?:à propos|au sujet) d(?:e l[’']aut(?:eur|rice)|u rédacteur)|l[’']aut(?:eur|rice)|(?:sobre|acerca d)(?: ?el| la| o| a|el|e la)? ?autora?|el autor|la autora|sobre mí|sobre o autor|sobre a autora|(?:sull['’]|l['’])aut(?:ore|rice)|chi (?:sono|scrive)|over (?:de auteur|mij)|de auteur|作者简介|关于作者|作者介绍)\s?[:：]?$/i;

const ABOUT_NAME =
  /^(?:About|Written by|Über|À propos de|Sobre) \p{Lu}[\p{L}.’-]{1,20}(?: \p{Lu}[\p{L}.’-]{1,20}){1,3}\s?:?$/u;

const BIO_VERB =
  '(?:is|was|has|works? (?:as|for|with)|writes|serves|leads|runs|teaches|coaches|helps|founded|ist|arbeitet|leitet|berät|schreibt|begleitet|coacht|lehrt|est|travaille|dirige|accompagne|enseigne|conseille|es|trabaja|dirige|acompaña|ayuda|enseña|escribe|é|trabalha|lidera|ajuda|escreve|atua|è|lavora|guida|insegna|scrive|accompagna|aiuta|werkt|leidt|schrijft|begeleidt|geeft|是|现任)';
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}’'.-]{0,24}(?: (?:(?:de|da|do|del|van|von|der|la|le) ){0,2}\\p{Lu}[\\p{L}\\p{M}’'.,-]{0,24}){0,4}";
const BIO = new RegExp(
  `^(?:About (?:the [Aa]uthor|me)[:.]? )?(${NAME}|\\p{Script=Han}{2,4})(?:,? (?:PhD|Ph\\.D\\.|MBA|M\\.D\\.|PCC|MCC),?| \\([^)]{1,40}\\))?(?: |(?<=\\p{Script=Han}))${BIO_VERB}(?![\\p{Ll}\\p{Lu}])`,
  'u',
);

/** The name that a passage about its author starts with, as in «Jo Ray is the founder of …»; `null` without one. */
export function nameOfBio(paragraph: string): string | null {
  const name = BIO.exec(paragraph.slice(0, 160))?.[1] ?? null;
  return name !== null && /^[\p{Lu}\p{Lo}]/u.test(name) && !NOT_A_NAME.test(name)
    ? name.replace(/,$/, '')
    : null;
}

const NOT_A_NAME =
  /^(?:the|this|that|these|those|it|he|she|they|we|you|i|there|here|what|who|when|where|how|why|which|a|an|my|our|your|his|her|one|if|as|in|leadership|der|die|das|es|er|sie|wir|ich|was|wer|wie|hier|le|la|les|il|elle|ce|c|on|nous|qui|que|el|los|las|lo|esto|eso|esta|este|o|os|as|ele|ela|isso|isto|il|lo|gli|lui|lei|chi|questo|questa|het|een|hij|zij|wij|wie|wat|dat|dit|这|那|他|她|我|你|这就|领导|领导力)(?![\p{L}])/iu;

/** The position and organisation that a bio names, without its article: «EVP of Client Services at Example, Inc.». */
export function roleInBio(bio: string, name: string | null): string | null {
  const after = name && bio.startsWith(name) ? bio.slice(name.length) : bio;
  if (/^\s?(?:writes|schreibt|écrit|escribe|escreve) /i.test(after)) return null;
  const match = ROLE.exec(after.slice(0, 300));
  const role = match?.[1]?.replace(ROLE_END, '').replace(/[\s,;:]{1,3}$/u, '') ?? '';
  return role.length >= 3 && role.length <= 160 ? role : null;
}

const ROLE =
  /^[\s,]{0,3}(?:\([^)]{1,40}\)\s)?(?:(?:is|was|ist|est|es|é)(?!\p{L})|是|现任)(?: (?:currently|also|now|derzeit|actuellement|actualmente|atualmente))?(?: (?:the|an?|der|die|das|eine?|une?|l[ae]|el|una?|um|uma|o|a)(?= ))?\s?(.{3,200})/u;
const ROLE_END =
  /(?:(?<!\b(?:Inc|Ltd|Co|Corp|St|Dr|Jr|Sr|Prof|U\.S|No))[.!?](?:\s.*)?$|,? (?:and (?:has|is|helps|writes|lives|works|the author|a frequent|an avid|loves|leads|teaches|speaks|blogs)|who |whose |where |which |with (?:over|more|nearly|\d)|und (?:hat|ist|lebt|schreibt|begleitet|berät)|et (?:vit|accompagne|enseigne|écrit)|y (?:vive|ayuda|escribe|ha)|e (?:vive|ajuda|escreve|mora|tem)|die sich|qui |que ).*$|。.*$)/u;
