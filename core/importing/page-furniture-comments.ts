/** Recognises where the comments of a page begin, and where the form for writing one does. */
import { lineStart, wholeLine } from './page-furniture-pattern.ts';

/** What a line above comments says: how many the page claims, and under which title. */
export type CommentsHeading = { readonly count: number | null; readonly title: string | null };

const LONGEST = 260;
const COUNT =
  '(\\d{1,5}|no|one|an?|ein|eine|kein|keine|un|une|una|uno|um|uma|two|three|four|five|zwei|drei|deux|trois|dos|tres|dois|três|nessun|due|tre|geen|een|één|twee|drie)';
const WHAT =
  '(?:comments?|responses?|replies|reply|thoughts?|pingbacks?|trackbacks?|kommentare?|antwort(?:en)?|gedanken?|reaktionen|commentaires?|réponses?|réflexions?|réactions?|comentarios?|respuestas?|pensamientos?|comentários?|respostas?|opiniões|opinião|pensamentos?|comment[oi]|rispost[ae]|pensier[oi]|reacties?|opmerkingen|gedachten?)';
const WHERE = '(?:to|on|for|about|so far on|zu|auf|über|sur|à|pour|a|en|sobre|para|em|su|op|over|bij)';

const COUNTED = new RegExp(
  `^${COUNT} ${WHAT}(?: \\((?:add|leave|post|edit).{0,20}\\))?(?: so far)?\\s?[:：.↓]?$`,
  'i',
);
const TITLED = new RegExp(`^${COUNT} ${WHAT} ${WHERE}:? (.{1,200})$`, 'i');
/** «4 Comments The Orchard Method Login», as Disqus prints it above its threads. */
const DISQUS =
  /^(\d{1,5}) (?:comments?|kommentare?|commentaires?|comentarios?|comentários?) .{2,160} (?:log ?in|anmelden|connexion|identifiant|acceder|entrar)$/i;
const COUNT_LAST =
  /^(?:comments?|responses?|discussions?|kommentare|commentaires|comentarios|comentários|commenti|reacties|评论|留言)\s?[(（[]\s?(\d{1,5})\s?[)）\]]\s?[:：]?$/i;
const BARE =
  /^(?:(?:reader |user |all |sample |example )?comments?|responses|discussion|trackbacks(?: (?:and|&) pingbacks)?|pingbacks?|(?:leser)?kommentare|les commentaires|commentaires|comentarios|comentários|commenti|reacties|评论|评论列表|留言|读者评论|精选留言|网友评论|全部评论)\s?[:：]?$/i;
const CHINESE =
  /^(?:(?:共有?|已有|全部)?\s?(\d{1,5})\s?(?:条|个|则|篇)\s?(?:评论|回复|回应|留言|想法|评价|精选留言)|[《“「"](.{1,200})[》”」"]\s?上?(?:的|有)\s?(\d{1,5}|一)\s?(?:条|个|则)\s?(?:评论|回复|回应|留言|想法))\s?[:：]?$/u;

/** Reads a line such as «5 responses to “Leading From Behind”», «2 Kommentare», «3条评论»; `null` for any other. */
export function readCommentsHeading(line: string): CommentsHeading | null {
  if (line.length > LONGEST) return null;
  const text = line.replace(/^[#*\s]{1,6}/u, '');
  const counted = COUNTED.exec(text) ?? COUNT_LAST.exec(text);
  if (counted) return { count: numberOf(counted[1]), title: null };
  const platform = DISQUS.exec(text);
  if (platform) return { count: Number(platform[1]), title: null };
  const titled = TITLED.exec(text);
  if (titled && isTitle(titled[2])) return { count: numberOf(titled[1]), title: unquote(titled[2] ?? '') };
  const chinese = CHINESE.exec(text);
  if (chinese) return { count: numberOf(chinese[1] ?? chinese[3]), title: chinese[2] ?? null };
  return BARE.test(text) ? { count: null, title: null } : null;
}

/** «3 thoughts on leading» may head a passage; a comments heading quotes a title or starts it with a capital. */
const isTitle = (text = ''): boolean => /^[«“”„"'‘《\p{Lu}\p{N}¿]/u.test(text);

const unquote = (text: string): string => text.replace(/^[«“”„"'‘《\s]{1,3}|[»”“"'’》\s]{1,3}$/gu, '');

const NUMBERS: Readonly<Record<string, number>> = {
  no: 0,
  kein: 0,
  keine: 0,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  zwei: 2,
  drei: 3,
  deux: 2,
  trois: 3,
  dos: 2,
  tres: 3,
  dois: 2,
  due: 2,
  tre: 3,
  nessun: 0,
  geen: 0,
  twee: 2,
  drie: 3,
  três: 3,
};

const numberOf = (text = ''): number =>
  /^\d/.test(text) ? Number(text) : (NUMBERS[text.toLowerCase()] ?? 1);

const FORM_START = wholeLine(
  [
    /(?:please )?(?:leave|post|add|write|submit|share|make|enter) (?:a|your|new)(?: new| public)? (?:reply|comment|response|thoughts?|feedback)(?: below| here)?(?: cancel(?: reply)?)?/u,
    /leave a reply to .{1,60}/u,
    /reply cancel/u,
    /cancel reply/u,
    /join the (?:discussion|conversation)/u,
    /comments? (?:are|is) closed/u,
    /comments? (?:rules|policy|guidelines)/u,
    /(?:schreibe?n?(?: sie)?|hinterlasse(?:n sie)?|verfasse(?:n sie)?) (?:einen|eine|deinen|ihren) (?:kommentar|antwort)(?: abbrechen| antworten abbrechen)?/u,
    /(?:einen )?kommentar (?:verfassen|schreiben|hinterlassen|abgeben|veröffentlichen|hinzufügen)/u,
    /antwort (?:hinterlassen|schreiben|abbrechen)/u,
    /laisser un commentaire(?: annuler la réponse)?/u,
    /(?:laissez|écrire|ajouter|publier|poster|enregistrer) (?:un|votre) commentaire/u,
    /votre commentaire/u,
    /répondre annuler/u,
    /annuler la réponse/u,
    /dej(?:a|ar|e) (?:un comentario|una respuesta|tu comentario|un comentario cancelar respuesta)(?: cancelar (?:la )?respuesta)?/u,
    /(?:publicar|escribir|añadir|agregar) (?:un |una )?(?:comentario|respuesta)(?: en la entrada)?/u,
    /cancelar (?:la )?respuesta/u,
    /deixe (?:um|uma|seu|sua) (?:comentário|resposta)(?: cancelar resposta)?/u,
    /(?:postar|publicar|enviar|escrever|adicionar) (?:um )?comentário/u,
    /cancelar resposta/u,
    /(?:lascia|scrivi|aggiungi|invia|pubblica) un (?:commento|tuo commento)(?: annulla risposta)?/u,
    /lascia una risposta(?: annulla risposta)?/u,
    /annulla risposta/u,
    /(?:geef|laat|plaats|schrijf) een (?:reactie|antwoord|opmerking)(?: achter)?(?: reactie annuleren)?/u,
    /(?:een )?reactie (?:plaatsen|geven|achterlaten|annuleren)/u,
    /reactie annuleren/u,
    /发表(?:评论|回复|留言|您的评论|意见)/u,
    /(?:取消)?回复 ?取消回复/u,
    /取消回复/u,
    /写(?:留言|评论)/u,
    /添加评论/u,
    /我要评论/u,
    /留下评论/u,
    /留下回复/u,
  ],
  String.raw`\s?[.:：!»…]{0,2}`,
);

const FORM_LINE = wholeLine([
  /your e-?mail address will not be published.*/u,
  /required fields are marked.*/u,
  /fill in your details below.*/u,
  /you are commenting using.*/u,
  /connecting to %s/u,
  /notify me (?:of|by|via|when).*/u,
  /save my name,.*/u,
  /this site uses akismet.*/u,
  /learn how your comment data.*/u,
  /you must be logged in.*/u,
  /please (?:log|sign) in to (?:comment|reply|leave).*/u,
  /log in(?: to (?:leave|post|reply).*)?/u,
  /logged in as .*/u,
  /e-?mail \(required\).*/u,
  /(?:e-?mail|name|website|url|comment|your (?:name|e-?mail|comment))\s?(?:\*|\(required\)|\(optional\)|\(will not be published\).*|\(address never made public\))\s?[:：]?/u,
  /(?:name|e-?mail|e-?mail address|website|comment|submit|post comment|submit comment|submit reply|preview|publish|wordpress\.com logo|(?:twitter|google|google\+|facebook|gravatar) (?:picture|photo|logo)|deine e-?mail-adresse wird nicht.*|ihre e-?mail-adresse wird nicht.*|erforderliche felder sind.*|kommentar abschicken|kommentar absenden|benachrichtige mich.*|meinen namen,.*|diese website verwendet akismet.*|du kommentierst mit.*|trage deine daten.*|votre adresse (?:e-mail|de messagerie|courriel).*|les champs obligatoires.*|enregistrer mon nom.*|laisser un commentaire|prévenez-moi.*|avertissez-moi.*|nom|commentaire|site web|tu (?:dirección de )?correo electrónico no será.*|tu dirección de correo.*|los campos obligatorios.*|guarda(?:r)? mi nombre.*|recibir un (?:correo|email).*|nombre|correo electrónico|comentario|web|o seu endereço de e-?mail.*|seu e-?mail não será.*|campos obrigatórios.*|salvar meus dados.*|salve meus dados.*|avise-me.*|notifique-me.*|nome|comentário|site|il tuo indirizzo e-?mail non sarà.*|i campi obbligatori.*|salva il mio nome.*|avvisami.*|invia commento|(?:het|je|jouw) e-?mailadres wordt niet.*|vereiste velden.*|verplichte velden.*|mijn naam, e-?mail.*|bewaar mijn naam.*|naam|reactie|reactie plaatsen|您的(?:电子)?邮箱地址不会被公开.*|您的电子邮箱.*|必填项已用.*|昵称|邮箱|网址|网站|姓名|姓名或昵称|电子邮箱地址|电子邮件|提交|提交评论|显示名称|在此浏览器中保存.*|评论|验证码|δ)\s?[*＊]?\s?[:：]?/u,
]);

/** Whether a line opens the form for writing a comment. */
export const isReplyFormStart = (line: string): boolean => line.length <= 100 && FORM_START.test(line);

/** Whether a line belongs to a form: a label, a hint, a button. Believed only within or near one. */
export const isFormLine = (line: string): boolean =>
  line.length <= 300 && (isReplyFormStart(line) || FORM_LINE.test(line));

/** Whether a line could stand only in a comment form, so that it opens one where no heading did. */
export const isSureFormLine = (line: string): boolean => line.length <= 300 && SURE_FORM_LINE.test(line);

const SURE_FORM_LINE = lineStart([
  /your e-?mail address will not be published/u,
  /fill in your details below or click/u,
  /(?:deine|ihre) e-?mail-adresse wird nicht veröffentlicht/u,
  /votre adresse (?:e-mail|de messagerie) ne sera pas/u,
  /tu dirección de correo electrónico no será/u,
  /o seu endereço de e-?mail não será/u,
  /il tuo indirizzo e-?mail non sarà/u,
  /(?:het|je|jouw) e-?mailadres wordt niet/u,
  /您的(?:电子)?邮箱地址不会被公开/u,
  /this site uses akismet/u,
  /comments (?:are|is) closed\.?$/u,
  /you must be logged in to post/u,
]);
