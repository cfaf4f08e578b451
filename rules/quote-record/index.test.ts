import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {quoteRecord} from './index.ts'

const facts = `
title: Port Olin
verified: 2025-06-01
people:
  ana-ruiz: {name: Ana Ruiz, pronoun: she}
  kemal-aydin: {name: Kemal Aydin, pronoun: he}
  joan-pell: {name: Joan Pell, pronoun: she}
quotes:
  - {speaker: ana-ruiz, source: https://example.org/1, text: The harbour belongs to the people who work in it. I will not sell one stone of it.}
  - {speaker: kemal-aydin, source: https://example.org/2, text: We lost the ball and then we lost our heads.}
`

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    '“The ferry will run again in spring,” Ana Ruiz said.',
    ['1:2-1:37: Unverifiable quotation of `Ana Ruiz`, expected it among the quotations on record']
  ],
  [
    '“The referee gave us nothing tonight,” Kemal Aydin told reporters.',
    ['1:2-1:38: Unverifiable quotation of `Kemal Aydin`, expected it among the quotations on record']
  ],
  [
    'Ana Ruiz called the budget “a fair deal for every street”.',
    ['1:29-1:57: Unverifiable quotation of `Ana Ruiz`, expected it among the quotations on record']
  ],
  [
    'According to Kemal Aydin, “the injured keeper trains again.”',
    ['1:28-1:60: Unverifiable quotation of `Kemal Aydin`, expected it among the quotations on record']
  ],
  [
    'Ana Ruiz wrote: “Nobody asked the fishermen about the new pier.”',
    ['1:18-1:64: Unverifiable quotation of `Ana Ruiz`, expected it among the quotations on record']
  ],
  [
    '“Nobody asked the fishermen,” Ana Ruiz said, “about the new pier.”',
    ['1:2-1:29: Unverifiable quotation of `Ana Ruiz`, expected it among the quotations on record']
  ],
  [
    '“The court will hear us in May,” said Ana Ruiz.',
    ['1:2-1:32: Unverifiable quotation of `Ana Ruiz`, expected it among the quotations on record']
  ],
  [
    'Kemal Aydin added: “Our doctor has ruled nothing out.”',
    ['1:21-1:54: Unverifiable quotation of `Kemal Aydin`, expected it among the quotations on record']
  ],
  [
    '“The harbour is a promise to our children,” Ana Ruiz said.',
    ['1:2-1:43: Unverifiable quotation of `Ana Ruiz`, expected it among the quotations on record']
  ]
]

test.each(problems)('finds what does not fit: %s', (text, findings) => {
  expect(check(quoteRecord, text, {facts})).toEqual(findings)
})

const fine = [
  '“The harbour belongs to the people who work in it,” Ana Ruiz said.',
  '“I will not sell one stone of it,” Ana Ruiz said.',
  '“The harbor belongs to the people who work in it,” said Ana Ruiz.',
  'Ana Ruiz said that she would “not sell one stone” of the harbour.',
  '“We lost the ball,” Kemal Aydin said, “and then we lost our heads.”',
  '“We lost the match and then we lost our heads,” Kemal Aydin said.',
  '“The ferry will run again in spring,” Joan Pell said.',
  '“The ferry will run again in spring,” said Tim Osei, a sailor.',
  '“The ferry will run again in spring,” a sailor said.',
  '“The ferry will run again in spring,” the mayor said.',
  'Ana Ruiz said the ferry would run again in spring.',
  'Ana Ruiz spoke of “trouble”.',
  'Ana Ruiz read from the novel “The Stone and the Sea” on Monday.'
]

test.each(fine)('lets be: %s', (text) => {
  expect(check(quoteRecord, text, {facts})).toEqual([])
})
