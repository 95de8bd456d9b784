import { expect, test } from 'vitest';
import { pageTitle } from '../../../../src/content/importers/html/page-title.js';

const told = (
  element: string | undefined,
  {
    heading,
    shown,
    candidates = [],
    sites = [],
    hosts = [],
  }: { heading?: string; shown?: string; candidates?: string[]; sites?: string[]; hosts?: string[] },
) => {
  const { title, site } = pageTitle({ element, heading, shown, candidates, sites, hosts });
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
  ['Harbour news « Archive « The lock is open', { shown: 'The lock is open' }, ['The lock is open', 'Harbour news']],
  ['Facts | Tide', { shown: 'The night shift', candidates: ['Facts'] }, ['The night shift', undefined]],
  [
    'At the lock: Rules',
    { shown: 'Harbour Rules of the lock', candidates: ['Rules of the lock'] },
    ['Rules of the lock', undefined],
  ],
  ['The lock &#8211; and &quot;more&quot;', {}, ['The lock – and "more"', undefined]],
  [
    'We are Tide - Tide',
    { shown: 'We are Tide', sites: ['Start'], hosts: ['tide.example', 'tide'] },
    ['We are Tide', 'Tide'],
  ],
  ['The lock - tide.example', { hosts: ['tide.example', 'tide'] }, ['The lock', 'tide.example']],
  [undefined, { heading: 'Only a heading' }, ['Only a heading', undefined]],
  [undefined, {}, [undefined, undefined]],
])('of a page that is called %j', (element, sources, expected) => expect(told(element, sources)).toEqual(expected));
