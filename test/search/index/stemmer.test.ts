import { describe, expect, test } from 'vitest';
import { stemmer } from '../../../src/search/index/stemmer.js';

const same = (language: string, ...words: readonly string[]) => new Set(words.map(stemmer(language))).size === 1;

describe('a stem', () => {
  test.each([
    ['ar', 'كتابات'],
    ['ca', 'cases'],
    ['cs', 'domovy'],
    ['da', 'husene'],
    ['de', 'hausen'],
    ['es', 'regulaciones'],
    ['eu', 'etxeak'],
    ['fi', 'taloissa'],
    ['fr', 'maisons'],
    ['ga', 'oifigeach'],
    ['hu', 'házakban'],
    ['hy', 'մարդկանց'],
    ['it', 'nazioni'],
    ['nb', 'husene'],
    ['nl', 'huizen'],
    ['no', 'husene'],
    ['pt', 'nações'],
    ['ro', 'casele'],
    ['ru', 'банками'],
    ['sl', 'knjige'],
    ['sv', 'husens'],
    ['ta', 'வீடுகள்'],
    ['tr', 'evlerinde'],
  ])('is made in %s of %s', (language, word) => expect(stemmer(language)(word)).not.toBe(word));
  test('is the word itself in a language without a stemmer', () => expect(stemmer('zh')('houses')).toBe('houses'));
  test('is made of a word of 64 letters and not of a longer one', () => {
    const long = `${'b'.repeat(57)}ations`;
    expect([stemmer('en')(`b${long}`), stemmer('en')(`bb${long}`)]).toEqual([
      expect.not.stringMatching(/s$/u),
      `bb${long}`,
    ]);
  });
  test.each([
    'arise arose arisen',
    'broke break broken',
    'crept creep',
    'fall fell fallen',
    'forgive forgave',
    'hide hidden',
    'meet met',
    'say said',
    'sing sang sung',
    'stand stood',
    'swim swam',
    'undergo underwent',
    'weave wove',
    'man men',
    'knife knives',
    'crisis crises',
    'write wrote written',
  ])('is one for the irregular forms %s', (forms) => expect(same('en', ...forms.split(' '))).toBe(true));
  test('of an irregular form is an English matter', () => expect(same('de', 'men', 'man')).toBe(false));
  test.each([
    ['organise organize'],
    ['organised organizes'],
    ['organiser organizer'],
    ['organising organizing'],
    ['realisation realizations'],
    ['analyse analyze'],
    ['analysers analyzing'],
    ['catalyse catalyzes'],
    ['neighbour neighbor'],
    ['colours color'],
    ['honoured honored'],
    ['labouring laboring'],
    ['favourable favorable'],
    ['favourite favorites'],
    ['armour armor'],
    ['rumours rumor'],
    ['humour humor'],
    ['colourful colorful'],
    ['centre center'],
    ['theatres theaters'],
    ['metre meter'],
    ['litres liter'],
    ['fibre fiber'],
    ['calibre caliber'],
    ['meagre meager'],
    ['licence license'],
    ['defence defense'],
    ['offences offense'],
    ['pretence pretense'],
    ['catalogue catalog'],
    ['dialogues dialog'],
    ['analogue analog'],
    ['epilogue epilog'],
    ['programme program'],
    ['programmes programs'],
  ])('is one for the British and the American spelling: %s', (forms) =>
    expect(same('en', ...forms.split(' '))).toBe(true),
  );
  test.each([
    'rise rize',
    'wise wize',
    'four for',
    'sour sor',
    'acre acer',
    'prologue prolog',
    'deprogramme deprogram',
    'organisep organizep',
    'centrex centerx',
    'decentre decenter',
    'analysep analyzep',
    'colourp colorp',
    'licencep licensep',
    'unlicence unlicense',
    'cataloguep catalogp',
    'subcatalogue subcatalog',
    'programmep programp',
  ])('is not one for what merely looks so: %s', (forms) => expect(same('en', ...forms.split(' '))).toBe(false));
});
