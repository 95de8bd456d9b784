/** One Intl.Segmenter for each locale and granularity: making one costs 50 times what using it on a sentence does. */
const segmenters = new Map<string, Intl.Segmenter>();

/** A segmenter for a BCP 47 language; ICU's default rules for a language it does not know or that is no language. */
export function segmenter(language: string, granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  let found = segmenters.get(key);
  if (found === undefined) {
    try {
      found = new Intl.Segmenter(language, { granularity });
    } catch {
      found = new Intl.Segmenter('en', { granularity });
    }
    segmenters.set(key, found);
  }
  return found;
}
