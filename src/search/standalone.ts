/** Whether a sentence can be read alone, as a summary shows it: told by how it begins and ends, language by language. */

const OPENINGS: Readonly<Record<string, RegExp>> = {
  // "There is", "It is possible to" and "One way" point at nothing before.
  en: /^["“'‘(]*(?:(?:it(?!(?:['’]s| is| was) (?:\w+ )?(?:possible|impossible|best|better|good|useful|easy|easier|hard|important|necessary|recommended|worth|wise|likely|unlikely|safe|safer|common|clear|true) (?:to|that)\b)|its|he|she|they|his|her|their|this|these|those|that|such|both(?! \w+ and )|neither|another|others|one(?= (?:is|was|can|has|had|will|would|could|may)\b)|then|there(?! (?:is|are|was|were|has|have|exists?|can|may|might)\b|['’]s)|so|but|and|or|yet|also|too|still|however|therefore|thus|hence|meanwhile|moreover|furthermore|nevertheless|nonetheless|instead|otherwise|similarly|likewise|consequently|accordingly|besides|afterwards?|later|earlier|for example|for instance|in addition|in contrast|as a result|by contrast|on the other hand|at the same time|even so|of these|the (?:former|latter|company|firm|group|move|plan|decision|report|study|authors?|agency|ministry|minister|meeting|statement|man|woman|two|three))\b)/iu,
  de: /^["„»‚(]*(?:er|sie|es|dies\p{L}*|jen\p{L}*|sein\p{L}*|ihr\p{L}*|aber|doch|jedoch|daher|deshalb|außerdem|zudem|dann|damit|dabei|dagegen|trotzdem)(?!\p{L})/iu,
  fr: /^["«“(\s]*(?:il|elle|ils|elles|ce|cet|cette|ces|cela|ceci|son|sa|ses|leur|leurs|mais|or|donc|ainsi|cependant|toutefois|ensuite|puis|de plus|en outre)(?!\p{L})/iu,
  es: /^["«“(¿¡]*(?:él|ella|ellos|ellas|esto|este|esta|estos|estas|eso|ese|esa|su|sus|pero|sin embargo|además|también|por eso|por tanto|luego|entonces)(?!\p{L})/iu,
  it: /^["«“(]*(?:egli|lui|lei|essi|esse|loro|questo|questa|questi|queste|quello|quella|ciò|suo|sua|suoi|sue|ma|però|tuttavia|inoltre|quindi|dunque|poi|perciò)(?!\p{L})/iu,
  pt: /^["«“(]*(?:ele|ela|eles|elas|isto|este|esta|estes|estas|isso|esse|essa|seu|sua|seus|suas|mas|porém|contudo|além disso|também|portanto|depois|então)(?!\p{L})/iu,
  nl: /^["„‘“(]*(?:hij|zij|ze|dit|dat|deze|die|zijn|haar|hun|maar|echter|daarom|daarna|bovendien|toen|dus|toch)(?!\p{L})/iu,
  sv: /^["”(]*(?:han|hon|den|det|de|detta|denna|dessa|hans|hennes|deras|men|dock|därför|dessutom|sedan|också)(?!\p{L})/iu,
  ru: /^["«(]*(?:он|она|оно|они|это|этот|эта|эти|его|её|их|но|однако|поэтому|затем|потом|также|кроме того)(?!\p{L})/iu,
};

/** Whether a sentence makes no sense without the one before: it begins with a pronoun, a connective or a bare "The company". */
export function dependsOnBefore(sentence: string, language: string): boolean {
  return OPENINGS[language.split('-', 1)[0]?.toLowerCase() ?? '']?.test(sentence) ?? false;
}

/** At the end only, so that a sentence of 300,000 characters takes no longer. */
const END = 60;
const LEADS_IN =
  /(?:^|\s)(?:follows|following|below|like (?:this|so|that|these)|examples?|e\.g\.?|here(?:['’]s| is| are)?|such as|this|these|two|three|four|several|some)(?:\s[\p{L}’'-]{1,20}){0,5}\s?[:：]$/iu;
/** In words. */
const SHORT = 6;

/** Whether a sentence only announces what comes after it: "It works as follows:". Others with a colon say something. */
export function leadsIn(sentence: string): boolean {
  if (!/[:：]$/u.test(sentence)) return false;
  return LEADS_IN.test(sentence.slice(-END)) || sentence.split(/\s+/u, SHORT).length < SHORT;
}

export function asks(sentence: string): boolean {
  return /[?？؟][)"'”’»」』]*$/u.test(sentence.slice(-END));
}

/** In words; encyclopedic monsters fill a card alone. */
const LONGEST = 70;
/** On average, in letters. A script without spaces has sentences of one "word", whose length says nothing. */
const LONGEST_WORD = 20;

/** Whether a sentence has no words, or more than a summary has room for. */
export function isNoStatement(sentence: string): boolean {
  const looked = sentence.slice(0, (LONGEST + 1) * LONGEST_WORD);
  const words = looked.split(/\s+/u, LONGEST + 1).length;
  return (words > LONGEST && looked.length < words * LONGEST_WORD) || !/\p{L}/u.test(looked);
}
