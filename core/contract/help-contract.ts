import type { HelpPage } from '../help/pages.ts';

export type HelpContract = {
  /** Every page of the help, and behind them what is new. */
  readHelp(): Promise<readonly HelpPage[]>;
};

export const HELP_METHODS: Readonly<Record<keyof HelpContract, true>> = { readHelp: true };
