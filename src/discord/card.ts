/** The frame of an answer: what belongs together stands in one container. */
import { ComponentType } from 'discord.js';
import type { APIComponentInContainer, APIContainerComponent } from 'discord.js';

/** A container of the parts in order. */
export function card(...components: APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, components };
}
