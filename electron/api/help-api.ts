import type { HelpContract } from '../../core/contract/help-contract.ts';

/** The help, read when it is first opened. */
export function createHelpApi(): HelpContract {
  return {
    async readHelp() {
      const { createHelp } = await import('../../core/help/help.ts');
      return createHelp();
    },
  };
}
