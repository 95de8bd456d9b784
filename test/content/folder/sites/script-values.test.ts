import { expect, test } from 'vitest';
import { scriptValues } from '../../../../src/content/folder/sites/script-values.js';

test.each([
  ['export default { title: "A" }', 'title', 'A'],
  ["module.exports = { 'title': 'A' };", 'title', 'A'],
  ['const config = { title: `A` }; module.exports = config', 'title', 'A'],
  ['export default defineConfig({ a: { b: { title: "A" } } })', 'a.b.title', 'A'],
  ['export default { list: [["x", { title: "A" }]] }', 'list.title', 'A'],
  ['export default { plugins: [one({ title: "A" }), two({ title: "B" })] }', 'plugins.two.title', 'B'],
  ['const title = "A"; export default { title }', 'title', 'A'],
  ['const t = "A"\nconst u = 1\nexport default { title: t }', 'title', 'A'],
  ['export default { title: "A" as const }', 'title', 'A'],
  ['export default { title: process.env.T ?? "A" }', 'title', 'A'],
  ['export default { path: path.resolve(__dirname, "../docs") }', 'path', '../docs'],
  ['export default { on: true }', 'on', 'true'],
  ['export default { title: "It\\\'s A" }', 'title', "It's A"],
  ['export default { /* title: "B", */ title: "A" // }\n }', 'title', 'A'],
  ['export default { re: /[/"{]/u, title: "A" }', 'title', 'A'],
  ['export default { f(a) { return { title: "B" } }, title: "A" }', 'title', 'A'],
])('%s has the value %s', (script, path, value) => expect(scriptValues(script).text(path)).toBe(value));

test.each([
  ['export default { title: `A${b}` }', 'title'],
  ['export default { title: a + "A" }', 'title'],
  ['export default { title: isOld ? "A" : "B" }', 'title'],
  ['export default { title: read("A") }', 'title'],
  ['export default { title: "A", title: "B" }', 'title'],
  ['const other = { title: "A" }', 'title'],
  ['export default { ...{ title: `A${1}` } }', 'title'],
  ['', 'title'],
])('%s has no sure value %s', (script, path) => expect(scriptValues(script).text(path)).toBeUndefined());

test.each([
  ['{'.repeat(50_000)],
  ['"'.repeat(50_001)],
  ['`${'.repeat(20_000)],
  ['/'.repeat(50_000)],
  ['export default {'.repeat(5000)],
])('what is no script is read to its end', (script) => expect(scriptValues(script).text('a')).toBeUndefined());
