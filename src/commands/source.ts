/** /source: an article's citation in the style a reader needs, with the in-text form for one of its paragraphs. */
import { STYLES, type Style } from '../citation/styles.js';
import { fold } from '../text/fold.js';
import { DESCRIPTIONS, OPTIONS } from '../wording/commands.js';
import { defineCommand } from './command.js';
import { articleChoices, findArticle } from './find-article.js';

const DEFAULT_STYLE = 'apa';

export const source = defineCommand({
  name: 'source',
  description: DESCRIPTIONS.source,
  options: {
    article: { type: 'string', description: OPTIONS.whichArticle, required: true, autocomplete: true, maxLength: 300 },
    style: { type: 'string', description: OPTIONS.style, autocomplete: true, maxLength: 100 },
    passage: { type: 'integer', description: OPTIONS.passage, min: 1, max: 1_000_000 },
    private: { type: 'boolean', description: OPTIONS.citationAlone },
  },
  run: async ({ article: asked, style: chosen, passage: number }, { library, settings }) => {
    const typed = chosen ?? settings?.style ?? DEFAULT_STYLE;
    const found = await findArticle(asked, library);
    if ('problem' in found) return found.problem;
    const { article } = found;
    const style = STYLES.find(({ id, name }) => id === fold(typed.trim()) || fold(name) === fold(typed.trim()));
    if (style === undefined) return { kind: 'unknown-style', asked: typed };
    if (number === undefined) return { kind: 'source', article, style: style.id };
    // A passage may hold several short paragraphs, and several passages one long paragraph: the first is meant.
    const passages = library.passagesOf(article);
    const block = article.blocks.find(({ paragraph }) => paragraph === number);
    const passage = passages.find(({ start, end }) => block !== undefined && start <= block.start && block.start < end);
    if (passage === undefined) return { kind: 'unknown-passage', article, asked: number, last: article.blocks.length };
    return { kind: 'source', article, style: style.id, passage };
  },
  complete: {
    article: (typed, { library }) => articleChoices(typed, library),
    style: (typed) =>
      STYLES.filter((style) => names(style).some((name) => name.includes(fold(typed.trim())))).map(choice),
  },
});

function names({ id, name }: Style): readonly string[] {
  return [fold(id), fold(name)];
}

function choice({ id, name }: Style) {
  return { name, value: id };
}
