import { describe, expect, test } from 'vitest';
import { filesNamedIn, linksNamedIn } from './named-files.ts';

describe('files named at the start', () => {
  test('of a package are all plain arguments', () => {
    const argv = ['/opt/afterword', '--no-sandbox', 'notes.md', '/home/reader/a b.txt'];
    expect(filesNamedIn({ argv, folder: '/home/reader', appFolder: null })).toEqual([
      '/home/reader/notes.md',
      '/home/reader/a b.txt',
    ]);
  });

  test('come after the app’s folder where Electron is started with one', () => {
    const argv = ['/electron', '-r', '/loader.js', '--inspect=0', './app', 'notes.md'];
    expect(filesNamedIn({ argv, folder: '/src', appFolder: '/src/app' })).toEqual(['/src/notes.md']);
    expect(filesNamedIn({ argv: ['/electron', 'notes.md'], folder: '/src', appFolder: '/src/app' })).toEqual(
      [],
    );
  });

  test('come as addresses from desktops', () => {
    const argv = [
      '/opt/afterword',
      'file:///home/reader/a%20b.md',
      'file://elsewhere/x.md',
      'FILE:///tmp/y.md',
    ];
    expect(filesNamedIn({ argv, folder: '/', appFolder: null })).toEqual([
      '/home/reader/a b.md',
      '/tmp/y.md',
    ]);
  });

  test('are neither switches nor addresses', () => {
    const argv = ['/opt/afterword', '-x', '', 'afterword://article/1', 'https://desk.example/a'];
    expect(filesNamedIn({ argv, folder: '/home/reader', appFolder: null })).toEqual([]);
  });
});

test('links named at the start are told from files, well made or not', () => {
  const argv = ['/opt/afterword', 'notes.md', 'afterword://article/1', 'Afterword:x', 'https://desk.example'];
  expect(linksNamedIn(argv)).toEqual(['afterword://article/1', 'Afterword:x']);
  expect(filesNamedIn({ argv, folder: '/', appFolder: null })).toEqual(['/notes.md']);
});
