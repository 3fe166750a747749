import { combined, joinPhrases, phrases, wholePhrases } from '../phrases.ts';
import type { Cues } from './cues.ts';

export const SPANISH: Cues = {
  reader: phrases(`
    tú, te, ti, tu, tus, tuyo, tuya, tuyos, tuyas, contigo, suyos, suyas, usted, ustedes, vosotros, vosotras, vos, os, vuestro,
    vuestra, vuestros, vuestras, has, eres, estás, tienes, puedes, haces, crees, piensas, quieres,
    sientes, harías, dirías, podrías
  `),
  polite: new Set(),
  personal: phrases(`
    y tú, y usted, y ustedes, y vosotros, y a ti, y en tu, y en su, qué opinas, qué opina, qué opináis,
    qué opinan, qué piensas, qué piensa usted, qué piensan, qué crees, qué te, qué le, qué harías,
    qué haría usted, qué haces, qué has, qué aprendiste, qué aprendió, qué vas a, qué puedes,
    qué necesitas, qué dirías, qué dirían de ti, cómo lo haces, cómo lo vives, cómo te, cómo has,
    cómo reaccionas, cómo reaccionaste, cómo manejas, cómo gestionas, cómo actúas, cómo describirías,
    cómo vives, cuál es tu, cuál es su experiencia, cuál ha sido, cuáles son tus, cuál fue tu,
    cuál de est*, cuándo fue la última vez, cuándo has, cuándo fuiste, has vivido, has tenido,
    has visto, has sentido, has trabajado, te has, te ha, le ha pasado, te atreves, te animas,
    estás de acuerdo, está de acuerdo, estás dispuesto, conoces a, recuerdas, a quién, de quién,
    en quién, con quién, en tu equipo, en tu trabajo, en tu empresa, en tu organización, en su equipo,
    en su empresa, tienes, eres, según tú, qué agregarías, qué añadirías, dónde ves, en qué momento,
    en qué situaciones, qué lección, qué parte
  `),
  self: phrases(`
    yo, me, mí, mi, mis, conmigo, estoy, soy, hago, tengo, puedo, quiero, debo, necesito
  `),
  together: phrases(`
    *amos, *emos, *imos,
    nosotros, nosotras, nos, nuestro, nuestra, nuestros, nuestras, somos, estamos, tenemos, hacemos,
    podemos
  `),
  invitation: joinPhrases([
    phrases(`
      cuéntamelo, cuéntanoslo, cuénteme, cuéntenoslo, dígame, díganos, dime, dinos, decidme, decidnos, mándame, mándanos, mandadme, mandadnos, mándenos, envíame, envíanos, envíenos, envíeme, enviadme, enviadnos, escríbame, escríbanos, escribidme, escribidnos, respóndeme, respóndenos, compártelo, compartidlo, compártanlo, coméntame, coméntanos, coméntalo, comentadlo, contadlo, contádmelo, contádnoslo, déjamelo, dejadme, dejadnos, me interesa tu, nos interesa tu, me interesa su, os escucho, quiero leer, quiero oír, quiero escuchar, ^hablemos, lo hablamos, conversemos, abro el debate, abrimos el debate,
      ^explica, ^explique, ^justifica, ^justifique, ^argumenta, pon un ejemplo, da un ejemplo,
      dé un ejemplo, en los comentarios, en comentarios, en un comentario, deja un comentario, deja tu,
      dejen, deje su, dejanos, déjanos, déjame, déjenos, ^comenta, comenten, cuéntame, cuéntanos,
      cuéntenos, cuéntenme, cuéntalo, contadme, contadnos, comparte tu, comparte con, comparte en,
      compártelo, compártela, compártenos, comparta su, comparta con, compartan, compartid, ^dime, ^dinos,
      díganos, escríbeme, escríbenos, escríbalo, escríbelo, ^escribe, ^responde, respondan, me encantaría saber, me encantaría leer, me encantaría conocer, me encantaría oír, me encantaría escuchar, me encantaría que,
      nos encantaría saber, nos encantaría leer, nos encantaría conocer, nos encantaría oír, nos encantaría escuchar, nos encantaría que, me gustaría saber, me gustaría leer, me gustaría conocer, me gustaría oír, me gustaría escuchar, me gustaría que, nos gustaría saber, nos gustaría leer, nos gustaría conocer, nos gustaría oír, nos gustaría escuchar, nos gustaría que, quiero saber, queremos saber, quiero leer, espero tus,
      espero sus, espero vuestr*, te leo, os leo, los leo, te escucho, ^vota, ^anota, anótalo, conversen,
      conversa con, dialoguen, tómate, tómese, únete a la conversación, es tu turno, te toca,
      tu opinión es importante, tu opinión me interesa, tu opinión nos interesa, dame tu opinión,
      danos tu opinión, y dime, y cuéntame, y escríbeme
    `),
    combined(`hazme, haznos, házmelo, háganos, hágame, hacedme`, `saber, llegar`),
    combined(`leo, leemos, leeré, leeremos, respondo, contesto`, `todos, todas, cada, vuestr*, tus, sus`),
  ]),
  answersAwaited: phrases(`
    tu respuesta, tus respuestas, su respuesta, sus respuestas, responde, responda
  `),
  prompt: phrases(`
    ^opiniones$, ^comentarios$, ^tu opinión$, ^su opinión$, ^ideas$, ^alguna opinión$
  `),
  leadIn: phrases(`
    cuestiones siguientes, siguientes cuestiones, estas cuestiones, preguntas siguientes, siguientes preguntas,
    vuélvanse hacia, vuélvete hacia, cuéntense, cuéntenle a, compartan con,
    respuesta a esto, respuesta a esta pregunta, responde a, responda a, respondan a, dale vueltas a,
    llévate, llévense,
    mi petición, les pido, os pido, te pido,
    estas … preguntas, te invito a reflexionar, te dejo, os dejo, les dejo, le dejo, te propongo,
    te invito, los invito, algunas preguntas, unas preguntas, aquí tienes, estas preguntas,
    las siguientes preguntas, siguientes preguntas, tres preguntas, cinco preguntas, cuatro preguntas,
    pregunta del día, pregunta de la semana, mi pregunta, una pregunta para ti, preguntas para ti,
    reflexiona, reflexione, reflexionen, reflexionemos, piensa en, piense en, para reflexionar,
    para pensar, para la reflexión, para debatir, para conversar, ahora te toca, es tu turno
  `),
  toSelf: phrases(`
    pregúntate a ti, pregúntate, pregúntese, preguntémonos, preguntaos, pregúntense, preguntarte,
    preguntarse, hazte, hágase, háganse
  `),
  questionHeading: phrases(`
    ^a solas$, ^por parejas, ^en parejas, ^en grupos pequeños, ^en pequeños grupos, ^trabajo en grupo, ^trabajo en grupos, ^todos juntos, ^en equipo$,
    ^para su próxima reunión, ^para tu próxima reunión, ^para la próxima reunión,
    ^para rumiar, ^para darle vueltas, ^un alto, ^alto$, ^pausa$, ^detente aquí, ^un momento para ti,
    ^tu turno$, ^te toca$,
    después de leer, después de la lectura, ^comprensión$, ^cuestiones, cuestiones para el diálogo, para dialogar, para el diálogo,
    ^preguntas, preguntas$,
    preguntas para reflexionar, preguntas para la reflexión, preguntas de reflexión, para reflexionar,
    para la reflexión, ^reflexión, reflexión$, ^reflexiones, reflexiones$, ^reflexiona$, para pensar, preguntas para pensar,
    preguntas para el debate, preguntas para debatir, preguntas para dialogar, preguntas para conversar,
    preguntas para el grupo, preguntas para grupos, para debatir, para dialogar, para conversar,
    para compartir, ^debate, debate$, ^diálogo, diálogo$, ^discusión, discusión$, preguntas de discusión, preguntas de repaso,
    preguntas de estudio, preguntas para ti, preguntas para llevar, preguntas de coaching,
    autoevaluación, autocoaching, ^ejercicio, ^ejercicios, ^actividad, ^cuestionario, ^aplicación$,
    para profundizar, es tu turno, te toca, ahora tú, ^preguntas$, ^y tú$, ^tu opinión$, ^diario$
  `),
  open: phrases(`
    qué, quién, quiénes, cuál, cuáles, cuándo, dónde, adónde, cómo, cuánto, cuánta, cuántos, cuántas
  `),
  interrogative: phrases(`
    ^qué, ^por qué, ^cómo, ^quién, ^quiénes, ^a quién, ^de quién, ^con quién, ^para quién, ^cuándo,
    ^dónde, ^cuál, ^cuáles, ^en qué, ^a qué, ^de qué, ^con qué, ^para qué, ^cuánto, ^cuánta, ^cuántos,
    ^cuántas, ^has, ^ha, ^tienes, ^tiene, ^eres, ^es, ^hay, ^puedes, ^crees, ^estás
  `),
  tells: phrases(`
    ^describid, ^redacta, ^redacte, ^redacten, ^redactad, ^escribid, ^valora, ^valore, ^valoren, ^valorad, ^evalúa, ^evalúe, ^evalúen, ^evaluad, ^explicad, ^contad, ^cuenten, ^comparad, ^comparen, ^comentad, ^completa la frase, ^complete la frase, ^completen la frase,
    ^pon, ^ponga, ^pongan, ^poned, ^razona, ^razone, ^razonen, ^razonad, ^justifica, ^justifique, ^resume, ^resuma, ^señala, ^señale,
    ^describe, ^describa, ^describan, ^recuerda un, ^recuerda una, ^recuerde un, ^recuerde una, ^piensa
    en, ^piense en, ^piensen en, ^nombra, ^nombre a, ^menciona, ^mencione, ^explica, ^explique,
    ^expliquen, ^compara, ^compare, ^comparte un, ^comparte una, ^comparta un, ^comparta una, ^cuenta
    un, ^cuenta una, ^cuéntanos, ^cuéntame, ^cuente, ^da un ejemplo, ^dé un ejemplo, ^imagina que,
    ^imagine que, ^reflexiona sobre, ^reflexione sobre, ^discutan, ^comenten, ^identifica, ^identifique,
    ^ponte en
  `),
  instructs: phrases(`
    repase, repasa, repasen, vuelva a, vuelve a, imagine, imagina, tome, toma,
    ^toma, ^tome, ^tomen, ^piensa, ^piense, ^imagina, ^imagine, ^recuerda, ^recuerde, ^escribe,
    ^escriba, ^anota, ^anote, ^dibuja, ^dibuje, ^haz, ^haga, ^elige, ^elija, ^cierra, ^cierre, ^lee,
    ^lea, ^mira, ^mire, ^detente, ^deténgase, ^describe, ^describa, ^vuelve, ^ponte, ^póngase,
    ^siéntate, ^pregúntate, ^pregúntese, ^prueba
  `),
  urges: phrases(`
    ^ve y, ^ve a, ^vaya a, ^llámalo, ^llámala, ^escríbele, ^ponle, ^díselo, ^búscalo, ^búscala, ^elige, ^empieza por, ^si no se te ocurre, ^si no se le ocurre, ^si nadie te, ^te invito, ^les invito, ^os invito
  `),
  discussed: phrases(`
    debate, discusión, discutir, reflexión, reflexionar, diálogo, conversar
  `),
  aside: phrases(`
    ^en el próximo número, ^próximo número, ^próximamente$,
    ^la próxima vez, ^próxima sesión, ^próximo encuentro, ^información práctica, ^datos prácticos,
    ^logística$, ^fechas$, ^agenda$, ^avisos$, ^anuncios$, ^en breve$, ^cómo llegar, ^también en este,
    ^lee también, ^lea también, ^te puede interesar, ^también te puede, ^artículos relacionados, ^entradas relacionadas, ^más artículos,
    ^enlaces$, ^recursos$, ^referencias$, ^fuentes$, ^bibliografía$, ^notas$, ^para saber más$,
    ^lecturas, ^para leer más$, ^descargas?$, ^sobre el autor$, ^sobre la autora$, ^créditos$
  `),
  askOthers: joinPhrases([
    phrases(`
      tiene que responder, tienen que responder,
    la misma pregunta, las mismas preguntas, las mismas dos preguntas, las mismas tres preguntas,
    hágale, hágales, pregúntele, hacerle, hacerles, plantéale, plantéele,
      buenas preguntas, preguntas como,
      pregunta abierta, por ejemplo$,
    preguntas abiertas, preguntas de ejemplo, ejemplos de preguntas, buenas preguntas,
    pregunta a tu, pregunta a tus, pregúntale, pregúntales, pregunte a su, pregunte a sus, pregúnteles,
    preguntar a tu, preguntar a tus, preguntar a un, preguntar a su, preguntar a sus, preguntar en,
    preguntas para tu equipo, preguntas para su equipo, preguntas a tu, preguntas para candidatos,
    preguntas de entrevista, hacer a tu, hacer a su, hacer a sus, hacer a tus, hacer a un, hacen a su,
    hacen a sus, hace a su, hace a sus, hazle, hazles, entrevista de trabajo, entrevista laboral,
    a los candidatos, al candidato
  `),
    combined(
      `pregunta a, pregunte a, pregunten a, preguntar a, preguntas para, preguntas a, hacer a, hacerle a, hacerles a, haz a, hacerle, plantear a, plantea a, plantéale a`,
      `tu equipo, tus equipos, su equipo, tu gente, tus colaboradores, sus colaboradores, tus empleados, sus empleados, tu jefe, su jefe, tus clientes, sus clientes, tus compañeros, sus compañeros, tus hijos, un candidato, una candidata, los candidatos, cada nuevo, cada nueva, cada persona, cada miembro, cada uno, un compañero, un amigo, el equipo`,
    ),
  ]),
  partner: phrases(`
    mentorado, mentorada, coachee, candidato, candidata, candidatos, colaborador, colaboradora, colaboradores, empleado, empleada, empleados, trabajador, trabajadores, cliente, interlocutor, aprendiz, recién llegado
  `),
  talkWithOthers: phrases(`
    entrevista inicial, primera entrevista,
    hacer mejores preguntas, preguntas cerradas, el arte de preguntar,
    encuesta, encuestas, cuestionario, entrevista de selección, entrevistas de selección, cómo entrevistar,
    conversación con un empleado, conversaciones con empleados, hablar con tu equipo, con tus colaboradores, con sus colaboradores, durante la entrevista, entrevista con,
    entrevista de trabajo, entrevistas de trabajo, entrevista de salida, entrevista de desempeño,
    evaluación del desempeño, evaluación de desempeño, conversación con tus empleados, reunión
    individual, reuniones individuales, uno a uno, selección de personal, entrevistar a
  `),
  agenda: phrases(`
    orden del día,
    criterios, lo que buscamos,
    el estudio analiza, este artículo analiza, este trabajo analiza, el artículo examina, la investigación aborda, escucharás, vas a escuchar, veremos, contestamos, abordamos,
    en este episodio, en este artículo, en este capítulo, en esta charla, aprenderás, descubrirás, hablamos de,
    conversamos sobre, respondemos, temas, preguntas de investigación
  `),
  survey: phrases(`
    tarda unos … minutos, unos … minutos, sus respuestas son, tus respuestas son, sus respuestas se,
    anónimo, anónima, anónimas, en una escala, de 1 a 5, de 1 a 10, podemos citarle, podemos contactar,
    gracias por participar, marque, marca con, sorteo, ayúdenos a mejorar, ayúdanos a mejorar
  `),
  studied: phrases(`
    encuestados, encuestadas, participantes, respondieron, respondían, contestaron, fueron
    entrevistados, investigadores, investigadoras, el estudio, la encuesta, cuestionario
  `),
  speech: phrases(`
    había escrito, estaba escrito, estaban escritas,
    preguntamos, hicimos, pregunté, planteamos,
    me llegó, llegó esta, una postal, una carta, una lectora, un lector,
    me preguntan, se preguntan, muchos preguntan,
    preguntó, preguntaba, pregunta, preguntan, preguntaron, me preguntó, dijo, decía, dice, dicen,
    escribió, escribe, gritó, susurró, respondió, correo, mensaje, contestó
  `),
  answer: phrases(`
    ^sí, ^no, ^porque, ^claro, ^por supuesto, ^desde luego, ^no siempre, ^no necesariamente,
    ^no del todo, ^quizá, ^quizás, ^tal vez, ^probablemente, ^seguramente, ^nunca, ^jamás, ^casi,
    ^rara vez, ^nadie, ^nada, ^ninguno, ^la respuesta, ^mi respuesta, la respuesta es, ^creo que,
    ^yo creo, ^pienso que, ^depende, ^simple, ^sencillo, ^muy simple, ^muy sencillo, ^es, ^se trata,
    ^tres cosas, ^dos cosas, ^primero, ^al contrario, ^ambas, ^ambos, ^ni, ^por, ^pues, ^bueno,
    ^a veces, ^si es así, ^si respondiste, ^yo también, ^yo tampoco, ^todo, ^empieza, ^con, ^mucho,
    ^poco
  `),
  rhetorical: phrases(`
    ^qué decir de, ^y qué decir de, ^qué decir del, ^y qué decir del, ^por qué no enviar, ^por qué no probar,
    qué más da, qué importa, a quién le importa,
    ^acaso, ^no es, ^no será, ^no deberíamos, quién no, quién sabe, quién dijo, por qué esperar,
    qué mejor, cómo no, cómo es posible, ^y qué$, ^y ahora qué$, ^y entonces$, cuántos de nosotros,
    sabías, sabía usted, sabías que, te suena, le suena, te ha pasado alguna vez, el resultado$,
    el problema$, la solución$, que cuesta, mi consejo$, ^de verdad$, ^en serio$,
    a qué esperas, a qué espera, a qué esperan, a qué esperamos, qué esperas para, qué estás esperando,
    qué está esperando, qué tienes que perder, qué tiene que perder, qué tenemos que perder,
    si no es ahora, si no ahora, si no eres tú, ^estás listo, ^estás lista, ^está listo, ^está lista,
    ^estás preparado, ^estás preparada, ^te suena, ^les suena, ^os suena,
    ^quién dijo que, ^quién dice que, ^qué más se puede, ^ves la diferencia
  `),
  tag: phrases(`
    ^verdad$, ^no$, ^no es así$, ^no es cierto$, ^no es verdad$, ^cierto$, ^no crees$, ^no te parece$, ^no le parece$
  `),
  transition: phrases(`
    ^por qué, ^y por qué, ^pero por qué, ^pero cómo, ^pero qué, ^entonces qué, ^entonces cómo, ^cómo se,
    ^cómo, ^qué es, ^qué significa, ^qué hace, ^qué hacer, ^qué pasa, ^qué pasó, ^qué quiere decir,
    ^cuál es la, ^cuál es el, ^cuáles son las, ^cuáles son los, ^quién es, ^hay, ^existe, ^se puede,
    ^es posible, ^de dónde, ^por dónde, ^de qué sirve, ^qué hacemos
  `),
  promotion: phrases(`
    te resultó útil, le resultó útil, te ha resultado útil, le ha resultado útil, encontraste lo que buscabas, encontró lo que buscaba, has encontrado lo que buscabas,
    recibir esta, recibir este, dejar de recibir, no quieres recibir, no quiere recibir, no recibes, no
    recibe,
    ^te gustaría participar, ^le gustaría participar, ^te gustaría recibir, ^quieres participar, ^a qué esperas, ^qué esperas, suscríbete, suscríbase, suscribirte, ^suscripción, ^boletín, newsletter, inscríbete, inscríbase,
    ^inscripción, ^inscripciones, regístrate, regístrese, ^reserva, ^reserve, ^compra, ^compre,
    ^adquiere, descarga, descargue, ^gratis, ^gratuito, ^gratuita, ^ofrecemos, ^buscamos, postula,
    postúlate, envía tu, envíe su, tu cv, hoja de vida, ^currículum, contáctanos, contáctenos,
    ^contacta, llámanos, llámenos, ^llama, ^agenda, ^cupos, plazas limitadas, ^entradas, ^descuento,
    ^oferta, ^promoción, te gustó, te ha gustado, le gustó, le ha gustado, ^quieres, ^quiere, ^buscas,
    ^busca, necesitas ayuda, ^interesado, ^interesada, ^te interesa, más información, ^saber más,
    síguenos, sígueme, ^únete, ^curso, ^taller, ^seminario, ^conferencia, tienes preguntas,
    tienes más preguntas, tiene preguntas, tiene más preguntas, tienes dudas, tiene dudas,
    más preguntas, alguna pregunta, comparte este, comparte esta, publicidad, patrocinado,
    quieres saber más, reserva tu, de descuento, un descuento,
    ^tienes una historia, ^tiene una historia, ^tienes una idea para, ^tiene una idea para,
    ^tienes alguna idea para, ^tienes alguna historia, ^conoces a alguien que necesite,
    ^conoce a alguien que necesite, cómo podemos ayudarte, cómo podemos ayudarle, en qué podemos ayudar
  `),
  salesHeading: phrases(`
    qué harás, tus funciones, funciones, qué pedimos, qué ofrecemos, qué damos, requisitos, tu perfil,
    jornada completa, contrato fijo, salario, cómo presentar,
    qué incluye, lo que incluye, lo que obtienes, lo que dicen, testimonios, casos de éxito, precios, tu
    inversión, su inversión, para quién, a quién va dirigido, cómo funciona, reserva una llamada, prueba
    gratuita, test gratuito, sin compromiso, devolución, plazas limitadas, términos y condiciones,
    nuestro método, el programa, tu coach, módulos, preguntas frecuentes
  `),
  notice: phrases(`
    hoja de firmas, lista de asistencia, vestíbulo, pausa para el café, comida a las, formulario de
    evaluación,
    cookies, aviso legal, privacidad, darse de baja, entrada libre, entrada gratuita, precio, tarifa,
    tarifas, plazas, plazas libres, aforo, completo, fecha límite, hasta el, horario, abierto de,
    secretaría, recepción, teléfono, tel, por teléfono, por correo, apartado de correos, socios,
    suscriptores, suscripción, donativo, donativos, próximo número, próxima semana, próximo mes, el mes
    que viene, la semana que viene, próximo episodio, podcast, episodio, boletín, taller, curso,
    jornada, seminario, charla, foto, fotos, fotografía, fotografías, ilustración, ilustraciones,
    realización, montaje, música, redacción, editorial, imprenta, impreso, reproducción, autorización,
    derechos reservados, traducción, traducido por, páginas, isbn, atrasados, pedidos, gastos de envío,
    aparcamiento, ofertas de empleo, vacantes, anuncios, publicidad, patrocina, patrocinadores,
    etiquetas, minutos de lectura, se publicó en
  `),
  form: phrases(`
    tu nombre, su nombre, correo electrónico, dirección de correo, cómo nos conociste, cómo nos conoció,
    cómo supo de nosotros, captcha, recordarme, campos obligatorios, ^opcional$, ^enviar$,
    olvidaste tu contraseña, su contraseña
  `),
  booking: phrases(`
    al inscribirte, al inscribirse, al apuntarte, al reservar, al hacer la reserva, en la inscripción
  `),
  interview: phrases(`
    minutos con,
    faq, preguntas frecuentes, entrevista, entrevista a, entrevista con, conversación con,
    conversamos con, charla con, hablamos con, preguntas y respuestas, preguntas a, podcast, episodio,
    tus preguntas, preguntas de los lectores, consultorio
  `),
  followUp: wholePhrases(
    phrases(`
    por qué, por qué no, por qué sí o por qué no, por qué o por qué no, y por qué, cómo, y cómo,
    de qué manera, de qué modo, de qué forma, en qué sentido, si es así cómo, si es así por qué,
    si no por qué, en caso afirmativo cómo, por ejemplo, qué más, con qué resultado, para qué, cuándo,
    cuál, cuáles, a qué se debe, qué pasó después
  `),
  ),
};
