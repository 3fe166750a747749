/**
 * Whether a fetched page is an article at all. A wall, a form to log in, an error or an empty shell looks like a page
 * to a program; kept as an article it would disappoint the reader weeks later. Only short texts are doubted: a page
 * that brings its whole text is read, whatever it says about itself.
 */
import type { NoArticleReason } from '../../failure.ts';
import { all, type DomDocument, type DomElement, firstIn, flatText, foldText, lineOf } from './dom.ts';

/** What a page shows of its nature before anything is taken out of it. */
export type PageSigns = {
  readonly title: string;
  /** For words that name an error or a check. */
  readonly headings: string;
  /** The first lines in sight. */
  readonly opening: string;
  readonly asksForPassword: boolean;
  /** Has scripts and a place for them to draw in, or says that it needs them. */
  readonly needsScripts: boolean;
  /** Says in its data that the whole is for subscribers. */
  readonly isLocked: boolean;
  /** Says in words that the rest is for subscribers. */
  readonly wallWords: boolean;
  /** Speaks to subscribers, as many a site does above a text that is free. */
  readonly offersLogin: boolean;
};

export function readPageSigns(document: DomDocument): PageSigns {
  const words = foldText(flatText(document.body));
  return {
    title: foldText(firstIn(document, 'title')?.textContent),
    headings: all(document.body, 'h1, h2').slice(0, 3).map(lineOf).join(' '),
    opening: words.slice(0, 400),
    asksForPassword: all(document.body, 'input[type="password"]').length > 0,
    needsScripts: needsScripts(document),
    isLocked: isLocked(document),
    wallWords: WALL.test(words),
    offersLogin: FOR_SUBSCRIBERS.test(words),
  };
}

/** In words: a text of this length says something by itself. */
const LITTLE = 120;
const LITTLE_OF_A_TEASER = 350;
/** Fewer than this are a caption, no article. */
const FEWEST = 12;
/** So few words may be nothing but the message; a short text may as well tell of a door that said «access denied». */
const A_MESSAGE = 30;

/** Why a page with so many words in its text is no article; `null` when it is one. */
export function reasonNoArticle(signs: PageSigns, wordCount: number): NoArticleReason | null {
  const isShort = wordCount < LITTLE;
  const named = [signs.title, signs.headings, wordCount < A_MESSAGE ? signs.opening : ''];
  if (isShort && named.some((words) => CHECK.test(words))) return 'robot-check';
  if (isShort && named.some((words) => ERROR.test(words))) return 'error-page';
  if (signs.isLocked && (signs.wallWords || signs.offersLogin) && wordCount < 2 * LITTLE_OF_A_TEASER)
    return 'paywall';
  if ((signs.isLocked || signs.wallWords) && wordCount < LITTLE_OF_A_TEASER) return 'paywall';
  if (isShort && signs.offersLogin) return 'paywall';
  if (isShort && signs.asksForPassword) return 'login';
  if (signs.needsScripts && wordCount < LITTLE / 2) return 'scripts';
  return wordCount < FEWEST ? 'empty' : null;
}

/** Checks whether a person is there, by the words of the services that make them. */
const CHECK =
  /\b(?:just a moment|checking (?:your browser|if the site connection is secure)|attention required|verif(?:y|ying) (?:that )?you are (?:a )?human|are you (?:a robot|human)|access (?:to this page has been )?denied|unusual traffic|enable javascript and cookies to continue|pardon our interruption|ddos protection)\b/i;

const ERROR =
  /^\W*(?:error\W+)?(?:404|403|410|500|502|503)\b|\b(?:404|page|seite|página|document|file|article|post|content) (?:was |could |is |wurde |no |não |nicht )?(?:not (?:be )?found|nicht gefunden|encontrada|encontrado|unavailable|does ?n[o’']t exist|no longer (?:exists|available))|\bpage (?:introuvable|non trouvée)|\bpagina (?:non trovata|niet gevonden|bestaat niet)|\b(?:deze )?pagina (?:werd |kon )?niet (?:worden )?gevonden|\b(?:page|seite) existiert nicht|\bsomething went wrong\b|\b(?:oops|whoops)\b[^.]{0,60}\bfound\b|页面不存在|找不到(?:该|您|此)?(?:页面|网页)|ページが見つかりません/i;

/** How publishers end what they let everybody read. */
const WALL =
  /\b(?:(?:subscribe|sign up|register|log ?in|sign in|become a (?:member|subscriber)) (?:now )?(?:to|and) (?:continue|keep|read|unlock|access|get (?:full )?access)|(?:to )?continue reading (?:this|the|your|with)|this (?:article|story|content|post|page) is (?:for|only for|only available to|available to|exclusive to|reserved for) (?:(?:our|paid|paying|premium) )?(?:subscribers|members)|for (?:paid|paying) subscribers|(?:you[’']ve|you have) (?:reached|read|used) (?:your|all|the) [^.]{0,40}(?:articles?|limit)|keep reading with a (?:\d+-day )?free trial|unlock (?:this|the full) (?:article|story|post)|(?:sign|join) up (?:for free )?to (?:read|see) (?:the rest|more|on)|(?:subscribers|members) only\b|only for (?:subscribers|members)|join to (?:read|keep reading)|jetzt weiterlesen|weiterlesen mit|um weiter ?zu ?lesen|nur für (?:unsere )?abonnent(?:en|innen)|réservée?s? (?:aux|à nos) abonnés|pour (?:lire|continuer) (?:la suite|la lecture|à lire)|abonnez-vous pour (?:lire|continuer)|(?:suscr[ií]b\w+|reg[ií]str\w+) para (?:seguir|continuar) leyendo|(?:solo|sólo|exclusivo) para (?:nuestros )?suscriptores|(?:assine|cadastre-se|registe-se) para (?:continuar|seguir)|(?:só|apenas) para assinantes|per continuare a leggere|(?:riservat[oa]|solo per) (?:agli |gli )?(?:nostri )?abbonati|(?:alleen|exclusief) voor (?:onze )?(?:abonnees|leden)|om verder te lezen|lees verder met een|il vous reste [^.]{0,30}de cet article à lire|(?:contenido|artículo) (?:exclusivo )?para suscriptores|(?:conteúdo|matéria) exclusiv[oa] para assinantes)|订阅后(?:继续)?阅读/i;

const FOR_SUBSCRIBERS = /\balready (?:a|an) (?:subscriber|member)\b/i;

const LOCKED_TIER = /^(?:locked|metered|paid|premium|subscriber)/i;

function isLocked(document: DomDocument): boolean {
  const tier = firstIn(document, 'meta[name="article:content_tier"], meta[property="article:content_tier"]');
  if (LOCKED_TIER.test(tier?.getAttribute('content') ?? '')) return true;
  return all(document, 'script[type="application/ld+json"]').some((script) =>
    /"isAccessibleForFree"\s*:\s*"?false/i.test(script.textContent ?? ''),
  );
}

const SHELL = '#root, #app, #__next, #__nuxt, #___gatsby, #svelte, app-root, [data-reactroot], [ng-app]';

function needsScripts(document: DomDocument): boolean {
  const asks = all(document, 'noscript').some((note) => /java\s?script/i.test(noteText(note)));
  return asks || (all(document, 'script').length > 0 && firstIn(document, SHELL) !== null);
}

const noteText = (note: DomElement): string => note.textContent ?? '';
