/** What sites put around and between the paragraphs of an article and no author wrote. */

const BETWEEN =
  /^(?:advertisement|ad|sponsored|anzeige|werbung|publicité|(?:story|article) continues below(?: advertisement)?|(?:read|see) (?:more|also|next)(?: ?[:…].{0,120})?|related(?: (?:articles|stories|topics|content))?(?::.{0,120})?|explore further|share(?: (?:this|on|via)(?: \w+){0,4})?|tweet|print|email|comments?|leave a comment|(?:please )?(?:subscribe|sign up)(?: (?:now|today|here|(?:to|for) .{1,80}))?|follow us(?: on .{1,60})?|skip to .{1,40}|back to top|load more|loading\.*|listen to this article|[0-9]+ min(?:ute)?s? read|provided by .{1,60}|more information:?|facebook|twitter|linkedin|whatsapp)[.!:]?$/iu;
const NOTICE =
  /\b(?:subject to copyright|all rights reserved|may not be (?:published|reproduced|broadcast|redistributed|copied)|no part (?:of it )?may be reproduced|republished with permission|sign up for our newsletter|subscribe to our newsletter|terms of (?:use|service) apply)\b/iu;

/** True for a line that is known to be no prose wherever it stands: "Advertisement", "Read more: …". */
export function isFurniture(shown: string): boolean {
  return BETWEEN.test(shown);
}

/** True for a legal or promotional notice; only to be asked of what stands after the article. */
export function isNotice(shown: string): boolean {
  return shown.length <= 600 && NOTICE.test(shown);
}
