import { EVERY_REFLECTION, type ReflectionQuery } from '../../../../core/journal/reflection-list.ts';
import { EVERY_QUESTION, type QuestionQuery } from '../../../../core/library/question-list.ts';
import { useApp } from '../../../models/app.ts';

/** How to go to what a number counts. */
export function useCounted() {
  const { questions, reflections, routes } = useApp();
  return {
    showReflections(query: Partial<ReflectionQuery>): void {
      reflections.ask({ ...EVERY_REFLECTION, ...query });
      routes.go({ place: 'reflections' });
    },
    showQuestions(query: Partial<QuestionQuery>): void {
      questions.ask({ ...EVERY_QUESTION, ...query });
      routes.go({ place: 'questions' });
    },
  };
}
