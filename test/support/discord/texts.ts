/** What a message's text displays hold, in the order in which they are read. */
export function texts(components: unknown): readonly string[] {
  if (Array.isArray(components)) return components.flatMap(texts);
  if (typeof components !== 'object' || components === null) return [];
  const own = 'content' in components && typeof components.content === 'string' ? [components.content] : [];
  return [...own, ...('components' in components ? texts(components.components) : [])];
}
