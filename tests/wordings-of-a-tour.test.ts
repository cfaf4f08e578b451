import {expect, test} from 'vitest'
import {factualFindings} from './factual.ts'
import {sheet} from './sheets/sheet.ts'

/** Wordings of a tour, an audit and a university on the same sheet, and what the rules on facts and on the article itself say of them. */
const article = {facts: sheet('club'), published: '2024-06-10'}
const run = (text: string) => factualFindings(text, article)

const problems: readonly (readonly [text: string, ...findings: string[]])[] = [
  [
    'An audit released on April 6 found nothing new.',
    'event-date 1:22-1:29: Unexpected time `April 6` of `audit`, expected `May 6`'
  ],
  [
    'The tour of the lakes, which opened on May 4, was a success.',
    'event-date 1:40-1:45: Unexpected time `May 4` of `tour of the lakes`, expected `May 1`'
  ],
  [
    'The tour of the lakes began on May 3.',
    'event-date 1:32-1:37: Unexpected time `May 3` of `tour of the lakes`, expected `May 1`'
  ],
  [
    'The tour of the lakes ended on May 10.',
    'event-date 1:32-1:38: Unexpected time `May 10` of `tour of the lakes`, expected `May 12`'
  ],
  [
    'It found that €6.3 billion in grants from the Lake Fund (LF) was misspent.',
    'figure-scale 1:15-1:27: Unexpected scale of `€6.3 billion`, expected `€6.3 million`'
  ],
  [
    'He said that €6.3 billion of the grants were misspent.',
    'figure-scale 1:14-1:26: Unexpected scale of `€6.3 billion`, expected `€6.3 million`'
  ],
  [
    'Rosa Delamarre has led the school since 2004.',
    'tenure-date 1:41-1:45: Unexpected time `2004` of `Rosa Delamarre` taking office, expected `2010`'
  ],
  [
    'Rosa Delamarre had run the university since 2006, she said.',
    'tenure-date 1:45-1:49: Unexpected time `2006` of `Rosa Delamarre` taking office, expected `2010`'
  ],
  [
    'Rosa Delamarre has led the institution since 2003.',
    'tenure-date 1:46-1:50: Unexpected time `2003` of `Rosa Delamarre` taking office, expected `2010`'
  ],
  [
    'Rosa Delamarre is the eleventh president of Lakeside University since its founding.',
    'office-ordinal 1:23-1:31: Unexpected number `eleventh` of `Rosa Delamarre` as `President of Lakeside University`, expected `9th`'
  ],
  [
    'The detour is 31 miles (60 kilometers) long.',
    'unit-conversion 1:15-1:38: Unexpected conversion `60 kilometers` of `31 miles`, expected about `49.9 kilometres`'
  ],
  [
    'Ten miles (18 km) of track were laid.',
    'unit-conversion 1:1-1:17: Unexpected conversion `18 km` of `Ten miles`, expected about `16.1 kilometres`'
  ],
  [
    'He walked 20 miles (37 km) on Sunday.',
    'unit-conversion 1:11-1:26: Unexpected conversion `37 km` of `20 miles`, expected about `32.2 kilometres`'
  ],
  [
    'The board voted 10 to 2, a margin of six.',
    'margin-arithmetic 1:38-1:41: Unexpected margin `six` between `10` and `2`, expected `8`'
  ],
  [
    'Owner Gareth Pughsley, in the chair until 2020, waved.',
    'name-title 1:1-1:22: Unexpected title `Owner` of `Gareth Pughsley` on `June 10, 2024`, expected `Oona Halvorsen`'
  ],
  [
    'TURIN, Spain — Five days later, they rowed again.',
    'place-country 1:8-1:13: Unexpected country `Spain` of `Turin`, expected `Italy`'
  ],
  [
    'Ewan Stirk was in the audience on Saturday.',
    'person-status 1:1-1:15: Unexpected act `was` of `Ewan Stirk`, expected none after death on `May 30, 2024`'
  ],
  [
    'Ewan Stirk was in the room last week.',
    'person-status 1:1-1:15: Unexpected act `was` of `Ewan Stirk`, expected none after death on `May 30, 2024`'
  ],
  [
    'Ewan Stirk, coach until 1999, applauded on Saturday.',
    'person-status 1:31-1:40: Unexpected act `applauded` of `Ewan Stirk`, expected none after death on `May 30, 2024`'
  ],
  [
    'Oona Halvorsen, 55, who will be on the lake this autumn, rows.',
    'age-birthdate 1:17-1:19: Unexpected age `55` of `Oona Halvorsen`, expected `53`'
  ],
  [
    'Tegwen Marr, 49, takes her seat this summer.',
    'age-birthdate 1:14-1:16: Unexpected age `49` of `Tegwen Marr`, expected `44`'
  ],
  [
    '1. Two boats were lost: Ann Lee, Bo Ek and Cy Dunn.',
    'count-list 1:4-1:51: Unexpected count `Two` for a list of names, expected `3`'
  ],
  [
    '2. Three rowers were cut: Ann Lee, Bo Ek, Di Foy and Cy Dunn.',
    'count-list 1:4-1:61: Unexpected count `Three` for a list of names, expected `4`'
  ]
]

test.each(problems)('“%s”', (text, ...findings) => {
  expect(run(text)).toEqual(findings)
})

const fine: readonly string[] = [
  'An audit released on May 6 found nothing new.',
  'An earlier audit released on April 6 found nothing new.',
  'Another audit published on April 6 found nothing new.',
  'An audit in 2019 found nothing new.',
  'An audit released the tension.',
  'The tour of the lakes, which opened on May 1, was a success.',
  'The tour of the lakes went on. On May 4 they rested.',
  'The tour of the lakes was in Turin on May 4.',
  'The tour of the lakes ended on May 12.',
  'It found that €6.3 million in grants from the Lake Fund (LF) was misspent.',
  'It found that €4.1 million in fees was paid and grants were misspent.',
  'Rosa Delamarre has led the school since 2010.',
  'Rosa Delamarre has led the choir since 2004.',
  'Bela Kovalenko has led the school since 2004.',
  'Rosa Delamarre is the eleventh president of Lakeside University to row.',
  'Rosa Delamarre is the second president of Lakeside University since the war.',
  'The detour is 31 miles (50 kilometers) long.',
  'The ship was 31 miles (57 kilometers) off the coast.',
  'The board voted 10 to 2, a margin of eight.',
  'They moved from 10 to 2, a margin of six in hand.',
  'Ewan Stirk was in the room where he was born.',
  'Ewan Stirk is in the room that bears his name.',
  'Ewan Stirk was in the crowd in 1966.',
  'Oona Halvorsen made her offer on January 6 and saw the blockade a week later.',
  'Tegwen Marr has been a rower and now, for four months, head coach.',
  'Inês Costa Prado has been treasurer and, for ten days, acting owner.',
  '1. Two boats were lost.',
  'TURIN, Italy — Five days later, they rowed again.',
  'A long audit published on April 6 found nothing new.'
]

test.each(fine)('finds nothing in “%s”', (text) => {
  expect(run(text)).toEqual([])
})
