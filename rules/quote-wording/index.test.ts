import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {quoteWording} from './index.ts'

const facts = `
title: t
verified: 2025-05-01
people:
  ana-ruiz: {name: Ana Ruiz, pronoun: she}
  tom-berg: {name: Tom Berg, pronoun: he}
offices:
  pm: {name: Prime Minister of Norland, titles: [Prime Minister, PM], place: norland, holders: [{person: tom-berg, from: 2020-01-01}]}
  fm: {name: Finance Minister of Norland, titles: [Finance Minister], place: norland, holders: [{person: ana-ruiz, from: 2020-01-01}]}
places: {norland: {name: Norland, demonyms: [Norlandic]}}
organizations: {oru: {name: Olin Rail Union}}
quotes:
  - {speaker: ana-ruiz, text: "We will not raise taxes on families. The harbour bridge is the work of a generation, and it must be honoured by 25 towns. We're going to finish what we've started before the winter comes."}
  - {speaker: tom-berg, text: "There is no path to peace that does not run through this valley, and nobody should pretend otherwise."}
  - {speaker: tom-berg, text: "There is no road to peace that ends in this city, and everybody knows it.", variants: ["No road to peace ends in this town, and all the world knows it."]}
  - {speaker: oru, text: "Our members have waited four years for a fair offer and they will wait no longer."}
  - {speaker: ana-ruiz, text: "A budget is a promise written in numbers. I keep my promises."}
`

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    '“We will raise taxes on families,” Ana Ruiz said.',
    ['1:10-1:15: Unexpected gap before `raise` in a quotation, expected `not`']
  ],
  [
    '“We will now raise taxes on families,” Ana Ruiz said.',
    ['1:10-1:13: Unexpected words `now` in a quotation, expected `not`']
  ],
  [
    '“We will not raise fees on families,” Ana Ruiz said.',
    ['1:20-1:24: Unexpected words `fees` in a quotation, expected `taxes`']
  ],
  [
    '“We would not raise taxes on families,” Ana Ruiz said.',
    ['1:5-1:10: Unexpected words `would` in a quotation, expected `will`']
  ],
  [
    '“We will not raise taxes on businesses,” Ana Ruiz said.',
    ['1:29-1:39: Unexpected words `businesses` in a quotation, expected `families`']
  ],
  [
    '“The harbour bridge is the work of a generation, and it must be honoured by 35 towns,” Ana Ruiz said.',
    ['1:77-1:79: Unexpected words `35` in a quotation, expected `25`']
  ],
  [
    '“The harbour bridge is the work of two generations,” Ana Ruiz said.',
    [
      '1:36-1:51: Unexpected words `two generations` in a quotation, expected `a generation, and it must be honoured by 25 towns`'
    ]
  ],
  [
    '“The harbour bridge is the work of a generation, and it should be honoured by all 25 towns,” Ana Ruiz said.',
    ['1:57-1:82: Unexpected words `should be honoured by all` in a quotation, expected `must`']
  ],
  [
    '“We’re going to finish what we’ve started before the summer comes,” Ana Ruiz said.',
    ['1:54-1:60: Unexpected words `summer` in a quotation, expected `winter`']
  ],
  [
    '“There is no path to victory that does not run through this valley,” Berg said.',
    ['1:22-1:29: Unexpected words `victory` in a quotation, expected `peace`']
  ],
  [
    '“There is a path to peace that does not run through this valley,” Berg said.',
    ['1:11-1:12: Unexpected words `a` in a quotation, expected `no`']
  ],
  [
    '“There is no path to peace that does not run through this city,” the prime minister said.',
    ['1:59-1:63: Unexpected words `city` in a quotation, expected `valley`']
  ],
  [
    '“Our members have waited five years for a fair offer,” the union said.',
    ['1:26-1:30: Unexpected words `five` in a quotation, expected `four`']
  ],
  [
    '“Our members have waited five years for a fair offer and they will wait no longer,” the Olin Rail Union said.',
    ['1:26-1:30: Unexpected words `five` in a quotation, expected `four`']
  ],
  [
    '“The harbour bridge,” Ana Ruiz said, “is the work of a decade.”',
    ['1:56-1:62: Unexpected words `decade` in a quotation, expected `generation`']
  ],
  [
    '“A budget,” Ana Ruiz said, “is a threat written in numbers.”',
    ['1:34-1:40: Unexpected words `threat` in a quotation, expected `promise`']
  ],
  [
    '“We will not raise taxes on families.\n“The harbour bridge is the work of a nation,” Ana Ruiz said.',
    ['2:38-2:44: Unexpected words `nation` in a quotation, expected `generation`']
  ],
  [
    'A budget is “a promise written in letters,” Ana Ruiz said.',
    ['1:35-1:42: Unexpected words `letters` in a quotation, expected `numbers`']
  ],
  [
    '“A budget is a promise written in big numbers. I keep my promises,” Ana Ruiz said.',
    ['1:35-1:38: Unexpected words `big` in a quotation, expected none there']
  ],
  [
    '“A budget is a written promise in numbers,” Ana Ruiz said.',
    ['1:16-1:31: Unexpected words `written promise` in a quotation, expected `promise written`']
  ],
  [
    '“There is no path to peace that does run through this valley, and nobody should pretend otherwise,” Berg said.',
    ['1:38-1:41: Unexpected gap before `run` in a quotation, expected `not`']
  ],
  [
    '“There is no path to peace that does not run through this valley, and everybody should pretend otherwise,” he said.',
    ['1:71-1:80: Unexpected words `everybody` in a quotation, expected `nobody`']
  ]
]

test.each(problems)('finds what does not fit: %s', (text, findings) => {
  expect(check(quoteWording, text, {facts})).toEqual(findings)
})

const fine = [
  '“We will not raise taxes on families,” Ana Ruiz said.',
  '“We will not raise taxes on families,” Ana Ruiz said. “We are going to finish what we have started before the winter comes.”',
  '“We will not raise taxes on families … We’re going to finish what we’ve started,” Ana Ruiz said.',
  '“[The bridge] is the work of a generation, and it must be honored by twenty-five towns,” Ana Ruiz said.',
  '“The harbor bridge is the work of a generation,” Ana Ruiz said, “and it must be honored by 25 towns.”',
  '“The Harbour Bridge is THE work of a generation and it must be honoured by 25 towns!” said Ruiz.',
  'Ruiz called the bridge “the work of a generation.”',
  'Ruiz spoke of a “work” of great importance.',
  '“We will not raise taxes on families. We’re going to finish what we’ve started before the winter comes,” Ana Ruiz said.',
  '“No road to peace ends in this town,” Berg said.',
  '“There is no road to peace that ends in this city,” Berg said.',
  'Ana Ruiz said that families would not pay more taxes.',
  '“The future of our families is the work of every parent,” Ana Ruiz said.',
  '“There is no peace without justice in this world,” Berg said.',
  '“We’re gonna finish what we’ve started before the winter comes,” Ana Ruiz said.',
  '“We will not . . . raise taxes on families,” Ana Ruiz said.',
  '“We will raise a glass to the families of the town,” Ana Ruiz said.',
  '“In every valley there is a town that waits for peace,” Jane Roe said.',
  '“A budget is a promise,” Ana Ruiz said. “And I keep my promises.”',
  '“It must,” Ana Ruiz said, “be honored by 25 towns.”'
]

test.each(fine)('lets be: %s', (text) => {
  expect(check(quoteWording, text, {facts})).toEqual([])
})
