/** The system's clipboard, read alike on the floor runtime and on newer ones. */
import { clipboard } from 'electron';
import type { ClipboardContent } from '../api/window-api.ts';

/** Before Electron 45 the clipboard had a method for each kind, and they answered at once. */
type EarlierClipboard = { readonly readHTML?: () => string };

export async function readClipboard(): Promise<ClipboardContent> {
  const text = await clipboard.readText();
  const earlier = clipboard as EarlierClipboard;
  return { html: earlier.readHTML ? earlier.readHTML() : await readHtml(), text };
}

export async function writeClipboard(text: string): Promise<void> {
  await clipboard.writeText(text);
}

async function readHtml(): Promise<string> {
  for (const entry of await clipboard.read()) {
    if (!entry.types.includes('text/html')) continue;
    return (await entry.getType<'text/html'>('text/html')).text();
  }
  return '';
}
