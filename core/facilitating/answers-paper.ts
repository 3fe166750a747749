/** What the members of a group answered, for reading together: question by question, side by side. */
import type { Paper, PaperBlock } from './paper.ts';
import { citationsOf } from './paper-parts.ts';
import type { Plan } from './plan.ts';
import { allQuestions, type PlanMaterial } from './plan-material.ts';
import { answersTo, type Returns } from './returns.ts';

/** Without names when not `isNamed`; earlier answers of a member are left out. */
export function createAnswersPaper(
  plan: Plan,
  material: PlanMaterial,
  returns: Returns,
  isNamed: boolean,
): Paper {
  const title = `Answers: ${material.title}`;
  const nameOf = (name: string | null): string => (isNamed ? (name ?? 'Unnamed') : 'Unnamed');
  const notes = returns.members.flatMap((member) =>
    member.notes.map(
      ({ about, text }): PaperBlock => ({
        tag: 'words',
        label: [nameOf(member.name), ...(about === '' ? [] : [`on “${about}”`])].join(', '),
        markdown: text,
      }),
    ),
  );
  return {
    title,
    blocks: [
      { tag: 'heading', level: 1, text: title },
      ...questionsOf(plan, material, returns).flatMap(({ key, text }): readonly PaperBlock[] => {
        const given = answersTo(returns, key).map(
          ({ member, answer }): PaperBlock => ({
            tag: 'words',
            label: nameOf(member.name),
            markdown: answer.text,
          }),
        );
        return given.length === 0 ? [] : [{ tag: 'heading', level: 2, text }, ...given];
      }),
      ...(notes.length === 0
        ? []
        : [{ tag: 'heading' as const, level: 2 as const, text: 'Notes that were sent along' }, ...notes]),
      ...citationsOf(material),
    ],
  };
}

/** The questions of the plan in its order, then those that were answered and are not in it any more. */
export function questionsOf(
  plan: Plan,
  material: PlanMaterial,
  { members }: Returns,
): readonly { readonly key: string; readonly text: string; readonly language: string | null }[] {
  const asked = allQuestions(plan, material).map(({ key, text, language }) => ({ key, text, language }));
  const known = new Set(asked.map(({ key }) => key));
  const others = members
    .flatMap(({ answers }) => answers)
    .filter(({ key }) => !known.has(key))
    .map(({ key, about }) => ({ key, text: about, language: null }));
  return [...asked, ...new Map(others.map((other) => [other.key, other])).values()];
}
