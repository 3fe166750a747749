/**
 * What Electron starts when it is given a folder and holds no app of its own. The stand-in comes without this part.
 * `-r FILE` is loaded first (Playwright hooks in there), then the first plain argument is the app's folder.
 */
const { app, dialog } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const { modules, folder } = readArguments(process.argv.slice(1));
for (const file of modules) require(resolve(file));
if (folder === null) {
  dialog.showErrorBox('No app to start', 'Start this runtime with the folder of an app: electron FOLDER');
  app.exit(1);
} else {
  startApp(folder);
}

/** @param {readonly string[]} args */
function readArguments(args) {
  const found = { modules: /** @type {string[]} */ ([]), folder: /** @type {string | null} */ (null) };
  for (let at = 0; at < args.length && found.folder === null; at += 1) {
    const argument = args[at] ?? '';
    if (argument === '-r' || argument === '--require') {
      at += 1;
      found.modules.push(args[at] ?? '');
    } else if (!argument.startsWith('-')) {
      found.folder = resolve(argument);
    }
  }
  return found;
}

/** @param {string} path */
function startApp(path) {
  const { productName, name, version, desktopName, main } = JSON.parse(
    readFileSync(join(path, 'package.json'), 'utf8'),
  );
  app.setName(productName ?? name);
  app.setVersion(version);
  if (desktopName) app.setDesktopName(desktopName);
  app.setAppPath(path);
  const entry = join(path, main ?? 'index.js');
  require(entry);
}
