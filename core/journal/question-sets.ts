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
      'After Terry Borton, Reach, Touch, and Teach, 1970, and Gary Rolfe, Dawn Freshwater and Melanie Jasper, Critical Reflection for Nursing and the Helping Professions, 2001.',
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
];

/** The set with that id. */
export const questionSetById = (id: string): QuestionSet | undefined =>
  QUESTION_SETS.find((set) => set.id === id);
