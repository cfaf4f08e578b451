import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {dateExists} from './index.ts'

const run = (text: string) => check(dateExists, text, {published: '2023-12-05'})

const problems: readonly (readonly [text: string, finding: string])[] = [
  ['The vote was on 31 April 2021.', '1:17-1:30: Unexpected date `31 April 2021`, expected a day up to `30`'],
  [
    'It was the 31st of September.',
    '1:12-1:29: Unexpected date `31st of September`, expected a day up to `30`'
  ],
  ['On Feb. 30 the talks resume.', '1:4-1:11: Unexpected date `Feb. 30`, expected a day up to `29`'],
  [
    'The deal of 31 November 2022 fell through.',
    '1:13-1:29: Unexpected date `31 November 2022`, expected a day up to `30`'
  ],
  [
    'It lasted from 12 May 2021 to 3 May 2021.',
    '1:16-1:41: Unexpected end `3 May 2021`, expected a date after `12 May 2021`'
  ],
  ['She led the bank from 2015 to 2011.', '1:23-1:35: Unexpected end `2011`, expected a date after `2015`'],
  [
    'The exhibition is open May 20–12, 2023.',
    '1:24-1:39: Unexpected end `12, 2023`, expected a date after `May 20`'
  ]
]

test('What does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'The vote was on 30 April 2021.',
  'It lasted from 12 May to 3 June 2021.',
  'She led the bank from 2011 to 2015.',
  'The exhibition is open May 12–20, 2023.',
  'It fell from 2015 to 2011 points.',
  'The trial was brought forward from June 12 to June 4.',
  'The charts run from 2015 to 2011.',
  'The price dropped from 12 May 2021 to 3 May 2022.',
  'From November to February the pass is shut.',
  'The museum has works of 1920 to 1890 visitors a day.',
  'It is open from 29 December to 2 January.'
]

test('What fits, or may fit, is silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})
