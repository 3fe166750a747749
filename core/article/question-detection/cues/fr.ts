import { combined, joinPhrases, phrases, wholePhrases } from '../phrases.ts';
import type { Cues } from './cues.ts';

export const FRENCH: Cues = {
  reader: phrases(`
    vous, votre, vos, vôtre, vôtres, tu, te, toi, ton, ta, tes, t'
  `),
  polite: new Set(),
  personal: phrases(`
    et vous, et toi, qu'en pensez, qu'en penses, que pensez, que penses, qu'en dites, avez-vous, as-tu,
    aviez-vous, êtes-vous, es-tu, étiez-vous, connaissez-vous, connais-tu, comment faites,
    comment fais-tu, comment vivez, comment gérez, comment gères, comment réagissez, comment réagis,
    comment avez, comment as-tu, comment vous, comment décririez, comment pourriez, que feriez,
    que ferais-tu, que faites, que fais-tu, que retenez, que retiens, que changeriez, que voulez,
    que vous, quelle est votre, quel est votre, quels sont vos, quelles sont vos, quel est ton,
    quelle est ta, quelle … vous, quel … vous, quels … vous, quelles … vous, quelle … votre,
    quel … votre, quand avez, quand as-tu, à quand remonte, quelle expérience, selon vous, à votre avis,
    d'après vous, selon toi, à ton avis, dans votre équipe, dans votre entreprise, dans ton équipe,
    chez vous, de quoi avez, à qui, qui … vous, qui avez, diriez-vous, seriez-vous, pouvez-vous,
    pourriez-vous, vous souvenez, te souviens, vous arrive-t-il, vous est-il arrivé, partagez-vous,
    sauriez-vous, où en êtes
  `),
  self: phrases(`
    je, j', me, moi, mon, ma, mes, m'
  `),
  together: phrases(`
    nous, notre, nos
  `),
  invitation: joinPhrases([
    phrases(`
      revenez me dire, venez me dire, venez nous dire, revenez nous dire, me le dire, nous le dire, je vous lis, je te lis, à vos commentaires, à vos claviers, à vos plumes, la parole est à vous, qu'on en parle, parlons-en, parlez-en, j'attends votre, nous attendons votre, curieux de vous lire, curieuse de vous lire, votre histoire m', votre histoire nous,
      ^expliquez, ^justifiez, ^argumentez, donnez un exemple, donnez des exemples, en commentaire,
      en commentaires, dans les commentaires, dans un commentaire, laissez un commentaire, laissez votre,
      laisse un commentaire, commentez, racontez, ^raconte, partagez vo*, partagez votre, partagez-le,
      partagez-la, partagez avec, partage ton, partage ta, dites-moi, dites-nous, dites-le, dis-moi,
      dis-nous, écrivez-moi, écrivez-nous, écris-moi, répondez, ^réponds, j'attends vos,
      nous attendons vos, j'ai hâte de, au plaisir de vous lire, hâte de vous lire, vos réponses,
      vos avis, votre avis m'intéresse, votre avis nous, donnez votre avis, vos témoignages,
      je serais heureux, je serais heureuse, je serais curieux, je serais curieuse, je suis curieux,
      je suis curieuse, j'aimerais savoir, j'aimerais vous lire, j'aimerais connaître, discutez,
      discutons, échangez, ^notez, ^note, prenez le temps, prenez quelques, prenez cinq, prends le temps,
      à vous de, à vous la parole, ^à vous, ^et à vous, votez
    `),
    combined(
      `dites, dis, écrivez, écris, racontez, raconte, envoyez, envoie, confiez, confie, faites, parlez, répondez, réponds, livrez`,
      `moi, nous, le moi, le nous, m'en, nous en`,
    ),
    combined(
      `je lis, nous lisons, je lirai, je lis toutes, je réponds à`,
      `vos, tous vos, toutes vos, chaque, tout, tous les, toutes les`,
    ),
  ]),
  answersAwaited: phrases(`
    votre réponse, vos réponses, ta réponse, tes réponses, répondez, réponds
  `),
  prompt: phrases(`
    ^votre avis$, ^ton avis$, ^vos avis$, ^des avis$, ^des idées$, ^une opinion$, ^commentaires$
  `),
  leadIn: phrases(`
    tournez-vous vers, racontez-vous, échangez avec,
    réponse à ceci, réponse à cette question, répondez à, réponds à, emportez avec vous, de quoi
    discuter, matière à discussion,
    ma demande, je vous demande une,
    ces … questions, je vous invite à réfléchir, voici quelques questions, voici trois questions,
    voici cinq questions, voici … questions, quelques questions, les questions suivantes,
    questions suivantes, ces questions, réfléchissez, réfléchis, question du jour,
    question de la semaine, ma question, une question pour vous, questions pour vous, pour réfléchir,
    pour aller plus loin, pour la discussion, à vous de jouer, à vous la parole, à méditer, pensez à un,
    pensez à une, pensez à la, rappelez-vous
  `),
  toSelf: phrases(`
    posez-vous ces, demandez-vous, demande-toi, demandons-nous, posez-vous, pose-toi, se demander,
    interrogez-vous, interroge-toi
  `),
  questionHeading: phrases(`
    ^seul, ^à deux$, ^par deux, ^en binôme, ^en petits groupes, ^tous ensemble, ^en équipe$, ^en plénière,
    ^pour votre prochaine réunion, ^pour notre prochaine réunion, ^pour la prochaine réunion,
    ^un temps pour vous, ^un temps pour soi, ^à ruminer, ^à méditer, ^matière à réflexion, ^pause$,
    ^arrêtez-vous, ^temps d'arrêt, ^à votre tour,
    après la lecture, pistes de discussion, pistes de réflexion, ^à partager, pour débattre, en petits groupes,
    ^questions, questions$,
    questions de réflexion, questions pour réfléchir, pour réfléchir, ^réflexion, réflexion$, ^réflexions, réflexions$,
    questions de discussion, questions pour la discussion, questions pour le groupe,
    questions pour échanger, pour la discussion, pour en discuter, pour échanger, ^discussion, discussion$, ^débat, débat$,
    à débattre, questions pour vous, questions à se poser, questions à emporter, questions à méditer,
    à méditer, ^à vous$, à vous de jouer, à vous la parole, pour aller plus loin, pour approfondir,
    ^exercice, ^exercices, questions de révision, questions de compréhension, auto-évaluation,
    auto-diagnostic, autodiagnostic, bilan personnel, faites le point, mise en pratique,
    questions de coaching, ^coaching$, journal de bord, carnet de bord, ^questions$, et vous$,
    ^votre avis$
  `),
  open: phrases(`
    qui, qu', que, quoi, quel, quelle, quels, quelles, lequel, laquelle, lesquels, lesquelles,
    quand, où, pourquoi, comment, combien
  `),
  interrogative: phrases(`
    ^que, ^qu', ^quoi, ^pourquoi, ^comment, ^qui, ^à qui, ^de qui, ^avec qui, ^pour qui, ^quand, ^où,
    ^quel, ^quelle, ^quels, ^quelles, ^à quel, ^à quelle, ^dans quel, ^dans quelle, ^de quoi, ^à quoi,
    ^en quoi, ^sur quoi, ^combien, ^est-ce, ^avez-vous, ^as-tu, ^êtes-vous, ^es-tu, ^ai-je, ^suis-je,
    ^avons-nous, ^pouvez-vous, ^laquelle, ^lequel, ^lesquels
  `),
  tells: phrases(`
    ^évaluez, ^évalue, ^jugez, ^rédigez, ^rédige, ^formulez, ^complétez, ^complète, ^appréciez, ^analysez, ^commentez,
    ^décrivez, ^décris, ^racontez, ^raconte, ^pensez à, ^pense à, ^rappelez-vous, ^rappelle-toi,
    ^souvenez-vous, ^souviens-toi, ^citez, ^cite, ^nommez, ^nomme, ^expliquez, ^explique, ^comparez,
    ^donnez un exemple, ^donne un exemple, ^imaginez que, ^imaginez-vous, ^réfléchissez à, ^réfléchis à,
    ^partagez un, ^partagez une, ^partage un, ^partage une, ^discutez, ^identifiez, ^mettez-vous à la
    place, racontez-moi, racontez-nous, dites-moi comment, dites-nous comment, dites-moi ce
  `),
  instructs: phrases(`
    repassez, revoyez, refaites, repensez, prenez, imaginez,
    ^prenez, ^prends, ^pensez, ^pense, ^imaginez, ^imagine, ^rappelez, ^rappelle, ^souvenez, ^souviens,
    ^écrivez, ^écris, ^notez, ^note, ^dessinez, ^dessine, ^faites, ^fais, ^choisissez, ^choisis,
    ^fermez, ^lisez, ^lis, ^regardez, ^regarde, ^arrêtez-vous, ^posez-vous, ^décrivez, ^décris,
    ^revenez, ^mettez-vous, ^placez, ^essayez
  `),
  urges: phrases(`
    ^*ez, ^si personne ne vous, ^si rien ne vous, ^si personne ne te, ^je vous invite, ^je voudrais que vous
  `),
  discussed: phrases(`
    discussion, discuter, réflexion, réfléchir, échanger, débat, à débattre
  `),
  aside: phrases(`
    ^dans le prochain numéro, ^au prochain numéro, ^prochain numéro, ^à venir$,
    ^la prochaine fois, ^prochaine séance, ^prochaine rencontre, ^infos pratiques, ^informations
    pratiques, ^côté pratique, ^logistique$, ^dates$, ^agenda$, ^annonces$, ^en bref$, ^accès$,
    ^billetterie, ^également dans,
    ^à lire aussi, ^lire aussi, ^lisez aussi, ^articles similaires, ^articles liés, ^vous aimerez aussi, ^sur le même sujet,
    ^liens$, ^ressources$, ^sources$, ^références$, ^bibliographie$, ^pour aller plus loin$, ^notes$,
    ^lectures, ^à lire, ^téléchargements?$, ^à propos de, ^crédits$, ^minutage$
  `),
  askOthers: joinPhrases([
    phrases(`
    la même question, les mêmes questions, les mêmes deux questions, toujours deux questions,
    posez-lui, posez-leur, pose-lui, pose-leur, demande-lui, demande-leur,
      de bonnes questions, des questions comme,
      question ouverte, par exemple$,
    questionnaire, questions de sondage, questions ouvertes, exemples de questions, bonnes questions à poser, questions utiles,
    demandez à, demande à, demander à, demandez-leur, demandez-lui, posez à vo*, posez à votre,
    poser à votre, poser à vos, poser à un, poser à une, poser à son, poser à ses, poser en entretien,
    poser lors, poser au, poser aux, pose à ton, pose à tes, questions à votre équipe, questions à vos,
    posent à leur, posent à leurs, pose à son, pose à ses, en entretien d'embauche,
    entretien d'embauche, entretien annuel, aux candidats, au candidat, interrogez votre,
    interrogez vos
  `),
    combined(
      `demandez à, demande à, demander à, posez à, pose à, poser à, posées à, questions à, question à, questions pour, questions à poser à, interrogez`,
      `votre équipe, vos équipes, vos collaborateurs, vos salariés, votre patron, votre manager, votre chef, vos collègues, vos clients, ton équipe, tes collègues, tes clients, ton manager, ton chef, un candidat, une candidate, vos candidats, chaque nouveau, chaque nouvelle, chaque membre, chacun, un collègue, un ami, vos enfants`,
    ),
  ]),
  partner: phrases(`
    mentoré, mentorée, coaché, coachée, candidat, candidate, candidats, collaborateur, collaboratrice, collaborateurs, salarié, salariée, salariés, nouvel arrivant, client, cliente, interlocuteur, stagiaire, apprenti
  `),
  talkWithOthers: phrases(`
    premier entretien, entretien d'accueil,
    poser de bonnes questions, questions fermées, l'art de questionner,
    enquête interne, sondage interne, questionnaire, baromètre social, entretien de sortie,
    entretien avec un, entretien avec une, entretiens avec, parler avec vos collaborateurs, avec vos collaborateurs, lors de l'entretien, pendant l'entretien,
    entretien annuel, entretiens annuels, entretien d'embauche, entretiens d'embauche, entretien
    d'évaluation, entretien professionnel, entretien individuel, entretiens individuels, entretien de
    recrutement, recruter, recrutement, entretien de départ, entretien de retour
  `),
  agenda: phrases(`
    ordre du jour,
    ce que nous évaluons, critères,
    cet article examine, cette étude examine, l'étude examine, cet article étudie, la recherche porte, trois questions structurent, vous entendrez, nous verrons, on y parle de, on répond à, questions abordées,
    dans cet épisode, dans cet article, dans ce chapitre, au programme, vous découvrirez, vous apprendrez,
    nous parlons de, nous abordons, nous répondons, au sommaire, questions de recherche
  `),
  survey: phrases(`
    prend environ … minutes, environ … minutes, vos réponses sont, vos réponses seront, anonyme,
    anonymes, sur une échelle, de 1 à 5, de 1 à 10, pouvons-nous vous citer, pouvons-nous vous
    contacter, merci de votre participation, cochez, tirage au sort, aidez-nous à améliorer
  `),
  studied: phrases(`
    répondants, participants, ont répondu, répondaient, étaient interrogés, ont été interrogés,
    interrogées, chercheurs, chercheuses, l'étude, cette étude, l'enquête, sondés, questionnaire
  `),
  speech: phrases(`
    avait écrit, était écrit, étaient écrites, avait noté,
    nous avons demandé, avons demandé, avons posé, ai demandé, ont demandé,
    reçu ceci, j'ai reçu, carte postale, une lettre, une lectrice, un lecteur,
    ils demandent, elles demandent, on me demande, me demandent, certains demandent,
    demanda, demande, demandait, a demandé, m'a demandé, dit, disait, a dit, m'a dit, écrit, écrivait,
    m'écrit, s'exclama, lança, répondit, mail, courriel, message, entend, entends
  `),
  answer: phrases(`
    ^oui, ^non, ^si, ^parce que, ^parce qu', ^bien sûr, ^évidemment, ^pas toujours, ^pas forcément,
    ^pas nécessairement, ^pas vraiment, ^pas du tout, ^pas si, ^pas sûr, ^pas encore, ^peut-être,
    ^sans doute, ^probablement, ^certainement, ^absolument, ^jamais, ^rarement, ^souvent, ^presque,
    ^personne, ^rien, ^la réponse, ^ma réponse, la réponse est, ^je crois, ^je pense, ^je ne, ^je n',
    ^j'en, ^j'ai, ^cela dépend, ^ça dépend, ^tout dépend, ^c'est, ^ce n'est, ^il faut, ^il suffit,
    ^simple, ^simplement, ^en, ^lui, ^par, ^trois choses, ^deux choses, ^d'abord, ^au contraire,
    ^les deux, ^ni, ^voici, ^si oui, ^moi aussi, ^tout, ^hélas, ^à peine
  `),
  rhetorical: phrases(`
    ^que dire de, ^et que dire de, ^que dire du, ^et que dire du, ^pourquoi ne pas,
    ^n'est-ce pas là, n'est-il pas, n'est-ce, ne serait-il, ne faut-il pas, ne sommes-nous pas, qui n'a,
    qui ne, qui voudrait, à quoi bon, pourquoi pas, pourquoi attendre, quoi de plus, quoi de mieux,
    que demander de plus, comment ne pas, ^et alors$, ^et après$, ^et ensuite$, ^et maintenant$,
    combien d'entre nous, saviez-vous, savais-tu, ça vous parle, cela vous parle, cela vous dit,
    résultat$, le résultat$, le problème$, la solution$, mon conseil$, ^vraiment$, ^étonnant$,
    qui sait$,
    ^qu'attendez-vous$, qu'attendez-vous pour, ^qu'attendez-vous donc, ^alors qu'attendez-vous$, ^qu'attends-tu$, qu'attends-tu pour, ^qu'attendons-nous$, qu'attendons-nous pour, qu'avez-vous à perdre, qu'as-tu à perdre,
    qu'avons-nous à perdre, si ce n'est pas maintenant, sinon maintenant, ^êtes-vous prêt,
    ^êtes-vous prête, ^êtes-vous prêts, ^es-tu prêt, ^es-tu prête, ^prêt à, ^prêts à,
    cela vous dit quelque chose, ^qui a dit que, ^qui a dit qu, ^quoi de plus, ^quoi de mieux,
    ^vous voyez
  `),
  tag: phrases(`
    ^non$, ^n'est-ce pas$, ^pas vrai$, ^hein$, ^d'accord$, ^vous ne trouvez pas$
  `),
  transition: phrases(`
    ^que faire, ^comment faire, ^alors comment, ^alors que, ^alors pourquoi, ^mais comment,
    ^mais pourquoi, ^mais que, ^mais qu', ^et pourquoi, ^et comment, ^est-ce, ^qu'est-ce, ^pourquoi,
    ^comment, ^d'où vient, ^que signifie, ^que veut dire, ^quelle est la, ^quel est le, ^quels sont les,
    ^quelles sont les, ^qui est, ^y a-t-il, ^faut-il, ^peut-on, ^doit-on, ^par où, ^à quoi,
    ^que se passe, ^que s'est
  `),
  promotion: phrases(`
    cette page vous a-t-elle, cet article vous a-t-il, avez-vous trouvé ce que vous cherchiez, cette page est-elle utile,
    ne le recevez, ne la recevez, ne recevez plus, ne plus recevoir, recevoir cette, recevoir ce,
    abonnez-vous, abonne-toi, inscrivez-vous, inscris-toi, ^inscription, infolettre, newsletter,
    ^la lettre, réservez, ^réserve, ^achetez, ^commandez, téléchargez, télécharge, ^gratuit, ^gratuite,
    ^gratuitement, ^offre, nous offrons, nous proposons, nous recherchons, nous recrutons, postulez,
    postule, ^candidature, votre cv, contactez, ^contacte, ^appelez, prenez rendez-vous, ^rendez-vous,
    places limitées, ^billets, ^remise, ^promotion, ^souhaitez-vous participer, ^souhaitez-vous recevoir, ^aimeriez-vous participer, ^voulez-vous participer, ^voulez-vous recevoir, ^vous savez, ^vous avez envie, ^vous êtes, ^vous aimez, ^vous ne voyez, ^vous ne recevez, ^vous avez une question, ^vous avez des questions, vous avez aimé, tu as aimé, cet article vous a,
    ^vous souhaitez, ^vous voulez, ^vous cherchez, ^envie de, ^besoin d', ^besoin de, ^intéressé,
    ^intéressée, en savoir plus, plus d'informations, ^suivez, suis-moi, ^formation, ^séminaire,
    ^conférence, ^des questions, ^d'autres questions, ^une question, partagez cet article, ^partager,
    publicité, sponsorisé, rejoignez, ^rejoins, places sont limitées, entrée gratuite, prenez contact,
    ^vous avez une anecdote, ^vous avez une idée, ^vous avez un sujet, ^vous avez une histoire,
    ^vous avez un témoignage, ^vous connaissez quelqu'un qui, ^avez-vous une anecdote,
    ^avez-vous une idée de sujet, ^avez-vous une histoire, ^une anecdote à, ^une idée de,
    ^tu as une anecdote, ^tu as une idée, comment pouvons-nous vous aider
  `),
  salesHeading: phrases(`
    vos missions, votre profil, ce que nous offrons, nous offrons, ce que nous demandons, le poste,
    temps plein, temps partiel, rémunération, pour postuler,
    ce que vous obtenez, ce que vous recevez, compris dans, ce que disent nos clients, ils en parlent,
    témoignages, tarifs, votre investissement, pour qui, à qui s'adresse, comment ça marche, prendre
    rendez-vous, réserver un appel, essai gratuit, test gratuit, sans engagement, satisfait ou
    remboursé, places limitées, places sont limitées, conditions générales, notre méthode, notre
    approche, le programme, votre coach, votre formateur, modules, faq
  `),
  notice: phrases(`
    feuille de présence, liste de présence, foyer, badges, pause café, déjeuner, questionnaire de
    satisfaction,
    cookies, mentions légales, confidentialité, désabonner, désinscription, entrée libre, tarif, tarifs,
    plein tarif, tarif réduit, remise, places, complet, date limite, avant le, horaires, ouvert du,
    accueil, secrétariat, téléphone, tél, par téléphone, par courriel, adresse, boîte postale, adhérent,
    adhérents, abonnés, abonnement, don, dons, prochain numéro, prochaine chronique, prochain rendez-
    vous, prochain épisode, le mois prochain, la semaine prochaine, podcast, épisode, infolettre,
    atelier, formation, stage, séminaire, conférence, webinaire, photo, photos, illustration,
    illustrations, réalisation, montage, musique, rédaction, éditeur, éditions, imprimé, reproduction,
    autorisation, droits réservés, traduit par, traduction, broché, pages, isbn, issn, parking, accès,
    plan d'accès, restauration, offres d'emploi, petites annonces, publicité, partenaires, mécènes, à
    propos de ce site, mots-clés, minutes de lecture, bulletin
  `),
  form: phrases(`
    votre nom, adresse e-mail, adresse de messagerie, adresse mail, mot de passe oublié,
    comment avez-vous connu, comment nous avez-vous, captcha, se souvenir de moi, champs obligatoires,
    ^facultatif$, ^facultative$, ^envoyer$
  `),
  booking: phrases(`
    lors de l'inscription, lors de votre inscription, à l'inscription, en vous inscrivant,
    lors de la réservation, lors de votre réservation, en réservant
  `),
  interview: phrases(`
    minutes avec,
    faq, foire aux questions, questions fréquentes, questions fréquemment, interview, entretien avec,
    entretien, entrevue, rencontre avec, conversation avec, questions-réponses, questions et réponses,
    questions à, trois questions à, cinq questions à, portrait, podcast, épisode, vos questions,
    courrier
  `),
  followUp: wholePhrases(
    phrases(`
    pourquoi, pourquoi pas, pourquoi ou pourquoi pas, comment, comment cela, comment ça, en quoi,
    de quelle façon, de quelle manière, si oui, si oui comment, si oui lequel, si oui laquelle,
    si oui pourquoi, si non pourquoi, sinon pourquoi, et pourquoi, et comment, dans quel but,
    par exemple, avec quel résultat, avec quels résultats, quoi d'autre, et sinon,
    qu'est-ce qui vous fait dire cela
  `),
  ),
};
