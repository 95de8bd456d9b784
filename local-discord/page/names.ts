/** How people, roles and channels are called: messages name them by id. One page shows one Discord, so there is one such list. */
const names = new Map<string, string>();

/** Adds to the list. */
export function learnNames(known: Readonly<Record<string, string>>): void {
  for (const [id, name] of Object.entries(known)) names.set(id, name);
}

/** `unknown` for what nobody has heard of, as Discord's client says it. */
export function nameOf(id: string): string {
  return names.get(id) ?? 'unknown';
}
