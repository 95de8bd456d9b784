/** The language of a text that does not say it. The only module that knows the detector, whose tables take long to load. */
import { eld } from 'eld/extrasmall';

/** The more text the surer and the slower; this many characters decide it. */
const ENOUGH = 3000;

/** A two-letter tag; undefined when the text is too short or mixed to tell. */
export function detectLanguage(text: string): string | undefined {
  const { language, isReliable } = eld.detect(text.slice(0, ENOUGH));
  return language !== '' && isReliable() ? language : undefined;
}
