/** Why a question was refused, as far as that is known: the best hint at what to ask instead. */
import type { Reply } from './reply.js';
import { missingWords } from './missing-words.js';

/** Sentences in their order; none when nothing is known. `show` makes a word safe for where it is shown. */
export function refusalReasons(
  { within, languages, missing, nearest }: Extract<Reply, { kind: 'not-answered' }>,
  show: (word: string) => string,
): readonly string[] {
  const words = missingWords(missing, show);
  return [
    ...(languages === undefined ? [] : [spoken(languages, within === undefined ? 'The articles are' : 'It is')]),
    ...(words === '' ? [] : [`${within === undefined ? 'No article has' : 'It does not have'} ${words}.`]),
    // Without a passage that comes near, the words may stand in none that was looked for.
    ...(words === '' && languages === undefined && nearest.length > 0
      ? [`${within === undefined ? 'The articles have' : 'It has'} these words, but no passage that answers.`]
      : []),
  ];
}

function spoken(languages: readonly string[], subject: string): string {
  const named = new Intl.DisplayNames('en', { type: 'language' });
  const names = languages.map((language) => named.of(language) ?? language).toSorted();
  const list = new Intl.ListFormat('en').format(names);
  return `${subject} in ${list}; ask in ${names.length === 1 ? 'that language' : 'one of these languages'}.`;
}
