/** The system's notifications. */
import { type BrowserWindow, Notification } from 'electron';
import { focusWindow } from './window.ts';

/** Says how much waits in Review; a click brings the window in front and calls `open`. */
export function notifyOfReviews(window: BrowserWindow, count: number, open: () => void): void {
  if (!Notification.isSupported() || window.isDestroyed()) return;
  const notification = new Notification({
    title: count === 1 ? 'One thing waits for you in Afterword' : `${count} things wait for you in Afterword`,
    body: 'Questions that return, and what you wanted to look back on. About ten minutes.',
    silent: true,
  });
  notification.on('click', () => {
    focusWindow(window);
    open();
  });
  notification.show();
}
