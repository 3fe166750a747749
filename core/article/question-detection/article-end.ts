/** Finds where an article ends and what stands below it begins. */
import type { Cues } from './cues/cues.ts';
import type { Clause, Passage } from './page.ts';
import { hasPhrase } from './phrases.ts';

/** Index after the last passage of the article itself; rests of comments and forms, credits, offers come after. */
export function endOfArticle(passages: readonly Passage[], cues: Cues): number {
  let end = Math.min(asideFrom(passages, cues), afterSignature(passages));
  const comments = passages.findIndex((passage) => passage.index > 0 && opensComments(passage));
  if (comments !== -1) end = comments;
  while (end > 1) {
    const passage = passages[end - 1];
    if (!passage || !standsAfterArticle(passage, cues)) break;
    end -= 1;
  }
  return end;
}

/** Where links, sources or times begin under a heading of their own, with hardly any prose from there on. */
function asideFrom(passages: readonly Passage[], cues: Cues): number {
  const isProse = (passage: Passage): boolean =>
    passage.words > ASIDE_WORDS ||
    hasPhrase(cues.questionHeading, passage.folded) ||
    asksForAnswers(passage, cues);
  const prose = passages.reduce((last, passage, at) => (isProse(passage) ? at : last), 0);
  const at = passages.findIndex(
    (passage, nth) =>
      nth > Math.max(prose, 1) &&
      (passage.heading || passage.words <= 4) &&
      hasPhrase(cues.aside, passage.folded),
  );
  return at === -1 ? passages.length : at;
}

const ASIDE_WORDS = 40;

/** «Have you ever …? Leave us a message.» is the author's, wherever it stands. */
const asksForAnswers = ({ clauses }: Passage, cues: Cues): boolean =>
  clauses.some((clause) => clause.invites) &&
  clauses.some((clause) => isOwnQuestion(clause, cues) && hasPhrase(cues.personal, clause.folded));

/** Where a letter ends that has but a few words, a notice or an offer, below its «Yours,» and the name. */
function afterSignature(passages: readonly Passage[]): number {
  const at = passages.findIndex(
    (passage, nth) => nth > 1 && isFarewell(passage) && isName(passages[nth + 1]),
  );
  const below = passages.slice(at + 2);
  const words = below.reduce((sum, passage) => sum + passage.words, 0);
  const isEnd = at !== -1 && words <= ASIDE_WORDS && !below.some(({ block }) => POSTSCRIPT.test(block.text));
  return isEnd ? at : passages.length;
}

const isFarewell = ({ block, words }: Passage): boolean => words <= 4 && /^\p{L}.*[,，]$/u.test(block.text);

const isName = (passage: Passage | undefined): boolean =>
  passage !== undefined && passage.words <= 5 && !/[?？:：]/u.test(passage.block.text);

const POSTSCRIPT = /^(?:P\.? ?S\.?|N\.? ?B\.?)(?![\p{L}\p{N}])/iu;

const COMMENTS_OPEN =
  /^(?:\d{1,4} (?:responses?|comments?|thoughts?|replies|kommentare?|antworten|commentaires?|réponses?|comentarios?|respuestas?|comentários?|respostas?|条评论|条留言)\b|(?:one|two|three) (?:response|comment|thought)s?\b|(?:(?:please )?leave a (?:reply|comment)|post a comment|add a comment|schreibe einen kommentar|kommentar (?:schreiben|verfassen|hinterlassen)|laisser un commentaire|répondre|deja (?:una respuesta|un comentario)|deje seu comentário|deixe (?:um|seu|o seu) comentário|deixe uma resposta|发表评论|发表回复|留下评论)(?: cancel reply| antworten abbrechen| annuler la réponse| cancelar respuesta| cancelar resposta)?$)/u;

const opensComments = (passage: Passage): boolean =>
  passage.words <= 14 && COMMENTS_OPEN.test(passage.folded.trim());

const FURNITURE =
  /^(?:share this|like this|related|about the author|author|posted|filed under|tags?|tagged|categories|category|image|photo|source|copyright|edited by|published|permalink|labels|etiquetas|publicado|publicada|publié|classé|partager|étiquettes|geschrieben von|veröffentlicht|kategorien?|schlagw\S*|über de[nr] auto\S*|à propos de|sobre (?:o|a|el|la) aut\S*|marcadores|postado|compartilhe isso|标签|分类|作者|来源|发布|本文作者|关于作者)(?: |$)/u;

const PIECE =
  '(?:up|post|tip|article|episode|story|entry|page|column|chapter|lesson|issue|letter|beitrag|artikel|folge|kapitel|épisode|billet|chapitre|artículo|entrada|capítulo|episodio|artigo|articolo|puntata|capitolo|bericht|aflevering|hoofdstuk)';

/** «Next tip: Who waters the plants?» leads to another piece; «Next week: what will you do?» does not. */
const PIECE_BEFORE_OR_AFTER = new RegExp(
  `^(?:${PIECE} )?(?:next|previous|nächste[rs]?|vorherige[rs]?|voriger|suivante?|précédente?|siguiente|anterior|próxim[oa]|precedente|successivo|prossimo|vorige|volgende)(?: ${PIECE})?\\s?[:：»›→]`,
  'iu',
);

function standsAfterArticle(passage: Passage, cues: Cues): boolean {
  if (PIECE_BEFORE_OR_AFTER.test(passage.block.text) && passage.words <= LINK_WORDS) return true;
  if (passage.clauses.some((clause) => isOwnQuestion(clause, cues))) return false;
  if (passage.clauses.some((clause) => clause.invites) && !hasPhrase(cues.promotion, passage.folded))
    return false;
  if (FURNITURE.test(passage.folded.trim())) return true;
  if (hasPhrase(cues.form, passage.folded)) return true;
  if (hasPhrase(cues.promotion, passage.folded)) return passage.words <= 60;
  return isAuthorNote(passage) || (isSignature(passage) && passage.block.list === 0);
}

const LINK_WORDS = 20;

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
const isAuthorNote = (passage: Passage): boolean =>
  passage.block.kind === 'paragraph' &&
  passage.words <= 90 &&
  /^(?:(?:Dr|Prof)\.? )?\p{Lu}[\p{L}.’'-]{0,30} (?:\p{Lu}[\p{L}.’'-]{0,30} ){1,3}(?:is|was|has|works|writes|leads|teaches|coaches|speaks|helps|ist|war|arbeitet|leitet|berät|est|a|travaille|dirige|accompagne|es|trabaja|ha|é|trabalha|lidera|foi)\s/u.test(
    passage.block.text,
  );

const isSignature = (passage: Passage): boolean =>
  passage.words <= 4 && !/[?？:：]/u.test(passage.block.text);
