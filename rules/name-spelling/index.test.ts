import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {nameSpelling} from './index.ts'

const facts = `
title: Ruritania, summer 2024
verified: 2025-06-01
organizations:
  safety-board: {name: Maritime Safety Board}
  chamber: {name: Ruritanian Chamber of Commerce}
  tidal-centre: {name: Centre for Tidal Research}
people:
  konrad-wesselmann: {name: Konrad Wesselmann}
  mira-stolz: {name: Mira Stolz}
  tomas-lindqvist: {name: Tomas Lindqvist}
  jane-combs: {name: Jane Combs, known: [Jane Coombs]}
  philippa-auerbach: {name: Philippa Auerbach}
  emil-brunner: {name: Émil Brunner}
offices:
  secretary-of-trade:
    name: Secretary of Trade
    titles: [Trade Secretary]
    holders: [{person: konrad-wesselmann, from: 2024-01-10}]
  prime-minister:
    name: Prime Minister of Ruritania
    titles: [Prime Minister]
    holders: [{person: mira-stolz, from: 2023-05-01}]
`

const run = (text: string) => check(nameSpelling, text, {facts, published: '2024-07-22'})

const problems: readonly (readonly [text: string, ...findings: string[]])[] = [
  ['Mira Stoltz, the prime minister, resigned.', '1:6-1:12: Unexpected spelling `Stoltz`, expected `Stolz`'],
  ['The prime minister, Mira Stolze, said no.', '1:26-1:32: Unexpected spelling `Stolze`, expected `Stolz`'],
  ['Prime Minister Stoltz said no.', '1:16-1:22: Unexpected spelling `Stoltz`, expected `Stolz`'],
  [
    'The letter was signed by Tomas Lindquist.',
    '1:32-1:41: Unexpected spelling `Lindquist`, expected `Lindqvist`'
  ],
  [
    'Philippa Auerbach won. Later Philipa Auerbach thanked her team.',
    '1:30-1:37: Unexpected spelling `Philipa`, expected `Philippa`'
  ],
  [
    'A report by the Maritime Safety Bord blamed the pilot.',
    '1:33-1:37: Unexpected spelling `Bord`, expected `Board`'
  ],
  [
    'Pundits like Tomas Lindqivst were wrong.',
    '1:20-1:29: Unexpected spelling `Lindqivst`, expected `Lindqvist`'
  ],
  [
    'Mira Stolz won. Supporters of Mira Stoltz cheered.',
    '1:36-1:42: Unexpected spelling `Stoltz`, expected `Stolz`'
  ],
  [
    'The Trade Secretary, Konrad Weselmann, flew home.',
    '1:29-1:38: Unexpected spelling `Weselmann`, expected `Wesselmann`'
  ],
  [
    'The deal that Konrad Weselmann had signed on May 3 failed in court.',
    '1:22-1:31: Unexpected spelling `Weselmann`, expected `Wesselmann`'
  ],
  [
    'Philippa Auerbch is to lead the laboratory from next year.',
    '1:10-1:17: Unexpected spelling `Auerbch`, expected `Auerbach`'
  ],
  [
    'Members of the Ruritanian Chamber of Commmerce voted.',
    '1:38-1:47: Unexpected spelling `Commmerce`, expected `Commerce`'
  ],
  [
    'Konrad Wesselmann scored. Fans sang for Wesslemann until midnight.',
    '1:41-1:51: Unexpected spelling `Wesslemann`, expected `Wesselmann`'
  ]
]

test('A name that is a slip away from a known one, with its given name or title, is found', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'Konrad Wesselmann told reporters that the talks would go on.',
  'Emil Brunner and Émil Brunner are one.',
  'Jane Coombs is no relation. Coombs said so.',
  'Mira Holz spoke. Mira Stahl won.',
  'T. Lindqvist won. Mr. Lindqvist left.',
  'Konrad Adenauer was chancellor. Konrad Wessel is a poet.',
  'The Maritime Safety Boards met. The Maritime Salvage Board closed.',
  'The Kowloon Chamber of Commerce met.',
  "Tomas Lindqvist's daughter, Ida Lindqvist, and the Lindqvists won.",
  'Minister Stoltz of the Lutheran church prayed.',
  'Opera singer Lindquist sang.',
  'Philip Auerbach and Philippe Auerbach are brothers.',
  'Wesselman GmbH makes lamps.',
  'Stolzer than ever, Mira Stolz waved. Brunners are wells.',
  'Tomás Lindqvist, Tomas Lindqvist and KONRAD WESSELMANN voted.'
]

test('Names of others, and other ways to write a name, are silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})
