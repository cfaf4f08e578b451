import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {claimReviewed} from './index.ts'

const facts = `
title: t
verified: 2025-05-01
people:
  gilda-marchetti: {name: Gilda Marchetti, pronoun: she}
  piero-marchetti: {name: Piero Marchetti, pronoun: he}
  ines-prado: {name: Inês Prado, pronoun: she}
organizations:
  barlow: {name: Barlow Group}
offices:
  mayor: {name: Mayor of Port, titles: [Mayor], holders: [{person: gilda-marchetti, from: 2020-01-01}, {person: piero-marchetti, from: 1970-01-01, to: 1975-01-01}]}
claims:
  - {text: Mayor Marchetti closed the Harbour Road Library, verdict: false, reviewed: 2025-04-01, review: "https://e.org/1"}
  - {text: Vaccines cause autism., verdict: false, reviewed: 2025-04-01, review: "https://e.org/2"}
  - {text: "Inês Prado was born in Lisbon", verdict: false, review: "https://e.org/3"}
  - {text: "The city sold the harbour to Barlow Group for 2 million dollars.", verdict: false, review: "https://e.org/3"}
  - {text: "Crime rose by 40 percent last year", verdict: false, review: "https://e.org/3"}
  - {text: "Prado did not pay taxes in 2019", verdict: false, review: "https://e.org/3"}
  - {text: "The bridge is open", verdict: true, review: "https://e.org/3"}
`

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    'Mayor Marchetti closed the Harbour Road Library in her second year, and the council paid for it.',
    [
      '1:1-1:48: Unexpected statement `Mayor Marchetti closed the Harbour Road Library`, expected none that was reviewed as false'
    ]
  ],
  [
    'The Harbour Road Library was closed by Mayor Marchetti.',
    [
      '1:5-1:55: Unexpected statement `Harbour Road Library was closed by Mayor Marchetti`, expected none that was reviewed as false'
    ]
  ],
  [
    'Two years ago, Mayor Marchetti quietly closed the Harbour Road Library.',
    [
      '1:16-1:71: Unexpected statement `Mayor Marchetti quietly closed the Harbour Road Library`, expected none that was reviewed as false'
    ]
  ],
  [
    'Mayor Marchetti closes the Harbour Road Library',
    [
      '1:1-1:48: Unexpected statement `Mayor Marchetti closes the Harbour Road Library`, expected none that was reviewed as false'
    ]
  ],
  [
    'After Mayor Marchetti closed the Harbour Road Library, voters turned to Prado.',
    [
      '1:7-1:54: Unexpected statement `Mayor Marchetti closed the Harbour Road Library`, expected none that was reviewed as false'
    ]
  ],
  [
    'Vaccines cause autism, and parents know it.',
    ['1:1-1:22: Unexpected statement `Vaccines cause autism`, expected none that was reviewed as false']
  ],
  [
    'The vaccine causes autism.',
    ['1:5-1:26: Unexpected statement `vaccine causes autism`, expected none that was reviewed as false']
  ],
  [
    'Prado, who was born in Lisbon, won the vote.',
    [
      '1:1-1:30: Unexpected statement `Prado, who was born in Lisbon`, expected none that was reviewed as false'
    ]
  ],
  [
    'Inês Prado was born in Lisbon.',
    [
      '1:1-1:30: Unexpected statement `Inês Prado was born in Lisbon`, expected none that was reviewed as false'
    ]
  ],
  [
    'Prado was born in Lisbon and moved north at the age of six.',
    ['1:1-1:25: Unexpected statement `Prado was born in Lisbon`, expected none that was reviewed as false']
  ],
  [
    'The city sold the harbour to Barlow Group for two million dollars in 2021.',
    [
      '1:5-1:66: Unexpected statement `city sold the harbour to Barlow Group for two million dollars`, expected none that was reviewed as false'
    ]
  ],
  [
    'Last year, crime rose by 40 percent.',
    ['1:12-1:36: Unexpected statement `crime rose by 40 percent`, expected none that was reviewed as false']
  ],
  [
    'Crime rose by 40 percent last year.',
    ['1:1-1:25: Unexpected statement `Crime rose by 40 percent`, expected none that was reviewed as false']
  ],
  [
    'Prado paid no taxes in 2019.',
    ['1:1-1:20: Unexpected statement `Prado paid no taxes`, expected none that was reviewed as false']
  ],
  [
    "Prado didn't pay taxes in 2019, records show.",
    ["1:1-1:23: Unexpected statement `Prado didn't pay taxes`, expected none that was reviewed as false"]
  ],
  [
    'Prado did not pay taxes in 2019.',
    ['1:1-1:24: Unexpected statement `Prado did not pay taxes`, expected none that was reviewed as false']
  ],
  [
    'Mayor Marchetti closed the Harbour Road Library in May.',
    [
      '1:1-1:48: Unexpected statement `Mayor Marchetti closed the Harbour Road Library`, expected none that was reviewed as false'
    ]
  ]
]

test.each(problems)('finds what does not fit: %s', (text, findings) => {
  expect(check(claimReviewed, text, {facts})).toEqual(findings)
})

const fine = [
  'Did Mayor Marchetti close the Harbour Road Library?',
  'A claim that went around, that Mayor Marchetti closed the Harbour Road Library, is false: the debate was held there.',
  'Mayor Marchetti closed the Harbour Road Library, Osei said.',
  'He said falsely that Mayor Marchetti closed the Harbour Road Library.',
  '“Mayor Marchetti closed the Harbour Road Library,” Osei said.',
  'Mayor Marchetti never closed the Harbour Road Library.',
  'Mayor Marchetti did not close the Harbour Road Library.',
  'Mayor Marchetti would have closed the Harbour Road Library.',
  'If Mayor Marchetti closed the Harbour Road Library, she would lose.',
  'Mayor Marchetti closed the Harbour Road Library annex.',
  "Mayor Marchetti's brother closed the Harbour Road Library.",
  'Deputy Mayor Marchetti closed the debate in the Harbour Road Library.',
  'Piero Marchetti closed the Harbour Road Library.',
  'According to a flyer, Mayor Marchetti closed the Harbour Road Library.',
  'Mayor Marchetti plans to close the Harbour Road Library.',
  'Mayor Marchetti to close the Harbour Road Library',
  'It is a myth that vaccines cause autism.',
  'Vaccines do not cause autism.',
  'Some people believe vaccines cause autism.',
  'Vaccines cause autism in laboratory mice, one retracted paper held.',
  'Unsafe vaccines cause autism.',
  'Prado was not born in Lisbon.',
  "Prado's mother was born in Lisbon.",
  'The city sold the harbour to Barlow Group for 3 million dollars.',
  'The city sold the harbour from Barlow Group for 2 million dollars.',
  'Crime rose by 4 percent last year.',
  'Crime rose by 40 percent in Lisbon last year.',
  'Prado paid taxes in 2019.',
  'The bridge is open.',
  'Mayor Marchetti closed the Harbour Road Library. That is false.',
  'Mayor Marchetti reopened the Harbour Road Library.'
]

test.each(fine)('lets be: %s', (text) => {
  expect(check(claimReviewed, text, {facts})).toEqual([])
})
