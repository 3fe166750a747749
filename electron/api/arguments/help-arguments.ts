import type * as v from 'valibot';
import type { HelpContract } from '../../../core/contract/help-contract.ts';
import { nothing } from './shared.ts';

export const HELP_ARGUMENTS = { readHelp: nothing } satisfies Record<keyof HelpContract, v.GenericSchema>;
