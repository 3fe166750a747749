/** The help as the program carries it: offline, with nothing to look for on the disk. */
import answering from '../../assets/help/answering.md?raw';
import backups from '../../assets/help/backups.md?raw';
import beginning from '../../assets/help/beginning.md?raw';
import commitments from '../../assets/help/commitments.md?raw';
import exporting from '../../assets/help/exporting.md?raw';
import facilitating from '../../assets/help/facilitating.md?raw';
import gettingArticles from '../../assets/help/getting-articles.md?raw';
import highlights from '../../assets/help/highlights.md?raw';
import keyboard from '../../assets/help/keyboard.md?raw';
import links from '../../assets/help/links.md?raw';
import organising from '../../assets/help/organising.md?raw';
import privacy from '../../assets/help/privacy.md?raw';
import reading from '../../assets/help/reading.md?raw';
import returning from '../../assets/help/returning.md?raw';
import searching from '../../assets/help/searching.md?raw';
import twoComputers from '../../assets/help/two-computers.md?raw';
import changelog from '../../CHANGELOG.md?raw';
import { HELP_PAGES, type HelpPage } from './pages.ts';
import { readHelpPage, readWhatsNew } from './read-help.ts';

const TEXTS: Readonly<Record<string, string>> = {
  answering,
  backups,
  beginning,
  commitments,
  exporting,
  facilitating,
  'getting-articles': gettingArticles,
  highlights,
  keyboard,
  links,
  organising,
  privacy,
  reading,
  returning,
  searching,
  'two-computers': twoComputers,
};

/** Every page, and behind them what is new. */
export const createHelp = (): readonly HelpPage[] => [
  ...HELP_PAGES.map((name) => readHelpPage(name, TEXTS[name.id] ?? '')),
  readWhatsNew(changelog),
];
