import type { PhraseList } from '../phrases.ts';

/**
 * What a language says around questions. Every list holds phrases as in `phrases.ts`.
 * How each is used is told in `docs/questions.md`; a language is added by one file like `de.ts`.
 */
export type Cues = {
  /** The reader is spoken to: «you», «your». */
  readonly reader: PhraseList;
  /** Words that speak to the reader only when written with a capital, as they stand when they do not: «sie», «ihre». */
  readonly polite: ReadonlySet<string>;
  /** A question about the reader's own experience or opinion: «have you ever», «what do you think». */
  readonly personal: PhraseList;
  /** The question speaks as the one who reflects: «I», «my». */
  readonly self: PhraseList;
  /** Author and reader together: «we», «our». */
  readonly together: PhraseList;
  /** Asks to answer: «share in the comments», «I would love to hear». */
  readonly invitation: PhraseList;
  /** In an invitation: that it is answers to a question that are wanted. */
  readonly answersAwaited: PhraseList;
  /** A whole sentence that only asks for answers, with a question mark or not: «Thoughts?». */
  readonly prompt: PhraseList;
  /** Announces questions: «here are some questions», «consider the following». */
  readonly leadIn: PhraseList;
  /** Announces questions that one asks oneself: «ask yourself». */
  readonly toSelf: PhraseList;
  /** A heading whose passage is there to be discussed or reflected on. */
  readonly questionHeading: PhraseList;
  /** Asks for more than yes or no: «what», «who», «how». */
  readonly open: PhraseList;
  /** How a question begins: «what», «have you». */
  readonly interrogative: PhraseList;
  /** Tells to think or tell, as a question would: «describe», «think of a time». */
  readonly tells: PhraseList;
  /** Tells to do or picture something first: «take a sheet of paper», «put yourself». */
  readonly instructs: PhraseList;
  /** After a question: tells the reader what to do about it, «call them», «if nobody comes to mind». */
  readonly urges: PhraseList;
  /** Names what is to be talked over together, whoever is asked: «discussion». */
  readonly discussed: PhraseList;
  /** Heads links, sources and the like below an article. */
  readonly aside: PhraseList;
  /** Announces questions for other people: «ask your team», «questions to ask candidates». */
  readonly askOthers: PhraseList;
  /** Who is talked with, in a text that helps with such a talk: «the candidate», «your mentee». */
  readonly partner: PhraseList;
  /** In a title or its first lines: the text is about talking with somebody else, an employee or applicant. */
  readonly talkWithOthers: PhraseList;
  /** Announces questions that will be answered: «what you will hear», «in this article». */
  readonly agenda: PhraseList;
  /** Said around a questionnaire that is to be sent in: «your answers are anonymous». */
  readonly survey: PhraseList;
  /** Who was asked, in a report on a study: «the participants», «were asked». */
  readonly studied: PhraseList;
  /** Announces somebody's words: «he asked», «a reader wrote». */
  readonly speech: PhraseList;
  /** A sentence that begins like this answers the question before it: «yes», «because», «the answer». */
  readonly answer: PhraseList;
  /** Expects no answer: «isn't it», «who knows», «why not just». */
  readonly rhetorical: PhraseList;
  /** What turns a statement into a question that wants a nod: «…, right?». Compared with what follows the last comma. */
  readonly tag: PhraseList;
  /** A question that only leads on to what the text tells next: «how do you», «so what», «why does it matter». */
  readonly transition: PhraseList;
  /** Sells, announces or recruits: «subscribe», «register now», «apply». */
  readonly promotion: PhraseList;
  /** Heads a part of a page that sells: «What you get», «What our clients say». */
  readonly salesHeading: PhraseList;
  /** Words of what stands around an article: notices, imprint, credits, hours, offers. Some may stand in it as well. */
  readonly notice: PhraseList;
  /** The label of a field, or words of a form. */
  readonly form: PhraseList;
  /** In an invitation: that what it asks for is needed for a booking, «when you register». */
  readonly booking: PhraseList;
  /** A title or heading of questions that the text itself answers: «FAQ», «interview». */
  readonly interview: PhraseList;
  /** Short questions that belong to the one before: «Why or why not?». Compared as whole sentences. */
  readonly followUp: PhraseList;
};

/** Those of what stands around an article: links, offers, notices, forms. */
export type CuesAround = Pick<Cues, 'aside' | 'promotion' | 'salesHeading' | 'notice' | 'form' | 'booking'>;
