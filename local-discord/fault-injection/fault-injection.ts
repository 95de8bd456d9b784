/**
 * What has been made to go wrong with the bot's next requests: an intervention puts itself around a request as it is
 * handled, once, and is gone, so that nothing has to be switched off again. Which there are, faults.ts says.
 */
import type { Interaction } from '../interactions/interaction.js';
import type { HeadedAnswer } from '../rest/answer.js';

interface TroubledRequest {
  /** The interaction whose token the request carries; never one that asks for suggestions. */
  readonly interaction: Interaction;
  /** Carries the request out; may be called more than once. */
  readonly handle: () => Promise<HeadedAnswer>;
}

/** What the bot gets in place of the plain answer. */
type Intervention = (request: TroubledRequest) => Promise<HeadedAnswer>;

export interface FaultInjection {
  /** Lets the intervention at the next answer of the bot that `concerns` it; any when left out. */
  readonly next: (intervention: Intervention, concerns?: (interaction: Interaction) => boolean) => void;
  /** Takes what waits for such an answer; undefined when all is well. */
  readonly take: (interaction: Interaction) => Intervention | undefined;
}

/** More than this can only be somebody leaning on the button. */
const MAX_WAITING = 100;

/** Interventions wait in the order in which they were asked for. */
export function createFaultInjection(): FaultInjection {
  const waiting: { readonly intervention: Intervention; readonly concerns: (interaction: Interaction) => boolean }[] =
    [];
  return {
    next(intervention, concerns = () => true) {
      if (waiting.length < MAX_WAITING) waiting.push({ intervention, concerns });
    },
    take(interaction) {
      const index = waiting.findIndex(({ concerns }) => concerns(interaction));
      return index < 0 ? undefined : waiting.splice(index, 1)[0]?.intervention;
    },
  };
}
