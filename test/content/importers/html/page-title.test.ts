import { expect, test } from 'vitest';
import { pageTitle } from '../../../../src/content/importers/html/page-title.js';

const told = (
  element: string | undefined,
  { heading, candidates = [], sites = [] }: { heading?: string; candidates?: string[]; sites?: string[] },
) => {
  const { title, site } = pageTitle({ element, heading, candidates, sites });
  return [title, site];
};

test.each([
  ['Harbour rules | Harbour News', { heading: 'Harbour rules' }, ['Harbour rules', 'Harbour News']],
  ['Harbour rules - Harbour News', { sites: ['Harbour News'] }, ['Harbour rules', 'Harbour News']],
  [
    'Harbour News: Harbour rules',
    { heading: 'Harbour rules', sites: ['Harbour News'] },
    ['Harbour rules', 'Harbour News'],
  ],
  [
    'Harbour rules – harbournews.example',
    { sites: ['harbournews'] },
    ['Harbour rules – harbournews.example', 'harbournews'],
  ],
  ['Rules - and what they cost', { heading: 'Rules - and what they cost' }, ['Rules - and what they cost', undefined]],
  ['Rules | Port', { candidates: ['What skippers must know', 'Rules'] }, ['Rules', 'Port']],
  ['Real title | Brand', { candidates: ['Brand'], heading: 'Real title', sites: ['Brand'] }, ['Real title', 'Brand']],
  ['The thing itself · Brand', { heading: 'Brand' }, ['The thing itself · Brand', undefined]],
  ['旧船闸重新开放_潮水网', { heading: '旧船闸重新开放' }, ['旧船闸重新开放', '潮水网']],
  ['use_the_lock', { heading: 'use_the_lock' }, ['use_the_lock', undefined]],
  ['Fish - Openpedia', { heading: 'Fish', sites: ['Openpedia Foundation, Inc.'] }, ['Fish', 'Openpedia']],
  [undefined, { heading: 'Only a heading' }, ['Only a heading', undefined]],
  [undefined, {}, [undefined, undefined]],
])('of a page that is called %j', (element, sources, expected) => expect(told(element, sources)).toEqual(expected));
