/**
 * The rules of the house that no linter knows: which folder may import what, names that belong in one file, what is
 * never written, and how files are called. A pure function of the files, so that a test shows each rule failing.
 */
import { builtinModules } from 'node:module';
import { posix } from 'node:path';

/** @typedef {{ path: string, text: string }} SourceFile path from the project's folder, with forward slashes */
/** @typedef {{ path: string, rule: string, detail: string }} Violation */

/**
 * @typedef {object} FolderRule
 * @property {RegExp} files the files it holds for
 * @property {string} rule what it says
 * @property {(target: string) => boolean} allows a package's name or a path in the project
 */

const WINDOW_PACKAGES = /^(preact|@preact\/|lucide-preact)/;

/** @param {string} target */
const isNode = (target) => target.startsWith('node:') || builtinModules.includes(target);
/** @param {string} target @param {...string} folders */
const isIn = (target, ...folders) => folders.some((folder) => target.startsWith(`./${folder}/`));
/** @param {string} target */
const isPackage = (target) => !target.startsWith('.');
/** @param {string} target */
const isElectron = (target) => target === 'electron' || target.startsWith('electron/');

const TESTS = /\.test\.tsx?$/;

/** @type {readonly FolderRule[]} */
const FOLDER_RULES = [
  {
    files: /^core\/(?!.*\.test\.ts$)/,
    rule: 'core imports only core, assets and pure libraries',
    allows: (target) =>
      isPackage(target)
        ? !isNode(target) && !isElectron(target) && !/^lowdb/.test(target) && !WINDOW_PACKAGES.test(target)
        : isIn(target, 'core', 'assets') || target.startsWith('./CHANGELOG.md'),
  },
  {
    files: /^core\/.*\.test\.ts$/,
    rule: "core's tests import only core, assets and what Node offers",
    allows: (target) =>
      isPackage(target)
        ? !isElectron(target) && !WINDOW_PACKAGES.test(target)
        : isIn(target, 'core', 'assets'),
  },
  {
    files: /^renderer\//,
    rule: 'renderer imports only renderer, core, assets and libraries for the window',
    allows: (target) =>
      isPackage(target)
        ? !isNode(target) && !isElectron(target) && !/^lowdb/.test(target)
        : isIn(target, 'renderer', 'core', 'assets'),
  },
  {
    files: /^renderer\/models\/(?!.*\.test\.ts$)/,
    rule: 'models know nothing of what is drawn',
    allows: (target) => !isIn(target, 'renderer/components', 'renderer/places'),
  },
  {
    files: /^renderer\/components\/(?!.*\.test\.tsx$)/,
    rule: 'what several places use imports no place',
    allows: (target) => !isIn(target, 'renderer/places'),
  },
  {
    files: /^electron\//,
    rule: 'electron never imports renderer',
    allows: (target) => isPackage(target) || isIn(target, 'electron', 'core', 'assets'),
  },
  {
    files: /^electron\/(library|services|api)\/|^electron\/cli/,
    rule: 'only main, preload and shell import electron',
    allows: (target) => !isElectron(target) && !isIn(target, 'electron/shell'),
  },
];

/** Names that only one file may use: everything else goes through it. */
const ONE_FILE_NAMES = [
  { name: 'ipcMain', home: 'electron/shell/ipc.ts' },
  { name: 'ipcRenderer', home: 'electron/preload.ts' },
];

const WRITES_MARKUP =
  /\.(innerHTML|outerHTML|srcdoc)\s*\+?=(?!=)|\.insertAdjacentHTML\(|\bdocument\.write(ln)?\(|dangerouslySetInnerHTML/;

const SHIPPED = /^(core|electron|renderer)\//;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(tsx?|mjs|cjs)$/;
const COMPONENT = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/;

/**
 * Finds every place where a file breaks a rule.
 * @param {readonly SourceFile[]} files
 * @returns {Violation[]}
 */
export function findViolations(files) {
  return files.flatMap((file) => [
    ...breaksFolderRules(file),
    ...usesForeignNames(file),
    ...writesMarkup(file),
    ...isMisnamed(file),
  ]);
}

/** @param {SourceFile} file @returns {Violation[]} */
function breaksFolderRules({ path, text }) {
  const rules = FOLDER_RULES.filter(({ files }) => files.test(path));
  return importsOf(text).flatMap((written) => {
    const target = resolveTarget(path, written);
    return rules
      .filter(({ allows }) => !allows(target))
      .map(({ rule }) => ({ path, rule, detail: `imports ${written}` }));
  });
}

/** @param {SourceFile} file @returns {Violation[]} */
function usesForeignNames({ path, text }) {
  if (!SHIPPED.test(path) || TESTS.test(path)) return [];
  const code = withoutComments(text);
  return ONE_FILE_NAMES.filter(
    ({ name, home }) => path !== home && new RegExp(`\\b${name}\\b`).test(code),
  ).map(({ name, home }) => ({ path, rule: `${name} belongs in ${home}`, detail: `uses ${name}` }));
}

/** @param {SourceFile} file @returns {Violation[]} */
function writesMarkup({ path, text }) {
  if (!SHIPPED.test(path) || TESTS.test(path)) return [];
  const found = WRITES_MARKUP.exec(withoutComments(text));
  return found === null
    ? []
    : [{ path, rule: 'no string becomes markup', detail: `writes ${found[0].trim()}` }];
}

/** @param {SourceFile} file @returns {Violation[]} */
function isMisnamed({ path, text }) {
  const name = posix.basename(path);
  const rule = nameRule(path, name, text);
  return rule === null ? [] : [{ path, rule, detail: `is called ${name}` }];
}

/** @param {string} path @param {string} name @param {string} text */
function nameRule(path, name, text) {
  if (COMPONENT.test(name)) return null;
  if (!KEBAB.test(name)) return 'files are named in kebab-case, components in PascalCase.tsx';
  const component = pascalCase(name.replace(/\..*$/, ''));
  if (name.endsWith('.tsx') && new RegExp(`^export .*\\b${component}\\b`, 'm').test(text)) {
    return `a file that exports ${component} is called ${component}.tsx`;
  }
  return name.endsWith('.spec.ts') === /^e2e\/[^/]+$/.test(path)
    ? null
    : 'e2e/ holds *.spec.ts, nothing else does';
}

/** @param {string} kebab */
const pascalCase = (kebab) => kebab.replaceAll(/(?:^|-)([a-z0-9])/g, (_all, first) => first.toUpperCase());

/** What a module imports or re-exports, at once or later, as it is written. @param {string} text */
export function importsOf(text) {
  const code = withoutComments(text);
  const patterns = [
    /(?:^|[;}\s])(?:import|export)\s[^'"();]*?from\s*(['"])([^'"]+)\1/g,
    /(?:^|[;}\s])import\s*(['"])([^'"]+)\1/g,
    /\b(?:import|require)\(\s*(['"])([^'"]+)\1/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[2] ?? ''));
}

/** Comments may talk about anything. A `//` after a colon is an address. @param {string} text */
const withoutComments = (text) =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<![:'"`\\])\/\/.*$/gm, '');

/** A relative import as a path from the project's folder; a package as it is. @param {string} path @param {string} written */
const resolveTarget = (path, written) =>
  written.startsWith('.') ? `./${posix.join(posix.dirname(path), written)}` : written;
