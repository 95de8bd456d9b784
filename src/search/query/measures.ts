/**
 * What is asked of a measure: in "how long does it take" and "wie oft" the second word asks as the first does, and an answer need
 * not have it ("a day"). It is looked for, because some answers do ("9 m long"), and is never missing.
 */
import { fold } from '../../text/fold.js';
import type { Token } from '../index/analyzer.js';

/** By ISO 639-1: the words that ask, and those that do after them. */
const MEASURES: Readonly<Record<string, readonly (readonly [asking: string, measure: string])[]>> = {
  en: [
    [
      'how',
      'long much many often far old big large small tall high deep wide thick fast quickly heavy soon late likely',
    ],
  ],
  de: [
    ['wie', 'lang lange viel viele vielen oft haufig weit alt gross hoch tief breit dick schnell schwer spat teuer'],
  ],
  fr: [
    ['combien', 'temps fois argent'],
    ['quel', 'age'],
  ],
  es: [['cuanto cuanta cuantos cuantas', 'tiempo dinero veces']],
  it: [['quanto quanta quanti quante', 'tempo denaro volte spesso lontano']],
  pt: [['quanto quanta quantos quantas', 'tempo dinheiro vezes']],
  ca: [['quant quanta quants quantes', 'temps diners cops']],
  nl: [['hoe', 'lang lange veel vaak ver oud groot hoog diep breed snel zwaar laat']],
  sv: [['hur', 'lange lang mycket manga ofta langt gammal stor hog djup bred snabbt tung']],
  da: [['hvor', 'længe lang meget mange ofte langt gammel stor høj dyb bred hurtigt tung']],
  nb: [['hvor', 'lenge lang mye mange ofte langt gammel stor høy dyp bred fort tung']],
  pl: [['jak', 'dlugo czesto daleko duzo']],
  cs: [['jak', 'dlouho casto daleko mnoho']],
  ru: [['как', 'долго часто далеко много']],
  uk: [['як', 'довго часто далеко багато']],
};

/** Of "combien de temps", where "de" stands between. */
const BETWEEN: ReadonlySet<string> = new Set(['de', 'd']);

/** Whether the word at that place of a question asks with the one before it. */
export function isMeasure(tokens: readonly Token[], at: number, language: string): boolean {
  const word = tokens[at]?.word ?? '';
  const before = tokens[at - 1]?.word ?? '';
  const asking = BETWEEN.has(before) ? (tokens[at - 2]?.word ?? '') : before;
  return (MEASURES[language] ?? []).some(
    ([first, second]) => first.split(' ').includes(asking) && fold(second).split(' ').includes(word),
  );
}
