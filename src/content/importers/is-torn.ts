/** Whether a paragraph goes on in the next one: the mark of a page break that was saved as an empty line. */

// Words after which no sentence ends, in the languages that saved articles mostly have.
const UNFINISHED =
  /(?:^|\s)(?:a|an|the|this|these|those|its|their|his|her|our|my|your|of|and|or|but|nor|to|from|with|by|for|at|into|onto|than|that|which|who|whose|as|if|because|while|whereas|between|among|about|against|during|is|are|was|were|be|been|being|has|have|had|will|would|can|could|should|may|might|must|not|very|more|most|der|die|das|den|dem|des|ein|eine|einen|einem|einer|und|oder|mit|von|vom|zur|zum|für|im|dass|le|la|les|du|des|un|une|et|ou|avec|pour|dans|sur|que|qui|el|los|las|una|y|con|para|por|del)$/u;
const FINISHED = /[.!?…:;。！？：；।؟]["'”’»」』)\]]*$/u;
const MARKED = /^(?:#{1,6}\s|[-*+•·]\s|[0-9]{1,3}[.)]\s|>)/u;
/** Shorter lines are headings, salutations and signatures, which end without a full stop. */
const FEW_WORDS = 4;
/** Longer ones, in UTF-16 units, are no paragraphs that a page break tore but text without any ends. */
const LONGEST = 5000;

/** True when `first` stops in the middle of a sentence and `second` may be the rest of it. Both as a reader sees them. */
export function isTorn(first: string, second: string): boolean {
  if (first.length > LONGEST) return false;
  const words = first.split(/\s+/u).length;
  if (words < FEW_WORDS || FINISHED.test(first) || MARKED.test(first) || MARKED.test(second)) return false;
  const lower = /^["'“‘«(]?\p{Ll}/u.test(second);
  if (/\p{L}-$/u.test(first)) return lower;
  if (lower) return true;
  // A capital may begin a name as well as a sentence, so here the last word must leave no doubt.
  return /[,，、—–]$/u.test(first) || (words >= 2 * FEW_WORDS && UNFINISHED.test(first));
}
