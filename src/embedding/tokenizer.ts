/**
 * How a text is cut into the tokens the model knows. The only module that knows the package for it, which keeps the
 * vocabulary in a Map: in an object, "constructor" would be a token.
 */
import { Tokenizer } from '@huggingface/tokenizers';

/** The ids of the first `limit` tokens of `text`, without marks of beginning and end; any string has them, or none. */
export type Tokenize = (text: string, limit: number) => readonly number[];

// A text of odd words takes 27 µs a character, so no more is read than can be needed: 384 tokens are 1,600 characters of
// English. Only a word longer than this, of which no meaning is lost, can be cut otherwise than in one go.
const STRETCH = 2_000;

/** `json` is the content of a model's tokenizer.json. Throws when it is none. */
export function createTokenizer(json: string): Tokenize {
  const settings: unknown = JSON.parse(json);
  if (typeof settings !== 'object' || settings === null) throw new Error('The tokenizer has no settings.');
  const tokenizer = new Tokenizer(
    {
      ...settings,
      // The file asks for 128 tokens whatever the text, and its length is decided by who puts the pieces together.
      truncation: null,
      padding: null,
      // A text that says [SEP] means these letters, and not the end of the text.
      added_tokens: [],
    },
    {},
  );

  return (text, limit) => {
    const ids: number[] = [];
    for (let from = 0; from < text.length && ids.length < limit;) {
      const to = stretchEnd(text, from);
      ids.push(...tokenizer.encode(text.slice(from, to), { add_special_tokens: false }).ids);
      from = to;
    }
    return ids.slice(0, limit);
  };
}

/** Before the last white space of a stretch, where no word is cut; at its end when it has none. */
function stretchEnd(text: string, from: number): number {
  const end = from + STRETCH;
  if (end >= text.length) return text.length;
  for (let at = end; at > from; at--) if (/\s/u.test(text.charAt(at))) return at;
  // Not between the halves of a character.
  return /[\uD800-\uDBFF]/u.test(text.charAt(end - 1)) ? end - 1 : end;
}
