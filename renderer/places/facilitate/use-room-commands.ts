import { useRef } from 'preact/hooks';
import { renderNow } from '../../components/render-now.ts';
import { useCommands } from '../../components/use-commands.ts';
import { useApp } from '../../models/app.ts';
import type { CaptureList } from './Capture.tsx';
import type { StepTimer } from './use-step-timer.ts';

/** What lies over the screen of the room: nothing, the list of keys, or an empty page to look away from. */
export type RoomCover = 'none' | 'keys' | 'blank';

type RoomState = {
  readonly at: number;
  readonly count: number;
  readonly timer: StepTimer;
  readonly cover: RoomCover;
  readonly setCover: (cover: RoomCover) => void;
  readonly capture: CaptureList | null;
  readonly setCapture: (list: CaptureList | null) => void;
  readonly setTheme: (theme: 'light' | 'dark') => void;
};

/** What the keys do in the room. Going on also takes away what covers the screen. */
export function useRoomCommands(state: RoomState): void {
  const { api, facilitating, routes } = useApp();
  const { at, count, timer, cover, setCover, capture, setCapture, setTheme } = state;
  const route = routes.current.value;
  const isFull = useRef(false);
  const goTo = (step: number): void => {
    setCover('none');
    setCapture(null);
    if (step >= 0 && step < count) void facilitating.change({ tag: 'step', step });
  };
  const setFullScreen = (wanted: boolean): void => {
    isFull.current = wanted;
    void api.setFullScreen(wanted);
  };
  const coverWith = (wanted: RoomCover): void => setCover(cover === wanted ? 'none' : wanted);
  useCommands({
    'room-next': () => goTo(cover === 'none' ? at + 1 : at),
    'room-back': () => goTo(at - 1),
    'room-timer': timer.toggle,
    'room-more-time': () => timer.add(1),
    'room-less-time': () => timer.add(-1),
    'room-park': () => renderNow(() => setCapture('parked')),
    'room-promise': () => renderNow(() => setCapture('promises')),
    'room-blank': () => coverWith('blank'),
    'room-theme': () => setTheme(isDarkNow() ? 'light' : 'dark'),
    'room-full-screen': () => setFullScreen(!isFull.current),
    'show-shortcuts': () => coverWith('keys'),
    'room-leave': () => {
      if (capture !== null) setCapture(null);
      else if (cover !== 'none') setCover('none');
      else if (isFull.current) setFullScreen(false);
      else if (route.place === 'facilitate') routes.go({ ...route, view: 'plan', part: null }, 'replace');
    },
  });
}

const isDarkNow = (): boolean => {
  const room = document.querySelector('.room');
  return room !== null && getComputedStyle(room).colorScheme === 'dark';
};
