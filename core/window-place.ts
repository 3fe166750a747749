/** Where a window may stand, so that it can be seen and grasped on the screens that are there now. */
import type { WindowBounds } from './settings.ts';

export type Rectangle = Pick<WindowBounds, 'x' | 'y' | 'width' | 'height'>;

type Size = Pick<Rectangle, 'width' | 'height'>;

/** So much of a window must lie on some screen, at its upper edge, to be seen and dragged, in pixels. */
const GRASP = { width: 160, height: 48 };

/**
 * The remembered place of a window on the screens of now, of which the first is the main one. A place in sight stays,
 * made smaller where the screen is; one that is off every screen comes to the middle of the main screen. `null` when no
 * place is remembered or no screen is known.
 */
export function placeWindow(
  remembered: Rectangle | null,
  screens: readonly Rectangle[],
  smallest: Size,
): Rectangle | null {
  const [main] = screens;
  if (remembered === null || main === undefined) return null;
  // Screens may overlap: a place that is right on any of them is not moved for another.
  if (screens.some((screen) => isSame(remembered, placeOn(screen, remembered, smallest)))) return remembered;
  return placeOn(screens.find((screen) => isGraspable(remembered, screen)) ?? main, remembered, smallest);
}

function placeOn(screen: Rectangle, window: Rectangle, smallest: Size): Rectangle {
  const fitted = fitting(window, screen, smallest);
  return isGraspable(fitted, screen)
    ? { ...fitted, y: Math.max(fitted.y, screen.y) }
    : centred(fitted, screen);
}

const isSame = (one: Rectangle, other: Rectangle): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

/** Whether enough of the upper edge, where a window is held, lies on a screen. */
function isGraspable(window: Rectangle, screen: Rectangle): boolean {
  const right = Math.min(window.x + window.width, screen.x + screen.width);
  const width = right - Math.max(window.x, screen.x);
  const isTopInside =
    window.y >= screen.y - GRASP.height / 2 && window.y + GRASP.height <= screen.y + screen.height;
  return width >= GRASP.width && isTopInside;
}

const fitting = ({ x, y, width, height }: Rectangle, screen: Rectangle, smallest: Size): Rectangle => ({
  x,
  y,
  width: Math.max(smallest.width, Math.min(width, screen.width)),
  height: Math.max(smallest.height, Math.min(height, screen.height)),
});

const centred = ({ width, height }: Rectangle, screen: Rectangle): Rectangle => ({
  x: Math.round(screen.x + Math.max(0, (screen.width - width) / 2)),
  y: Math.round(screen.y + Math.max(0, (screen.height - height) / 2)),
  width,
  height,
});
