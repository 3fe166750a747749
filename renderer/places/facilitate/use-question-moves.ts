import { useState } from 'preact/hooks';
import type { QuestionKey } from '../../../core/facilitating/plan.ts';
import { moveQuestion, type PlanQuestion } from '../../../core/facilitating/plan-material.ts';
import { useApp } from '../../models/app.ts';

/** Moving questions by hand: dragged onto another, or a step by keys. */
export type QuestionMoves = {
  readonly dragged: QuestionKey | null;
  /** What the dragged one would come before. */
  readonly target: QuestionKey | null;
  drag(key: QuestionKey | null): void;
  over(key: QuestionKey): void;
  drop(): void;
  step(key: QuestionKey, by: -1 | 1): void;
  canStep(key: QuestionKey, by: -1 | 1): boolean;
};

export function useQuestionMoves(questions: readonly PlanQuestion[]): QuestionMoves {
  const { facilitating } = useApp();
  const [dragged, setDragged] = useState<QuestionKey | null>(null);
  const [target, setTarget] = useState<QuestionKey | null>(null);
  const keys = questions.map(({ key }) => key);
  const order = (moved: QuestionKey, before: QuestionKey | null): void =>
    void facilitating.change({ tag: 'order', order: moveQuestion(questions, moved, before) });
  const canStep = (key: QuestionKey, by: -1 | 1): boolean => {
    const to = keys.indexOf(key) + by;
    return to >= 0 && to < keys.length;
  };
  return {
    dragged,
    target,
    drag(key) {
      setDragged(key);
      setTarget(null);
    },
    over: setTarget,
    drop() {
      if (dragged !== null && target !== null && dragged !== target) {
        // Dropped on one further down it comes behind that one, as the hand expects.
        const isDown = keys.indexOf(dragged) < keys.indexOf(target);
        order(dragged, isDown ? (keys[keys.indexOf(target) + 1] ?? null) : target);
      }
      setDragged(null);
      setTarget(null);
    },
    step(key, by) {
      if (!canStep(key, by)) return;
      const at = keys.indexOf(key);
      order(key, by < 0 ? (keys[at - 1] ?? null) : (keys[at + 2] ?? null));
    },
    canStep,
  };
}
