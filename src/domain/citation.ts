/**
 * A bibliographic record in CSL-JSON, its keys spelled as CSL 1.0.2 spells them, so that what a moderator writes in
 * front matter, what is exported and what the formatters read is one thing.
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */

/** The CSL item types that articles have; anything else is refused at the border with this list. */
export const CITATION_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'document',
  'entry-dictionary',
  'entry-encyclopedia',
  'graphic',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'motion_picture',
  'paper-conference',
  'patent',
  'personal_communication',
  'post',
  'post-weblog',
  'report',
  'software',
  'song',
  'speech',
  'thesis',
  'webpage',
] as const;

/** One of CSL's types that articles have. */
export type CitationType = (typeof CITATION_TYPES)[number];

/** A person in parts, or an agency, organisation or mononym as `literal`. */
export interface Name {
  readonly family?: string;
  readonly given?: string;
  /** Belongs to the family name in sorting too: "de" in "de la Cruz" as Spanish names have it. */
  readonly 'non-dropping-particle'?: string;
  /** Left out when the family name stands alone: "van" in "Ludwig van Beethoven". */
  readonly 'dropping-particle'?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** Year, below 0 before Christ, month 1 to 12, day 1 to 31, as far as they are known. */
export type DateParts = readonly [year: number, month?: number, day?: number];

/** One date, or a range of two. */
export interface CslDate {
  readonly 'date-parts': readonly [DateParts] | readonly [DateParts, DateParts];
  /** 1 spring, 2 summer, 3 autumn, 4 winter: of years without months. */
  readonly season?: 1 | 2 | 3 | 4;
  readonly circa?: boolean;
}

/** The source of an article. Only id, type and title are sure; what is unknown is absent. */
export interface Citation {
  /** The article's id. */
  readonly id: string;
  readonly type: CitationType;
  readonly title: string;
  /** The title with CSL's markup, `<i>` and its like; absent where it has none. */
  readonly richTitle?: string;
  readonly author?: readonly Name[];
  readonly editor?: readonly Name[];
  readonly translator?: readonly Name[];
  readonly 'container-title'?: string;
  readonly 'collection-title'?: string;
  /** The book's number in its series. */
  readonly 'collection-number'?: string;
  /** The conference or occasion. */
  readonly 'event-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly edition?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  /** Of a newspaper, or of a law. */
  readonly section?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  /** Absolute, http or https. */
  readonly URL?: string;
  /** Without the resolver: `10.1000/182`. */
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly ISSN?: string;
  readonly genre?: string;
  readonly number?: string;
  /** Of a program or a set of data. */
  readonly version?: string;
  /** The court of a case, the office of a patent. */
  readonly authority?: string;
  readonly abstract?: string;
  /** BCP 47. */
  readonly language?: string;
  /** The licence or the rights line, as CSL defines the variable: "© 2022 AFP", "CC BY 4.0". */
  readonly license?: string;
  readonly note?: string;
}
