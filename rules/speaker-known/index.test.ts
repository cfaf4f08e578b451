import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {speakerKnown} from './index.ts'

const facts = `
title: Port Olin
verified: 2025-06-01
people:
  ana-ruiz: {name: Ana Ruiz, aliases: [Annie Ruiz], pronoun: she}
  kemal-aydin: {name: Kemal Aydin, pronoun: he}
  leyla-aydin: {name: Leyla Aydin, pronoun: she}
offices:
  mayor: {name: Mayor of Port Olin, titles: [Mayor], holders: [{person: ana-ruiz, from: 2022-01-01, source: https://example.org/m}]}
organizations: {union: {name: Port Union}}
`

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    '“The pier is unsafe,” said Brenda Moxley, a structural engineer.',
    ['1:28-1:41: Unverifiable speaker `Brenda Moxley`, expected a person of the fact sheet']
  ],
  [
    'Professor Idris Kale of the university warned: “The pier is unsafe.”',
    ['1:11-1:21: Unverifiable speaker `Idris Kale`, expected a person of the fact sheet']
  ],
  [
    '“The pier is unsafe,” councillor Ruth Amsel told the paper.',
    ['1:34-1:44: Unverifiable speaker `Ruth Amsel`, expected a person of the fact sheet']
  ],
  [
    'According to analyst Peter Vance, “the pier is unsafe.”',
    ['1:22-1:33: Unverifiable speaker `Peter Vance`, expected a person of the fact sheet']
  ],
  [
    '“The pier is unsafe,” Brenda Moxley said. Moxley added: “Nobody listened.”',
    ['1:23-1:36: Unverifiable speaker `Brenda Moxley`, expected a person of the fact sheet']
  ],
  [
    '“He taught me to sail,” said Deniz Aydin, his son.',
    ['1:30-1:41: Unverifiable speaker `Deniz Aydin`, expected a person of the fact sheet']
  ],
  [
    '“The pier,” said Brenda Moxley, “is unsafe and it will fall.”',
    ['1:18-1:31: Unverifiable speaker `Brenda Moxley`, expected a person of the fact sheet']
  ],
  [
    'Brenda Moxley, 44, who runs the bakery, said: “The pier is unsafe.”',
    ['1:1-1:14: Unverifiable speaker `Brenda Moxley`, expected a person of the fact sheet']
  ]
]

test.each(problems)('finds what does not fit: %s', (text, findings) => {
  expect(check(speakerKnown, text, {facts})).toEqual(findings)
})

const fine = [
  '“The pier is safe,” said Ana Ruiz.',
  '“The pier is safe,” Annie Ruiz said.',
  '“The pier is safe,” Mayor Ruiz said.',
  'Ana Ruiz came late. “The pier is safe,” Ruiz said.',
  'Kemal Aydin met Leyla Aydin. “The pier is safe,” Aydin said.',
  '“The pier is safe,” he said.',
  '“The pier is safe,” a neighbour said.',
  '“The pier is safe,” the Port Union said.',
  '“The pier is safe,” the mayor said.',
  'Brenda Moxley watched from the shore.',
  'Brenda Moxley said that the pier was unsafe.',
  'The “Brenda Moxley” sank in 1911.',
  '“The pier is safe,” police said on Monday.',
  '“The pier is safe,” residents of the quay told us.'
]

test.each(fine)('lets be: %s', (text) => {
  expect(check(speakerKnown, text, {facts})).toEqual([])
})
