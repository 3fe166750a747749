import { describe, expect, test } from 'vitest';
import { AN_ID } from '../testing/factories.ts';
import { readCopyName } from './conflict-copies.ts';

describe('a conflict copy', () => {
  test.each([
    ['Dropbox', `${AN_ID} (Anna's conflicted copy 2026-03-01).json`],
    ['Dropbox', `${AN_ID} (desk-two's conflicted copy 2026-03-01 (1)).json`.replace(' (1)', '')],
    ['Dropbox', `${AN_ID} (conflicted copy).json`],
    ['Dropbox', `${AN_ID} (Case Conflict 1).json`],
    ['iCloud Drive', `${AN_ID} 2.json`],
    ['OneDrive', `${AN_ID}-DESKTOP-4F2K9.json`],
    ['OneDrive', `${AN_ID}-annas-laptop-2.json`],
    ['Syncthing', `${AN_ID}.sync-conflict-20260301-101112-ABCDEF7.json`],
    ['Nextcloud', `${AN_ID} (conflicted copy 2026-03-01 101112).json`],
    ['Nextcloud', `${AN_ID}_conflict-20260301-101112.json`],
    ['Google Drive', `${AN_ID} (1).json`],
    ['Google Drive', `${AN_ID}(2).json`],
    ['Google Drive', `${AN_ID} [Conflict].json`],
    ['Google Drive', `Copy of ${AN_ID}.json`],
    ['another program', `${AN_ID} (in Konflikt stehende Kopie von Anna).json`],
    ['another program', `${AN_ID} - Kopie.json`],
    ['another program', `${AN_ID}.Conflict.json`],
  ])('of %s is known by its name: %s', (service, name) => {
    expect(readCopyName(name)).toEqual({ id: AN_ID, service });
  });

  test.each([
    `${AN_ID}.json`,
    `.${AN_ID}.json.icloud`,
    `.syncthing.${AN_ID}.json.tmp`,
    `~syncthing~${AN_ID}.json.tmp`,
    `.${AN_ID} 2.json`,
    `${AN_ID}.json.4711-aabbccdd-00112233-1.afterword-tmp`,
    `${AN_ID}a.json`,
    'desktop.ini',
    'notes.json',
    `${AN_ID} 2.txt`,
  ])('is not what is called %s', (name) => {
    expect(readCopyName(name)).toBeNull();
  });
});
