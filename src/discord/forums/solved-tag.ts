/** Which tag of a forum says that a post is solved: the one that is called so. */

/** In the languages that the bot speaks and their usual variants, folded. */
const NAMES: ReadonlySet<string> = new Set([
  'solved',
  'resolved',
  'answered',
  'gelöst',
  'erledigt',
  'beantwortet',
  'résolu',
  'résolue',
  'resuelto',
  'resuelta',
  'solucionado',
  'solucionada',
  'resolvido',
  'resolvida',
  '解決',
  '解決済み',
  '解決済',
  '已解决',
  '已解決',
  '已回答',
]);

/** Its id; the first where several are called so. */
export function solvedTag(tags: readonly { readonly id: string; readonly name: string }[]): string | undefined {
  // People put signs around it: “✅ Solved”, “[solved]”.
  return tags.find(({ name }) =>
    NAMES.has(
      name
        .normalize('NFC')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{M}]/gu, ''),
    ),
  )?.id;
}
