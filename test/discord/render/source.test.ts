import { describe, expect, test } from 'vitest';
import type { StyleId } from '../../../src/citation/styles.js';
import { render } from '../../../src/discord/render/render.js';
import { build } from '../../support/discord/articles.js';
import { texts } from '../../support/discord/texts.js';

const article = build.article();
const [, second] = build.passages(article);
if (second === undefined) throw new Error('The article has two passages.');

const message = (style: StyleId, passage?: typeof second) =>
  render({ kind: 'source', article, style, ...(passage ? { passage } : {}) }, { locale: 'en', private: false });
const shown = (style: StyleId, passage?: typeof second) => texts(message(style, passage).components);

describe('a citation', () => {
  test('is set with italics to be read', () => {
    expect(shown('mla')[1]).toContain('_Delta Courier_');
  });

  test('is plain where it is copied from', () => {
    expect(shown('mla')[2]).toMatch(/^```\nMarsh, Ida\. “The Gates That Held\.” Delta Courier, [^*_]*\n```$/u);
  });

  test('stands once where nothing in it is italic', () => {
    const [, plain, form] = shown('vancouver');
    expect(plain).toMatch(/^```\n1\. Marsh I\. The gates that held/u);
    expect(form).toBe('In the text:');
  });

  test('has its form in the text, with the paragraph that was quoted', () => {
    expect(shown('apa', second).slice(3, 5)).toEqual([
      'In the text, for paragraph 2:',
      '```\n(Marsh, 2023, para. 2)\n```',
    ]);
  });

  test('gives no paragraph for a brief, whose paragraphs are not those of the source', () => {
    const brief = build.article({ brief: true });
    const [passage] = build.passages(brief);
    if (passage === undefined) throw new Error('The article has two passages.');
    const reply = { kind: 'source', article: brief, style: 'apa', passage } as const;
    expect(texts(render(reply, { locale: 'en', private: false }).components)[4]).toBe('```\n(Marsh, 2023)\n```');
  });

  test('calls the form of a style with notes a note', () => {
    expect(shown('chicago')).toContain('In a note:');
  });

  test('opens the source at the quoted words', () => {
    expect(shown('apa', second).at(-1)).toContain('[Open at these words](');
  });

  test('comes as a file for a reference manager, named after the article', () => {
    const [file] = message('ris').files;
    expect(file?.name).toBe('flood-gates.ris');
    expect(file?.text).toContain('TI  - The gates that held\r\n');
  });
});
