/** What Afterword says to those who lead a session and to those who take part in it. */
import type { QuestionKind } from '../article/question-kind.ts';
import type { AgendaPart, QuestionPart } from './agenda.ts';
import type { SessionLength } from './plan.ts';

/** What a kind of question asks for, in a word or two. */
export const KIND_NAMES: Readonly<Record<QuestionKind, string>> = {
  objective: 'Facts',
  reflective: 'Feelings',
  interpretive: 'Meaning',
  decisional: 'Decision',
  other: 'Open',
};

/** How a kind of question is led. */
export const KIND_ADVICE: Readonly<Record<QuestionKind, string>> = {
  objective:
    'Collect, do not discuss. Many short answers are better than one complete one; let three or four people speak in a row before you say anything. If somebody explains, ask what they saw or read that makes them say so.',
  reflective:
    'Nobody can be wrong about this one. Go first yourself, briefly and honestly, if the room is shy. Thank people instead of commenting, and do not repair anybody’s feeling.',
  interpretive:
    'This is where the group disagrees, and that is the point. Ask who sees it differently before you ask who agrees. Keep asking for the example behind the opinion.',
  decisional:
    'Hold the group to what it can do itself. “We should communicate better” is a wish; ask what somebody will do, with whom and by when, and let a few people say it in one sentence each.',
  other:
    'Read the question twice and let people choose which side of it they take. If answers stay general, ask when this last happened.',
};

/** What the parts of a session are called. */
export const PART_NAMES: Readonly<Record<Exclude<AgendaPart['tag'], 'question'>, string>> = {
  opening: 'Opening',
  article: 'What the article says',
  parking: 'Parking lot',
  closing: 'Closing round',
};

/** How the parts of a session are led. */
export const PART_ADVICE: Readonly<Record<Exclude<AgendaPart['tag'], 'question'>, string>> = {
  opening:
    'Say in two sentences why this text, and why now. Then one round: each person says their name and the one word that the text left them with. No comments yet. It costs a minute and everybody has spoken once, which makes the second time easier.',
  article:
    'Recall the text; do not retell it. Walk through the headings and ask after each: which sentence do you remember? Those who did not get to read it can follow from here, and nobody is shown up.',
  parking:
    'Look at what was put aside. Let the group pick the one or two thoughts that it would be a pity to lose, and talk about those. For each of the others name who takes it, or say that it rests.',
  closing:
    'A minute of silence to write: “When …, I will …”. Then one sentence each, around the room, without discussion. Whoever is not ready may pass, and is asked again at the end. Write down who said what; that is what you look back on the next time.',
};

/** How a question goes through its stages. */
export const STAGE_ADVICE = {
  writing: 'Alone, in silence. It belongs to you: nobody collects it.',
  pairs: 'With the person next to you. One speaks, one listens; then change over.',
  together: 'All together. Say what you heard, if the other one allows it, before what you said.',
} as const;

export const STAGE_NAMES = { writing: 'Write', pairs: 'In pairs', together: 'Together' } as const;

/** What a length is good for. */
export const LENGTH_ADVICE: Readonly<Record<SessionLength, string>> = {
  30: 'Half an hour carries one good conversation. Ask people to read beforehand, keep to two or three questions, and stop while they still want to talk.',
  45: 'Three quarters of an hour fit between two meetings. There is time for one question of each kind if nobody comes late; protect the closing round, which is what gets lost first.',
  60: 'An hour lets a group go all the way from what the text says to what it will do. When a question runs well, let it take the minutes of the next one of its kind.',
  90: 'In an hour and a half people get tired before they get bored: open a window after the second question, and let pairs stand or walk.',
};

/** What is to be done before anybody comes. */
export const PREPARATION: readonly string[] = [
  'Send the text at least two days ahead, with one sentence about why. Reading it in the room is possible, but then the reading time comes on top.',
  'Answer every question yourself, in writing. Strike those that left you cold: your group will notice.',
  'Put the chairs so that everybody sees everybody, without a table if you can, and let people sit in pairs from the start.',
  'Bring paper, pens that work, and a hand-out for each person. Put a sheet on the wall for the parking lot.',
  'Begin on time and end on time. People open up to those who keep their small promises.',
];

/** What helps while it goes on. */
export const WHILE_LEADING: readonly string[] = [
  'Silence after a question is not a failure. Count to ten before you help.',
  'You need not have an answer to any of these questions. Your part is the clock, the turn to speak and the next question.',
  'If two people talk to each other, ask a third one. If one person talks a lot, thank them and say whom you would like to hear next.',
  'What is important but not now goes to the parking lot, in the words of the person who said it.',
];

/** What is to be done afterwards. */
export const AFTERWARDS: readonly string[] = [
  'The same day: send everybody the sentences of the closing round, as they were said.',
  'After two weeks: ask each person what became of theirs. Ask with interest, not as a check.',
  'Note for yourself which question opened the room, and which one closed it.',
];

/** Stages of a question with their minutes, in one line. */
export const stageLine = ({ writing, pairs, together }: QuestionPart): string =>
  [
    ...(writing > 0 ? [`${STAGE_NAMES.writing} ${writing}`] : []),
    ...(pairs > 0 ? [`${STAGE_NAMES.pairs.toLowerCase()} ${pairs}`] : []),
    `${STAGE_NAMES.together.toLowerCase()} ${together}`,
  ].join(' · ');

/** What the room reads at each step: what it is called, and what people do. Read aloud, once. */
export const ROOM_WORDS: Readonly<
  Record<
    Exclude<AgendaPart['tag'], 'question'> | keyof typeof STAGE_NAMES,
    { readonly title: string; readonly instruction: string }
  >
> = {
  opening: {
    title: 'Welcome',
    instruction: 'Your name, and one word that the text left you with.',
  },
  article: {
    title: 'What the text says',
    instruction: 'Which sentence do you remember?',
  },
  writing: {
    title: 'Write alone',
    instruction: 'In silence. What you write belongs to you.',
  },
  pairs: {
    title: 'In pairs',
    instruction: 'One speaks, one listens. Then change over.',
  },
  together: {
    title: 'All together',
    instruction: 'What did you hear? What surprised you?',
  },
  parking: {
    title: 'Parking lot',
    instruction: 'Which of these must we not lose?',
  },
  closing: {
    title: 'Closing round',
    instruction: 'One sentence each. Whoever is not ready may pass.',
  },
};

/** What members are asked to do, until the host says it in words of their own. */
export const PACKET_INVITATION =
  'Read the text when you have half an hour of quiet. Answer the questions that speak to you, in your own words and as long as you like; unfinished thoughts are welcome. Then choose “Return answers…” and send me the file. You decide whether your name is on it, and nothing else of yours travels.';
