import { combined, joinPhrases, phrases, wholePhrases } from '../phrases.ts';
import type { Cues } from './cues.ts';

export const PORTUGUESE: Cues = {
  reader: phrases(`
    você, vocês, seu, sua, seus, suas, tu, te, ti, teu, tua, teus, tuas, contigo, consigo, vos, vosso,
    vossa, lhe
  `),
  polite: new Set(),
  personal: phrases(`
    e você, e vocês, e tu, e na sua, e no seu, e em sua, e em seu, e para você, o que você, o que vocês,
    o que acha, o que acham, o que pensa, o que pensam, que acha, como você, como vocês, como tem sido,
    como foi, qual é a sua, qual é o seu, qual a sua, qual o seu, quais são os seus, quais são as suas,
    quais os seus, quais as suas, qual foi, qual destas, qual desses, qual dessas, qual deles,
    quando foi a última vez, quando você, quando foi que, você já, você tem, você concorda, você se,
    você é, você está, você consegue, você lembra, já passou por, já viveu, já teve, concorda, lembra,
    quem você, quem na sua, quem no seu, a quem, em quem, com quem você, onde você, de que forma você,
    na sua equipe, na sua equipa, no seu time, na sua empresa, no seu trabalho, na sua vida,
    na sua opinião, em sua opinião, para si, quanto do seu, de que você, em que situações,
    em que momento, que lição, que conselho, que mudança
  `),
  self: phrases(`
    eu, me, mim, meu, minha, meus, minhas, comigo, estou, sou, tenho, faço, posso, quero, preciso, devo
  `),
  together: phrases(`
    *amos, *emos, *imos,
    nós, nos, nosso, nossa, nossos, nossas, a gente, somos, estamos, temos, fazemos, podemos
  `),
  invitation: joinPhrases([
    phrases(`
      conta-me, conta-nos, contem-me, contem-nos, diz-me, diz-nos, diga-nos, digam-me, digam-nos, manda-me, mande-me, mande-nos, mandem-nos, mandem-me, envia-me, envia-nos, envie-me, envie-nos, enviem-nos, enviem-me, escreve-me, escreve-nos, escreva-nos, escrevam-me, escrevam-nos, responde-me, partilha a, partilha o, partilha connosco, partilhem, partilhe, compartilha, comenta, comenta aqui, comenta aí, comente aí, gostava de ouvir, gostava de saber, gostávamos de, quero ler, vamos conversar, vamos falar, fico à espera, ficamos à espera, estou curioso, estou curiosa,
      ^explique, ^justifique, ^comente, dê um exemplo, dê exemplos, nos comentários, no comentário,
      em comentário, deixe um comentário, deixe seu, deixe sua, deixe o seu, deixe a sua, deixa o teu,
      comente, comentem, conte nos, conte para, conte pra, conte aqui, conte-me, conte-nos, conta pra,
      conta nos, contem, compartilhe sua, compartilhe seu, compartilhe com, compartilhe conosco,
      compartilhe nos, compartilhe suas, partilhe a sua, partilhe o seu, partilhe connosco, partilhe nos,
      diga-me, diga nos, me diga, me conte, nos conte, me conta, conta aqui, nos conta, conte aqui, me escreve, deixa aqui, escreva-me, escreva para, escreva nos, escreva,
      responda, respondam, adoraria saber, adoraria ouvir, adoraria ler, gostaria de saber,
      gostaria de ouvir, gostaríamos de, quero saber, queremos saber, quero ouvir, vote, anote, conversem,
      converse com, reserve um, reserve alguns, reserve dez, tire um, participe da conversa, é a sua vez,
      agora é com você, espero seu, espero os seus, aguardo, sua opinião é importante, dê sua opinião,
      dê a sua opinião, quero sua opinião
    `),
    combined(
      `me, nos`,
      `conta, conte, contem, diz, diga, digam, manda, mande, mandem, envia, envie, enviem, escreve, escreva, escrevam, responde, responda, fala, fale, deixa saber, deixe saber`,
    ),
    combined(
      `leio, lemos, lerei, leremos, respondo`,
      `todos, todas, cada, os vossos, as vossas, os seus, as suas, tudo`,
    ),
  ]),
  answersAwaited: phrases(`
    sua resposta, suas respostas, tua resposta, responda, responde
  `),
  prompt: phrases(`
    ^opiniões$, ^comentários$, ^sua opinião$, ^a sua opinião$, ^ideias$, ^alguma opinião$
  `),
  leadIn: phrases(`
    virem-se para, vire-se para, contem uns aos outros, conte à pessoa,
    resposta a isto, resposta a esta pergunta, resposta a essa pergunta, responda a, respondam a, leve
    com você, fica uma pergunta, deixo uma pergunta,
    o meu pedido, meu pedido, peço-vos, peço que,
    estas … perguntas, convido você a, convido a refletir, algumas perguntas, estas perguntas,
    essas perguntas, as seguintes perguntas, seguintes perguntas, três perguntas, quatro perguntas,
    cinco perguntas, pergunta do dia, pergunta da semana, minha pergunta, uma pergunta para você,
    perguntas para você, deixo, reflita, reflitam, reflicta, pense em, pense sobre, pense nisso,
    pense nas, para refletir, para reflexão, para pensar, para discutir, para conversar,
    agora é com você, é a sua vez, sua vez
  `),
  toSelf: phrases(`
    pergunte-se, pergunte a si, pergunta-te, perguntemo-nos, se pergunte, perguntar a si, perguntar-se,
    faça a si, faça-se
  `),
  questionHeading: phrases(`
    ^a sós$, ^em pares, ^em duplas, ^em pequenos grupos, ^todos juntos, ^trabalho em grupo, ^em equipe$, ^em equipa$,
    ^para a próxima reunião, ^para a sua próxima reunião,
    ^para ruminar, ^para matutar, ^uma pausa, ^pausa$, ^pare aqui, ^um momento para você, ^sua vez$,
    ^agora você$,
    depois da leitura, depois de ler, para partilhar, ^compreensão$, ^em grupo$, em pequenos grupos,
    ^perguntas, ^questões, perguntas$, questões$,
    perguntas para reflexão, perguntas para refletir, perguntas de reflexão, questões para reflexão,
    questões para refletir, questões para discussão, questões para debate, questões de revisão,
    para refletir, para reflexão, para reflectir, ^reflexão, reflexão$, ^reflexões, reflexões$, reflita, para pensar,
    pense nisso, perguntas para discussão, perguntas para discutir, perguntas para debate,
    perguntas para conversar, perguntas para o grupo, perguntas para grupos, perguntas de revisão,
    perguntas de estudo, para discutir, para debater, para conversar, para compartilhar, ^discussão, discussão$,
    ^debate, debate$, perguntas para você, perguntas para levar, perguntas de coaching, autoavaliação,
    autocoaching, ^exercício, ^exercícios, ^atividade, ^aplicação$, para aprofundar, ^sua vez$,
    agora é com você, ^perguntas$, ^questões$, ^e você$, ^sua opinião$, ^diário$
  `),
  open: phrases(`
    o que, que, quê, quem, qual, quais, quando, onde, aonde, como, quanto, quanta, quantos, quantas,
    por que, porque
  `),
  interrogative: phrases(`
    ^o que, ^que, ^por que, ^porque é que, ^por quê, ^como, ^quem, ^a quem, ^de quem, ^com quem, ^para
    quem, ^quando, ^onde, ^qual, ^quais, ^em que, ^a que, ^de que, ^com que, ^para que, ^quanto,
    ^quantos, ^quantas, ^você, ^já, ^há, ^tenho, ^tem, ^sou, ^és, ^é
  `),
  tells: phrases(`
    ^descrevam, ^expliquem, ^comparem, ^contem, ^redija, ^redijam, ^escrevam, ^avalie, ^avaliem, ^avalia, ^complete a frase, ^completem a frase,
    ^descreva, ^descreve, ^lembre-se de, ^lembra-te de, ^recorde um, ^recorde uma, ^pense em, ^pensa em,
    ^pense num, ^pense numa, ^nomeie, ^cite, ^mencione, ^indique, ^explique, ^explica, ^compare,
    ^compara, ^compartilhe um, ^compartilhe uma, ^partilhe um, ^partilhe uma, ^conte um, ^conte uma,
    ^conte-nos, ^conte-me, ^dê um exemplo, ^dá um exemplo, ^imagine que, ^imagina que, ^reflita sobre,
    ^reflicta sobre, ^discuta, ^discutam, ^identifique, ^identifica, ^coloque-se no, ^ponha-se no
  `),
  instructs: phrases(`
    repasse, reveja, volte a, imagine, pegue, pare um,
    ^pegue, ^pega, ^tire, ^tira, ^pense, ^pensa, ^imagine, ^imagina, ^lembre, ^lembra, ^recorde,
    ^escreva, ^escreve, ^anote, ^anota, ^desenhe, ^desenha, ^faça, ^faz, ^escolha, ^escolhe, ^feche,
    ^fecha, ^leia, ^lê, ^olhe, ^olha, ^pare, ^pára, ^para um, ^descreva, ^descreve, ^volte, ^volta,
    ^coloque-se, ^ponha-se, ^sente-se, ^pergunte-se, ^reserve, ^experimente
  `),
  urges: phrases(`
    ^vá até, ^vai até, ^vá falar, ^ligue para, ^liga para, ^diga-lhe, ^diz-lhe, ^comece por, ^se não lhe ocorre, ^se não te ocorre, ^se ninguém lhe, ^convido
  `),
  discussed: phrases(`
    discussão, discutir, reflexão, refletir, reflectir, debate, conversar
  `),
  aside: phrases(`
    ^na próxima edição, ^no próximo número, ^próxima edição,
    ^da próxima vez, ^próxima sessão, ^próximo encontro, ^informações práticas, ^informações úteis,
    ^logística$, ^datas$, ^agenda$, ^avisos$, ^anúncios$, ^em breve$, ^como chegar, ^também nesta,
    ^leia também, ^lê também, ^artigos relacionados, ^mais artigos, ^veja também,
    ^links$, ^ligações$, ^recursos$, ^referências$, ^fontes$, ^bibliografia$, ^notas$, ^para saber
    mais$, ^leituras, ^downloads?$, ^sobre o autor$, ^sobre a autora$, ^créditos$
  `),
  askOthers: joinPhrases([
    phrases(`
    a mesma pergunta, as mesmas perguntas, as mesmas duas perguntas, as mesmas três perguntas,
    faça-lhe, faça-lhes, pergunte-lhe, faz-lhe, faça a ele, faça a ela, pergunte a ele, pergunte a ela,
      boas perguntas, perguntas como,
      pergunta aberta, por exemplo$,
    perguntas abertas, exemplos de perguntas, boas perguntas,
    pergunte à sua, pergunte ao seu, pergunte aos seus, pergunte às suas, pergunte a cada,
    pergunte a um, pergunte a uma, pergunte ao, pergunte aos, pergunte à, pergunte às, pergunte a eles,
    pergunte-lhes, perguntar à sua, perguntar ao seu, perguntar aos, perguntar à, perguntar na,
    perguntar em, perguntas para sua equipe, perguntas para a sua equipe, perguntas para o seu time,
    perguntas para candidatos, perguntas de entrevista, fazer à sua, fazer ao seu, fazer aos, fazer à,
    fazer na, fazem à, fazem ao, fazem aos, faz à, faz ao, entrevista de emprego,
    entrevista de trabalho, ao candidato, aos candidatos
  `),
    combined(
      `pergunte à, pergunte ao, pergunte aos, pergunte às, pergunta à, pergunta ao, perguntar à, perguntar ao, perguntar aos, perguntas para, perguntas à, perguntas ao, perguntas aos, fazer à, fazer ao, fazer aos, fazer às, faça à, faça ao, colocar à, colocar ao`,
      `sua equipe, sua equipa, seu time, seu chefe, sua chefe, seus colaboradores, seus funcionários, seus clientes, seus colegas, seus filhos, tua equipa, tua equipe, teu chefe, teus colegas, candidato, candidatos, candidata, a sua equipe, a sua equipa, o seu time, o seu chefe, equipe, equipa, cada pessoa, cada um`,
    ),
  ]),
  partner: phrases(`
    mentorado, mentorada, coachee, candidato, candidata, candidatos, colaborador, colaboradora, colaboradores, funcionário, funcionária, funcionários, cliente, interlocutor, aprendiz, recém-chegado, entrevistado
  `),
  talkWithOthers: phrases(`
    entrevista inicial, primeira entrevista,
    fazer melhores perguntas, perguntas fechadas, a arte de perguntar,
    questionário, pesquisa de clima, inquérito, como entrevistar, processo seletivo, processo de seleção, entrevista de desligamento,
    conversa com um colaborador, conversas com colaboradores, falar com a equipa, falar com a equipe, com os seus colaboradores, durante a entrevista,
    entrevista de emprego, entrevistas de emprego, entrevista de trabalho, entrevista de saída,
    avaliação de desempenho, avaliação anual, reunião individual, reuniões individuais, um a um,
    conversa com o colaborador, recrutamento, recrutar, entrevistar
  `),
  agenda: phrases(`
    ordem de trabalhos, ordem do dia, pauta,
    critérios, o que procuramos,
    o estudo analisa, este artigo analisa, este artigo examina, o estudo examina, a pesquisa aborda, vai ouvir, você vai ouvir, veremos, respondemos a, abordamos,
    neste episódio, neste artigo, neste capítulo, nesta palestra, você vai aprender, você vai descobrir,
    falamos de, falamos sobre, conversamos sobre, respondemos, temas, perguntas de pesquisa
  `),
  survey: phrases(`
    leva cerca de … minutos, cerca de … minutos, suas respostas são, as suas respostas são, anônimo,
    anônima, anônimas, anónimo, anónimas, numa escala, em uma escala, de 1 a 5, de 1 a 10, podemos
    citar, podemos contactar, obrigado por participar, assinale, marque, sorteio, ajude-nos a melhorar
  `),
  studied: phrases(`
    entrevistados, entrevistadas, participantes, responderam, respondiam, foram entrevistados,
    pesquisadores, investigadores, o estudo, a pesquisa, inquiridos, questionário
  `),
  speech: phrases(`
    tinha escrito, havia escrito, estava escrito, estavam escritas,
    fizemos, perguntamos, perguntámos, perguntei, colocamos,
    chegou esta, chegou-me, um postal, uma carta, uma leitora, um leitor,
    me perguntam, se perguntam, muitos perguntam,
    perguntou, perguntava, pergunta, perguntam, perguntaram, disse, dizia, diz, dizem, escreveu, gritou,
    respondeu, e-mail, mensagem, sussurrou, como
  `),
  answer: phrases(`
    ^sim, ^não, ^porque, ^claro, ^com certeza, ^é claro, ^nem sempre, ^não necessariamente,
    ^não exatamente, ^talvez, ^provavelmente, ^nunca, ^jamais, ^quase, ^raramente, ^ninguém, ^nada,
    ^nenhum, ^nenhuma, ^a resposta, ^minha resposta, a resposta é, ^acho que, ^eu acho, ^acredito,
    ^creio, ^penso que, ^depende, ^simples, ^muito simples, ^é, ^trata-se, ^três coisas, ^duas coisas,
    ^primeiro, ^ao contrário, ^ambos, ^ambas, ^nem, ^por, ^bem, ^bom, ^às vezes, ^se sim, ^se respondeu,
    ^eu também, ^tudo, ^comece, ^com, ^muito, ^pouco
  `),
  rhetorical: phrases(`
    ^o que dizer de, ^e o que dizer de, ^que dizer de, ^e que dizer de, ^que dizer do, ^e que dizer do,
    será que, ^não é, ^não seria, ^não deveríamos, quem não, quem sabe, quem disse, por que esperar,
    como não, ^e daí$, ^e agora$, ^e então$, quantos de nós, sabia que, você sabia, parece familiar,
    soa familiar, o resultado$, resultado$, o problema$, a solução$, meu conselho$, ^sério$, ^mesmo$,
    o que você está esperando, o que está esperando, o que estás esperando, o que estamos esperando, o que estão esperando, o que vocês estão esperando, que está à espera, que estás à espera, que estamos à espera,
    tem a perder, tens a perder, temos a perder, se não agora, se não for agora, ^está pronto,
    ^está pronta, ^estás pronto, ^estás pronta, ^está preparado, ^está preparada, ^soa familiar,
    ^parece familiar, ^quem disse que, ^quem diz que, ^percebe a diferença
  `),
  tag: phrases(`
    ^né$, ^não é$, ^não é mesmo$, ^não é verdade$, ^certo$, ^verdade$, ^não acha$, ^não concorda$, ^não$
  `),
  transition: phrases(`
    ^por que, ^por quê, ^porquê, ^e por que, ^mas por que, ^mas como, ^mas o que, ^então o que,
    ^então como, ^como se, ^como fazer, ^como, ^o que é, ^o que significa, ^o que faz, ^o que fazer,
    ^o que acontece, ^o que aconteceu, ^o que quer dizer, ^qual é a, ^qual é o, ^qual a, ^qual o,
    ^quais são, ^quem é, ^há, ^existe, ^é possível, ^de onde, ^por onde, ^têm razão, ^tem razão
  `),
  promotion: phrases(`
    esta página foi útil, este artigo foi útil, encontrou o que procurava, achou o que procurava,
    receber este, receber esta, deixar de receber, não recebe, não quer receber,
    ^gostaria de participar, ^gostarias de participar, ^gostaria de receber, ^o que está esperando, ^de que está à espera, assine, ^assinar, inscreva-se, ^inscrição, ^inscrições, newsletter, ^boletim, cadastre-se,
    registe-se, reserve já, reserve sua, reserve o seu, ^compre, ^adquira, ^baixe, descarregue, ^grátis,
    ^gratuito, ^gratuita, ^oferecemos, ^buscamos, ^procuramos, candidate-se, ^candidatura, envie seu,
    envie o seu, ^currículo, entre em contato, contacte, fale conosco, ^fale com, ^ligue, ^agende,
    ^vagas, ^ingressos, ^bilhetes, ^desconto, ^oferta, ^promoção, ^gostou, ^gostaram, ^você quer,
    quer saber mais, quer aprender, ^quer, ^procura, precisa de ajuda, ^interessado, ^interessada,
    saiba mais, mais informações, ^siga, ^junte-se, ^curso, ^oficina, ^workshop, ^seminário, ^palestra,
    tem perguntas, tem mais perguntas, tem dúvidas, ficou com dúvidas, mais perguntas, alguma pergunta,
    alguma dúvida, compartilhe este, compartilhe esse, partilhe este, publicidade, patrocinado,
    inscrições abertas, envie seu currículo,
    ^tem uma história, ^tens uma história, ^tem uma ideia para, ^tens uma ideia para,
    ^tem alguma sugestão, ^conhece alguém que precise, como podemos ajudar
  `),
  salesHeading: phrases(`
    o que você vai fazer, suas funções, funções, o que pedimos, o que oferecemos, requisitos, seu
    perfil, tempo inteiro, contrato, salário, como candidatar,
    o que inclui, o que está incluído, o que você recebe, o que dizem, depoimentos, testemunhos, casos
    de sucesso, preços, seu investimento, para quem, a quem se destina, como funciona, agende uma
    conversa, teste gratuito, sem compromisso, garantia, vagas limitadas, termos e condições, nosso
    método, o programa, seu coach, módulos, perguntas frequentes
  `),
  notice: phrases(`
    lista de presença, crachás, intervalo para café, pausa para café, almoço às, formulário de
    avaliação,
    cookies, aviso legal, privacidade, cancelar a inscrição, descadastrar, entrada livre, entrada
    franca, entrada gratuita, preço, ingresso, ingressos, vagas, lotação, prazo, até o dia, até dia,
    horário, aberto de, secretaria, recepção, telefone, tel, whatsapp, por telefone, por e-mail, caixa
    postal, sócios, associados, assinantes, assinatura, doação, doações, próxima edição, próximo número,
    próxima semana, próximo mês, mês que vem, semana que vem, próximo episódio, podcast, episódio,
    boletim, oficina, curso, palestra, seminário, encontro, foto, fotos, fotografia, fotografias,
    ilustração, ilustrações, produção, edição, montagem, música, redação, editora, impresso, reprodução,
    autorização, direitos reservados, tradução, traduzido por, páginas, isbn, pedidos, frete,
    estacionamento, creche, vagas de emprego, classificados, anúncios, publicidade, patrocínio,
    patrocinadores, etiquetas, minutos de leitura, publicado em
  `),
  form: phrases(`
    seu nome, seu e-mail, endereço de e-mail, como nos conheceu, como soube de nós, captcha,
    lembrar de mim, campos obrigatórios, ^opcional$, ^enviar$, esqueceu a senha, esqueceu sua senha,
    sua senha
  `),
  booking: phrases(`
    ao inscrever-se, ao se inscrever, ao reservar, na inscrição, ao fazer a reserva,
    quando se inscrever
  `),
  interview: phrases(`
    minutos com,
    faq, perguntas frequentes, entrevista, entrevista com, conversa com, conversamos com, bate-papo com,
    perguntas e respostas, perguntas para, perguntas a, podcast, episódio, suas perguntas,
    perguntas dos leitores
  `),
  followUp: wholePhrases(
    phrases(`
    por que, por quê, porquê, por que não, por que ou por que não, por que sim ou por que não,
    e por quê, e por que, como, como assim, e como, de que forma, de que maneira, de que modo,
    em que sentido, se sim como, se sim por quê, se sim quais, se não por quê, se não por que,
    em caso afirmativo como, por exemplo, o que mais, com que resultado, quando, qual, quais,
    a que se deve, o que aconteceu depois
  `),
  ),
};
