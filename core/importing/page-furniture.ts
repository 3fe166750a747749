/**
 * Recognises the lines of a page that are not its article: what asks to subscribe, to share, to follow, what
 * advertises or leads elsewhere. Each looks at one line of bounded length and knows nothing of its place, except
 * that some are believed only at the edges of a page.
 */
import type { RemovalReason } from '../article/article.ts';
import { isShareHeading, plain, SERVICES } from './page-furniture-words.ts';

/** Longer lines are prose. */
const LONGEST = 240;

/** Why a line can be taken away wherever it stands; `null` for a line of prose. */
export function furnitureReason(line: string): RemovalReason | null {
  if (line.length > LONGEST) return null;
  for (const [reason, pattern] of ANYWHERE) if (pattern.test(line)) return reason;
  if (isShareHeading(line)) return 'sharing';
  if (isLinkRow(line)) return 'links';
  return null;
}

/** Why a line before the first or after the last passage can be taken away; includes `furnitureReason`. */
export function edgeFurnitureReason(line: string): RemovalReason | null {
  const strong = furnitureReason(line);
  if (strong || line.length > LONGEST) return strong;
  for (const [reason, pattern] of AT_EDGES) if (pattern.test(line)) return reason;
  return null;
}

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

const RELATED =
  /^(?:related(?: (?:posts?|articles?|reading|stories|content|topics))?|(?:you )?(?:may|might) also (?:like|enjoy|be interested in).{0,20}|recent(?: (?:posts?|articles?|comments?))|popular posts?|more from .{1,40}|more stories|read (?:next|more)|recommended(?: (?:reading|for you|from .{1,30}))?|keep reading|latest posts?|top posts.{0,20}|archives?|categories|blogroll|meta|ähnliche (?:beiträge|artikel)|verwandte (?:beiträge|artikel)|das könnte (?:sie|dich) auch interessieren|weitere (?:beiträge|artikel)|neueste beiträge|articles? (?:similaires?|liés|récents)|à lire aussi|sur le même sujet|entradas (?:relacionadas|recientes)|artículos relacionados|te puede interesar|también te puede interesar|posts? relacionados|artigos relacionados|leia também|veja também|相关文章|相关阅读|推荐阅读|延伸阅读|热门文章)$/u;

const ANYWHERE: readonly (readonly [RemovalReason, RegExp])[] = [
  [
    'advertisement',
    /^(?:advertisements?|ad|ads by .{1,30}|sponsored(?: content| post)?|anzeige|werbung|publicité|publicidad|publicidade|anuncios?|广告|report this ad|remove ads|about these ads|rate this|enhanced by zemanta|article continues (?:below|after) .{0,40})[\s:]{0,2}$/iu,
  ],
  [
    'advertisement',
    /^(?:occasionally, some of your visitors may see an advertisement|advertisement[\s-]{1,3}(?:continue|scroll))/iu,
  ],
  [
    'subscription',
    /^(?:please )?(?:subscribe|sign up|register)(?: now| today| here| free)?(?:$|[!.:]| (?:to|for|by|via|and get) .{0,80}(?:newsletter|e-?mail|blog|updates?|inbox|posts?|feed|rss|podcast|channel|week|free))/iu,
  ],
  [
    'subscription',
    /^(?:never|don['’]t|do not) miss (?:an?|another|any|out on|our|the next) .{0,60}(?:issue|post|update|article|episode|newsletter|subscribe)/iu,
  ],
  [
    'subscription',
    /^(?:subscribed?|already a (?:member|subscriber).{0,60}|follow|following|join (?:our|my|the) (?:mailing list|newsletter|e-?mail list).{0,80}|join [\d.,]{1,9}\+? .{0,60}(?:subscribers?|followers?|readers?|others?)\b.{0,40}|(?:get|receive) .{0,60}(?:in|to|into) your (?:inbox|e-?mail).{0,60}|enter your e-?mail.{0,80}|type your e-?mail.{0,20}|follow (?:blog|this blog|us|me)(?: (?:via|by|on|at|for)\b.{0,60})?|follow .{1,40} (?:via|by) e-?mail|thanks for (?:reading|subscribing)[^.!]{0,60}[.!] subscribe.{0,120}|.{0,60}is a reader-supported publication.{0,160})$/iu,
  ],
  [
    'subscription',
    /^(?:(?:jetzt )?(?:newsletter )?(?:abonnieren|abonniere|abonnieren sie|abonniert)(?:$|[!.:]| .{0,80}(?:newsletter|blog|e-?mail|feed|podcast|kostenlos).{0,60})|(?:hier )?(?:zum )?newsletter(?:[ -]anmeld(?:en|ung))?[!.:]?$|keinen? (?:beitrag|artikel|ausgabe).{0,40}verpassen|melde(?:n sie| dich)? .{0,60}newsletter)/iu,
  ],
  [
    'subscription',
    /^(?:abonnez-vous|s[’']abonner|inscrivez-vous|recevez .{0,60}(?:mail|courriel|lettre|newsletter)|ne manquez (?:pas|aucun|plus).{0,60}(?:article|numéro|lettre|abonnez))/iu,
  ],
  [
    'subscription',
    /^(?:suscr[ií]b(?:ete|ase|irse|ir)(?:$|[!.:]| .{0,100}$)|recibe .{0,60}(?:correo|email|bolet[ií]n|newsletter)|no te pierdas .{0,60}(?:suscr|bolet|newsletter)|inscreva-se(?:$|[!.:]| .{0,100}$)|assine(?:$|[!.:]| (?:a|o|nossa|nosso|minha) .{0,80}$)|receba .{0,60}(?:e-?mail|newsletter|novidades)|cadastre-se.{0,100}$)/iu,
  ],
  [
    'subscription',
    /^(?:订阅|欢迎订阅|(?:欢迎|扫码|点击)?关注(?:我们|公众号|微信).{0,40}|扫描二维码.{0,40}|长按.{0,20}二维码.{0,20})/u,
  ],
  [
    'sharing',
    /^(?:share (?:this|on|via|with|it)(?: (?:post|article|entry|story|page|page on|on|via|with|to|by))?(?: (?:facebook|twitter|linkedin|e-?mail|x|whatsapp|pinterest|reddit|tumblr|pocket|telegram|skype|friends?|a friend))?|click to (?:share|e-?mail|print|tweet).{0,60}|tweet this|klick(?:en)?,? um .{0,60}|cliquez pour .{0,80}|cliquer pour .{0,80}|haz clic para .{0,80}|clique para .{0,80}|[\d.,]{1,9}k? (?:likes?|claps?|shares?|retweets?|reactions?|restacks?)|(?:one|[\d.,]{1,6}) blogg?ers? likes? this.{0,20}|be the first to like this.{0,20}|.{0,40}bloggers like this[.:]?|like loading[.…]{0,3}|share\s*(?:save|listen|like|comment|copy link)|e-?mail this ?(?:blogthis.{0,80})?|share to (?:x|twitter|facebook|pinterest)|blogthis!?|gef[aä]llt \d+ .{0,30}|sei der erste,? dem das gefällt.{0,5})[:.!]?$/iu,
  ],
  [
    'navigation',
    /^(?:skip to (?:main )?content|skip to (?:footer|navigation|primary .{0,20})|(?:main |primary )?menu|toggle (?:navigation|menu)|zum inhalt (?:springen|wechseln|nach oben)|aller au contenu(?: principal)?|ir al contenido|saltar al contenido|pular para o conteúdo|跳至内容|跳到内容|back to top|scroll to top|return to top|nach oben|haut de page|volver arriba|voltar ao topo|返回顶部|open in app|sign in|sign up|log in|get the app|get app|listen|listen to this (?:article|post)|play|\d{1,2}:\d{2}|previous (?:post|article|entry)|next (?:post|article|entry)|(?:older|newer) (?:posts?|entries)|(?:←|«|‹|<<) .{1,120}|.{1,120} (?:→|»|›|>>)|post navigation|posts navigation|beitrags-?navigation|navigation (?:de l[’']article|des articles)|navegación de entradas|navegação de posts?|文章导航)$/iu,
  ],
  [
    'navigation',
    /^(?:read (?:more|next|also|the full (?:story|article))|continue reading|see also|mehr lesen|weiterlesen|lesen sie auch|lire (?:la suite|aussi)|leer más|lee también|leia (?:mais|também)|阅读更多|阅读全文)(?:$|\s?[:：»→…>].{0,160}$| from .{1,60}$| about .{1,60}$| at .{1,60}$)/iu,
  ],
];

const AT_EDGES: readonly (readonly [RemovalReason, RegExp])[] = [
  [
    'navigation',
    /^(?:home|about|contact|search|blog|archives?|start|startseite|accueil|inicio|início|首页|search for:?|rss|sitemap|impressum|datenschutz|kontakt|privacy(?: policy)?|terms(?: of (?:use|service))?|cookie(?:s| policy).{0,30}|back to (?:blog|all posts|home|articles)|all (?:posts|articles)|home\s?[>›»/|].{0,160}|you are here:?.{0,160}|blog at wordpress\.com.{0,30}|create a (?:free )?website.{0,60}|(?:proudly )?powered by .{1,60}|bloggen? auf wordpress.{0,20}|theme:? .{1,60}|designed (?:by|with) .{1,40}|subscribe to:? ?(?:posts|post comments).{0,20}|(?:more )?from .{1,40} on medium|published in|view all posts by .{1,60}|view my complete profile|view all .{1,40}|alle beiträge (?:von|anzeigen).{0,60}|voir tous les articles.{0,60}|ver todas las entradas.{0,60}|ver todos os posts.{0,60}|(?:discover|discussion about) .{1,60}|top|latest|discussions?|no posts|ready for more\?|see all .{1,40}|write a response|see all responses.{0,10})$/iu,
  ],
  [
    'subscription',
    /(?:subscribe(?:d)? (?:now|today|here|to|via|by|for)|sign up (?:for|to|here|now)|never miss (?:an?|another)|(?:in|to|into) your inbox|our newsletter|my newsletter|weekly newsletter|mailing list|rss feed|by e-?mail|abonnez-vous|inscrivez-vous|abonnieren|newsletter|suscr[ií]b|inscreva-se|assine (?:a|o|nossa|nosso)|cadastre-se|订阅|公众号)/iu,
  ],
  [
    'sharing',
    /^(?:(?:if|did) you (?:enjoy|like|enjoyed|liked|found) .{0,120}(?:share|tweet|like|forward|recommend|clap|👏|pass it).{0,120}|(?:please )?(?:share|forward) this (?:post|article|with).{0,120}|wenn (?:ihnen|dir) .{0,80}(?:teilen|teile|weiter).{0,60}|si (?:cet article|te gust|te ha gust|le gust).{0,120}(?:partage|compart).{0,60}|se (?:você )?gostou.{0,80}(?:compartilh).{0,60}|如果.{0,40}(?:分享|转发|点赞).{0,30}|喜欢.{0,20}(?:分享|转发|点赞).{0,20})$/iu,
  ],
  [
    'links',
    /^(?:follow|connect with|find|contact|reach|visit|e-?mail|tweet)(?: me| us| him| her| them| .{1,40})? (?:on|at|via|online|with|by)\b.{0,120}$|^(?:connect|follow|website|web|site|blog|e-?mail|twitter|linkedin|facebook|instagram|phone|tel|telefon|folgen sie .{1,80}|suivez.{1,80}|síguenos.{0,80}|sígueme.{0,80}|siga(?:-nos|-me)?.{0,80})\s?:\s.{1,120}$|^(?:https?:\/\/|www\.)\S{3,150}$|^[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}$/iu,
  ],
  [
    'other',
    /^(?:(?:copyright|©|\(c\)).{0,160}|.{0,80}all rights reserved.{0,60}|alle rechte vorbehalten.{0,40}|tous droits réservés.{0,40}|todos los derechos reservados.{0,40}|todos os direitos reservados.{0,40}|版权所有.{0,60}|转载请.{0,60}|_{3,60})$/iu,
  ],
];
