/** Pages that a site shows instead of the one that was asked for: they are saved without a look at them, and would be quoted. */

/** In characters without spaces; a page with more of them has an article, whatever it is called. */
const FEW = 800;

/** Names of such pages, in the words of servers, of the networks before them, and of the systems that most sites are made with. */
const NO_PAGE = called([
  String.raw`(?:(?:http )?(?:error|fehler|erreur) )?(?:40[0134]|410|429|50[0234])(?:[\s:,.–—-]+(?:error|page|not found|file|forbidden|unauthorized|gone|bad|internal|service|too many|die|seite|la)\b.*)?`,
  String.raw`(?:(?:the|this|that|requested|sorry|oops)[,!. ]+){0,3}(?:page|site|document|file|url)(?: you (?:requested|are looking for))? (?:(?:was|is|could|can|does|has)(?: |’t |'t )?)?(?:been )?(?:not|cannot|n’t|n't|moved|gone)? ?(?:be )?(?:found|available|exist)`,
  'not found|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|internal server error|forbidden|too many requests',
  '(?:oops|sorry|uh oh|whoops)[!,.]? .{0,40}(?:found|exist|wrong|missing)',
  '(?:die )?seite (?:wurde )?(?:leider )?nicht (?:gefunden|verfügbar)',
  '(?:cette )?page (?:introuvable|non trouvée|inexistante)',
  'p[áa]gina no (?:encontrada|existe)|no se (?:ha )?encontr[óa](?:do)? la página',
  'pagina non trovata|página não encontrada|pagina niet gevonden',
  'sidan (?:hittades inte|kunde inte hittas|finns inte)|siden (?:blev ikke fundet|ble ikke funnet|findes ikke)',
  'nie znaleziono strony|strona nie została znaleziona|страница не найдена|сторінку не знайдено',
  'ページが見つかりません(?:でした)?|お探しのページは見つかりません(?:でした)?|(?:页面|頁面)(?:不存在|未找到|找不到)|找不到(?:页面|頁面)|페이지를 찾을 수 없습니다',
]);
const NO_ROBOT = called([
  '(?:just a|one) moment(?:,? please)?|please wait(?: a moment)?|attention required|access (?:to this page )?(?:has been )?denied',
  "(?:are you|i am|i’m|i'm) (?:a |not a )?(?:human|robot)(?: or (?:human|robot))?|robot or human",
  '(?:human|security|bot) (?:verification|check)|verify(?:ing)? (?:that )?you are (?:a )?human.{0,60}|checking your browser.{0,60}',
  'ddos-guard|captcha|recaptcha|pardon our interruption',
  'einen moment(?:,? bitte)?|un (?:momento|instant|moment)(?:,? (?:por favor|s’il vous plaît))?|один момент|しばらくお待ちください|请稍候|請稍候|잠시만(?: 기다리십시오| 기다려 주세요)?',
]);

/** A whole name, or what stands before the site's own. */
function called(forms: readonly string[]): RegExp {
  return new RegExp(String.raw`^(?:${forms.join('|')})[\s.…!?:]*(?:$|[|•·–—-])`, 'iu');
}

/** Why a page that is called so and has so much text is no article; undefined for one that may be. */
export function whyNoArticle(titles: readonly (string | null | undefined)[], text: string): string | undefined {
  const named = titles
    .map((title) => title?.replace(/\s+/gu, ' ').trim().slice(0, 120) ?? '')
    .filter((title) => title !== '');
  if (text.replace(/\s+/gu, '').length > FEW) return undefined;
  if (named.some((title) => NO_ROBOT.test(title))) return 'this page only asks whether its reader is a person';
  if (named.some((title) => NO_PAGE.test(title))) return 'this page only says that there is none';
  return undefined;
}
