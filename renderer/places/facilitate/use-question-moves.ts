import { useRef, useState } from 'preact/hooks';
import type { QuestionKey } from '../../../core/facilitating/plan.ts';
import { moveQuestion, type PlanQuestion } from '../../../core/facilitating/plan-material.ts';
import { useApp } from '../../models/app.ts';

/** Moving questions by hand: dragged onto another, or a step by keys. */
export type QuestionMoves = {
  /** What the dragged one would take the place of. */
  readonly target: QuestionKey | null;
  drag(key: QuestionKey | null): void;
  /** Whether a question is being dragged, which is now over this one. */
  over(key: QuestionKey): boolean;
  dropOn(key: QuestionKey): void;
  step(key: QuestionKey, by: -1 | 1): void;
  canStep(key: QuestionKey, by: -1 | 1): boolean;
};

export function useQuestionMoves(questions: readonly PlanQuestion[]): QuestionMoves {
  const { facilitating } = useApp();
  // Not state: a drop may come before the next drawing.
  const dragged = useRef<QuestionKey | null>(null);
  const [target, setTarget] = useState<QuestionKey | null>(null);
  const keys = questions.map(({ key }) => key);
  const order = (moved: QuestionKey, before: QuestionKey | null): void =>
    void facilitating.change({ tag: 'order', order: moveQuestion(questions, moved, before) });
  const canStep = (key: QuestionKey, by: -1 | 1): boolean => {
    const to = keys.indexOf(key) + by;
    return to >= 0 && to < keys.length;
  };
  return {
    target,
    drag(key) {
      dragged.current = key;
      setTarget(null);
    },
    over(key) {
      if (dragged.current === null) return false;
      setTarget(dragged.current === key ? null : key);
      return true;
    },
    dropOn(key) {
      const moved = dragged.current;
      if (moved !== null && moved !== key) {
        // Dropped on one further down it comes behind that one, as the hand expects.
        const isDown = keys.indexOf(moved) < keys.indexOf(key);
        order(moved, isDown ? (keys[keys.indexOf(key) + 1] ?? null) : key);
      }
      dragged.current = null;
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
