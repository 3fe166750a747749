import { combined, joinPhrases, phrases, wholePhrases } from '../phrases.ts';
import type { Cues } from './cues.ts';

export const ITALIAN: Cues = {
  reader: phrases(`
    tu, ti, te, tuo, tua, tuoi, tue, voi, vi, vostro, vostra, vostri, vostre, lei, suo, sua, suoi, sue, hai,
    sei, avete, siete, puoi, potete, vuoi, volete, sai, sapete, fai, fate, faresti, fareste, hai mai, avresti,
    avreste, pensi, pensate, senti, sentite, riesci, riuscite, vedi, vedete, trovi, trovate
  `),
  polite: new Set(['lei', 'suo', 'sua', 'suoi', 'sue']),
  personal: phrases(`
    e tu, e voi, e lei, e per voi, e per te, e da voi, e nel vostro, e nella vostra, e nel tuo, e nella tua,
    che cosa ne pens*, cosa ne pens*, che ne pens*, che ne dite, che ne dici, cosa pens*, che cosa pens*,
    cosa ne dite, siete d'accordo, sei d'accordo, vi è mai, ti è mai, le è mai, vi è capitato, ti è capitato,
    vi capita, ti capita, avete mai, hai mai, ha mai, avete già, hai già, come fate, come fai, come vi, come ti,
    quando avete, quando hai, quando è stata l'ultima volta, che cosa avete, che cosa hai, cosa avete, cosa hai,
    cosa fareste, cosa faresti, che cosa fareste, che cosa faresti, cosa vi, cosa ti, che cosa vi, che cosa ti,
    chi vi, chi ti, quale … vostr*, quale … tuo, quale … tua, quali … vostr*, quali … tuoi, quali … tue,
    nella vostra, nel vostro, nella tua, nel tuo, nelle vostre, nei vostri, dove vi, dove ti, vi riconosc*,
    ti riconosc*, ricordate, ricordi, conoscete, conosci, secondo voi, secondo te, qual è la vostra,
    qual è il vostro, qual è la tua, qual è il tuo, la vostra esperienza, la tua esperienza, come vivi, come vivete
  `),
  self: phrases(`
    io, mi, me, mio, mia, miei, mie, ho, sono, faccio, posso, voglio, devo, sto
  `),
  together: phrases(`
    *iamo, *remmo,
    noi, ci, nostro, nostra, nostri, nostre, abbiamo, siamo, possiamo, facciamo, dobbiamo, vogliamo
  `),
  invitation: joinPhrases([
    phrases(`
      nei commenti, nel commento, tra i commenti, fra i commenti, un commento, commentate, commenta qui,
      qui sotto, aspetto le vostre, aspetto la tua, aspettiamo le vostre, attendo i vostri, mi piacerebbe sapere,
      mi piacerebbe leggere, mi piacerebbe conoscere, ci piacerebbe sapere, sono curios*, siamo curios*,
      fatemi sapere, fammi sapere, fateci sapere, facci sapere, ditemi, dimmi, diteci, dicci, raccontatemi,
      raccontami, raccontateci, raccontaci, raccontatelo, raccontalo, scrivetemi, scrivimi, scriveteci, scrivici,
      scrivetelo, scrivilo, condividete, condividi, rispondete, rispondi, rispondetemi, parliamone, discutiamone,
      discutetene, parlatene, confrontatevi, la parola a voi, a voi la parola, tocca a voi, tocca a te,
      prendete nota, prendi nota, annotate, annota, la vostra opinione, la tua opinione, leggo volentieri,
      leggerò volentieri, leggerò con piacere
    `),
    combined(
      `scrivete, scrivi, lasciate, lascia, mandate, manda, inviate, invia, condividete, condividi, raccontate, racconta`,
      `la vostra, la tua, il vostro, il tuo, le vostre, le tue, i vostri, i tuoi, una riga, due righe, un messaggio`,
    ),
  ]),
  answersAwaited: phrases(`
    la vostra risposta, la tua risposta, le vostre risposte, rispondete, rispondi, rispondete alla, rispondi alla
  `),
  prompt: phrases(`
    ^pareri$, ^opinioni$, ^commenti$, ^idee$, ^che ne dite$, ^d'accordo$
  `),
  leadIn: phrases(`
    voltatevi verso, giratevi verso, raccontatevi, raccontate al vicino,
    risposta a questa, rispondi a, rispondete a, portate con voi, porta con te, vi lascio una domanda,
    ti lascio una domanda,
    la mia richiesta,
    qualche domanda, alcune domande, queste domande, le seguenti domande, una domanda per, domande per,
    domande a cui, domanda della settimana, domanda del giorno, domande da portare, domande su cui, vi lascio con,
    ti lascio con, vi chiedo, ti chiedo, la mia domanda per, provate a rispondere, prova a rispondere,
    rispondete con sincerità, pensate a, pensa a, ripensate, ripensa, riflettete su, rifletti su,
    fermatevi un momento, fermati un momento, per riflettere, per discutere, spunti di riflessione
  `),
  toSelf: phrases(`
    chiedetevi, chiediti, si chieda, domandatevi, domandati, chiedersi, domandarsi, ci chiediamo,
    chiediamoci, mi chiedo, interrogatevi, domande da farsi, domande da porsi
  `),
  questionHeading: phrases(`
    ^da soli$, ^a coppie, ^in coppia, ^in piccoli gruppi, ^tutti insieme, ^lavoro di gruppo, ^in gruppo$,
    ^per la prossima riunione, ^per la vostra prossima riunione,
    ^da rimuginare, ^per rifletterci, ^pausa$, ^fermati qui, ^fermatevi qui, ^un momento per te, ^un
    momento per voi, ^tocca a te$, ^tocca a voi$,
    ^parliamone, dopo la lettura, ^comprensione, ^condivisione, per condividere,
    ^domande, domande$, ^riflessione, ^riflessioni, per riflettere, per la riflessione, spunti di riflessione,
    spunti per, per discutere, per la discussione, ^discussione, per il confronto, per il gruppo, ^in gruppo,
    per approfondire, ^esercizio, ^esercizi, ^esercizio, mettiti alla prova, mettetevi alla prova, ora tocca,
    adesso tocca, tocca a voi, tocca a te, la parola a voi, per ripassare, ^verifica, autovalutazione,
    per pensare, fermati e, fermatevi e, nella pratica, dal leggere al fare, domande di verifica, ^diario$
  `),
  open: phrases(`
    chi, che, cosa, quale, quali, qual, quando, dove, dov'è, perché, come, com'è, quanto, quanta,
    quanti, quante
  `),
  interrogative: phrases(`
    ^che, ^cosa, ^chi, ^come, ^quando, ^quanto, ^quanta, ^quanti, ^quante, ^quale, ^quali, ^qual, ^perché, ^dove,
    ^a chi, ^con chi, ^di chi, ^da chi, ^per chi, ^a che, ^in che, ^di che, ^in quale, ^in quali, ^con quale,
    ^avete, ^hai, ^ho, ^siete, ^sei, ^è, ^c'è, ^ci sono, ^potete, ^puoi, ^esiste
  `),
  tells: phrases(`
    ^valutate, ^valuta, ^scrivete la, ^scrivete una, ^redigete, ^completate la frase, ^completa la frase, ^commentate, ^analizzate,
    ^descrivete, ^descrivi, ^pensate a, ^pensa a, ^ripensate, ^ripensa, ^ricordate, ^ricorda un, ^raccontate,
    ^racconta, ^immaginate, ^immagina, ^elencate, ^elenca, ^spiegate, ^spiega, ^confrontate, ^confronta,
    ^individuate, ^individua, ^scegliete, ^scegli, ^discutete, ^riflettete, ^rifletti, ^indicate, ^indica,
    ^nominate, ^fate un esempio, ^fai un esempio
  `),
  instructs: phrases(`
    provi a, prova a, provate a, immagini, immagina, immaginate, ripensi, ripensa, ripensate, prenda,
    prendi, prendete, si fermi, fermati, fermatevi,
    ^prendete, ^prendi, ^pensate, ^pensa, ^immaginate, ^immagina, ^fermatevi, ^fermati, ^scrivete, ^scrivi,
    ^provate, ^prova, ^guardate, ^guarda, ^tornate, ^torna, ^ricordate, ^ricorda, ^chiudete, ^chiudi,
    ^scegliete, ^scegli, ^leggete, ^leggi, ^dedicate, ^dedica, ^mettetevi, ^mettiti
  `),
  urges: phrases(`
    ^vai a, ^andate a, ^chiamatelo, ^chiamalo, ^ditelo, ^diglielo, ^diteglielo, ^cominciate da, ^comincia da, ^se non vi viene, ^se non ti viene, ^se nessuno vi, ^vi invito, ^ti invito
  `),
  discussed: phrases(`
    discussione, discutere, riflessione, riflettere, confronto, approfondimento
  `),
  aside: phrases(`
    ^nel prossimo numero, ^prossimo numero, ^prossimamente$,
    ^la prossima volta, ^prossimo incontro, ^prossimi appuntamenti, ^i prossimi appuntamenti,
    ^informazioni$, ^informazioni pratiche, ^informazioni utili, ^date$, ^agenda$, ^avvisi$, ^annunci$,
    ^in breve$, ^come arrivare, ^anche in questo,
    ^leggi anche, ^articoli correlati, ^potrebbe interessarti, ^altri articoli,
    ^link$, ^links$, ^fonti$, ^bibliografia$, ^riferimenti$, ^risorse$, ^per saperne, ^letture consigliate, ^note$,
    ^l'autore$, ^l'autrice$, ^chi sono$, ^articoli correlati, ^potrebbe interessarti, ^leggi anche
  `),
  askOthers: joinPhrases([
    phrases(`
    la stessa domanda, le stesse domande, le stesse due domande, le stesse tre domande,
    chiedetegli, chiedigli, chiedile, chiedetele, fategli, fatele, ponetegli, ponigli, domandategli,
      buone domande, domande come,
      domanda aperta, per esempio$, ad esempio$,
      domande aperte, esempi di domande, domande utili, domande da fare a, domande da fare ai, domande da fare al,
      domande da fare durante, domande da porre a, domande da porre ai, domande da porre al, domande per i candidati
    `),
    combined(
      `chiedete, chiedi, chieda, domandate, domanda, fate, fai, ponete, poni, chiedere, fare, porre`,
      `ai vostri, alla vostra squadra, al vostro team, al vostro gruppo, ai tuoi, al tuo team, alla tua squadra, al tuo capo, al vostro capo, ai collaboratori, ai candidati, al candidato, al cliente, ai clienti, a ciascuno, a ogni, ai colleghi, a un collega, a un amico, loro, a chi`,
    ),
  ]),
  partner: phrases(`
    mentee, coachee, candidato, candidata, candidati, collaboratore, collaboratrice, collaboratori, dipendente, dipendenti, cliente, interlocutore, apprendista, nuovo arrivato
  `),
  talkWithOthers: phrases(`
    primo colloquio, colloquio iniziale,
    fare domande migliori, domande chiuse, l'arte di domandare,
    questionario, sondaggio, indagine di clima,
    colloquio di lavoro, colloqui di lavoro, colloquio di selezione, colloqui di selezione, colloquio annuale,
    colloqui individuali, colloquio individuale, colloquio di valutazione, con i collaboratori, con il cliente,
    con i candidati
  `),
  agenda: phrases(`
    ordine del giorno,
    criteri, che cosa cerchiamo,
    in questa puntata, in questo episodio, in questo articolo, in questo incontro, in questo corso, in questo libro,
    in questa conversazione, parleremo di, parliamo di, scoprirete, scoprirai, imparerete, imparerai, risponderemo,
    rispondiamo, di che cosa si parla, di cosa si parla, programma, argomenti, ascolterete, ascolterai
  `),
  survey: phrases(`
    richiede circa … minuti, circa … minuti, le sue risposte, le vostre risposte sono, anonimo, anonima,
    anonime, su una scala, da 1 a 5, da 1 a 10, possiamo citarla, possiamo contattarla, grazie per aver
    partecipato, barrare, sorteggio, aiutateci a migliorare
  `),
  studied: phrases(`
    intervistati, intervistate, partecipanti, hanno risposto, rispondevano, sono stati intervistati,
    ricercatori, ricercatrici, lo studio, la ricerca, il sondaggio, questionario
  `),
  speech: phrases(`
    aveva scritto, era scritto, erano scritte,
    abbiamo chiesto, abbiamo fatto, ho chiesto, abbiamo posto,
    è arrivata, mi è arrivata, una cartolina, una lettera, una lettrice, un lettore,
    mi chiese, mi ha chiesto, mi chiedono, chiese, ha chiesto, chiede, disse, dice, ha detto, scrisse, scrive,
    ha scritto, rispose, mi domandano, domandò, voleva sapere, si chiedono in molti, esclamò, gridò
  `),
  answer: phrases(`
    ^sì, ^si certo, ^no, ^perché, ^certo, ^naturalmente, ^forse, ^probabilmente, ^mai, ^nessuno, ^niente, ^nulla,
    ^quasi, ^non sempre, ^non proprio, ^non necessariamente, ^non è, ^per niente, ^affatto, ^dipende, ^semplice,
    ^semplicemente, la risposta è, ^la risposta, ^io credo, ^credo che, ^penso che, ^direi, ^tutti, ^tutto,
    ^entrambi, ^né, ^il contrario, ^al contrario, ^tre cose, ^due cose, ^con, ^ecco, ^basta, ^in parte, ^molto,
    ^poco, ^pochi, ^esatto, ^sembra, ^lo so, ^non lo so, ^la verità
  `),
  rhetorical: phrases(`
    chi ha mai, chi mai ha, chi di noi non ha,
    ^che dire di, ^e che dire di, ^che dire del, ^e che dire del, ^perché non provare,
    ^chi non, ^e chi non, non è forse, non è vero, chi lo sa, chi sa$, e allora$, e quindi$, a che serve, a che pro,
    quanti di noi, chi di noi, ma davvero, davvero$, come è possibile, com'è possibile, che senso ha,
    perché mai, chi mai, chi vorrebbe, lo sapevate, lo sapevi, sapevate che, sapevi che, vi suona, ti suona,
    il risultato$, il motivo$, la soluzione$, il problema$, non sarebbe, non vi sembra, non ti sembra, pronti$,
    cosa aspetti, cosa aspettate, cosa aspettiamo, cosa stai aspettando, cosa state aspettando,
    hai da perdere, avete da perdere, abbiamo da perdere, se non ora, se non adesso, ^sei pronto,
    ^sei pronta, ^siete pronti, ^siete pronte, ^ti suona, ^vi suona, ^chi ha detto che, ^chi lo dice,
    ^vedi la differenza, ^vedete la differenza
  `),
  tag: phrases(`
    ^vero$, ^no$, ^giusto$, ^non è vero$, ^non trovate$, ^non credete$, ^eh$, ^o no$, ^ok$
  `),
  transition: phrases(`
    ^ma come, ^ma cosa, ^ma che cosa, ^ma perché, ^e come, ^e perché, ^allora come, ^allora che, ^che fare,
    ^cosa fare, ^come fare, ^come si, ^che cosa significa, ^cosa significa, ^che cos'è, ^cos'è, ^perché,
    ^da dove, ^come mai, ^chi è, ^qual è il, ^quali sono i, ^quali sono le, ^in che modo, ^è possibile, ^esiste,
    ^serve, ^bisogna, ^come può, ^come possono, ^cosa succede, ^che cosa succede
  `),
  promotion: phrases(`
    questa pagina ti è stata, ti è stato utile, hai trovato quello che cercavi, avete trovato quello che cercavate, hai trovato utile,
    ricevere questo, ricevere questa, non ricevi, non ricevete, non vuoi ricevere, non volete ricevere,
    ^ti piacerebbe partecipare, ^vi piacerebbe partecipare, ^le piacerebbe partecipare, ^che aspetti, ^che cosa aspetti, ^cosa aspetti, ^che aspettate, newsletter, iscriviti, iscrivetevi, si iscriva, iscrizione, ^registrati, ^registratevi, ^prenota, ^prenotate,
    ^acquista, ^acquistate, ^compra, ^ordina, gratis, gratuito, gratuita, scarica, scaricate, contattami,
    contattaci, contattatemi, contattateci, ^chiama, ^chiamate, ^chiamaci, ^scopri, offriamo, cerchiamo,
    candidati ora, invia il tuo curriculum, altre domande, avete domande, hai domande, ti è piaciuto,
    vi è piaciuto, le è piaciuto, se ti è piaciuto, seguimi, seguici, seguiteci, ^vuoi, ^volete, ^cerchi, ^cercate,
    ^hai bisogno, ^avete bisogno, ^desideri, ^desiderate, sconto, biglietti, consulenza gratuita, pubblicità, disiscriviti, non vuoi più ricevere,
    ^hai una storia, ^avete una storia, ^ha una storia, ^hai un'idea per, ^avete un'idea per,
    ^hai un aneddoto, ^avete un aneddoto, ^conosci qualcuno che, ^conoscete qualcuno che,
    come possiamo aiutarti, come possiamo aiutarvi
  `),
  salesHeading: phrases(`
    cosa farai, che cosa farai, le tue mansioni, mansioni, cosa chiediamo, che cosa chiediamo, cosa
    offriamo, che cosa offriamo, requisiti, il tuo profilo, tempo pieno, contratto, retribuzione, come
    candidarsi,
    cosa include, che cosa comprende, cosa ottieni, cosa ricevi, dicono di noi, testimonianze, casi di
    successo, prezzi, il tuo investimento, per chi, a chi si rivolge, come funziona, prenota una
    chiamata, prova gratuita, test gratuito, senza impegno, soddisfatti o rimborsati, posti limitati,
    termini e condizioni, il nostro metodo, il programma, il tuo coach, moduli, domande frequenti
  `),
  notice: phrases(`
    foglio presenze, foglio firme, atrio, pausa caffè, pranzo alle, questionario di valutazione,
    cookie, cookies, note legali, privacy, cancellarsi, disiscriversi, ingresso libero, ingresso
    gratuito, prezzo, biglietto, biglietti, posti, posti limitati, esaurito, scadenza, entro il, orari,
    orario, aperto da, segreteria, portineria, telefono, tel, per telefono, via mail, casella postale,
    soci, abbonati, abbonamento, offerta libera, donazioni, prossimo numero, la settimana prossima, il
    mese prossimo, prossima puntata, podcast, puntata, bollettino, laboratorio, corso, seminario,
    incontro, conferenza, visite guidate, visita guidata, foto, fotografie, illustrazioni, regia,
    montaggio, musica, musiche, redazione, editore, edizioni, stampato, stampa, riproduzione,
    autorizzazione, diritti riservati, traduzione, tradotto da, pagine, isbn, arretrati, ordini,
    spedizione, parcheggio, lavora con noi, annunci, pubblicità, sponsor, etichette, minuti di lettura,
    pubblicato su, dello stesso autore, dallo stesso autore
  `),
  form: phrases(`
    il tuo indirizzo email, indirizzo e-mail, campi obbligatori, i campi obbligatori, come ci hai conosciuto,
    come ci avete conosciuto, password dimenticata, ^invia$, ^nome$, annulla risposta
  `),
  booking: phrases(`
    all'iscrizione, al momento dell'iscrizione, quando vi iscrivete, quando ti iscrivi,
    al momento della prenotazione, quando prenotate, quando prenoti
  `),
  interview: phrases(`
    minuti con,
    faq, domande frequenti, domande e risposte, intervista, intervista a, intervistato, intervistata, a colloquio con,
    quattro chiacchiere con, in conversazione con, conversazione con, podcast, puntata, episodio, le domande dei lettori,
    cinque domande a, tre domande a, dieci domande a, sette domande a
  `),
  followUp: wholePhrases(
    phrases(`
      perché, perché no, perché sì, perché o perché no, perché sì o perché no, e perché, come, e come, come mai,
      in che modo, in che senso, se sì come, se sì quale, se sì quali, se no perché, se no perché no, e se no perché,
      per esempio, ad esempio, quando, dove, chi, quali, quale, che cosa è successo, che cosa è cambiato, cosa è cambiato,
      con quale risultato, con quali risultati
    `),
  ),
};
