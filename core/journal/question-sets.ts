import type { QuestionSet } from './question-set.ts';

/** The sets that can be laid on any article. The words are our own; `source` names whose method it is. */
export const QUESTION_SETS: readonly QuestionSet[] = [
  {
    id: 'after-action-review',
    name: 'After-action review',
    purpose: 'For comparing what this article describes with something you have just finished.',
    source:
      'After the after-action review of the United States Army, described in its Training Circular 25-20 (1993).',
    questions: [
      {
        text: 'Which piece of your own work does this article bring to mind, and what did you set out to achieve with it?',
        followUps: ['How would anyone have known that you had?'],
      },
      {
        text: 'What happened in fact, told so that everyone who was there would agree?',
        followUps: [],
      },
      {
        text: 'Where did the two differ, and what brought that about?',
        followUps: ['What was luck, good or bad?'],
      },
      {
        text: 'What will you keep, and what will you do differently the next time?',
        followUps: ['Who else should hear of it?'],
      },
    ],
  },
  {
    id: 'gibbs-reflective-cycle',
    name: 'Reflective cycle',
    purpose: 'For working through one experience that this article touches, in six steps.',
    source: 'After Graham Gibbs, Learning by Doing, Oxford Polytechnic, 1988.',
    questions: [
      {
        text: 'Description: what happened, where and with whom?',
        followUps: ['What was your own part in it?'],
      },
      {
        text: 'Feelings: what did you feel and think while it went on, and what afterwards?',
        followUps: [],
      },
      {
        text: 'Evaluation: what was good about it, and what was not?',
        followUps: ['For whom?'],
      },
      {
        text: 'Analysis: what explains that it went as it did?',
        followUps: ['What does the article see here that you had not?'],
      },
      {
        text: 'Conclusion: what else could you have done?',
        followUps: ['What kept you from it?'],
      },
      {
        text: 'Action: if it came again tomorrow, what would you do?',
        followUps: ['What do you need to learn or prepare for that?'],
      },
    ],
  },
  {
    id: 'what-so-what-now-what',
    name: 'What? So what? Now what?',
    purpose: 'For a few minutes at the end of any reading.',
    source:
      'After Terry Borton, Reach, Touch, and Teach, 1970, and John Driscoll, Reflective practice for practise, Senior Nurse 14, 1994.',
    questions: [
      {
        text: 'What? Which thought, scene or sentence in this article stays with you?',
        followUps: [],
      },
      {
        text: 'So what? Why does it matter to you and to the people you work with?',
        followUps: ['What would change if you took it seriously?'],
      },
      {
        text: 'Now what? What will you do about it, and when?',
        followUps: ['Who will notice?'],
      },
    ],
  },
  {
    id: 'kolb-learning-cycle',
    name: 'Learning cycle',
    purpose: 'For turning something that happened to you into something to try.',
    source: 'After David A. Kolb, Experiential Learning, Prentice-Hall, 1984.',
    questions: [
      {
        text: 'Experience: which moment of your own does this article bring back?',
        followUps: ['What did you see, hear and do in it?'],
      },
      {
        text: 'Reflection: what strikes you about that moment when you look at it from here?',
        followUps: ['How might somebody else who was there tell it?'],
      },
      {
        text: 'Idea: which general thought would explain it?',
        followUps: ['Where would that thought be wrong?'],
      },
      {
        text: 'Experiment: how can you put that thought to the test in the coming days?',
        followUps: ['What would change your mind?'],
      },
    ],
  },
  {
    id: 'orid-focused-conversation',
    name: 'Focused conversation',
    purpose: 'For talking an article over, alone or as a group: from facts to a decision.',
    source:
      'After R. Brian Stanfield (ed.), The Art of Focused Conversation, Canadian Institute of Cultural Affairs, 1997.',
    questions: [
      {
        text: 'Facts: which words, scenes or figures of this article do you remember without looking?',
        followUps: [],
      },
      {
        text: 'Feelings: where did you nod, smile, frown or grow impatient?',
        followUps: ['What does it remind you of?'],
      },
      {
        text: 'Meaning: what is this really about, for you and for the people you work with?',
        followUps: ['What would the author’s sharpest critic say?'],
      },
      {
        text: 'Decision: what do you take from it, and what happens next?',
        followUps: ['Who does what, and by when?'],
      },
    ],
  },
  {
    id: 'grow',
    name: 'Goal, reality, options, will',
    purpose: 'For coming from a wish that the article stirred up to a first step.',
    source: 'After John Whitmore, Coaching for Performance, Nicholas Brealey, 1992.',
    questions: [
      {
        text: 'Goal: what would you like to be different, said so that you would notice it?',
        followUps: ['Why does it matter now?'],
      },
      {
        text: 'Reality: how is it today?',
        followUps: ['What have you tried, and what came of it?'],
      },
      {
        text: 'Options: what could you do, the unlikely included?',
        followUps: ['And what else?'],
      },
      {
        text: 'Will: which of these will you do, when, and who will know of it?',
        followUps: ['What could stop you?'],
      },
    ],
  },
];

/** The set with that id. */
export const questionSetById = (id: string): QuestionSet | undefined =>
  QUESTION_SETS.find((set) => set.id === id);
