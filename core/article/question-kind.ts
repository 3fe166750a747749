import { foldWords, hasPhrase, joinPhrases, type PhraseList, phrases } from './question-detection/phrases.ts';

/**
 * What a question asks for, after the four levels of the focused conversation (ORID, Institute of Cultural Affairs):
 * facts, feelings, meaning, decision. `other` when its words do not say.
 */
export const QUESTION_KINDS = ['objective', 'reflective', 'interpretive', 'decisional', 'other'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/**
 * The kind that a question's own words tell. `language` as of its article; with `null`, or one whose words are not
 * known here, the words of all languages count. What asks for a decision wins over what asks for a feeling, that over
 * meaning, that over facts: «What did you learn and what will you do?» is there to be acted upon.
 */
export function questionKind(text: string, language: string | null): QuestionKind {
  const folded = foldWords(text);
  const signs = SIGNS.get(language?.toLowerCase().split(/[-_]/u)[0] ?? '') ?? ALL_SIGNS;
  return STRONGEST_FIRST.find((kind) => hasPhrase(signs[kind], folded)) ?? 'other';
}

type SignedKind = Exclude<QuestionKind, 'other'>;

const STRONGEST_FIRST: readonly SignedKind[] = ['decisional', 'reflective', 'interpretive', 'objective'];

type Signs = Readonly<Record<SignedKind, PhraseList>>;

const ENGLISH: Signs = {
  decisional: phrases(`
    will you, will we, you'll, are you going to, are we going to, do differently, would you change, could you change,
    can you change, should you change, might you change, next time, next step, next steps, now what, from now on,
    first step, one thing you can, what can you do, what could you do, what can we do, what could we do,
    what should you do, what should we do, what would you do, what might you do, how can you, how could you,
    how might you, how can we, how might we, commit, commitment, decide to, stop doing, start doing, do you intend,
    do you plan, your plan, willing to, tomorrow, this week, next week, next month, this month, ready to, let go of,
    instead
  `),
  reflective: phrases(`
    feel, feels, felt, feeling, feelings, emotion*, surprise*, surprised, surprises, surprising, afraid, fear, fears,
    angry, proud, ashamed, uncomfortable, comfortable, enjoy, enjoyed, frustrat*, worried, worry, worries, excite*,
    remind you, reminds you, resonate, resonates, moved you, touched you, struck you, strikes you, stays with you,
    stay with you, stands out, your reaction, react to, like most, like least, love most, hardest for you,
    hard for you, difficult for you, energy, energizes, drains, inspire*, hope for, grateful, regret
  `),
  interpretive: phrases(`
    ^why, why do, why did, why does, why is, why are, why was, why were, why not, mean, means, meaning, meant,
    do you think, did you think, do you believe, do you agree, agree or disagree, do you see, your view, your opinion,
    your thoughts, thoughts, learn, learned, learnt, lesson, lessons, significance, important, matter, matters, so what,
    explain, explains, difference between, compare, consequence*, implication*, cause, causes, caused, purpose, define,
    makes a, make a, does it take, would you describe, would you say, what if, role of, value of, reason, reasons,
    assumption, assumptions, better than, should leaders, should a leader, should we, is it possible, can leaders
  `),
  objective: phrases(`
    ^who, ^when, ^where, ^which, ^how many, ^how much, ^how often, ^how long, what happened, what took place, last time,
    did you last, have you ever, have you seen, did you see, did you hear, did you notice, do you notice, do you know,
    who was, who is, who are, who has, can you name, ^name, ^list, ^describe, describe a, tell about, do you remember,
    do you recall, can you recall, can you remember, think of a time, have you, has your, did you, are you currently,
    do you currently, what did, what was, what were, what have
  `),
};

const GERMAN: Signs = {
  decisional: phrases(`
    werden sie, wirst du, werdet ihr, werden wir, nächste schritt*, nächsten schritt*, nächstes mal, nächsten mal,
    anders machen, ändern, verändern, was können sie, was kannst du, was könnten sie, was könntest du,
    was können wir, wie können sie, wie kannst du, wie könnten sie, was würden sie tun, was würdest du tun,
    was sollten sie, was solltest du, nehmen sie sich vor, nimmst du dir vor, vorhaben, entscheiden, sind sie bereit,
    bist du bereit, ab morgen, morgen, diese woche, nächste woche, ab jetzt, künftig, stattdessen, loslassen
  `),
  reflective: phrases(`
    fühlen, fühlst, fühlte, fühlten, fühlt, gefühl*, empfinden, empfindest, empfunden, überrasch*, angst, wütend,
    stolz, scham, unangenehm, unwohl, freude, freut, gefreut, ärger*, sorge, sorgen, erinnert sie, erinnert dich,
    berührt, bewegt, spricht sie an, spricht dich an, fällt ihnen schwer, fällt dir schwer, begeister*, hoffnung,
    dankbar, bereuen, reagieren sie, reagierst du
  `),
  interpretive: phrases(`
    ^warum, ^weshalb, ^wieso, ^wozu, warum, bedeutet, bedeuten, bedeutung, heißt das, meinen sie, meinst du,
    denken sie, denkst du, glauben sie, glaubst du, halten sie, hältst du, ihre meinung, deine meinung, was halten,
    gelernt, lernen, lehre, lehren, wichtig, entscheidend, unterschied, erklärt, erklären, ursache*, folgen, zweck,
    macht aus, macht einen, stimmen sie, stimmst du, sehen sie, siehst du, grund, gründe, was wäre wenn
  `),
  objective: phrases(`
    ^wer, ^wann, ^wo, ^welche, ^welcher, ^welches, ^welchen, ^wie viele, ^wie oft, ^wie lange, ^wie viel, was geschah,
    was ist passiert, was passierte, zuletzt, das letzte mal, haben sie, hast du, habt ihr, kennen sie, kennst du,
    gibt es, gab es, erinnern sie sich, erinnerst du dich, nennen sie, beschreiben sie, beschreibe, was war, was waren
  `),
};

const FRENCH: Signs = {
  decisional: phrases(`
    allez vous, vas tu, allons nous, ferez vous, feras tu, ferons nous, feriez vous, ferais tu, pouvez vous faire,
    peux tu faire, pourriez vous, pourrais tu, pouvons nous, prochaine étape, prochaines étapes, premier pas,
    prochaine fois, changer, changeriez, changerez, décider, décidez, engagement, vous engager, dès demain, demain,
    cette semaine, semaine prochaine, désormais, êtes vous prêt*, es tu prêt*, comptez vous, envisagez vous,
    différemment, renoncer
  `),
  reflective: phrases(`
    ressentez, ressenti, ressens, ressentir, sentez vous, senti, sentiment*, émotion*, surpris*, surprend, peur,
    crainte*, colère, fier, fière, fiers, honte, à l'aise, joie, frustr*, inquiet*, inquiét*, rappelle, touché,
    touche, marqué, frappé, inspire*, espoir, espérez, reconnaissant*, regret*, réagissez, réaction
  `),
  interpretive: phrases(`
    ^pourquoi, pourquoi, signifie, signifient, veut dire, sens, pensez vous, penses tu, en pensez, croyez vous,
    crois tu, selon vous, à votre avis, votre avis, votre opinion, êtes vous d'accord, appris, apprendre, leçon*,
    important*, différence, explique*, conséquence*, cause*, raison, raisons, rôle, faut il, fait un, trouvez vous,
    et si
  `),
  objective: phrases(`
    ^qui, ^quand, ^où, ^quel, ^quelle, ^quels, ^quelles, ^combien, à quelle fréquence, que s'est il passé, dernière fois,
    avez vous, as tu, connaissez vous, connais tu, souvenez vous, souviens tu, y a t il, décrivez, nommez, citez,
    qu'avez vous, était, étaient
  `),
};

const SPANISH: Signs = {
  decisional: phrases(`
    vas a, va a, van a, vamos a, harás, hará, harán, haremos, harías, haría, haríamos, puedes hacer, puede hacer,
    podemos hacer, podrías, podría, podríamos, próximo paso, próximos pasos, primer paso, próxima vez, cambiar,
    cambiarías, cambiaría, decidir, compromiso, comprometes, mañana, esta semana, próxima semana, de ahora en adelante,
    dispuesto, dispuesta, de otra manera, de forma diferente, dejar de, empezar a
  `),
  reflective: phrases(`
    sientes, siente, sentiste, sintió, sentir, sentimiento*, emoción, emociones, sorprend*, miedo, temor*, enojo,
    orgullo*, vergüenza, incómod*, cómod*, alegr*, frustr*, preocup*, recuerda a, te recuerda, le recuerda, conmov*,
    impact*, inspir*, esperanza, agradecid*, arrepient*, reaccion*
  `),
  interpretive: phrases(`
    ^por qué, por qué, significa, significan, significado, quiere decir, piensas, piensa, piensan, crees, cree, creen,
    opinas, opina, opinan, opinión, de acuerdo, aprendiste, aprendió, aprendido, aprender, lección, lecciones,
    importante*, importa, diferencia, explica*, consecuencia*, causa*, razón, razones, papel, hace que, debería,
    deberían, para qué, y si
  `),
  objective: phrases(`
    ^quién, ^quiénes, ^cuándo, ^dónde, ^cuál, ^cuáles, ^cuánto, ^cuántos, ^cuántas, ^con qué frecuencia, qué pasó,
    qué sucedió, última vez, has, ha, han, conoces, conoce, recuerdas, hay, describe, describa, nombra, menciona, era,
    fue, qué hiciste, qué hizo
  `),
};

const PORTUGUESE: Signs = {
  decisional: phrases(`
    vai, vais, vão, vamos, fará, farão, faremos, farias, faria, pode fazer, podem fazer, podemos fazer, poderia,
    poderíamos, próximo passo, próximos passos, primeiro passo, próxima vez, mudar, mudaria, decidir, compromisso,
    amanhã, esta semana, próxima semana, de agora em diante, a partir de agora, disposto, disposta, de outra forma,
    diferente da próxima, deixar de, começar a, pretende
  `),
  reflective: phrases(`
    sente, sentes, sentiu, sentiste, sentir, sentimento*, emoção, emoções, surpre*, medo, receio*, raiva, orgulho*,
    vergonha, desconfort*, confort*, alegr*, frustr*, preocup*, lembra você, faz lembrar, comove*, comoveu, tocou,
    marcou, inspir*, esperança, grato, grata, arrepend*, reagiu, reação
  `),
  interpretive: phrases(`
    ^por que, ^porque, ^porquê, por que, por quê, significa, significam, significado, quer dizer, pensa, pensas,
    pensam, acha, achas, acham, acredita, opinião, concorda, concordam, aprendeu, aprendido, aprender, lição, lições,
    importante*, importa, diferença, explica*, consequência*, causa*, razão, razões, papel, faz um, deveria, deveriam,
    para que, e se
  `),
  objective: phrases(`
    ^quem, ^quando, ^onde, ^qual, ^quais, ^quanto, ^quantos, ^quantas, ^com que frequência, o que aconteceu,
    última vez, já, conhece, lembra, recorda, há, existe, descreva, cite, era, foi, o que fez, você tem, teve
  `),
};

const CHINESE: Signs = {
  decisional: phrases(`
    打算, 下一步, 接下来, 接下來, 你会怎么做, 你會怎麼做, 会怎样做, 怎么做, 怎麼做, 如何做, 改变, 改變, 计划, 計劃, 决定, 決定, 承诺, 承諾, 明天, 这周, 這週,
    本周, 下周, 下週, 从今, 從今, 愿意, 願意, 准备好, 準備好, 下次, 可以做, 能做什么, 能做什麼, 行动, 行動, 放下
  `),
  reflective: phrases(`
    感觉, 感覺, 感受, 情绪, 情緒, 惊讶, 驚訝, 意外, 害怕, 恐惧, 恐懼, 生气, 生氣, 骄傲, 驕傲, 自豪, 羞愧, 不舒服, 不安, 开心, 開心, 沮丧, 沮喪, 担心, 擔心,
    焦虑, 焦慮, 触动, 觸動, 打动, 打動, 让你想起, 讓你想起, 希望, 感激, 后悔, 後悔, 喜欢, 喜歡
  `),
  interpretive: phrases(`
    为什么, 為什麼, 为何, 為何, 意味, 意思, 意义, 意義, 你认为, 你認為, 您认为, 您認為, 你觉得, 你覺得, 您觉得, 怎么看, 怎麼看, 看法, 同意, 学到, 學到, 启发, 啟發,
    教训, 教訓, 重要, 区别, 區別, 原因, 后果, 後果, 解释, 解釋, 理由, 应该, 應該, 如果
  `),
  objective: phrases(`
    谁, 誰, 什么时候, 什麼時候, 何时, 何時, 哪里, 哪裡, 哪个, 哪個, 哪些, 几次, 幾次, 多少, 多久, 发生了什么, 發生了什麼, 上一次, 上次, 最近一次, 有没有, 有沒有, 是否,
    曾经, 曾經, 记得, 記得, 描述, 列出
  `),
};

const SIGNS: ReadonlyMap<string, Signs> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['pt', PORTUGUESE],
  ['zh', CHINESE],
]);

const together = (kind: SignedKind): PhraseList =>
  joinPhrases([...SIGNS.values()].map((signs) => signs[kind]));

const ALL_SIGNS: Signs = {
  objective: together('objective'),
  reflective: together('reflective'),
  interpretive: together('interpretive'),
  decisional: together('decisional'),
};
