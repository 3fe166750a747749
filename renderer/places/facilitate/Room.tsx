import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlanView } from '../../../core/contract/facilitate-contract.ts';
import { roomSteps, stepAt } from '../../../core/facilitating/room-steps.ts';
import { useApp } from '../../models/app.ts';
import { Capture, type CaptureList } from './Capture.tsx';
import { RoomKeys } from './RoomKeys.tsx';
import { RoomScreen } from './RoomScreen.tsx';
import { type RoomCover, useRoomCommands } from './use-room-commands.ts';
import { formatClock, useStepTimer } from './use-step-timer.ts';
import '../../styles/room.css';

/** The session for a projector: one thing at a time, large, led by keys alone. */
export function Room({ opened }: { readonly opened: PlanView }) {
  const { plan, material } = opened;
  const room = useRef<HTMLDivElement>(null);
  const steps = roomSteps(plan, material);
  const at = stepAt(steps, plan.step.value);
  const step = steps[at];
  const [cover, setCover] = useState<RoomCover>('none');
  const [capture, setCapture] = useState<CaptureList | null>(null);
  const [theme, setTheme] = useState<'light' | 'dark' | undefined>(undefined);
  const timer = useStepTimer(step?.minutes ?? 0, at);
  useAlone();
  useRoomCommands({ at, count: steps.length, timer, cover, setCover, capture, setCapture, setTheme });
  useEffect(() => {
    if (capture === null) room.current?.focus();
  }, [capture]);
  if (step === undefined) return null;
  return (
    <div class="room" data-theme={theme} tabIndex={-1} ref={room}>
      {cover === 'blank' ? (
        <p class="visually-hidden">The screen is empty. Any key of the room brings it back.</p>
      ) : (
        <>
          <RoomScreen step={step} plan={plan} material={material} />
          {capture !== null && (
            <Capture key={capture} plan={plan} list={capture} onDone={() => setCapture(null)} />
          )}
          <footer class="room-foot">
            <span>
              {at + 1} / {steps.length}
            </span>
            <span class={`room-clock ${timer.isOver ? 'room-clock-over' : ''}`} role="timer">
              {formatClock(timer.left)}
              <span class="room-clock-words">{timerWords(timer)}</span>
            </span>
            <span>? for the keys</span>
          </footer>
        </>
      )}
      {cover === 'keys' && <RoomKeys />}
      <p class="visually-hidden" role="status">
        {timer.isOver ? 'Time is up' : `Step ${at + 1} of ${steps.length}`}
      </p>
    </div>
  );
}

const timerWords = ({
  isOver,
  isRunning,
}: {
  readonly isOver: boolean;
  readonly isRunning: boolean;
}): string => (isOver ? 'come to an end' : isRunning ? '' : 'T starts the time');

/** The sidebar steps aside, and the screen is given back when the room is left. */
function useAlone(): void {
  const { api, layout } = useApp();
  useEffect(() => {
    layout.focusMode.value = true;
    return () => {
      layout.focusMode.value = false;
      void api.setFullScreen(false);
    };
  }, [api, layout]);
}
