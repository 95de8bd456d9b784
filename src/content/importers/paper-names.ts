/** Which names are those of papers, sites and others who publish. */

const ARTICLE = /^(?:the|der|die|das|le|la|les|el|los|las|il|lo|gli|o|os|de|het)\b/iu;
/** What names of papers and of those who publish are made of, in the languages with the most of them. */
const PAPER =
  /(?:^|[\s-])(?:times|post|news|newsletter|gazette|journal|herald|tribune|review|magazine|chronicle|telegraph|guardian|observer|mail|mirror|independent|press|presse|bulletin|courier|dispatch|echo|examiner|globe|inquirer|ledger|monitor|register|record|reporter|sentinel|standard|star|daily|weekly|monthly|quarterly|today|online|blog|wire|university|institute|society|\p{L}*zeitung|\p{L}*blatt|bote|kurier|anzeiger|nachrichten|rundschau|spiegel|monde|figaro|revue|diario|periódico|país|mundo|vanguardia|corriere|giornale|gazzetta|repubblica|folha|estado|jornal|krant|dagblad|volkskrant|tidning(?:en)?|avis(?:en)?)(?=$|[\s-])/iu;

/** Whether a name is that of a paper and not of a person. */
export function isPaperName(name: string): boolean {
  return ARTICLE.test(name) || PAPER.test(name);
}
