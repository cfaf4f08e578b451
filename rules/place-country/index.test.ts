import {expect, test} from 'vitest'
import {check, judge} from '../../src/testing/rule-tester.ts'
import {placeCountry} from './index.ts'

const facts = `
title: Towns and countries
verified: 2025-06-01
places:
  slovakia: {name: Slovakia, demonyms: [Slovak], capital: bratislava}
  slovenia: {name: Slovenia, demonyms: [Slovenian], capital: ljubljana}
  bratislava: {name: Bratislava, country: slovakia}
  ljubljana: {name: Ljubljana, country: slovenia}
  united-kingdom: {name: United Kingdom, aliases: [UK], demonyms: [British], capital: london}
  england: {name: England, within: united-kingdom}
  scotland: {name: Scotland, within: united-kingdom, capital: edinburgh}
  glasgow: {name: Glasgow, within: scotland}
  edinburgh: {name: Edinburgh, within: scotland}
  london: {name: London, within: england}
  turkey: {name: Turkey, demonyms: [Turkish], capital: ankara}
  greece: {name: Greece, demonyms: [Greek], capital: athens}
  ankara: {name: Ankara, country: turkey}
  istanbul: {name: Istanbul, country: turkey}
  athens: {name: Athens, country: greece}
  united-states: {name: United States, demonyms: [American]}
  ohio: {name: Ohio, within: united-states}
  texas: {name: Texas, within: united-states, capital: austin}
  austin: {name: Austin, within: texas}
  australia: {name: Australia, demonyms: [Australian], capital: canberra}
  canberra: {name: Canberra, country: australia}
  sydney: {name: Sydney, country: australia}
  perth: {name: Perth, within: scotland}
`

const run = (text: string) => check(placeCountry, text, {facts})

const problems: readonly (readonly [text: string, ...findings: string[]])[] = [
  [
    'Police in Ankara, Greece, arrested two men.',
    '1:19-1:25: Unexpected country `Greece` of `Ankara`, expected `Turkey`'
  ],
  [
    'The firm, based in Ljubljana, Slovakia, makes skis.',
    '1:31-1:39: Unexpected country `Slovakia` of `Ljubljana`, expected `Slovenia`'
  ],
  [
    'BRATISLAVA, Slovenia (Wire) — The premier resigned on Monday.',
    '1:13-1:21: Unexpected country `Slovenia` of `Bratislava`, expected `Slovakia`'
  ],
  [
    'The Greek capital Istanbul was quiet.',
    '1:19-1:27: Unexpected capital `Istanbul` of `Greece`, expected `Athens`'
  ],
  [
    'Istanbul, the Turkish capital, was quiet.',
    '1:1-1:9: Unexpected capital `Istanbul` of `Turkey`, expected `Ankara`'
  ],
  [
    'The Slovenian city of Bratislava won the bid.',
    '1:5-1:14: Unexpected country `Slovenian` of `Bratislava`, expected `Slovakia`'
  ],
  [
    'The capital of Australia, Sydney, was calm.',
    '1:27-1:33: Unexpected capital `Sydney` of `Australia`, expected `Canberra`'
  ],
  [
    "Glasgow, Scotland's capital, was cold.",
    '1:1-1:8: Unexpected capital `Glasgow` of `Scotland`, expected `Edinburgh`'
  ],
  [
    'A court in Athens, Turkey, freed him.',
    '1:20-1:26: Unexpected country `Turkey` of `Athens`, expected `Greece`'
  ],
  [
    'The capital of Slovenia is Bratislava.',
    '1:28-1:38: Unexpected capital `Bratislava` of `Slovenia`, expected `Ljubljana`'
  ],
  [
    'Sydney, the Australian capital, was calm.',
    '1:1-1:7: Unexpected capital `Sydney` of `Australia`, expected `Canberra`'
  ],
  [
    '“I study in Bratislava, Slovenia,” she said.',
    '1:25-1:33: Unexpected country `Slovenia` of `Bratislava`, expected `Slovakia`'
  ],
  [
    'Delegates from Athens, Greece, and Ankara, Greece, met.',
    '1:44-1:50: Unexpected country `Greece` of `Ankara`, expected `Turkey`'
  ]
]

test('A wrong country or capital is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'He left Bratislava. Slovenia won.',
  'Talks between Ankara, Greece and the Turkish side went on.',
  'In Bratislava, Slovenian voters cheered.',
  'The team from Bratislava beat Slovenia.',
  "Ankara, Greece's neighbour, said no.",
  'Unlike Bratislava, Slovenia said yes.',
  'The Greek premier in Ankara was quiet. Greek officials in Istanbul met.',
  'The Greek team of Istanbul won.',
  'Istanbul was once the capital of Turkey.',
  'Sydney is the sporting capital of Australia.',
  'Venture capital of Greece, Istanbul and Turkey grew. The capital of Greece and Istanbul were calm.',
  'He sold Athens, Turkey and Sydney to a bank.',
  'Scotland, Glasgow and England voted.',
  'Slovenia, Bratislava said, was late.',
  'Whether Athens, Turkey or Slovenia wins is open.'
]

test('Lists, other towns of the name, and what is no claim are silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})

const right: readonly (readonly [text: string, ...claims: string[]])[] = [
  ['The summit in Bratislava, Slovakia, ended on Friday.', 'Slovakia'],
  ['Athens, Greece; Ankara, Turkey; London, England.', 'Greece', 'Turkey', 'England'],
  ['Edinburgh is the capital of Scotland. Austin, the capital of Texas, grew.', 'Edinburgh', 'Austin'],
  ['Bratislava in Slovakia is old. She lives in Bratislava in Slovakia.', 'Slovakia']
]

test('a right country or capital is supported', () => {
  expect(right.map(([text]) => [text, ...judge(placeCountry, text, {facts}).supported])).toEqual(right)
})
