import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {sheet} from '../../tests/sheets/sheet.ts'
import {officeOrdinal} from './index.ts'

const facts = sheet('offices')
const run = (text: string) => check(officeOrdinal, text, {facts, published: '2024-03-07'})

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'Haddad is the 12th chief justice of Valdara. Samir Haddad was sworn in last year.',
    '1:15-1:19: Unexpected number `12th` of `Samir Haddad` as `Chief Justice of Valdara`, expected `13th`'
  ],
  [
    'Lucia Ferro was sworn in as the 40th mayor of Marlow in 2018.',
    '1:33-1:37: Unexpected number `40th` of `Lucia Ferro` as `Mayor of Marlow`, expected `41st`'
  ],
  [
    'When Nora Ellery was appointed the 13th Chief Justice in 2014, she was 53.',
    '1:36-1:40: Unexpected number `13th` of `Nora Ellery` as `Chief Justice of Valdara`, expected `12th`'
  ],
  [
    'Mayor Lucia Ferro is the 43rd mayor of Marlow.',
    '1:26-1:30: Unexpected number `43rd` of `Lucia Ferro` as `Mayor of Marlow`, expected `41st`'
  ],
  [
    "Lucia Ferro, who took office as the city's 43rd mayor in 2018, spoke on Monday.",
    '1:44-1:48: Unexpected number `43rd` of `Lucia Ferro` as `Mayor of Marlow`, expected `41st`'
  ],
  [
    'Samir Haddad, 54, became the 15th man to hold the post of chief justice.',
    '1:30-1:34: Unexpected number `15th` of `Samir Haddad` as `Chief Justice of Valdara`, expected `13th`'
  ],
  [
    'Lucia Ferro, the 40th Mayor of Marlow, will speak.',
    '1:18-1:22: Unexpected number `40th` of `Lucia Ferro` as `Mayor of Marlow`, expected `41st`'
  ],
  [
    'Nora Ellery was the 11th chief justice of Valdara.',
    '1:21-1:25: Unexpected number `11th` of `Nora Ellery` as `Chief Justice of Valdara`, expected `12th`'
  ],
  [
    'The 24th coach of Harwick Rovers, Ana Reyes, took training on Monday.',
    '1:5-1:9: Unexpected number `24th` of `Ana Reyes` as `head coach of Harwick Rovers`, expected `23rd`'
  ],
  [
    'Piet Vos, the club’s 21st manager, was dismissed in October.',
    '1:22-1:26: Unexpected number `21st` of `Piet Vos` as `head coach of Harwick Rovers`, expected `22nd`'
  ],
  [
    'Valdara’s 15th chief justice, Samir Haddad, presided.',
    '1:11-1:15: Unexpected number `15th` of `Samir Haddad` as `Chief Justice of Valdara`, expected `13th`'
  ],
  [
    'Iris Mallow served as the 39th mayor of Marlow.',
    '1:27-1:31: Unexpected number `39th` of `Iris Mallow` as `Mayor of Marlow`, expected `40th`'
  ],
  [
    'In 2023 Samir Haddad became the fourteenth chief justice.',
    '1:33-1:43: Unexpected number `fourteenth` of `Samir Haddad` as `Chief Justice of Valdara`, expected `13th`'
  ],
  [
    'On May 10, 2018, Lucia Ferro was inaugurated as the city’s 42nd mayor.',
    '1:60-1:64: Unexpected number `42nd` of `Lucia Ferro` as `Mayor of Marlow`, expected `41st`'
  ]
]

test('what does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine = [
  'Ana Reyes is the first coach to win five in a row.',
  'Ana Reyes is the 4th coach from Tolland.',
  'Lucia Ferro won her third term as mayor.',
  'Theo Brandt, the 11th chief justice, hired her.',
  'Miles Okoro, the sixth director general of the Valdaran Space Agency, spoke on Tuesday.',
  'Lucia Ferro is the 41st person to hold the office of mayor.',
  'Lucia Ferro lives on 42nd Street, the mayor said.',
  'Lucia Ferro, the 12th most popular mayor in the country, spoke on Monday.',
  'Lucia Ferro is the fourth mayor in a decade to raise fares.',
  'Ben Castor won his 50th cap; captain Castor is 31.',
  'Who will be the 42nd mayor of Marlow? Lucia Ferro would not say.',
  'Lucia Ferro hopes that the 42nd mayor will be a woman.',
  'If Lucia Ferro had lost, the city’s 41st mayor would have been a Green.',
  'Lucia Ferro is the 5th mayor to visit the shelter.',
  'Will Tarrant was the sixth interim coach of the club.',
  'On May 10, 2018, Lucia Ferro was inaugurated as the city’s 41st mayor.',
  'Piet Vos, the club’s 22nd manager, was dismissed in October.'
]

test('what only looks like it is left alone', () => {
  expect(fine.flatMap((text) => run(text).map((finding) => [text, finding]))).toEqual([])
})
