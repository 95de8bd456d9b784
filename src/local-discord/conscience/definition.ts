/** The one place that reads what a zod schema or check is made of; zod documents `_zod.def` for such tools. */
export function definition<T extends { readonly _zod: { readonly def: unknown } }>({
  _zod: internals,
}: T): T['_zod']['def'] {
  return internals.def;
}
