import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { lightNodes } from './scripts/light-nodes.mjs';

const at = (path: string): string => resolve(import.meta.dirname, path);

const PAGE_PARSER =
  /node_modules[\\/](?:linkedom|cssomnom|htmlparser2|css-select|css-what|domutils|domhandler|dom-serializer|entities)[\\/]/;

/**
 * One Vite environment per process. What runs in Node (main, preload, command line) is CommonJS for the floor
 * runtime, Node 18.15 inside Electron 25, with every dependency inlined: loading lowdb alone unbundled costs 30 ms.
 */
const nodeProcess = (entries: Record<string, string>, outDir: string) => ({
  consumer: 'server' as const,
  resolve: {
    noExternal: true as const,
    external: ['electron'],
    conditions: ['node', 'import', 'module', 'default'],
  },
  build: {
    outDir: at(outDir),
    emptyOutDir: true,
    ssr: true,
    target: 'node18',
    minify: false,
    sourcemap: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, at(file)])),
      external: ['electron', /^node:/, ...builtinModules],
      output: {
        format: 'cjs' as const,
        entryFileNames: '[name].cjs',
        chunkFileNames: 'chunk-[hash].cjs',
        // Main shares small modules with the workers that parse pages, and must not load their parser for these.
        codeSplitting: { groups: [{ name: 'page-parser', test: PAGE_PARSER }] },
      },
    },
  },
});

/** Puts the English spelling dictionary beside main. Where a system has others, those are found there. */
const shipDictionaries = (): Plugin => ({
  name: 'afterword-dictionaries',
  applyToEnvironment: ({ name }) => name === 'main',
  generateBundle() {
    for (const extension of ['aff', 'dic'])
      this.emitFile({
        type: 'asset',
        fileName: `dictionaries/en.${extension}`,
        source: readFileSync(at(`node_modules/dictionary-en/index.${extension}`)),
      });
  },
});

/**
 * What each page asks for together with its script and styles, instead of only when these ask for it: the faces that
 * its first screen is set in and, for `reading.html`, all that shows an article, after what has to run before it.
 */
const EARLY = {
  '/index.html': { faces: /inter-latin-wght-normal/, chunk: null },
  '/reading.html': { faces: /(?:inter|literata)-latin-wght-normal/, chunk: 'ReaderPlace' },
} as const;

const askEarly = (): Plugin => ({
  name: 'afterword-early',
  transformIndexHtml: {
    order: 'post',
    handler(_page, { path, bundle = {} }) {
      const { faces, chunk } = path === '/reading.html' ? EARLY[path] : EARLY['/index.html'];
      const files = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' && file.name === chunk
          ? [...file.imports, file.fileName, ...(file.viteMetadata?.importedCss ?? [])]
          : faces.test(file.fileName)
            ? [file.fileName]
            : [],
      );
      return [...new Set(files)].map((file) => ({
        tag: 'link',
        attrs: linkTo(file),
        injectTo: 'head-prepend',
      }));
    },
  },
});

function linkTo(file: string): Record<string, string> {
  const href = `/${file}`;
  if (file.endsWith('.css')) return { rel: 'stylesheet', crossorigin: '', href };
  if (file.endsWith('.js')) return { rel: 'modulepreload', crossorigin: '', href };
  return { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href };
}

/** What runs in threads of its own beside main and the command line. */
const WORKERS = {
  'import-worker': 'electron/services/import-worker.ts',
  'feed-worker': 'electron/services/feeds/feed-worker.ts',
  'search-worker': 'electron/services/search/search-worker.ts',
};

/** SQLite looks for its WebAssembly beside the bundle it was inlined into. */
const sqliteBinary: Plugin = {
  name: 'sqlite-binary',
  applyToEnvironment: ({ name }) => name === 'main' || name === 'cli',
  generateBundle() {
    const name = 'node-sqlite3-wasm.wasm';
    const source = readFileSync(at(`node_modules/node-sqlite3-wasm/dist/${name}`));
    this.emitFile({ type: 'asset', fileName: name, source });
  },
};

export default defineConfig({
  root: at('renderer'),
  base: '/',
  appType: 'spa',
  plugins: [preact(), askEarly(), shipDictionaries(), sqliteBinary, lightNodes()],
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    cors: { origin: 'app://bundle' },
    hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: 5173 },
  },
  builder: {},
  // yazl asks for it in the way of CommonJS, and must not be given the module that imports are given.
  resolve: { alias: { 'buffer-crc32': at('node_modules/buffer-crc32/dist/index.cjs') } },
  // The command line has no Electron to ask for the app's version.
  define: {
    __AFTERWORD_VERSION__: JSON.stringify(JSON.parse(readFileSync(at('package.json'), 'utf8')).version),
  },
  environments: {
    client: {
      build: {
        outDir: at('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome114',
        sourcemap: true,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: { index: at('renderer/index.html'), reading: at('renderer/reading.html') },
          output: {
            // One file for the first screen and one for an article, whatever they share with other places: each file
            // costs a request.
            codeSplitting: {
              groups: [
                { name: 'first-screen', tags: ['$initial'], priority: 2 },
                { name: 'ReaderPlace', test: /renderer[\\/]places[\\/]reader[\\/]ReaderPlace/, priority: 1 },
              ],
            },
          },
        },
      },
    },
    main: nodeProcess(
      {
        main: 'electron/main.ts',
        ...WORKERS,
        'spelling-worker': 'electron/services/spelling/spelling-worker.ts',
      },
      'dist/main',
    ),
    preload: nodeProcess({ preload: 'electron/preload.ts' }, 'dist/preload'),
    cli: nodeProcess({ afterword: 'electron/cli.ts', ...WORKERS }, 'dist/cli'),
  },
});
