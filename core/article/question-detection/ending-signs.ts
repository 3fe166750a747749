/** Tells by what signs a passage is the article's own, or stands below it. */
import type { Cues } from './cues/cues.ts';
import type { Clause, Passage } from './passage.ts';
import { countPhrases, hasPhrase, type PhraseList } from './phrases.ts';

/**
 * What a sign weighs: more than nothing below the article, less than nothing in it. Set by hand, so that no sign but
 * a link to another piece decides alone, and none of them against a question that is put to the reader.
 */
const WEIGHTS = {
  'heads something else': 3,
  'below such a heading': 1.5,
  'names another piece': 4,
  'leads elsewhere': 2,
  furniture: 2.5,
  form: 2.5,
  offer: 2.5,
  notice: 1,
  'several notices': 2,
  'about the author': 2.5,
  'time to be there': 1,
  price: 1.5,
  'way to reach somebody': 1.5,
  imprint: 2.5,
  'row of places': 1.5,
  'fine print': 1.5,
  'below a rule': 0.7,
  'label of a notice': 0.8,
  'signs off': 1.5,
  'below the signature': 2.5,
  'name alone': 0.8,
  'short line': 0.4,
  heading: 0.2,
  'a few words of prose': -1,
  'some prose': -2,
  prose: -4,
  'much prose': -6,
  'announces questions': -3,
  asks: -1,
  'asks the reader': -2,
  'asks about the reader': -3,
  'asks under a heading for it': -6,
  'asks among notices': -0.5,
  'asks for what follows': 1,
  'invites among notices': -2,
  invites: -5,
  postscript: -3.5,
} as const;

export type Sign = keyof typeof WEIGHTS;

export const weightOf = (signs: readonly Sign[]): number =>
  signs.reduce((sum, sign) => sum + WEIGHTS[sign], 0);

/** Whether what stands below sells something or announces it. */
export const isOffer = (signs: readonly Sign[]): boolean =>
  signs.includes('offer') || signs.includes('price');

/** What the passages above say about those below them. */
export type Above = {
  /** What the nearest heading heads. */
  readonly heading: 'questions' | 'aside' | null;
  /** «Yours, Ada» stands above. */
  readonly signedOff: boolean;
  /** Words before a colon that begin more than one passage: who speaks, and no label of a notice. */
  readonly speakers: ReadonlySet<string>;
};

/** The passages before and after, and the signs of the latter. */
export type Around = {
  readonly before: Passage | undefined;
  readonly next: Passage | undefined;
  readonly signs: readonly Sign[];
};

/** The signs of one passage. */
export function readSigns(passage: Passage, around: Around, above: Above, cues: Cues): readonly Sign[] {
  const signs = [...saysOf(passage, cues), ...shapesOf(passage, above)];
  const place: readonly (Sign | null)[] = [
    passage.block.ruled ? 'below a rule' : null,
    signsOff(passage, around.next) !== 'no' ? 'signs off' : null,
    isPostscript(passage) ? 'postscript' : above.signedOff ? 'below the signature' : null,
    above.heading === 'aside' && !passage.heading && !signs.includes('heads something else')
      ? 'below such a heading'
      : null,
  ];
  return [...signs, ...present(place), ...ownSigns(passage, signs, around, above, cues)];
}

const present = (signs: readonly (Sign | null)[]): readonly Sign[] => signs.filter((sign) => sign !== null);

/** Whether the comments of other readers, or the form for writing one, begin here. */
export const opensComments = (passage: Passage): boolean =>
  passage.words <= 14 && [COMMENTS_OPEN, COMMENTS_COUNTED].some((open) => open.test(passage.folded.trim()));

/** «Yours,» above a name, or with the name behind it. */
export function signsOff(passage: Passage, next: Passage | undefined): 'farewell' | 'both' | 'no' {
  if (isFarewell(passage) && isName(next)) return 'farewell';
  const isBoth =
    passage.block.kind === 'paragraph' && passage.words <= 9 && FAREWELL_AND_NAME.test(passage.block.text);
  return isBoth ? 'both' : 'no';
}

const FAREWELL_AND_NAME =
  /^\p{Lu}[\p{L} ’']{2,40}[,，] \p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'.-]{0,20}){0,2}(?:[,，] [\p{L} ]{3,30})?$/u;

const isFarewell = ({ block, words }: Passage): boolean => words <= 4 && /^\p{L}.*[,，]$/u.test(block.text);

const isName = (passage: Passage | undefined): boolean =>
  passage !== undefined && passage.words <= 5 && !/[?？:：]/u.test(passage.block.text);

/** The author writes once more: «P.S. …» */
export const isPostscript = ({ block }: Passage): boolean => POSTSCRIPT.test(block.text);

const POSTSCRIPT = /^(?:P\.? ?S\.?|N\.? ?B\.?)(?![\p{L}\p{N}])/iu;

/** What its words say that it is. */
function saysOf(passage: Passage, cues: Cues): readonly Sign[] {
  const { block, folded, words, clauses } = passage;
  const notices = countPhrases(cues.notice, folded);
  return present([
    headsSomethingElse(passage, cues) ? 'heads something else' : null,
    namesPiece(passage) ? 'names another piece' : null,
    FURNITURE.test(folded.trim()) ? 'furniture' : null,
    isForm(passage, cues) ? 'form' : null,
    clauses.some((clause) => hasPhrase(cues.promotion, clause.folded)) ? 'offer' : null,
    notices > 1 ? 'several notices' : notices === 1 ? 'notice' : null,
    block.kind === 'paragraph' && words <= LONGEST_NOTE && AUTHOR.test(block.text)
      ? 'about the author'
      : null,
  ]);
}

const namesPiece = ({ block, words, heading }: Passage): boolean =>
  words <= LINK_WORDS &&
  (PIECE_BEFORE_OR_AFTER.test(block.text) || (!heading && NUMBERED_PIECE.test(block.text)));

/** «Sources», «About the author» */
export const headsSomethingElse = ({ heading, words, folded }: Passage, cues: Cues): boolean =>
  (heading || words <= 4) && hasPhrase(cues.aside, folded);

/** Words of a form, but not in a question of some length. */
const isForm = ({ clauses, folded }: Passage, cues: Cues): boolean =>
  clauses.some((clause) => isLabelOfField(cues, clause)) ||
  (hasPhrase(cues.form, folded) && !clauses.some((clause) => clause.question));

const LINK_WORDS = 20;
const LONGEST_NOTE = 90;

/** What the shape of its line says, in any language. */
function shapesOf(passage: Passage, { speakers }: Above): readonly Sign[] {
  const { block, words } = passage;
  const { text, kind, list } = block;
  if (EMBEDDED.test(text)) return [];
  const isLine = kind === 'paragraph' && list === 0 && !/[.!?…。！？:：,，]["”»」]?$/u.test(text);
  return present([
    block.linked >= MOSTLY_LINK ? 'leads elsewhere' : null,
    TIME.test(text) ? 'time to be there' : null,
    PRICE.test(text) ? 'price' : null,
    CONTACT.test(text) ? 'way to reach somebody' : null,
    IMPRINT.test(text) ? 'imprint' : null,
    ROW.test(text) ? 'row of places' : null,
    block.fine ? 'fine print' : null,
    words <= LABELLED_WORDS && !speakers.has(labelOf(passage) ?? '') && labelOf(passage) !== null
      ? 'label of a notice'
      : null,
    passage.heading ? 'heading' : null,
    (isLine && words <= 4) || (kind === 'paragraph' && NAME.test(text))
      ? 'name alone'
      : isLine && words <= SHORT_LINE
        ? 'short line'
        : null,
  ]);
}

/** An address alone on its line stands for a film or a picture in the text. */
const EMBEDDED = /^https?:\/\/\S{1,500}$/;

/** What stands before the colon that a passage begins with: «Hall hire». */
export const labelOf = ({ block }: Passage): string | null =>
  /^(\P{P}{2,30})[:：]\s\S/u.exec(block.text)?.[1] ?? null;

/** Words before a colon that begin more than one passage. */
export function recurringLabels(passages: readonly Passage[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const speakers = new Set<string>();
  for (const label of passages.map(labelOf).filter((one) => one !== null)) {
    if (seen.has(label)) speakers.add(label);
    seen.add(label);
  }
  return speakers;
}

const MOSTLY_LINK = 0.6;
const LABELLED_WORDS = 40;
const SHORT_LINE = 9;

/** «Mr. K.», «Ada van Dyck» */
const NAME = /^\p{Lu}[\p{L}’'-]{0,20}\.?(?: (?:\p{Lu}[\p{L}’'-]{0,20}\.?|v[ao]n|de[rn]?)){1,3}$/u;

const TIME =
  /\b\d{1,2}(?:[:.]\d{2}(?!\d)|\s?(?:[ap]\.?m\b|Uhr|uur|ore|heures)|h(?:\d{2})?\b)|[上下]午.{1,4}点|\d[:：]\d{2}/u;
const PRICE = /[€$£¥]\s?\d|\d\s?(?:€|£|EUR\b|Euro?s?\b|euros?\b|CHF\b|USD\b|reais\b|元)|元/u;
const CONTACT =
  /\S@\S{1,60}\.\p{L}|https?:|www\.|(?:\+|\(?0)\d{1,5}[)\s/–-]{1,3}\d[\d\s/–-]{4,14}|\d{3}[\s-]\d{3}[\s-]\d{2,4}/u;
/** An address, a number to call. */
export const namesContact = (text: string): boolean => CONTACT.test(text);

const IMPRINT = /©|ISSN|ISBN|\([cC]\) \d{4}/;
const ROW = /\s[|·•]\s.{1,80}\s[|·•]\s|^[^|·•]{2,30}\s[|·•]\s[^|·•]{2,30}$/u;

/** What makes a passage the article's own: prose, and questions to the reader. */
function ownSigns(
  passage: Passage,
  signs: readonly Sign[],
  around: Around,
  above: Above,
  cues: Cues,
): readonly Sign[] {
  if (signs.includes('names another piece')) return [];
  const asked = passage.clauses.filter((clause) => isOwnQuestion(clause, cues));
  const isAside = above.signedOff || above.heading === 'aside' || signs.some((sign) => ASIDES.has(sign));
  const announces =
    passage.leads &&
    (hasPhrase(cues.leadIn, passage.folded) ||
      hasPhrase(cues.toSelf, passage.folded) ||
      asksInList(around.next, around.signs));
  return present([
    proseSign(passage, isAside),
    above.heading === 'questions' &&
    !signs.includes('row of places') &&
    (asked.length > 0 || passage.block.list > 0)
      ? 'asks under a heading for it'
      : null,
    announces ? 'announces questions' : null,
    passage.block.linked >= MOSTLY_LINK ? null : askingSign(passage, asked, isAside, around, cues),
    passage.clauses.some((clause) => clause.invites) ? (isAside ? 'invites among notices' : 'invites') : null,
  ]);
}

/** «This time:» above a list that asks the reader. */
const asksInList = (next: Passage | undefined, signs: readonly Sign[]): boolean =>
  next !== undefined &&
  next.block.list > 0 &&
  (signs.includes('asks the reader') || signs.includes('asks about the reader'));

/** What may have a few sentences of its own and yet not be the article's. */
const ASIDES: ReadonlySet<Sign> = new Set<Sign>([
  'furniture',
  'form',
  'offer',
  'several notices',
  'about the author',
  'price',
  'way to reach somebody',
  'imprint',
  'time to be there',
]);

/** Words that a notice may have before they count as prose. */
const WORDS_OF_NOTICE = 40;

function proseSign({ clauses }: Passage, isAside: boolean): Sign | null {
  const told = clauses
    .filter((clause) => !clause.question && !clause.invites)
    .reduce((sum, clause) => sum + clause.words, 0);
  const words = told - (isAside ? WORDS_OF_NOTICE : 0);
  if (words >= 80) return 'much prose';
  if (words >= 40) return 'prose';
  if (words >= 20) return 'some prose';
  return words >= 10 ? 'a few words of prose' : null;
}

function askingSign(
  passage: Passage,
  asked: readonly Clause[],
  isAside: boolean,
  around: Around,
  cues: Cues,
): Sign | null {
  if (asked.length === 0) return null;
  const asks = (list: PhraseList): boolean => asked.some((clause) => hasPhrase(list, clause.folded));
  if (asks(cues.personal)) return 'asks about the reader';
  if (isAside && !passage.asksOnly) return 'asks among notices';
  if (asks(cues.reader) || standsInRow(passage, around)) return 'asks the reader';
  const isAlone = passage.asksOnly && !around.before?.asksOnly && !asks(cues.self);
  const isShort = asked.every((clause) => clause.words <= FEW_WORDS);
  const isAnswered = around.signs.some((sign) => ANSWERS.has(sign));
  return isAlone && isShort && isAnswered ? 'asks for what follows' : 'asks';
}

/** In a list of questions each asks, whether or not it names the reader: titles of other pieces are no such list. */
const standsInRow = ({ asksOnly, block }: Passage, { before, next }: Around): boolean =>
  asksOnly &&
  block.list > 0 &&
  [before, next].some((other) => other?.block.list === block.list && other.asksOnly);

/** «Still have a question?» above an address, «Not sure?» above an offer. */
const FEW_WORDS = 6;
const ANSWERS: ReadonlySet<Sign> = new Set<Sign>(['offer', 'form', 'price', 'way to reach somebody']);

const COMMENTS_OPEN =
  /^(?:\d{1,4} (?:responses?|comments?|thoughts?|replies|kommentare?|antworten|commentaires?|réponses?|comentarios?|respuestas?|comentários?|respostas?|条评论|条留言)\b|(?:one|two|three) (?:response|comment|thought)s?\b|(?:(?:please )?leave a (?:reply|comment)|post a comment|add a comment|schreibe einen kommentar|kommentar (?:schreiben|verfassen|hinterlassen)|laisser un commentaire|répondre|deja (?:una respuesta|un comentario)|deje seu comentário|deixe (?:um|seu|o seu) comentário|deixe uma resposta|发表评论|发表回复|留下评论)(?: cancel reply| antworten abbrechen| annuler la réponse| cancelar respuesta| cancelar resposta)?$)/u;

/** «Discussion (3)», «Webmentions» */
const COMMENTS_COUNTED =
  /^(?:discussion|comments?|responses?|replies|reactions?|kommentare?|antworten|commentaires?|réactions?|réagir à cet article|comentarios?|reacciones|respuestas?|comentários?|reações|respostas?|commenti|reazioni|reacties) \d{1,4}$|^webmentions?$/u;

const FURNITURE =
  /^(?:share this|like this|related|about the author|author|posted|filed under|tags?|tagged|categories|category|image|photo|source|copyright|edited by|published|permalink|labels|etiquetas|publicado|publicada|publié|classé|partager|étiquettes|geschrieben von|veröffentlicht|kategorien?|schlagw\S*|über de[nr] auto\S*|à propos de|sobre (?:o|a|el|la) aut\S*|marcadores|postado|compartilhe isso|标签|分类|作者|来源|发布|本文作者|关于作者)(?: |$)/u;

const PIECE =
  '(?:up|post|tip|brief|article|episode|story|entry|page|column|chapter|lesson|issue|number|letter|beitrag|artikel|heft|ausgabe|folge|kapitel|épisode|billet|chapitre|numéro|artículo|entrada|número|edición|capítulo|episodio|artigo|edição|articolo|numero|puntata|capitolo|bericht|aflevering|nummer|hoofdstuk)';

/** «Next tip: Who waters the plants?» leads to another piece; «Next week: what will you do?» does not. */
const PIECE_BEFORE_OR_AFTER = new RegExp(
  `^(?:${PIECE} |(?:in the|in our|im|in der|dans l[ea]|en el|en la|no|na|nel|nella|in het|in de) )?(?:next|previous|nächste[rs]?|vorherige[rs]?|voriger|suivante?|précédente?|prochaine?|nächsten|siguiente|anterior|próxim[oa]|precedente|successivo|prossimo|vorige|volgende)(?: ${PIECE})?\\s?[:：»›→]`,
  'iu',
);

/** «Chapter 5: Who leads those who lead?» */
const NUMBERED_PIECE = new RegExp(`^${PIECE} \\d{1,4}\\s?[:.–—-]`, 'iu');

const isOwnQuestion = (clause: Clause, cues: Cues): boolean =>
  clause.question &&
  !clause.quoted &&
  !hasPhrase(cues.promotion, clause.folded) &&
  !isLabelOfField(cues, clause);

/** «Your name?»; but not «What would it take for them to say your name?» */
export const isLabelOfField = (cues: Cues, { folded, words }: Pick<Clause, 'folded' | 'words'>): boolean =>
  words <= LABEL_WORDS && hasPhrase(cues.form, folded);

const LABEL_WORDS = 8;

/** «Jane Doe is …», «Jane Doe has …», in six languages. */
const AUTHOR =
  /^(?:(?:Dr|Prof)\.? )?(?:\p{Lu}(?:\.|[\p{L}’'-]{1,30}) ){2,4}(?:is|was|has|works|writes|leads|teaches|coaches|speaks|helps|ist|war|arbeitet|leitet|berät|est|a|travaille|dirige|accompagne|es|trabaja|ha|é|trabalha|lidera|foi)\s/u;
