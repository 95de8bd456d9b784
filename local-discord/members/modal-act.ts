/** A person sends a modal. */
import { InteractionType, ComponentType } from '../enums.js';
import type { Gateway } from '../gateway/gateway.js';
import type { Interaction, Outcome } from '../interactions/interaction.js';
import { openInteraction } from '../interactions/open-interaction.js';
import type { Json, WireComponent } from '../wire.js';
import { numberComponents } from '../messages/number-components.js';
import type { StoredFile } from '../stored.js';
import type { World } from '../world.js';
import type { FieldValue } from './member.js';
import { createResolved, type Resolved } from './resolved.js';
import { selectedValues } from './component-act.js';

/** Throws when what was shown is no modal, or when Discord's client would not send it. */
export function modalAct(
  world: World,
  gateway: Gateway,
  shown: Outcome,
  values: Readonly<Record<string, FieldValue>>,
): Interaction {
  const opener = world.interactions.get(shown.interaction.token);
  if (shown.kind !== 'modal' || !opener) throw new Error('There is no modal to be sent.');
  const { user, channel, owners, metadata, answerType, sourceId } = opener;
  const source = sourceId === undefined ? undefined : world.messages.get(sourceId)?.message;
  const components = numberComponents(shown.modal['components'], (url) => url);
  const resolved = createResolved(world, gateway, channel);
  const fields = modalFields(components, values, resolved);
  return openInteraction(world, gateway, {
    type: InteractionType.modal,
    user,
    channel,
    owners,
    data: { custom_id: shown.modal['custom_id'], components: fields, ...resolved.json() },
    metadata: { triggering_interaction_metadata: metadata },
    answerType,
    ...(source ? { source } : {}),
  });
}

/** https://docs.discord.com/developers/components/reference#text-input */
const LONGEST_TEXT = 4000;

/**
 * The modal as it is sent back: each field with what was filled in, in the form in which the modal was made. Throws when
 * Discord's client would not send it: a required field is empty, a text too long, a field unknown.
 */
function modalFields(
  components: readonly WireComponent[],
  values: Readonly<Record<string, FieldValue>>,
  resolved: Resolved,
): readonly Json[] {
  const known = new Set(components.flatMap(fieldsOf).map((field) => field.custom_id));
  const stranger = Object.keys(values).find((id) => !known.has(id));
  if (stranger !== undefined) throw new Error(`The modal has no field “${stranger}”.`);
  const filled = (field: WireComponent) => {
    const id = field.custom_id ?? '';
    return filledField(field, Object.hasOwn(values, id) ? values[id] : undefined, resolved);
  };
  return components.map((component) => {
    const { type, id } = component;
    if (component.component) return { type, id, component: filled(component.component) };
    return component.components ? { type, id, components: component.components.map(filled) } : { type, id };
  });
}

function fieldsOf({ component, components }: WireComponent): readonly WireComponent[] {
  return component ? [component] : (components ?? []);
}

function filledField(field: WireComponent, given: FieldValue | undefined, resolved: Resolved): Json {
  const { type, id, custom_id: customId } = field;
  const base = { type, id, custom_id: customId };
  switch (type) {
    case ComponentType.textInput:
      return { ...base, value: textOf(field, given) };
    case ComponentType.checkbox:
      return { ...base, value: given === undefined ? field.default === true : given === true };
    case ComponentType.radioGroup:
      return { ...base, value: chosen(field, given, resolved)[0] ?? null };
    case ComponentType.fileUpload:
      return { ...base, values: required(field, filesOf(given)).map(resolved.file) };
    default:
      return { ...base, values: chosen(field, given, resolved) };
  }
}

function textOf(field: WireComponent, given: FieldValue | undefined): string {
  const text = typeof given === 'string' ? given : (field.value ?? '');
  required(field, text);
  if (text === '') return text;
  const [least, most] = [field.min_length ?? 0, field.max_length ?? LONGEST_TEXT];
  if (text.length < least || text.length > most) {
    throw new Error(`The field “${String(field.custom_id)}” takes between ${least} and ${most} characters.`);
  }
  return text;
}

/** What was chosen, or what stood chosen when the modal was shown. */
function chosen(field: WireComponent, given: FieldValue | undefined, resolved: Resolved): readonly string[] {
  const shown = (field.options ?? []).filter((option) => option.default === true).map(({ value }) => value);
  const values = required(field, given === undefined ? shown : textsOf(given));
  return values.length === 0 ? values : selectedValues(field, values, resolved);
}

/** Fields of a modal are required unless they say otherwise. */
function required<T extends { readonly length: number }>(field: WireComponent, value: T): T {
  if (value.length > 0 || field.required === false) return value;
  throw new Error(`The field “${String(field.custom_id)}” must be filled in.`);
}

function textsOf(given: FieldValue): readonly string[] {
  if (typeof given === 'string') return [given];
  return typeof given === 'boolean' ? [] : given.filter((value) => typeof value === 'string');
}

function filesOf(given: FieldValue | undefined): readonly StoredFile[] {
  return Array.isArray(given) ? given.filter((value: unknown): value is StoredFile => typeof value === 'object') : [];
}
