/** Whether a sentence makes no sense without the one before: it begins with a pronoun, a connective or a bare "The company". */

const OPENINGS: Readonly<Record<string, RegExp>> = {
  en: /^["“'‘(]*(?:(?:it|its|he|she|they|his|her|their|this|these|those|that|such|both|neither|another|others|one|then|there|so|but|and|or|yet|also|too|still|however|therefore|thus|hence|meanwhile|moreover|furthermore|nevertheless|nonetheless|instead|otherwise|similarly|likewise|consequently|accordingly|besides|afterwards?|later|earlier|for example|for instance|in addition|in contrast|as a result|by contrast|on the other hand|at the same time|even so|of these|the (?:former|latter|company|firm|group|move|plan|decision|report|study|authors?|agency|ministry|minister|meeting|statement|man|woman|two|three))\b)/iu,
  de: /^["„»‚(]*(?:er|sie|es|dies\p{L}*|jen\p{L}*|sein\p{L}*|ihr\p{L}*|aber|doch|jedoch|daher|deshalb|außerdem|zudem|dann|damit|dabei|dagegen|trotzdem)(?!\p{L})/iu,
  fr: /^["«“(\s]*(?:il|elle|ils|elles|ce|cet|cette|ces|cela|ceci|son|sa|ses|leur|leurs|mais|or|donc|ainsi|cependant|toutefois|ensuite|puis|de plus|en outre)(?!\p{L})/iu,
  es: /^["«“(¿¡]*(?:él|ella|ellos|ellas|esto|este|esta|estos|estas|eso|ese|esa|su|sus|pero|sin embargo|además|también|por eso|por tanto|luego|entonces)(?!\p{L})/iu,
};

export function dependsOnBefore(sentence: string, language: string): boolean {
  return OPENINGS[language.slice(0, 2).toLowerCase()]?.test(sentence) ?? false;
}
