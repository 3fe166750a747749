/** What search knows of a plan for a group and of the answers that came back to it. */
import type { ArticleId } from '../article/article.ts';
import { liveWords, type Plan, type PlanSubject, type QuestionKey } from '../facilitating/plan.ts';
import { WORD_LISTS, type WordList } from '../facilitating/plan-changes.ts';
import type { Returns } from '../facilitating/returns.ts';
import type { HitPlace } from './search.ts';
import type { Searchable, SearchablePassage } from './searchable.ts';

/** All ids of rows for plans begin so. */
export const SESSION_ROWS = 'session/';

/** The id under which the index knows what belongs to a plan. It is no article's. */
export const sessionRow = (planId: ArticleId): string => `${SESSION_ROWS}${planId}`;

/** Of a row's id; `null` for an article's. */
export const planIdOf = (row: string): ArticleId | null =>
  row.startsWith(SESSION_ROWS) ? row.slice(SESSION_ROWS.length) : null;

export type Session = {
  readonly plan: Plan | null;
  readonly returns: Returns | null;
  readonly subject: PlanSubject;
  readonly title: string;
  readonly language: string | null;
  /** The words of a question of an article; empty when they are not known. */
  readonly questionText: (key: QuestionKey) => string;
};

export function createSearchableSession(session: Session): Searchable {
  const { subject, title, language } = session;
  return {
    facts: {
      articleId: sessionRow(subject.id),
      // No row of a list: only its passages are found.
      orphaned: true,
      title,
      byline: null,
      siteName: null,
      tags: [],
      date: '',
      addedAt: '',
      language,
      readingState: 'unread',
      starred: false,
      archived: false,
      questions: 0,
      answered: 0,
      highlights: 0,
      comments: 0,
      commitments: 0,
      dueOn: null,
    },
    fields: { title: '', byline: '', site: '', tags: '', questions: '', written: '', text: '', comments: '' },
    passages: [...planPassages(session), ...returnedPassages(session)],
  };
}

function planPassages(session: Session): readonly SearchablePassage[] {
  const { plan } = session;
  if (plan === null) return [];
  const own = plan.questions
    .filter(({ deletedAt, text }) => deletedAt === null && text.trim() !== '')
    .map(({ id, text, updatedAt }) =>
      passage('plan', { text, about: 'Your question', writtenAt: updatedAt }, placeIn(session, `own/${id}`)),
    );
  const words = WORD_LISTS.flatMap((list) =>
    liveWords(plan[list]).map(({ id, who, text, updatedAt }) => {
      const said = who.trim() === '' ? text : `${who}: ${text}`;
      const about = list === 'notes' ? noteName(id, session) : LIST_NAMES[list];
      return passage('plan', { text: said, about, writtenAt: updatedAt }, placeIn(session, id));
    }),
  );
  return [...own, ...words];
}

function returnedPassages(session: Session): readonly SearchablePassage[] {
  return (session.returns?.members ?? []).flatMap(({ name, answers, notes }) =>
    [...answers, ...notes].map(({ key, about, text, writtenAt }) =>
      passage(
        'returned',
        { text, about: name === null ? about : `${name}: ${about}`, writtenAt },
        { tag: 'session', subject: session.subject, view: 'answers', part: key },
      ),
    ),
  );
}

const placeIn = ({ subject }: Session, part: string): HitPlace => ({
  tag: 'session',
  subject,
  // What a packet asks, and of whom, stands with the answers.
  view: part === 'packet' || part === 'members' ? 'answers' : 'plan',
  part,
});

const passage = (
  kind: SearchablePassage['kind'],
  words: Pick<SearchablePassage, 'text' | 'about' | 'writtenAt'>,
  place: HitPlace,
): SearchablePassage => ({ kind, ...words, answered: false, dueOn: null, place });

function noteName(id: string, { plan, questionText }: Session): string {
  const own = plan?.questions.find((question) => `own/${question.id}` === id);
  return NOTE_NAMES[id] ?? own?.text ?? questionText(id);
}

const NOTE_NAMES: Readonly<Record<string, string>> = {
  whole: 'On the session',
  opening: 'On the opening',
  closing: 'On the closing round',
  packet: 'What a packet asks',
  members: 'Members',
  question: 'A question that is not added yet',
};

const LIST_NAMES: Readonly<Record<Exclude<WordList, 'notes'>, string>> = {
  parked: 'Put aside in the session',
  promises: 'Said in the closing round',
};
