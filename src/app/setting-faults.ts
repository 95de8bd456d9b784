/** What is wrong with settings that each by itself are right: two that contradict each other, and one that needs another. */
import type { z } from 'zod';
import { ANSWERED_FROM } from '../search/verdict.js';
import type { Environment } from './environment.js';

/** What is wrong with one variable. */
export interface SettingFault {
  readonly variable: string;
  /** The rest of a sentence that begins with the variable's name, without its full stop; the value is never in it. */
  readonly fault: string;
}

type Some = Partial<z.output<typeof Environment>>;

/** `read` has those settings that a program reads. */
export function faultsBetween(read: unknown): readonly SettingFault[] {
  // Of a schema that is a part of Environment's.
  const some = read as Some;
  return [...thresholdFaults(some), ...transportFaults(some)];
}

/** What may be the answer must be less probable than what is: the usual value counts where only the lower one is set. */
function thresholdFaults({ ANSWER_FROM, UNCERTAIN_FROM }: Some): readonly SettingFault[] {
  if (UNCERTAIN_FROM === undefined || UNCERTAIN_FROM <= (ANSWER_FROM ?? ANSWERED_FROM)) return [];
  const fault =
    ANSWER_FROM === undefined
      ? `is above ANSWER_FROM, which is ${ANSWERED_FROM} where it is not set. Lower the first or set the second`
      : 'is above ANSWER_FROM. Lower the first or raise the second';
  return [{ variable: 'UNCERTAIN_FROM', fault }];
}

/** What only one of the two ways to hear of interactions has, and what it needs. */
function transportFaults(all: Some): readonly SettingFault[] {
  const faults: SettingFault[] = [];
  if (all.SHARDS !== undefined && all.SHARD !== undefined)
    faults.push({
      variable: 'SHARD',
      fault: 'and SHARDS are both set: the one is one shard, the other starts them all. Leave one empty',
    });
  if (all.TRANSPORT !== 'http') return faults;
  if (all.DISCORD_PUBLIC_KEY === undefined)
    faults.push({
      variable: 'TRANSPORT',
      fault: 'is http, which needs DISCORD_PUBLIC_KEY. Copy it from the General Information page',
    });
  for (const variable of ['SHARDS', 'SHARD'] as const) {
    if (all[variable] !== undefined)
      faults.push({ variable, fault: 'is for TRANSPORT=gateway: requests need no shards. Leave it empty' });
  }
  for (const variable of ['MESSAGES', 'FORUMS'] as const) {
    if (all[variable] === 'on')
      faults.push({
        variable,
        fault: 'is on, which needs TRANSPORT=gateway: Discord sends no messages and posts in requests',
      });
  }
  return faults;
}
