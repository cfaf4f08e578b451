import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {ageArithmetic} from './index.ts'

const run = (text: string) => check(ageArithmetic, text, {published: '2019-09-11'})

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'Born in Kent in 1974, the mayor, 59, owns a mill.',
    '1:34-1:36: Unexpected age `59` for a birth in `1974`, expected `44 to 45`'
  ],
  [
    'Ann Lee, 30 — born in 1975 — sold the house.',
    '1:10-1:12: Unexpected age `30` for a birth in `1975`, expected `43 to 44`'
  ],
  [
    'A 19-year-old (born in 1990) won.',
    '1:3-1:14: Unexpected age `19-year-old` for a birth in `1990`, expected `28 to 29`'
  ],
  [
    'In 2010, four years before the 2012 Games, work began.',
    '1:10-1:20: Unexpected length `four years` from `2012`, expected `1 to 3 years`'
  ],
  [
    'Two decades after the coup of 1980, the general is on trial.',
    '1:1-1:12: Unexpected length `Two decades` from `1980`, expected `38 to 40 years`'
  ],
  [
    'Ten years after the crash of September 2005, banks are lending.',
    '1:1-1:10: Unexpected length `Ten years` from `September 2005`, expected `13 to 14 years`'
  ],
  [
    'She had nine years (1990–1995) at the top.',
    '1:9-1:19: Unexpected length `nine years` from `1990`, expected `4 to 6 years`'
  ],
  [
    'More than 20 years after the accord of 2008, peace holds.',
    '1:11-1:19: Unexpected length `20 years` from `2008`, expected `10 to 12 years`'
  ]
]

test('What does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'Ann Lee, 44 — born in 1975 — sold the house.',
  'A 29-year-old (born in 1990) won.',
  'In 2010, two years before the 2012 Games, work began.',
  'Four decades after the coup of 1980, the general is on trial.',
  'Ten years after the crash of September 2009, banks lend again.',
  'About 20 years after the accord of 1997, peace holds.',
  'Her father, born in 1942, and her son, 12, live there.',
  'The permit expires ten years after the law of 2015 took effect.',
  'For ten years after the war of 1990, the border was shut.',
  'Fifty years after the landing of 1967, the race is on.',
  'He was born in 1942 and 45 people came.',
  'The law, 20 years after and five before, failed in 1999.'
]

test('What fits, or may fit, is silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})
