import { rm } from 'node:fs/promises';
import { join } from 'node:path';

// `scripts/package.mjs` names a runtime here where the official one cannot be fetched: such a package is for tests.
const runtime = process.env.AFTERWORD_PACKAGE_RUNTIME;
const version = process.env.AFTERWORD_PACKAGE_RUNTIME_VERSION;

/** Drawn by `scripts/icons.mjs`. */
const ICONS = 'node_modules/.cache/afterword/icons';

/** What else can be opened with Afterword; other programs stay the usual ones for these. */
const IMPORTED = [
  { ext: ['md', 'markdown'], name: 'Markdown', mimeType: 'text/markdown' },
  { ext: ['txt'], name: 'Text', mimeType: 'text/plain' },
  { ext: ['html', 'htm'], name: 'Web page', mimeType: 'text/html' },
  { ext: ['epub'], name: 'EPUB', mimeType: 'application/epub+zip' },
  { ext: ['pdf'], name: 'PDF', mimeType: 'application/pdf' },
  {
    ext: ['docx'],
    name: 'Word document',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { ext: ['opml'], name: 'OPML', mimeType: 'text/x-opml' },
];

/** Where a release is published, so that the app knows where to look for a newer one. Only a release build has it. */
const repository = process.env.AFTERWORD_RELEASE_REPOSITORY?.split('/');

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.afterword.reader',
  // A deb names a page about the program: that of the repository that releases it.
  extraMetadata: { homepage: `https://github.com/${repository?.join('/') ?? 'afterword/afterword'}` },
  productName: 'Afterword',
  copyright: 'Copyright © Afterword contributors',
  directories: { output: 'release', buildResources: ICONS },
  files: ['dist/**', '!dist/**/*.map', '!dist/**/.built', '!dist/cli/**', 'package.json'],
  asar: true,
  npmRebuild: false,
  publish: repository ? { provider: 'github', owner: repository[0], repo: repository[1] } : null,
  fileAssociations: [
    {
      ext: 'afterword',
      name: 'Afterword archive',
      description: 'Afterword archive',
      mimeType: 'application/vnd.afterword+zip',
      role: 'Editor',
    },
  ],
  protocols: [{ name: 'Link into an Afterword library', schemes: ['afterword'], role: 'Viewer' }],
  electronLanguages: ['en-US', 'de', 'fr', 'es', 'pt-BR', 'pt-PT', 'zh-CN', 'zh-TW'],
  ...(runtime ? { electronDist: runtime, electronVersion: version } : {}),
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    enableCookieEncryption: false,
    // Electron 25 has no such fuse, and naming it there fails.
    ...(runtime ? {} : { grantFileProtocolExtraPrivileges: false }),
  },
  afterPack: async ({ appOutDir, electronPlatformName }) => {
    if (electronPlatformName === 'linux') {
      await rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
    }
  },
  linux: {
    executableName: 'afterword',
    category: 'Office',
    icon: ICONS,
    mimeTypes: IMPORTED.map(({ mimeType }) => mimeType),
    synopsis: 'Read leadership articles and answer what they ask.',
    maintainer: 'Afterword contributors <afterword@users.noreply.github.com>',
    target: ['AppImage', 'deb', 'tar.gz'],
  },
  deb: {
    // The usual list leaves out GBM and ALSA, which the binary links.
    depends: [
      'libgtk-3-0 | libgtk-3-0t64',
      'libnss3',
      'libgbm1',
      'libasound2 | libasound2t64',
      'libnotify4',
      'libsecret-1-0',
      'xdg-utils',
    ],
    recommends: [],
  },
  win: { icon: `${ICONS}/icon.ico`, target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: {
    icon: `${ICONS}/icon.icns`,
    category: 'public.app-category.productivity',
    // «Open with» and drops on the icon; `rank` leaves the usual program where it is.
    fileAssociations: IMPORTED.map(({ ext, name }) => ({ ext, name, role: 'Viewer', rank: 'Alternate' })),
    hardenedRuntime: true,
    // The zip is what a newer version is installed from.
    target: ['dmg', 'zip'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
  },
};
