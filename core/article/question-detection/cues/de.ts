import { combined, joinPhrases, phrases, wholePhrases } from '../phrases.ts';
import type { Cues } from './cues.ts';

export const GERMAN: Cues = {
  reader: phrases(`
    du, dich, dir, dein, deine, deinen, deinem, deiner, deines, euch, euer, eure, euren, eurem, eurer,
    ihnen, ihre, ihren, ihrem, ihrer, ihr, sie
  `),
  polite: new Set(['sie', 'ihnen', 'ihre', 'ihren', 'ihrem', 'ihrer']),
  personal: phrases(`
    was denken sie, was meinen sie, was meint ihr, was meinst du, was denkst du, was denkt ihr,
    was sagen sie, was sagst du, wie sehen sie, wie siehst du, wie seht ihr, wie halten sie es,
    wie hältst du es, wie haltet ihr es, wie gehen sie, wie gehst du, wie geht ihr, wie machen sie,
    wie machst du, wie erleben sie, wie erlebst du, wie erlebt ihr, wie ist es bei ihnen,
    wie ist das bei ihnen, wie ist das bei dir, wie ist es bei dir, wie ist es bei euch,
    wie sieht es bei, wie sieht das bei, wie reagieren sie, wie reagierst du, haben sie, hast du,
    habt ihr, kennen sie, kennst du, kennt ihr, sind sie, bist du, waren sie, warst du, wann haben sie,
    wann hast du, wann habt ihr, wann waren sie, wen fragen sie, wen fragst du, wem vertrauen sie,
    wem vertraust du, welche erfahrung*, welche … haben sie, welche … hast du, welche … habt ihr,
    welcher … ihnen, welche … ihnen, welches … ihnen, welche … ihrem, welche … ihrer, welche … deinem,
    welche … deiner, was würden sie, was würdest du, was würdet ihr, was haben sie, was hast du,
    was hilft ihnen, was hilft dir, was tun sie, was tust du, was nehmen sie, was nimmst du,
    woran merken sie, woran merkst du, woran erkennen sie, woran erkennst du, wo sehen sie,
    wo siehst du, und sie, und du, und ihr, in ihrem team, in ihrem unternehmen, in deinem team,
    in deinem unternehmen, stimmen sie, stimmst du, erinnern sie sich, erinnerst du dich, an welche,
    was fällt ihnen, was fällt dir
  `),
  self: phrases(`
    ich, mich, mir, mein, meine, meinem, meiner, in meinen, an meinen, für meinen, auf meinen
  `),
  together: phrases(`
    wir, uns, unser, unsere, unseren, unserem, unserer
  `),
  invitation: joinPhrases([
    phrases(`
      ich lese, wir lesen alle, lese ich gern, lese ich gerne, lesen wir gern, freue mich über jede, freuen uns über jede, freue mich über zuschriften, freue ich mich über, freuen wir uns über, interessiert mich, interessiert uns, rückmeldung, rückmeldungen sind,
      ^diskutieren sie$, ^begründen sie, ^begründe, ^erläutern sie, nennen sie ein beispiel,
      nennen sie beispiele, nenne ein beispiel, in den kommentaren, im kommentar, in die kommentare,
      als kommentar, kommentieren sie, kommentiere, kommentiert, hinterlassen sie, hinterlasse,
      schreiben sie mir, schreiben sie uns, schreiben sie es, schreiben sie ihre, schreib mir,
      schreib uns, schreib es, schreibt mir, schreibt uns, schreibt es, erzählen sie, erzähl, erzähle,
      erzählt, teilen sie ihre, teilen sie uns, teile deine, teilt eure, verraten sie, verrate,
      ich freue mich auf, wir freuen uns auf, ich freue mich über ihre, ich freue mich über deine,
      ich freue mich über eure, freue mich auf ihre, freue mich auf eure, freue mich auf deine,
      ich bin gespannt, wir sind gespannt, bin gespannt auf, mich interessiert, uns interessiert,
      würde mich interessieren, würde ich gern, diskutieren sie, diskutiert, diskutiere, diskutieren wir,
      notieren sie, notiere, notieren sie sich, schreiben sie auf, nehmen sie sich, nimm dir,
      tauschen sie sich, tauscht euch, stimmen sie ab, antworten sie, antworte, sagen sie mir, sag mir,
      lassen sie mich wissen, lass mich wissen, ihre meinung ist gefragt, deine meinung ist gefragt,
      eure meinung ist gefragt, ihre meinung interessiert, deine meinung interessiert, ihre meinung dazu,
      deine meinung dazu, eure meinung dazu
    `),
    combined(
      `^schick, ^schickt, ^schicken sie, ^schreib, ^schreibt, ^schreiben sie, ^sag, ^sagt, ^sagen sie, ^mail, ^mailt, ^mailen sie, ^erzähl, ^erzähle, ^erzählt, ^erzählen sie, ^verrate, ^verratet, ^verraten sie, ^lass, ^lasst, ^lassen sie, ^gebt, ^gib, ^geben sie, ^berichte, ^berichtet, ^berichten sie, und schick, und schickt, und schicken sie, und schreib, und schreibt, und schreiben sie, und sag, und sagt, und sagen sie, und erzählt, und erzählen sie`,
      `mir, uns, es mir, es uns, gern, gerne, ihre, eure, deine`,
    ),
  ]),
  answersAwaited: phrases(`
    ihre antwort, ihre antworten, deine antwort, deine antworten, eure antworten, antworten sie, antworte
  `),
  prompt: phrases(`
    ^meinungen$, ^ihre meinung$, ^deine meinung$, ^eure meinung$, ^frage an euch, ^frage an alle, ^eure meinung$, ^gedanken dazu$, ^kommentare$
  `),
  leadIn: phrases(`
    wenden sie sich an ihre nachbar*, wendet euch, erzählen sie sich, erzählt euch, tauschen sie sich,
    tauscht euch,
    antwort auf diese, beantworten sie, beantworte, beantwortet, lassen sie sich durch den kopf gehen,
    nehmen sie mit, nehmt mit, zum gespräch,
    meine bitte, hier meine frage,
    denken sie über folgendes nach, fragen sie sich folgendes,
    folgenden … fragen, diese … fragen, reflexionsfragen, folgende fragen, diese fragen,
    die folgenden fragen, einige fragen, ein paar fragen, drei fragen, fünf fragen, vier fragen,
    fragen zum nachdenken, fragen zur reflexion, fragen an sie, frage an sie, meine frage an,
    frage der woche, frage des tages, denken sie über, denk über, denken sie an, denk an, überlegen sie,
    überlege, nun sind sie dran, jetzt sind sie dran, jetzt bist du dran, jetzt seid ihr dran,
    zum nachdenken, zur diskussion
  `),
  toSelf: phrases(`
    stelle dir, stell dir die, fragen sie sich, frag dich, frage dich, fragt euch, fragen wir uns,
    stellen sie sich folgende, stellen sie sich diese, stell dir folgende, stell dir diese,
    fragen an dich, frage an dich, frage an euch, prüfen sie sich
  `),
  questionHeading: phrases(`
    ^für sich allein, ^allein$, ^zu zweit, ^in kleingruppen, ^im plenum, ^alle zusammen, ^im team$,
    ^für die nächste sitzung, ^für ihre nächste sitzung, ^für eure nächste, ^für die nächste besprechung,
    ^gesprächsanregung*, ^gesprächsimpuls*, ^anregungen zum gespräch, ^für das gespräch, ^für den
    übungsabend, ^für die gruppe,
    ^denkpause, ^zum kauen, ^stoff zum nachdenken, ^innehalten, ^halt$, ^kurz innehalten, ^zeit für sie,
    ^zeit für dich, ^zum mitnehmen$, ^für euch$,
    nach dem lesen, fürs gespräch, für das seminar, zum austausch, austausch in, ^austausch$, aufgaben zur,
    ^fragen, fragen$,
    ^reflexion, reflexion$, reflexionsfragen, fragen zur reflexion, zur reflexion, reflexionsimpuls*,
    selbstreflexion, zum nachdenken, fragen zum nachdenken, zum weiterdenken, fragen zum weiterdenken,
    ^nachgedacht, denkanstoß, denkanstöße, ^diskussion, diskussion$, diskussionsfragen, zur diskussion,
    fragen zur diskussion, diskussionsrunde, gesprächsfragen, fragen für das gespräch,
    fragen fürs gespräch, fragen für die gruppe, gruppengespräch, verständnisfragen,
    wiederholungsfragen, kontrollfragen, leitfragen, coachingfragen, coaching fragen, fragen an sie,
    fragen an dich, fragen für sie, fragen für dich, ^selbstcheck, ^selbsttest, selbstcoaching, ^übung,
    ^übungen, ^aufgaben$, für die praxis, ^transfer$, transferfragen, jetzt sind sie dran,
    jetzt bist du dran, impulsfragen, ^impulse$, ^fragen$, ^ihre meinung$, ^deine meinung$,
    fragen zum mitnehmen, zum mitnehmen
  `),
  open: phrases(`
    was, wer, wen, wem, wessen, welche*, wann, wo, wohin, woher, warum, wieso, weshalb, wie, wozu,
    woran, worin, womit, wofür, worauf, wovon, wobei, wodurch, worüber, worum, wonach, wogegen
  `),
  interrogative: phrases(`
    ^was, ^warum, ^weshalb, ^wieso, ^wie, ^wer, ^wen, ^wem, ^wessen, ^wann, ^wo, ^wohin, ^woher, ^womit,
    ^wofür, ^wodurch, ^woran, ^worauf, ^worin, ^worüber, ^wovon, ^wozu, ^welche, ^welcher, ^welches,
    ^welchen, ^welchem, ^in welche*, ^bei welche*, ^mit wem, ^für wen, ^an wen, ^von wem, ^haben sie,
    ^hast du, ^habe ich, ^haben wir, ^sind sie, ^bist du, ^bin ich, ^sind wir, ^ist, ^gibt es, ^kann,
    ^können, ^kannst, ^würden, ^würdest, ^würde, ^sollte
  `),
  tells: phrases(`
    ^beschreibt, ^nennt, ^erklärt, ^erläutert, ^erzählt, ^schildert, ^vergleicht, ^überlegt, ^beurteilen sie, ^beurteile, ^beurteilt, ^bewerten sie, ^bewertet, ^formulieren sie, ^formuliere, ^formuliert, ^ergänzen sie, ^ergänze, ^ergänzt, ^vervollständigen,
    ^beschreiben sie, ^beschreibe, ^beschreib, ^erinnern sie sich an, ^erinnere dich, ^denken sie an,
    ^denke an, ^denk an, ^denken sie über, ^nennen sie, ^nenne, ^erläutern sie, ^erläutere, ^erklären
    sie, ^erkläre, ^erzählen sie von, ^erzählen sie, ^erzähle, ^erzähl, ^schildern sie, ^schildere,
    ^vergleichen sie, ^vergleiche, ^diskutieren sie, ^diskutiert, ^überlegen sie, ^überlege, ^stellen
    sie sich vor, ^stell dir vor, ^reflektieren sie, ^reflektiere, ^geben sie ein beispiel, ^gib ein
    beispiel, schreiben sie mir, schreib mir deine, verraten sie, berichten sie
  `),
  instructs: phrases(`
    gehen sie … durch, geh … durch, nehmen sie sich, nimm dir, nehmt euch, schauen sie zurück, schau
    zurück,
    ^nehmen sie, ^nimm, ^denken sie, ^denk, ^denke, ^stellen sie sich, ^stell dir, ^überlegen sie,
    ^überlege, ^erinnern, ^erinnere, ^schreiben sie, ^schreibe, ^schreib, ^notieren, ^notiere,
    ^zeichnen, ^zeichne, ^machen sie, ^mach, ^wählen, ^wähle, ^schließen sie, ^halten sie, ^halte,
    ^lesen sie, ^lies, ^beschreiben, ^beschreibe, ^gehen sie, ^geh, ^schauen, ^schau, ^blicken, ^blick,
    ^beantworten, ^beantworte, ^arbeiten sie, ^versuchen
  `),
  urges: phrases(`
    ^*en sie, ^wenn ihnen niemand, ^wenn ihnen nichts, ^wenn dir niemand, ^wenn dir nichts, ^fällt ihnen niemand, ^fällt dir niemand, ^ich möchte dass sie, ^ich bitte sie
  `),
  discussed: phrases(`
    diskussion, diskutieren, reflexion, nachdenken, vertiefung, gespräch über, besprechung
  `),
  aside: phrases(`
    ^in der nächsten ausgabe, ^im nächsten heft, ^nächste ausgabe, ^demnächst$,
    ^nächstes mal, ^beim nächsten mal, ^nächstes treffen, ^nächster termin, ^praktisches$, ^praktische
    hinweise, ^organisatorisches$, ^hinweise$, ^termine$, ^ankündigungen$, ^aktuelles$, ^anfahrt$, ^kurz
    notiert, ^vorschau$, ^außerdem in,
    ^lesen sie auch, ^lies auch, ^auch interessant, ^mehr zum thema, ^weitere artikel, ^weitere beiträge, ^das könnte sie, ^das könnte dich,
    ^links$, ^quellen$, ^literatur$, ^literaturhinweise$, ^literaturtipps$, ^weiterführende, ^zum
    weiterlesen, ^downloads?$, ^anmerkungen$, ^fußnoten$, ^verweise$, ^materialien$, ^über den, ^über
    die autorin, ^zeitmarken$, ^kapitelmarken$
  `),
  askOthers: joinPhrases([
    phrases(`
    dieselbe frage, dieselben fragen, dieselben zwei fragen, dieselben drei fragen, die gleiche frage, die gleichen fragen, frage ich immer, fragt immer,
    stellen sie ihm, stellen sie ihr, stellen sie ihnen, stell ihm, stell ihr, stellt ihm, stellt ihr,
    fragen sie ihn, frag ihn, fragt ihn,
      gute fragen sind, fragen wie,
      offene frage, zum beispiel$, beispielsweise$, nachfragen$, fragen sie nach$,
    umfragefragen, fragebogen, offene fragen, beispielfragen, mögliche fragen, gute fragen, nützliche fragen,
    fragen sie ihre, fragen sie ihr, fragen sie ihren, fragen sie die, fragen sie den, fragen sie einen,
    fragen sie jeden, frag dein, frag deine, frag deinen, frage dein, frage deine, frage deinen,
    fragen an ihre, fragen an ihr, fragen an ihren, fragen an das team, fragen an bewerber*,
    fragen an mitarbeit*, fragen für das vorstellungsgespräch, fragen im vorstellungsgespräch,
    bewerbungsgespräch, vorstellungsgespräch, mitarbeitergespräch, führungskräfte ihren,
    führungskräfte ihr team, die ihr team, ihrem team stellen, deinem team stellen, stellen sie ihrem,
    stellen sie ihren, stell deinem, stell deinen, ihren mitarbeitern, chefs fragen, gute chefs
  `),
    combined(
      `fragen sie, frag, frage, fragt, stellen sie, fragen an, fragen für, frage an, stellen`,
      `ihr team, ihre mitarbeiter, ihre mitarbeitenden, ihre leute, ihren chef, ihre chefin, ihre kollegen, ihre kunden, dein team, deine mitarbeiter, deine leute, deinen chef, deine chefin, deine kollegen, deine kunden, ihrem team, ihren mitarbeitern, ihren mitarbeitenden, deinem team, deinen mitarbeitern, den bewerber, die bewerberin, bewerber, bewerbende, jeden neuen, jede neue, neue kollegen, jeden einzelnen, das team, die mitarbeiter, die mitarbeitenden, ihre kinder, deine kinder`,
    ),
  ]),
  partner: phrases(`
    mentee, mentees, coachee, bewerber*, kandidat*, mitarbeiterin, mitarbeiter, mitarbeitende*, mitarbeitern, der neue, die neue, neuen kolleg*, klient*, kundin, kunden, gegenüber, azubi*, auszubildende*
  `),
  talkWithOthers: phrases(`
    erstgespräch, kennenlerngespräch,
    bessere fragen stellen, geschlossene fragen, die kunst des fragens,
    mitarbeiterbefragung*, umfrage, fragebogen, belegschaftsbefragung*, mitarbeitendenbefragung*, befragung,
    gespräche mit mitarbeit*, gespräch mit mitarbeit*, mit ihren mitarbeit*, mit bewerber*, mit dem mitarbeit*, mit der mitarbeit*, gespräch mit ihrem team,
    bewerbungsgespräch*, vorstellungsgespräch*, mitarbeitergespräch*, jahresgespräch*,
    personalgespräch*, einstellungsgespräch*, entwicklungsgespräch*, rückkehrgespräch*,
    feedbackgespräch*, kundengespräch*, elterngespräch*, einzelgespräch*, austrittsgespräch*,
    personalauswahl, im gespräch mit mitarbeit*
  `),
  agenda: phrases(`
    tagesordnung, offene punkte,
    worauf wir achten, beurteilungskriterien, kriterien,
    leitfragen strukturieren, leitfragen gliedern, der beitrag untersucht, dieser beitrag untersucht, die studie untersucht, die studie fragt, die arbeit untersucht, untersucht werden, der text untersucht, klären wir, klären wir diese, besprechen wir, diese fragen klären, diese fragen beantwortet, fragen gehen wir nach, gehen wir der frage nach, hören sie, hörst du,
    in dieser folge, in diesem artikel, in diesem beitrag, in diesem vortrag, darum geht es, wir sprechen über,
    sie erfahren, du erfährst, das erwartet sie, das erwartet dich, themen, forschungsfragen, beantworten wir
  `),
  survey: phrases(`
    dauert etwa … minuten, dauert … minuten, ihre antworten werden, ihre angaben werden, anonym, auf
    einer skala, von 1 bis 5, von 1 bis 10, dürfen wir sie zitieren, dürfen wir sie kontaktieren, vielen
    dank für ihre teilnahme, danke fürs mitmachen, bitte ankreuzen, kreuzen sie, verlosung, verlosen
    wir, helfen sie uns besser
  `),
  studied: phrases(`
    befragt, befragung,
    befragten, teilnehmenden, teilnehmer beantworteten, probanden, wurden gefragt, wurden befragt,
    beantworteten, forschende, forscher, forscherinnen, die studie, der studie, erhebung, umfrage,
    interviewten, tagebuchstudie, fragebogen
  `),
  speech: phrases(`
    hatte … geschrieben, standen auf, stand auf, geschrieben hatte,
    fragten, stellten wir, fragten wir, wir fragten, haben wir gefragt,
    kam per post, kam diese, zuschrift, postkarte, ein brief, leserbrief, leserin schreibt, leser schreibt, erreichte mich,
    fragen sie mich, fragen mich, werde gefragt, fragen viele, fragen manche,
    fragte, fragt, gefragt, sagte, sagt, schrieb, schreibt, rief, meinte, wollte wissen, mail, e-mail,
    hörte, höre, flüsterte, antwortete
  `),
  answer: phrases(`
    ^ja, ^nein, ^doch, ^weil, ^klar, ^natürlich, ^selbstverständlich, ^sicher, ^nicht unbedingt,
    ^nicht immer, ^nicht wirklich, ^nicht ganz, ^keineswegs, ^vielleicht, ^wahrscheinlich, ^vermutlich,
    ^selten, ^kaum, ^nie, ^niemand, ^keiner, ^nichts, ^fast, ^meist, ^meistens, ^oft, ^ich glaube,
    ^ich denke, ^ich meine, ^ich finde, ^ich bin überzeugt, ^ich habe, ^ich sage, ^ganz einfach,
    ^einfach, ^die antwort, die antwort ist, die antwort lautet, die antwort heißt, ^es kommt darauf an,
    ^das kommt darauf an, ^das hängt, ^damit, ^indem, ^drei dinge, ^zwei dinge, ^ganz und gar, ^absolut,
    ^genau, ^gar nichts, ^eben, ^im gegenteil, ^beides, ^weder, ^wer, ^durch, ^hier, ^mit, ^studien,
    ^wenn ja, ^dann
  `),
  rhetorical: phrases(`
    ^was soll man zu, ^was ist von … zu halten, ^warum nicht einfach,
    oder etwa, etwa, ist es nicht, ist das nicht, sind wir nicht, wäre es nicht, wer hat nicht,
    wer weiß, wen wundert, was soll's, warum nicht gleich, na und$, und nun$, was nun$, und jetzt$,
    warum eigentlich$, wie viele von uns, schon gewusst, wussten sie, wusstest du,
    kommt ihnen das bekannt, kommt dir das bekannt, ^klingt, das ergebnis$, die folge$, der grund$,
    die lösung$, mein rat$, das problem$, wer kennt das nicht, wer kennt es nicht, wer will das,
    wer will schon, wer möchte das, ^wozu$, wie soll das, wie soll man,
    worauf warten sie noch, worauf wartest du noch, worauf wartet ihr noch, worauf warten wir noch,
    was haben sie zu verlieren, was hast du zu verlieren, was haben wir zu verlieren, wenn nicht jetzt,
    wenn nicht sie, wenn nicht wir, ^sind sie bereit, ^bist du bereit,
    kommt euch das bekannt, ^wer sagt dass, ^wer sagt denn, ^was will man mehr, ^wen wundert, ^wundert das,
    ^erkennen sie sich wieder, ^erkennst du dich wieder
  `),
  tag: phrases(`
    ^oder$, ^oder nicht$, ^oder etwa nicht$, ^nicht wahr$, ^richtig$, ^stimmt's$, ^gell$, ^ne$, ^nicht$
  `),
  transition: phrases(`
    ^was hilft, ^was tun, ^was also, ^wie also, ^doch wie, ^doch was, ^doch warum, ^aber wie, ^aber was,
    ^aber warum, ^und wie, ^und warum, ^was heißt, ^was bedeutet, ^was ist, ^was macht, ^wie geht das,
    ^wie geht man, ^wie kann, ^wie können, ^wie gelingt, ^wie lässt, ^wie funktioniert, ^wie entsteht,
    ^warum ist, ^warum sind, ^warum, ^woran liegt, ^woher kommt, ^wieso, ^weshalb, ^wer ist, ^gibt es,
    ^braucht es, ^welche rolle, ^worum geht, ^worauf kommt, ^muss, ^folgt
  `),
  promotion: phrases(`
    war diese seite, war dieser artikel, war dieser beitrag, hat ihnen dieser artikel, hat ihnen diese seite, haben sie gefunden was sie gesucht, hast du gefunden was du gesucht,
    nicht mehr erhalten, weiterhin erhalten, nicht mehr bekommen, nicht bekommen, möchten sie diesen …
    erhalten,
    newsletter, abonnieren, abonniere, melden sie sich, melde dich, ^anmelden, anmeldung,
    jetzt bewerben, bewerben sie sich, bewirb dich, ^bewerbung, ihre bewerbung, deine bewerbung,
    wir bieten, wir suchen, jetzt buchen, buchen sie, buche, ^bestellen, bestellen sie, ^kaufen,
    ^kostenlos, ^kostenfrei, ^gratis, rufen sie, kontaktieren sie, kontaktiere, ^kontakt,
    vereinbaren sie, vereinbare, ^termin, erstgespräch, hat ihnen der artikel, hat ihnen dieser,
    hat dir der, hat dir dieser, ^gefallen, mehr erfahren, weitere informationen, folgen sie, folge mir,
    ^teilnahme, rabatt, frühbucher, tickets, ^seminar, ^veranstaltung, noch fragen, weitere fragen,
    haben sie fragen, hast du fragen, sie haben fragen, ^möchten sie teil, ^möchten sie mitmachen, ^möchten sie dabei, ^möchten sie auch, ^möchtest du auch, ^möchtest du mitmachen, ^wollen sie mitmachen, ^willst du mitmachen, ^haben sie lust, ^hast du lust, ^möchten sie mehr, ^möchtest du mehr,
    ^sie möchten, ^du möchtest, ^sie wollen, ^du willst, ^sie suchen, ^du suchst, ^lust auf, ^interesse,
    ^interessiert, jetzt lesen, herunterladen, download, teilen sie diesen, teile diesen, anzeige,
    werbung, hat ihnen … gefallen, hat dir … gefallen, jetzt anmelden, hier anmelden,
    termin vereinbaren,
    haben sie einen themenvorschlag, hast du einen themenvorschlag, themenvorschläge,
    ^haben sie eine geschichte, ^hast du eine geschichte, ^haben sie eine idee für,
    ^hast du eine idee für, ^kennen sie jemanden der, ^kennst du jemanden der,
    wie können wir ihnen helfen, wie kann ich ihnen helfen, wie können wir helfen
  `),
  salesHeading: phrases(`
    ihre aufgaben, deine aufgaben, ihr profil, dein profil, wir bieten, was wir bieten, das bringen sie
    mit, das bringst du mit, anforderungen, vollzeit, teilzeit, unbefristet, vergütung, gehalt, so
    bewerben,
    das bekommen sie, das bekommst du, ihr nutzen, ihre vorteile, deine vorteile, das sagen unsere
    kunden, das sagen kunden, kundenstimmen, erfolgsgeschichten, referenzen, preise, ihre investition,
    deine investition, für wen, so funktioniert es, ablauf, gespräch buchen, demo buchen, kostenloses
    erstgespräch, unverbindlich, kostenloser test, geld zurück, begrenzte plätze, plätze begrenzt,
    plätze sind begrenzt, agb, unsere methode, unser ansatz, das programm, ihr coach, dein coach,
    module, inhalte des kurses, faq
  `),
  notice: phrases(`
    anwesenheitsliste, teilnehmerliste, foyer, namensschilder, kaffeepause, mittagspause,
    rückmeldebogen, feedbackbogen,
    cookies, datenschutz, impressum, abmelden, eintritt, eintritt frei, spenden erbeten, spende,
    spenden, kostenfrei, teilnahmegebühr, anmeldeschluss, einsendeschluss, anzeigenschluss,
    redaktionsschluss, öffnungszeiten, geöffnet, sprechzeiten, sprechstunde, telefon, telefonisch, fax,
    postfach, per mail, e-mail an, einsendungen, plätze, restplätze, ausgebucht, mitglieder, abo,
    abonnenten, probeheft, probeabo, einzelheft, ausgabe, nächste ausgabe, im nächsten heft, im
    nächsten, nächsten monat, nächste woche, folge, podcast, newsletter, workshop, webinar, seminar,
    lesung, vortrag, veranstaltung, kurs, tagung, foto, fotos, illustration, illustrationen, redaktion,
    lektorat, verlag, nachdruck, abdruck, genehmigung, alle rechte, übersetzt von, übersetzung,
    gebunden, seiten, isbn, parkplätze, parkplatz, barrierefrei, rollstuhl, aufzug, verpflegung,
    stellenangebote, stellenanzeige, kleinanzeigen, anzeigen, werbung, zur autorin, zum autor, zur
    person, schlagwörter, lesezeit, minuten lesezeit, mwst
  `),
  form: phrases(`
    pflichtfeld, erforderliche felder, e-mail-adresse, passwort vergessen, angemeldet bleiben,
    wie haben sie von uns, wie sind sie auf uns, captcha, abschicken, ^freiwillig$, ^optional$
  `),
  booking: phrases(`
    bei der anmeldung, bei ihrer anmeldung, bei deiner anmeldung, bei eurer anmeldung,
    bei der buchung, bei ihrer buchung, wenn sie sich anmelden, wenn du dich anmeldest,
    wenn sie buchen
  `),
  interview: phrases(`
    minuten mit,
    faq, häufige fragen, häufig gestellte, interview, im gespräch, gespräch mit, fragen und antworten,
    fragen & antworten, nachgefragt, drei fragen an, fünf fragen an, fragen an, sieben fragen an,
    zehn fragen an, podcast, folge, leserfragen, sie fragen
  `),
  followUp: wholePhrases(
    phrases(`
    warum, warum nicht, warum oder warum nicht, warum ja, wieso, wieso nicht, weshalb, weshalb nicht,
    inwiefern, wie, wie genau, und warum, und wenn ja, wenn ja wie, wenn ja welche, wenn ja warum,
    wenn nein warum nicht, wenn nicht warum nicht, wenn nein warum, wenn nein, falls ja wie,
    falls nein warum nicht, und wie, und warum nicht, woran liegt das, was geschah dann,
    was war die folge, mit welchem ergebnis, zum beispiel, was noch
  `),
  ),
};
