/**
 * The words that tell a company from a person, and a title from a name. Tables, apart from the rules that use them, because they
 * grow with every file that is met.
 */

// What stands in the names of agencies, authorities and companies and hardly ever in a person's.
const ORGANISATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    'academy|administration|agence|agency|agentur|alliance|archives?|associates|associated|association|authority|authors|bank|blog|board|broadcasting|bulletin|chronicle',
    'bundesamt|bundesministerium|bureau|cent(?:er|re)|city|coalition|collective|college|comisión|commission|committee|community|company',
    'conference|congress|consortium|consulting|contributors|cooperative|corporation|council|county|court|daily|department|desk|developers',
    'directorate|division|docs|documentation|editorial|editors?|embassy|enterprises?|federation|foundation|fundación|gazette|gesellschaft|government|group',
    'herald|holdings?|hospital|images|inc|industries|initiative|institut[eo]?|international|journal|lab|laborator(?:y|ies)|labs|league|library',
    'limited|ltd|magazine|maintainers|media|members|ministerio|ministerium|ministry|monitor|museum|national|network|news|newsroom|office|online',
    'organi[sz]ation|parliament|partners|photos?|podcast|police|press|programme|project|publishers?|publishing|radio|redaktion|reporters?|research|school|senate',
    'security|services?|society|software|solutions|sports?|staff|states|stiftung|studios?|syndicate|systems|team|technologies|television|times|tribune|trust|tv|union',
    'united|universidad|universität|université|università|university|user group|users|verband|verein|verlag|ventures|watch|weekly|wiki|wikipedia|world',
    'airlines|airways|army|bundeswehr|clinic|club|computer club|croix-rouge|cruz roja|dispatch|fire service|geological survey|guardian|insider|learn|mail|ministère|navy|observatory|orchestra|red sox|(?:washington|huffington|jerusalem|denver|bangkok|morning|evening|new york|national|financial) post|rotes kreuz|support|survey|white house|yankees',
    'ооо|оао|зао|пао|тоо|red cross|red crescent|al (?:jazeera|arabiya|mayadeen|bawaba)|business insider|business wire|pr newswire|sky news|fox news',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** The forms of companies, which stand last: exact, because `Co` and `As` are names as well. */
const COMPANY =
  /(?:^|[\s,])(?:LLC|L\.L\.C\.|LLP|LP|PLC|plc|GmbH|gGmbH|AG|KG|OHG|UG|GbR|e\. ?V\.|eV|Inc\.?|Ltd\.?|Corp\.?|Co\.|S\.A\.|SA|SAS|SARL|S\.L\.|S\.p\.A\.|SpA|S\.r\.l\.|Srl|AB|ASA|AS|A\/S|ApS|Oyj?|B\.V\.|BV|N\.V\.|NV|K\.K\.|Pty|SE|Bhd|Ltda\.?|a\.\s?s\.|s\. ?r\. ?o\.|spol\.|sp\. ?z ?o\. ?o\.|Sp\. z o\.o\.|d\. ?o\. ?o\.|d\. ?d\.|Kft\.?|Zrt\.?|Nyrt\.?|A\. ?Ş\.|A\.S\.|Tbk|S\.A\.S\.|S\.A\. de C\.V\.|EOOD|OÜ|SIA|UAB|HF|hf\.|ehf\.|Sdn\.? Bhd\.?|PJSC|JSC|PAO|OAO|DAC|Pvt\.?)$/u;

/** The first word of a newspaper's name in other languages; "Al" and "Lo" are given names too. */
const ARTICLE = /^(?:Der|Die|Das|Le|La|Les|El|Los|Las|Il|Het|De|Os|The) \p{L}+$/u;

/** Agencies and papers whose names could be anybody's, and those that are not written with a capital. */
const OUTLETS =
  /^(?:AA|AAP|AFP|ANI|ANSA|AP|APA|ARD|Axios|BBC|Bloomberg|CBC|CBS|CNBC|CNET|CNN|dapd|dpa|DPA|EFE|epd|ESPN|Forbes|Gizmodo|IANS|Interfax|KNA|Kyodo|Mashable|MSNBC|NBC|NHK|NPR|NTB|O Dia|O Estado|O Globo|O Jogo|O Público|PA|PBS|Politico|ProPublica|PTI|Quartz|Reuters|Ritzau|RIA|SDA|SID|STT|TASS|TechCrunch|TT|UPI|VentureBeat|Wired|Xinhua|Yonhap|ZDF|ZDNet)$/u;

const TITLE =
  /^(?:(?:(?:univ|hon|ao|apl|ass|assoc|jun|ap)\.?-)?prof|dr|dr\.?-ing|dott(?:\.?ssa)?|dra|professor(?:in)?|profesora?|professeure?|doctor|doc\.|docent|pd|privatdoz(?:ent|\.)|univ\.|assoc\.|asst\.|assistant|associate|pr|sir|dame|rev|revd|reverend|fr\.|mr|mrs|ms|miss|mx|herr|frau|monsieur|madame|mme|mlle|señora?|sra?\.|hon|lt|col|gen\.|maj|capt|cpt|sgt|cmdr|adm|gov|sen|rep|captain|colonel|lieutenant|sergeant|dipl\.?-\p{L}+|ing|mag|mgr|rndr|mudr|judr|phdr|rabbi|imam|lord|lady|sheikh|judge|justice|bishop|archbishop|cardinal|sister|senator|governor|ambassador|em)\.?$/iu;

const DEGREE =
  /^(?:Ph\.?D|D\.?Phil|M\.?D|M\.?Sc|B\.?Sc|M\.?A|B\.?A|MBA|J\.?D|LL\.?[BDM]|D\.?D\.?S|DVM|R\.?N|CPA|CFA|CISSP|Esq|Esquire|FRS|OBE|MBE|CBE|KBE|P\.?E|PMP|Ed\.?D|MPH|MFA|M\.?Ed|Pharm\.?D|Psy\.?D|M\.?Eng|B\.?Eng|MSW|MPhil|FRCP|FACP|Dipl\.?-Ing)\.?$/iu;

/** Those that follow a name without a comma, of which none is a surname. */
const BARE_DEGREE =
  /^(?:PhD|Ph\.D\.|DPhil|MD|M\.D\.|MSc|BSc|MBA|JD|LLM|DDS|DVM|CPA|CFA|Esq\.?|MPH|MFA|EdD|CISSP|PMP|OBE|MBE|CBE|KBE|FRS|RN)$/u;

const SUFFIX = /^(?:[JS]r\.?|Junior|I{2,3}|IV)$/u;

const ROLE =
  /(?<![\p{L}\p{N}])(?:analyst|advocate|author|blogger|ceo|chief|columnist|contributor|cofounder|co-founder|correspondent|critic|cto|designer|developer|director|editor|engineer|evangelist|fellow|founder|freelancer?|head of|intern|journalist|lead|lecturer|maintainer|manager|photographer|president|producer|redakteur(?:in)?|reporter|researcher|scientist|specialist|spokes\p{L}+|student|writer)(?![\p{L}\p{N}])/iu;

export function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name) || COMPANY.test(name) || OUTLETS.test(name);
}

/** Two words of which the first is an article: "Le Monde", and "Le Guin" too. */
export function isArticled(name: string): boolean {
  return ARTICLE.test(name);
}

/** Whether it ends in the form of a company: "Müller & Söhne GmbH". */
export function isCompany(name: string): boolean {
  return COMPANY.test(name);
}

/** Whether it is the form of a company alone: "GmbH", "Inc.". */
export function isCompanyForm(word: string): boolean {
  return COMPANY.test(word) && !/\s/u.test(word);
}

/** Whether the one word is an agency or a paper. */
export function isOutlet(name: string): boolean {
  return OUTLETS.test(name);
}

export function isTitle(word: string): boolean {
  return TITLE.test(word);
}

/** Behind a comma; without one only the surest are. */
export function isDegree(word: string, comma: boolean): boolean {
  return comma ? DEGREE.test(word) : BARE_DEGREE.test(word);
}

export function isSuffix(word: string): boolean {
  return SUFFIX.test(word);
}

/** What somebody is: "Staff Writer", "CEO of Acme". */
export function isRole(text: string): boolean {
  return ROLE.test(text);
}
