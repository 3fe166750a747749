import { rm } from 'node:fs/promises';
import { join } from 'node:path';

// `scripts/package.mjs` names a runtime here where the official one cannot be fetched: such a package is for tests.
const runtime = process.env.AFTERWORD_PACKAGE_RUNTIME;
const version = process.env.AFTERWORD_PACKAGE_RUNTIME_VERSION;

/** Drawn by `scripts/icons.mjs`. */
const ICONS = 'node_modules/.cache/afterword/icons';

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.afterword.reader',
  productName: 'Afterword',
  copyright: 'Copyright © Afterword contributors',
  directories: { output: 'release', buildResources: ICONS },
  files: ['dist/**', '!dist/**/*.map', '!dist/**/.built', '!dist/cli/**', 'package.json'],
  asar: true,
  npmRebuild: false,
  publish: null,
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
    synopsis: 'Read leadership articles and answer what they ask.',
    maintainer: 'Afterword contributors',
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
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
  },
};
