import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {quoteSpeaker} from './index.ts'

const facts = `
title: t
verified: 2025-05-01
people:
  ana-ruiz: {name: Ana Ruiz, pronoun: she}
  tom-berg: {name: Tom Berg, pronoun: he}
  lea-holm: {name: Lea Holm, pronoun: she}
offices:
  pm: {name: Prime Minister of Norland, titles: [Prime Minister, PM], place: norland, holders: [{person: tom-berg, from: 2020-01-01}]}
  fm: {name: Finance Minister of Norland, titles: [Finance Minister], place: norland, holders: [{person: ana-ruiz, from: 2020-01-01}]}
places: {norland: {name: Norland, demonyms: [Norlandic]}}
organizations: {oru: {name: Olin Rail Union}, ministry: {name: Ministry of Finance}}
quotes:
  - {speaker: ana-ruiz, text: "We will not raise taxes on families. The harbour bridge is the work of a generation, and it must be honoured by 25 towns."}
  - {speaker: oru, text: "Our members have waited four years for a fair offer and they will wait no longer."}
  - {speaker: [lea-holm, ministry], text: "The deficit fell for the third year in a row."}
`

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    '“We will not raise taxes on families,” Tom Berg said.',
    ['1:40-1:48: Unexpected speaker `Tom Berg` of a recorded quotation, expected `Ana Ruiz`']
  ],
  [
    '“We will not raise taxes on families,” Prime Minister Tom Berg said.',
    ['1:40-1:63: Unexpected speaker `Prime Minister Tom Berg` of a recorded quotation, expected `Ana Ruiz`']
  ],
  [
    '“We will not raise taxes on families,” the prime minister said.',
    ['1:40-1:58: Unexpected speaker `the prime minister` of a recorded quotation, expected `Ana Ruiz`']
  ],
  [
    '“We will not raise taxes on families,” the Norlandic prime minister said.',
    [
      '1:40-1:68: Unexpected speaker `the Norlandic prime minister` of a recorded quotation, expected `Ana Ruiz`'
    ]
  ],
  [
    '“We will not raise taxes on families,” Norland’s prime minister told reporters.',
    ['1:40-1:64: Unexpected speaker `Norland’s prime minister` of a recorded quotation, expected `Ana Ruiz`']
  ],
  [
    '“We will not raise taxes on families,” said Jane Roe, a baker.',
    ['1:45-1:53: Unexpected speaker `Jane Roe` of a recorded quotation, expected `Ana Ruiz`']
  ],
  [
    '“We will not raise taxes on families,” the Olin Rail Union said.',
    ['1:40-1:59: Unexpected speaker `the Olin Rail Union` of a recorded quotation, expected `Ana Ruiz`']
  ],
  [
    '“Our members have waited four years for a fair offer,” Tom Berg said.',
    ['1:56-1:64: Unexpected speaker `Tom Berg` of a recorded quotation, expected `Olin Rail Union`']
  ],
  [
    'According to Tom Berg, “the harbour bridge is the work of a generation.”',
    ['1:14-1:22: Unexpected speaker `Tom Berg` of a recorded quotation, expected `Ana Ruiz`']
  ],
  [
    'Tom Berg wrote: “We will not raise taxes on families.”',
    ['1:1-1:9: Unexpected speaker `Tom Berg` of a recorded quotation, expected `Ana Ruiz`']
  ],
  [
    '“We will not raise taxes on families,” Tom Berg said. “The harbour bridge is the work of a generation.”',
    ['1:40-1:48: Unexpected speaker `Tom Berg` of a recorded quotation, expected `Ana Ruiz`']
  ],
  [
    'Tom Berg told Jane Roe: “We will not raise taxes on families.”',
    ['1:1-1:9: Unexpected speaker `Tom Berg` of a recorded quotation, expected `Ana Ruiz`']
  ],
  [
    '“The deficit fell for the third year in a row,” Tom Berg said.',
    [
      '1:49-1:57: Unexpected speaker `Tom Berg` of a recorded quotation, expected `Lea Holm or Ministry of Finance`'
    ]
  ]
]

test.each(problems)('finds what does not fit: %s', (text, findings) => {
  expect(check(quoteSpeaker, text, {facts})).toEqual(findings)
})

const fine = [
  '“We will not raise taxes on families,” Ana Ruiz said.',
  '“We will not raise taxes on families,” the finance minister said.',
  '“We will not raise taxes on families,” Norland’s finance minister said.',
  '“We will not raise taxes on families,” she said.',
  '“We will not raise taxes on families,” Tom Berg said, quoting Ana Ruiz.',
  '“We will not raise taxes on families,” Tom Berg read from a letter of his finance minister.',
  'Echoing Ana Ruiz, Tom Berg said: “We will not raise taxes on families.”',
  'In the words of Ana Ruiz, read out by Tom Berg, “We will not raise taxes on families.”',
  '“We will not raise taxes on families,” Tom Berg repeated.',
  'Tom Berg quoted her pledge: “We will not raise taxes on families.”',
  '“Our members have waited four years for a fair offer,” the Olin Rail Union said.',
  '“Our members have waited four years for a fair offer,” a spokeswoman for the Olin Rail Union said.',
  '“Our members have waited four years for a fair offer,” the union said.',
  '“Our members have waited four years for a fair offer,” said Kim Odell, president of the Olin Rail Union.',
  '“The deficit fell for the third year in a row,” the Ministry of Finance said.',
  '“The deficit fell for the third year in a row,” Holm said.',
  '“We all want the work of a generation,” Tom Berg said.',
  '“We will not raise taxes on families,” a spokesman for Ana Ruiz said.',
  '“We will not raise taxes on families,” Ana Ruiz told Tom Berg.',
  '“We will not raise taxes on families,” the minister said.',
  'Did Tom Berg say, “We will not raise taxes on families”?',
  'Tom Berg never said “We will not raise taxes on families.”',
  '“We will not raise taxes on families,” Tom Berg denied having said.',
  '“We will not raise taxes on families,” Tom Berg recalled Ruiz saying.',
  'The pledge that Tom Berg mocked as “We will not raise taxes on families” is old.'
]

test.each(fine)('lets be: %s', (text) => {
  expect(check(quoteSpeaker, text, {facts})).toEqual([])
})
