/** Words that name what stands around an article, in the languages Afterword knows. Lower case. */

const split = (words: string): readonly string[] => words.split(' ').map((word) => word.replaceAll('_', ' '));

/** Where links in a row under an article lead. */
export const SERVICES: ReadonlySet<string> = new Set(
  split(
    'facebook twitter x linkedin google google+ pinterest tumblr reddit whatsapp telegram pocket email e-mail mail print skype instagram youtube vimeo flickr stumbleupon delicious del.icio.us digg xing mastodon bluesky threads wechat weibo medium rss feed blog website web site homepage buffer flipboard evernote instapaper newsvine blogger copy_link link more tweet share drucken correo_electrónico imprimir courriel imprimer 微信 微博 qq 豆瓣 facebook_messenger messenger line viber sms signal hacker_news technorati yahoo podcast github contact bio twitter/x',
  ),
);

/** Names that a blog gives to whoever wrote; they say nothing. */
export const NOBODY: ReadonlySet<string> = new Set(
  split('admin administrator author autor editor guest staff webmaster user superuser root 管理员'),
);

const SHARE_HEADINGS = split(
  'share share_this share_this_post share_this_article share_this_entry share_on sharing share_it spread_the_word like_this like_this_post like_loading... liked_this? loading... tweet bookmark teilen teilen_mit mit_freunden_teilen beitrag_teilen diesen_beitrag_teilen artikel_teilen gefällt_mir gefällt_mir_wird_geladen... gefällt_mir_wird_geladen… gefällt_mir_wird_geladen_… gefällt_mir_wird_geladen_... gefällt_mir_lade... partager partager_cet_article partagez_cet_article partagez partagez_sur j’aime_ceci j’aime j’aime_chargement… wird_geladen... wird_geladen… lade... chargement… cargando... carregando... compartir compartir_en comparte comparte_esto compártelo me_gusta me_gusta_esto me_gusta_cargando... compartilhar compartilhe compartilhe_isso compartilhe_este_post curtir curtir_isso curtir_carregando... condividi condividi_su condividi_questo_articolo condividi: mi_piace mi_piace_caricamento... mi_piace: deel deel_dit deel_dit_artikel deel_dit_bericht delen delen_via vind_ik_leuk vind-ik-leuk 分享 分享到 共享 共享此文章 转发 点赞 赞 喜欢 赞过 share_this_to addthis sharethis like',
);
const SHARE: ReadonlySet<string> = new Set(SHARE_HEADINGS);

/** Whether a line heads a row of buttons for passing the article on. */
export const isShareHeading = (line: string): boolean => SHARE.has(plain(line));

const ACTIONS: ReadonlySet<string> = new Set(
  split(
    'expand_full_comment reply replydelete delete reply_↓ ↓ ↵ like likes liked liked_by_author unlike report report_comment report_abuse flag edit edited permalink link quote share • · reply_·_share •_reply •_share_› share_› see_more show_more view_replies hide_replies collapse expand upvote downvote thumbs_up thumbs_down helpful recommend recommended antworten kommentieren gefällt_mir melden bearbeiten zitieren löschen répondre supprimer j’aime signaler modifier responder eliminar borrar me_gusta citar excluir curtir denunciar respostas responderexcluir respondereliminar rispondi elimina segnala modifica beantwoorden beantwoord reageer reageren verwijderen 回复 赞 举报 删除 引用 评论 编辑 likereply like_reply reply_like reply_share reply_report log_in_to_reply loading... 0 1_like • reply',
  ),
);

const BUTTONS: ReadonlySet<string> = new Set(
  split(
    'post save send repost bookmark pin_it pin comment comments copy copy_link like embed listen report buy_copies get_pdf guardar enviar guardar_para_después merken enregistrer salvar 收藏 打印',
  ),
);

/** Whether a line names a button that stands among those for sharing. */
export const isShareButton = (line: string): boolean =>
  line.length <= 40 && (BUTTONS.has(plain(line)) || /^[\d.,]{1,7}[km]?$/i.test(line));

/** Whether a line is nothing but a button under a comment, such as «Reply» or «3 likes». */
export const isActionLine = (line: string): boolean =>
  line.length <= 60 &&
  plain(line.replace(/[△▽▲▼]/gu, ''))
    .split(/\s?[|·•]\s?/u)
    .map((word) => word.trim())
    .every(isAction);

const COUNTED =
  /^\+?\d{1,5}\s?(?:likes?|loves?|reactions?|replies|reply|votes?|points?|claps?|upvotes?|shares?|gefällt mir|antwort(?:en)?|réponses?|j’aime|respuestas?|me gusta|respostas?|curtidas?|个?赞|回复)?$/u;

const REACTION =
  /^(?:liked by .{1,60}|recommend \d{0,5} share.{0,30}|subscribe add disqus.{0,40}|sort by (?:best|newest|oldest)|like \(\d{1,5}\)|\d{1,4} repl(?:y|ies)(?: by .{1,80})?|\d{1,4} more (?:comments?|replies)[.…]{0,3}|reply to .{1,60})$/u;

const isAction = (word: string): boolean =>
  word === '' || ACTIONS.has(word) || COUNTED.test(word) || REACTION.test(word);

/** A word as the tables above hold it: lower case, straight marks made typographic, no closing punctuation. */
export const plain = (line: string): string =>
  line
    .slice(0, 120)
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/^[\s#*•·>«»|↓→←-]{1,6}|[\s:：!#*•·>»|↓→-]{1,6}$/gu, '')
    .trim();
