import {expect, test} from 'vitest'
import {check, judge} from '../../src/testing/rule-tester.ts'
import {partyMember} from './index.ts'

const facts = `
title: Members of parties
verified: 2025-06-01
organizations:
  republican-party: {name: Republican Party, aliases: [GOP]}
  democratic-party: {name: Democratic Party}
  liberal-party: {name: Liberal Party of Canada}
  conservative-party: {name: Conservative Party of Canada}
  new-democratic-party: {name: New Democratic Party, acronym: NDP}
  labour-party: {name: Labour Party}
people:
  dale-whitcomb: {name: Dale Whitcomb, parties: [{party: republican-party, from: 2010}]}
  inez-salgado: {name: Inez Salgado, parties: [{party: democratic-party}]}
  paul-tremaine: {name: Paul Tremaine, parties: [{party: conservative-party}]}
  odile-garneau: {name: Odile Garneau, parties: [{party: liberal-party, from: 2015}]}
  hugh-pell:
    name: Hugh Pell
    parties: [{party: republican-party, to: 2009-04-27}, {party: democratic-party, from: 2009-04-28}]
  avi-stern: {name: Avi Stern, parties: [{party: new-democratic-party}]}
  moira-keane: {name: Moira Keane, parties: [{party: labour-party}]}
  jo-bell: {name: Jo Bell}
`

const run = (text: string) => check(partyMember, text, {facts, published: '2024-07-22'})

const problems: readonly (readonly [text: string, ...findings: string[]])[] = [
  [
    'Sen. Dale Whitcomb, D-Ohio, voted no.',
    '1:21-1:22: Unexpected party `D` of `Dale Whitcomb`, expected `Republican Party`'
  ],
  [
    'Democratic Sen. Dale Whitcomb voted no.',
    '1:1-1:11: Unexpected party `Democratic` of `Dale Whitcomb`, expected `Republican Party`'
  ],
  [
    'Democrat Dale Whitcomb voted no.',
    '1:1-1:9: Unexpected party `Democrat` of `Dale Whitcomb`, expected `Republican Party`'
  ],
  [
    'The meeting with Conservative leader Odile Garneau went well.',
    '1:18-1:30: Unexpected party `Conservative` of `Odile Garneau`, expected `Liberal Party of Canada`'
  ],
  [
    'Tory MP Moira Keane asked the question.',
    '1:1-1:5: Unexpected party `Tory` of `Moira Keane`, expected `Labour Party`'
  ],
  [
    'Labour leader Paul Tremaine replied.',
    '1:1-1:7: Unexpected party `Labour` of `Paul Tremaine`, expected `Conservative Party of Canada`'
  ],
  ['Inez Salgado (R) won.', '1:15-1:16: Unexpected party `R` of `Inez Salgado`, expected `Democratic Party`'],
  [
    'Dale Whitcomb, a Democrat from Ohio, lost.',
    '1:18-1:26: Unexpected party `Democrat` of `Dale Whitcomb`, expected `Republican Party`'
  ],
  [
    'The Republican congresswoman Inez Salgado voted yes.',
    '1:5-1:15: Unexpected party `Republican` of `Inez Salgado`, expected `Democratic Party`'
  ],
  [
    'GOP Rep. Inez Salgado said so.',
    '1:1-1:4: Unexpected party `GOP` of `Inez Salgado`, expected `Democratic Party`'
  ],
  [
    'The senator, Dale Whitcomb (D), fell ill.',
    '1:29-1:30: Unexpected party `D` of `Dale Whitcomb`, expected `Republican Party`'
  ],
  [
    '“No,” said Democratic presidential candidate Dale Whitcomb.',
    '1:12-1:22: Unexpected party `Democratic` of `Dale Whitcomb`, expected `Republican Party`'
  ],
  [
    'Moira Keane, the Conservative MP, asked the question.',
    '1:18-1:30: Unexpected party `Conservative` of `Moira Keane`, expected `Labour Party`'
  ],
  [
    'Voters chose Odile Garneau, the Conservative leader, in 2021.',
    '1:33-1:45: Unexpected party `Conservative` of `Odile Garneau`, expected `Liberal Party of Canada`'
  ]
]

test('A party that the person did not belong to is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'Democratic rival Dale Whitcomb lost.',
  'Conservative Dale Whitcomb is loved by the right.',
  'A liberal, Dale Whitcomb, lost. The conservative Inez Salgado won.',
  'Democrats beat Dale Whitcomb.',
  "Democratic opponents of Dale Whitcomb cheered. The Democratic senator's husband, Dale Whitcomb, waved.",
  'Democrats, Dale Whitcomb said, were late. Dale Whitcomb, the Democrats said, was late.',
  'Dale Whitcomb was no Democrat. Dale Whitcomb, no Democrat, waved.',
  'Democrat-turned-Republican Dale Whitcomb won. Ex-Democrat Dale Whitcomb lost.',
  'Independent Dale Whitcomb won. Dale Whitcomb (I-Vt.) won.',
  'Republican-backed Inez Salgado won. Non-Republican Dale Whitcomb lost.',
  "Dale Whitcomb, a Democratic senator's husband, waved.",
  'Dale Whitcomb and Joe Orr, a Democrat, met.',
  'The Democratic Republic of the Congo thanked Dale Whitcomb.',
  'Labour Day belongs to Dale Whitcomb. Green fields please Dale Whitcomb.',
  'Dale Whitcomb (left) and Inez Salgado (right) waved. Dale Whitcomb (Dem. Rep. of Congo) did not.',
  'Dale Whitcomb (R) and Inez Salgado (D) met.'
]

test('A label of others, of another time, or an opinion is silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})

const right: readonly (readonly [text: string, ...claims: string[]])[] = [
  ['Liberal leader Odile Garneau and Conservative leader Paul Tremaine met.', 'Liberal', 'Conservative'],
  ['Democratic Party leader Inez Salgado spoke.', 'Democratic'],
  ['In 2008, Republican Hugh Pell voted no.', 'Republican'],
  ['NDP leader Avi Stern and Moira Keane, the Labour MP, met.', 'NDP', 'Labour']
]

test('a label of the right party is supported', () => {
  expect(
    right.map(([text]) => [text, ...judge(partyMember, text, {facts, published: '2024-07-22'}).supported])
  ).toEqual(right)
})
