import { expect, test } from 'vitest';
import { filesDropped } from './dropped-files.ts';

const aFile = (name: string): FileSystemFileEntry =>
  ({
    name,
    isFile: true,
    isDirectory: false,
    file: (give: (file: File) => void) => give(new File(['x'], name)),
  }) as unknown as FileSystemFileEntry;

/** Its reader gives one entry at a time, as browsers give a hundred. */
const aFolder = (name: string, ...inside: readonly unknown[]): FileSystemDirectoryEntry =>
  ({
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = [...inside];
      return { readEntries: (give: (entries: readonly unknown[]) => void) => give(left.splice(0, 1)) };
    },
  }) as unknown as FileSystemDirectoryEntry;

const dropped = (...entries: readonly FileSystemEntry[]) => ({
  files: entries.map(({ name }) => new File(['x'], name)),
  items: entries.map((entry) => ({ kind: 'file' as const, webkitGetAsEntry: () => entry })),
});
const namesOf = (files: readonly File[]) => files.map(({ name }) => name);

test('the files of a dropped folder are found, those in its folders too, hidden ones not', async () => {
  const folder = aFolder(
    'answers',
    aFile('bo.afterword'),
    aFolder('late', aFile('cy.afterword')),
    aFile('.DS_Store'),
  );
  expect(namesOf(await filesDropped(dropped(folder, aFile('ada.afterword'))))).toEqual([
    'bo.afterword',
    'cy.afterword',
    'ada.afterword',
  ]);
});

test('files without a folder among them are taken as they come', async () => {
  const drop = dropped(aFile('ada.afterword'));
  expect(await filesDropped(drop)).toEqual(drop.files);
});

test('folders in folders without end are not followed for ever', async () => {
  const endless = {
    name: 'round',
    isFile: false,
    isDirectory: true,
    createReader: () => {
      let given = false;
      return {
        readEntries: (give: (entries: readonly unknown[]) => void) => {
          give(given ? [] : [endless]);
          given = true;
        },
      };
    },
  } as unknown as FileSystemDirectoryEntry;
  expect(await filesDropped(dropped(endless))).toEqual([]);
});
