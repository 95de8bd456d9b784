/** Tells the bot of an interaction, over the gateway or in a request whose reply may be the answer already. */
import { withInjectedFaults } from '../fault-injection/with-faults.js';
import type { Gateway } from '../gateway/gateway.js';
import { answerInteraction } from '../interactions/first-answer.js';
import { type Interaction, InteractionLimits } from '../interactions/interaction.js';
import { reportInteraction } from '../interactions/outcome.js';
import { carriedOut } from '../rest/answer.js';
import { parseBody } from '../rest/read-body.js';
import type { Json } from '../wire.js';
import type { World } from '../world.js';
import { post } from './endpoint.js';

/** How the record names such a request, and what is wrong with its reply. */
const NAME = 'POST Interactions Endpoint URL';

export function deliver(world: World, gateway: Gateway, interaction: Interaction, event: Json): void {
  const { url } = world.endpoint;
  if (url === undefined) gateway.send('INTERACTION_CREATE', event, interaction.channel.guildId);
  else void request(world, url, interaction, event);
}

/** Never rejects: whatever goes wrong there, the person is told that the application did not respond. */
async function request(world: World, url: string, interaction: Interaction, event: Json): Promise<void> {
  const giveUp = new AbortController();
  world.clock.after(InteractionLimits.acknowledgeWithin, () => giveUp.abort());
  let status = 0;
  let body: unknown;
  try {
    const reply = await post(world, url, event, { signal: giveUp.signal });
    status = reply.status;
    const bytes = Buffer.from(await reply.arrayBuffer());
    if (status === 200) {
      const sent = await parseBody(bytes, reply.headers.get('content-type') ?? '');
      body = sent.body;
      const handle = () => carriedOut(() => answered(world, interaction, sent));
      const taken = await withInjectedFaults(world, interaction, handle);
      if (taken.status >= 400) unanswered(world, interaction);
    } else if (status !== 202) unanswered(world, interaction);
  } catch {
    unanswered(world, interaction);
  }
  world.requests.push({ method: 'POST', route: 'Interactions Endpoint URL', status, body });
  if (world.requests.length > world.remember) world.requests.shift();
  world.changed();
}

function answered(world: World, interaction: Interaction, sent: Awaited<ReturnType<typeof parseBody>>) {
  answerInteraction(world, interaction, { ...sent, name: NAME });
  return { status: 204 };
}

/** Nobody waits until the three seconds are over. */
function unanswered(world: World, interaction: Interaction): void {
  if (interaction.acknowledged !== undefined) return;
  interaction.openedAt = Math.min(interaction.openedAt, world.clock.now() - InteractionLimits.acknowledgeWithin);
  reportInteraction(world, interaction);
}
