import { combined, joinPhrases, phrases, wholePhrases } from '../phrases.ts';
import type { Cues } from './cues.ts';

export const DUTCH: Cues = {
  reader: phrases(`
    je, jij, jou, jouw, jullie, jezelf, u, uw, uzelf
  `),
  polite: new Set(),
  personal: phrases(`
    en jij, en u, en jullie, en jouw, en uw, en bij jou, en bij u, en bij jullie, hoe is dat bij, hoe zit dat bij,
    hoe gaat dat bij, hoe zit het bij, hoe gaat het bij, wat denk je, wat denkt u, wat denken jullie, wat vind je,
    wat vindt u, wat vinden jullie, wat is jouw, wat is uw, wat zijn jouw, wat zijn uw, hoe kijk je, hoe kijk jij,
    hoe kijkt u, hoe ga je, hoe ga jij, hoe gaat u, hoe gaan jullie, hoe doe je, hoe doe jij, hoe doet u, heb je,
    heb jij, heeft u, hebt u, hebben jullie, ben je, ben jij, bent u, zijn jullie, herken je, herken jij, herkent u,
    ken je, ken jij, kent u, kennen jullie, weet je nog, wanneer heb je, wanneer heb jij, wanneer heeft u,
    wanneer was je, wanneer was jij, wanneer was u, wanneer was de laatste keer, wat zou je, wat zou jij, wat zou u,
    wat zouden jullie, wat heb je, wat heb jij, wat heeft u, wat helpt je, wat helpt jou, wat helpt u, wat doe je,
    wat doe jij, wat doet u, wat houdt je, wat houdt jou, wat houdt u, wat neem je, wat neemt u, wie in jouw,
    wie in je, wie in uw, wie op uw, wie op jouw, welke … jij, welke … je, welke … u, welke … jouw, welke … uw,
    welk … jouw, welk … je, welk … u, welk … uw, in jouw team, in uw team, in je team, op jouw werk, op uw werk,
    in jouw organisatie, in uw organisatie, op uw afdeling, op jouw afdeling, waar merk je, waar merkt u, waar sta je,
    waar staat u, waar loop je, waar loopt u, ben je het eens, bent u het eens, mee eens
  `),
  self: phrases(`
    ik, mij, me, mijn, mezelf
  `),
  together: phrases(`
    wij, we, ons, onze
  `),
  invitation: joinPhrases([
    phrases(`
      in de reacties, in de comments, in een reactie, een reactie, als reactie, reageer, reageert u, laat het me,
      laat het ons, laat me weten, laat ons weten, laat weten, laat het weten, laat u het, laat hieronder,
      ik ben benieuwd, wij zijn benieuwd, we zijn benieuwd, ben benieuwd naar, benieuwd naar, ik hoor graag,
      wij horen graag, we horen graag, hoor ik graag, horen we graag, ik lees graag, lees ik graag, ik lees uw,
      ik lees je, lees uw reactie graag, vertel het, vertel me, vertel ons, vertelt u, schrijf me, schrijf ons,
      schrijf het, schrijf op, noteer, mail me, mail ons, stuur me, stuur ons, stuur een, deel je, deel jouw, deel uw,
      deel het, deelt u, praat mee, praat erover, denk mee, bespreek met, bespreek het, bespreek samen, ga in gesprek,
      wissel uit, antwoord gewoon, beantwoord, jouw beurt, uw beurt, nu jij, jullie mening, jouw mening, uw mening, ik lees alle, ik lees elke, ik lees ze, we lezen alle, ik lees alles, jullie verhaal, jouw verhaal, uw verhaal, jullie verhalen, laten we het hebben, we horen het graag, ik hoor het graag, ik ben nieuwsgierig, nieuwsgierig naar,
      je mening, het woord is aan, geef een voorbeeld, licht toe, leg uit waarom, neem de tijd om, hieronder
    `),
    combined(
      `vertel, vertelt, schrijf, schrijft, mail, mailt, stuur, stuurt, app, zeg, laat, deel`,
      `me, mij, ons, het me, het mij, het ons, het aan, u mij, u ons, u het`,
    ),
  ]),
  answersAwaited: phrases(`
    jouw antwoord, je antwoord, uw antwoord, jullie antwoorden, uw antwoorden, antwoord gewoon, beantwoord
  `),
  prompt: phrases(`
    ^gedachten$, ^reacties$, ^meningen$, ^mee eens$, ^ideeën$
  `),
  leadIn: phrases(`
    draai je naar, wend je tot, vertel elkaar, bespreek met je,
    antwoord op deze, beantwoord, neem mee, laat dit bezinken, laat deze vragen,
    mijn verzoek, ik leg u, ik leg iets,
    enkele vragen, een paar vragen, deze vragen, de volgende vragen, volgende vragen, drie vragen, vier vragen,
    vijf vragen, vragen om, vraag om mee, vragen aan jou, vragen aan u, vraag aan jou, vraag aan u, mijn vraag aan,
    mijn vraag voor, vraag van de week, vraag van de dag, reflectievragen, denk eens aan, denk aan een, denk terug,
    denkt u eens, sta stil bij, sta eens stil, om over na te denken, stof tot nadenken, ter overdenking,
    ter discussie, ik laat je achter met, ik vraag je, ik vraag u
  `),
  toSelf: phrases(`
    vraag jezelf, vraag je eens af, vraag je af, vraagt u zich, vraag uzelf, stel jezelf, stel uzelf, stelt u zichzelf,
    jezelf afvragen, jezelf stellen, uzelf stellen, zichzelf stellen, vragen aan jezelf, zelf af, ons afvragen, onszelf
  `),
  questionHeading: phrases(`
    ^alleen$, ^in tweetallen, ^in duo, ^in kleine groepen, ^met z'n allen, ^allemaal samen, ^in het team$,
    ^voor de volgende vergadering, ^voor je volgende overleg, ^voor het volgende overleg,
    ^om op te kauwen, ^stof tot nadenken, ^denkpauze, ^pauze$, ^stop hier, ^even stilstaan, ^een moment
    voor jezelf, ^jouw beurt$, ^nu jij$,
    na het lezen, vragen bij, om te delen, ^uitwisseling$, in tweetallen, in kleine groepen, ^terugkijken$, ^vooruitkijken$,
    ^vragen, vragen$, ^reflectie, reflectie$, reflectievragen, om over na te denken, om na te denken, ter overdenking,
    ter discussie, ^discussie, discussievragen, gespreksvragen, bespreekvragen, voor het gesprek, om te bespreken,
    voor in je team, voor je team, voor uw team, voor het team, ^opdracht, ^opdrachten, ^oefening, ^oefeningen,
    aan de slag, zelf aan de slag, ^nu jij$, jouw beurt, uw beurt, ^aan jou$, ^aan u$, stilstaan bij, even stilstaan,
    ^denk na, denkvraag, denkvragen, verwerkingsvragen, herhalingsvragen, ^verdieping$, verdiepingsvragen, voor de praktijk,
    stof tot nadenken, ^zelftest, zelfreflectie, probeer dit, om mee te nemen, vraag van de week
  `),
  open: phrases(`
    wat, wie, wiens, welk, welke, wanneer, waar, waarom, waaraan, waarmee, waarvoor, waarop,
    waarover, waarvan, waarin, waardoor, waarheen, hoe, hoeveel
  `),
  interrogative: phrases(`
    ^wat, ^wie, ^wiens, ^hoe, ^wanneer, ^waar, ^waarom, ^waarmee, ^waaraan, ^waarover, ^waarvoor, ^waarin, ^waardoor,
    ^welk, ^welke, ^met wie, ^aan wie, ^van wie, ^voor wie, ^in welke, ^bij welke, ^op welke, ^heb je, ^heb ik,
    ^hebben we, ^heeft u, ^ben je, ^ben ik, ^bent u, ^zijn we, ^is er, ^is het, ^kun je, ^kunt u, ^kan ik, ^zou je,
    ^zou ik, ^durf
  `),
  tells: phrases(`
    ^beoordeel, ^schrijf een, ^schrijf de, ^vul aan, ^maak de zin af, ^bespreken jullie, ^vertelt,
    ^beschrijf, ^denk aan, ^denk terug, ^denk eens, ^noem, ^vertel, ^bedenk, ^stel je voor, ^stelt u zich, ^leg uit,
    ^vergelijk, ^bespreek, ^geef een voorbeeld, ^geef voorbeelden, ^herinner, ^kies een, ^haal een, ^verplaats,
    ^reflecteer, ^maak een lijst, laat weten hoe, laat weten wat, laat me weten hoe, laat me weten wat
  `),
  instructs: phrases(`
    kijk terug, kijkt u terug, neem even, pak een, pak iets, stel je voor,
    ^neem, ^pak, ^denk, ^stel je, ^schrijf, ^noteer, ^ga, ^kijk, ^kies, ^maak, ^sluit, ^lees, ^sta, ^probeer,
    ^beschrijf, ^teken, ^verplaats, ^trek, ^bedenk, ^noem
  `),
  urges: phrases(`
    ^ga naar, ^ga eens, ^bel hem, ^bel haar, ^bel ze, ^zeg het, ^begin bij, ^begin met, ^als je niemand, ^als er niemand, ^als u niemand, ^als je niets, ^ik nodig
  `),
  discussed: phrases(`
    discussie, bespreken, reflectie, nadenken, gesprek over, verdieping
  `),
  aside: phrases(`
    ^in het volgende nummer, ^volgend nummer, ^binnenkort$,
    ^volgende keer, ^volgende bijeenkomst, ^praktisch$, ^praktische informatie, ^praktische zaken,
    ^huishoudelijk$, ^data$, ^agenda$, ^mededelingen$, ^aankondigingen$, ^kort nieuws, ^route$, ^ook in
    dit,
    ^lees ook, ^lees verder, ^meer artikelen, ^gerelateerde artikelen, ^ook interessant,
    ^links$, ^bronnen$, ^literatuur$, ^verder lezen, ^meer lezen$, ^leestips$, ^noten$, ^over de auteur, ^lees ook,
    ^gerelateerde, ^meer weten$, ^downloads$
  `),
  askOthers: joinPhrases([
    phrases(`
    dezelfde vraag, dezelfde vragen, dezelfde twee vragen, dezelfde drie vragen,
    stel hem, stel haar, vraag hem, vraag haar, vraag hun, stel hun, stelt u hem,
      goede vragen zijn, vragen als,
      open vraag, bijvoorbeeld$, vraag door$,
      open vragen, voorbeeldvragen, goede vragen, nuttige vragen, handige vragen, sollicitatievragen,
      vragen voor kandidaten, vragen voor sollicitanten, vragen tijdens het
    `),
    combined(
      `vraag, vraagt u, stel, stelt u, vragen aan, vragen voor, vraag aan, stellen aan, vragen die je, vragen die u`,
      `je team, uw team, jouw team, je medewerkers, uw medewerkers, je mensen, uw mensen, je collega*, uw collega*, je baas, je leidinggevende, uw leidinggevende, je klant*, uw klant*, de kandidaat, de sollicitant, kandidaten, sollicitanten, de medewerker, medewerkers, iedere nieuwe, elke nieuwe, ieder lid, het team, teamleden, je kinderen, een collega, een vriend`,
    ),
  ]),
  partner: phrases(`
    mentee, coachee, kandidaat, kandidaten, sollicitant, sollicitanten, medewerker, medewerkers, nieuwkomer, nieuwe collega, klant, gesprekspartner, leerling, stagiair
  `),
  talkWithOthers: phrases(`
    het eerste gesprek, kennismakingsgesprek,
    betere vragen stellen, gesloten vragen, de kunst van het vragen,
    enquête, vragenlijst, medewerkersonderzoek, tevredenheidsonderzoek,
    functioneringsgesprek*, sollicitatiegesprek*, beoordelingsgesprek*, jaargesprek*, exitgesprek*, voortgangsgesprek*,
    ontwikkelgesprek*, verzuimgesprek*, gesprek met een medewerker, gesprekken met medewerkers, oudergesprek*,
    bilateraal overleg, klantgesprek*
  `),
  agenda: phrases(`
    agenda,
    criteria, waar we op letten,
    in deze aflevering, in dit artikel, in dit gesprek, in deze training, in dit boek, in deze podcast, in deze sessie,
    je hoort, u hoort, je leert, u leert, je ontdekt, u ontdekt, we bespreken, wij bespreken, we hebben het over,
    onderwerpen, programma, komen aan bod, komt aan bod, onderzoeksvragen, beantwoorden we
  `),
  survey: phrases(`
    duurt ongeveer … minuten, ongeveer … minuten, uw antwoorden worden, je antwoorden worden, anoniem,
    op een schaal, van 1 tot 5, van 1 tot 10, mogen we u citeren, mogen we je, bedankt voor het meedoen,
    dank voor uw deelname, kruis aan, aankruisen, verloten, help ons verbeteren
  `),
  studied: phrases(`
    respondenten, deelnemers, ondervraagden, geïnterviewden, beantwoordden, werd gevraagd, werden
    gevraagd, vulden … in, onderzoekers, het onderzoek, de enquête, dagboek, vragenlijst
  `),
  speech: phrases(`
    had geschreven, had … geschreven, stonden op, stond op,
    hebben gevraagd, stelden we, stelden wij, we vroegen, hebben we gevraagd,
    kreeg ik, een kaartje, een brief, een lezer, een lezeres, deze mail,
    vroeg, vroegen, vraagt iemand, zei, zegt, schreef, schrijft, riep, wilde weten, wilden weten, wordt mij gevraagd,
    krijg ik de vraag, kreeg ik de vraag, mailde, fluisterde, antwoordde, vragen mensen, vragen velen
  `),
  answer: phrases(`
    ^ja, ^nee, ^jawel, ^omdat, ^natuurlijk, ^zeker, ^niet altijd, ^niet echt, ^niet per se, ^niet helemaal, ^nooit,
    ^niemand, ^niets, ^bijna, ^meestal, ^vaak, ^zelden, ^misschien, ^waarschijnlijk, ^vermoedelijk, ^ik denk, ^ik vind,
    ^ik geloof, ^ik weet, ^ik zou, ^ik heb, ^het antwoord, het antwoord is, ^dat hangt, ^het hangt, ^heel simpel,
    ^simpel, ^eenvoudig, ^door, ^met, ^drie dingen, ^twee dingen, ^allebei, ^geen van, ^integendeel, ^juist, ^klopt,
    ^helemaal niet, ^welnee, ^tuurlijk, ^begin, ^blijkbaar, ^om te, ^iedereen, ^de meeste, ^dat is
  `),
  rhetorical: phrases(`
    ^wat te denken van, ^en wat te denken van, ^waarom niet eens,
    wie kent het niet, wie kent dat niet, wie wil dat niet, wie heeft er niet, wie zal het zeggen, wie weet$,
    is het niet, nietwaar, toch niet, wat maakt het uit, waarom ook niet, en dan$, en nu$, nou en$, hoezo$, echt$,
    echt waar$, hoeveel van ons, wie van ons, wist je dat, wist u dat, klinkt dat, klinkt bekend, het resultaat$,
    het gevolg$, de reden$, de oplossing$, het probleem$, hoe moeilijk kan, wat heb je eraan, wat is nou,
    waar wacht je nog, waar wacht u nog, waar wachten we nog, waar wachten wij nog, wat heb je te verliezen,
    wat heeft u te verliezen, wat hebben we te verliezen, als het nu niet, zo niet nu, ^ben je er klaar,
    ^ben jij er klaar, ^bent u er klaar, ^ben je klaar, ^klinkt dat bekend, ^klinkt bekend, ^herkenbaar,
    ^wie zegt dat, ^zie je het verschil, ^ziet u het verschil
  `),
  tag: phrases(`
    ^toch$, ^nietwaar$, ^niet$, ^of niet$, ^hè$, ^niet waar$, ^oké$
  `),
  transition: phrases(`
    ^maar hoe, ^maar wat, ^maar waarom, ^en hoe, ^en waarom, ^dus hoe, ^dus wat, ^hoe dan, ^wat te doen, ^wat nu,
    ^hoe doe je dat, ^hoe kan, ^hoe kun je, ^hoe werkt, ^hoe komt, ^hoe zit, ^wat betekent, ^wat is, ^wat zijn de,
    ^wat doen we, ^wat maakt, ^waarom is, ^waarom, ^waar komt, ^wie is, ^wie heeft, ^is er, ^bestaat, ^moet, ^kan dat,
    ^waar begin, ^hoe begin
  `),
  promotion: phrases(`
    was deze pagina, was dit artikel, heb je gevonden wat je zocht, heeft u gevonden wat u zocht,
    niet meer ontvangen, ontvang je, ontvangt u, wil je deze … ontvangen,
    nieuwsbrief, abonneer, abonneren, meld je aan, meldt u zich, aanmelden, afmelden, af te melden, inschrijven, schrijf je in,
    ^boek, ^bestel, ^koop, gratis, ^download, bel ons, bel mij, neem contact, contact op, vraag een offerte,
    plan een, kennismakingsgesprek, wij bieden, wij zoeken, solliciteer, vacature, ^meer weten, meer informatie,
    heb je vragen, heeft u vragen, nog vragen, meer vragen, vond je dit, vond u dit, volg ons, volg mij, ^wil je,
    ^wilt u, ^zoek je, ^zoekt u, ^op zoek naar, ^hulp nodig, ^interesse, ^geïnteresseerd, korting, tickets, advertentie,
    training op maat, incompany,
    ^heb je een idee voor, ^hebt u een idee voor, ^heeft u een idee voor, ^heb jij een idee,
    ^heb je een verhaal, ^heeft u een verhaal, ^heb jij een verhaal, ^heb je een tip, ^ken je iemand die,
    ^kent u iemand die, waarmee kunnen we je helpen, waarmee kunnen we u helpen, hoe kunnen we je helpen, hoe kunnen we u helpen
  `),
  salesHeading: phrases(`
    wat ga je doen, jouw taken, je taken, wat vragen we, wat wij vragen, wat bieden we, wat wij bieden,
    functie-eisen, jouw profiel, fulltime, parttime, vast contract, salaris, solliciteren,
    wat je krijgt, wat krijg je, inclusief, wat klanten zeggen, wat onze klanten, ervaringen van,
    succesverhalen, prijzen, jouw investering, uw investering, voor wie, hoe werkt het, zo werkt het,
    plan een gesprek, gratis proef, gratis test, vrijblijvend, niet goed geld terug, beperkt aantal
    plaatsen, algemene voorwaarden, onze methode, onze aanpak, het programma, jouw coach, uw coach,
    modules, veelgestelde vragen
  `),
  notice: phrases(`
    presentielijst, tekenlijst, foyer, naambadges, koffiepauze, lunch om, evaluatieformulier,
    cookies, privacy, afmelden, uitschrijven, colofon, toegang vrij, toegang gratis, entree, entree
    gratis, prijs, kaarten, kaartverkoop, plaatsen, vol, uiterlijk, sluitingsdatum, openingstijden,
    geopend, receptie, secretariaat, telefoon, toestel, telefonisch, per mail, postbus, leden, abonnees,
    abonnement, proefnummer, donatie, donaties, volgend nummer, volgende week, volgende maand, volgende
    aflevering, podcast, aflevering, nieuwsbrief, workshop, cursus, training, lezing, webinar,
    studiedag, bijeenkomst, foto, foto's, illustratie, illustraties, productie, montage, muziek,
    redactie, uitgever, uitgeverij, druk, herdruk, overname, toestemming, rechten voorbehouden,
    vertaling, vertaald door, pagina's, blz, isbn, parkeren, rolstoel, vacatures, advertenties,
    adverteren, sponsor, sponsors, trefwoorden, minuten lezen, leestijd, bijlagen
  `),
  form: phrases(`
    je e-mailadres, e-mailadres, verplichte velden, vereiste velden, wachtwoord vergeten, hoe heb je ons,
    hoe heeft u ons, ^verzenden$, ^verstuur$, ^naam$, reactie annuleren
  `),
  booking: phrases(`
    bij de aanmelding, bij je aanmelding, bij uw aanmelding, bij het boeken, bij de boeking,
    als je je aanmeldt, wanneer u boekt, als je boekt
  `),
  interview: phrases(`
    minuten met,
    faq, veelgestelde vragen, veel gestelde vragen, vraag en antwoord, vragen en antwoorden, interview, in gesprek met,
    gesprek met, vragen aan, vijf vragen aan, drie vragen aan, tien vragen aan, podcast, aflevering, lezersvragen
  `),
  followUp: wholePhrases(
    phrases(`
      waarom, waarom niet, waarom wel, waarom wel of niet, waarom wel of waarom niet, en waarom, hoe, hoe dan, hoe dat zo,
      en hoe, hoezo, op welke manier, in welk opzicht, zo ja hoe, zo ja welke, zo ja wat, zo nee waarom niet,
      zo niet waarom niet, indien ja, bijvoorbeeld, wanneer, waar, wie, welke, wat gebeurde er, wat gebeurde er toen,
      wat was het gevolg, wat leverde het op, met welk resultaat
    `),
  ),
};
