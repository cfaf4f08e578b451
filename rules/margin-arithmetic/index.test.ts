import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {marginArithmetic} from './index.ts'

const run = (text: string) => check(marginArithmetic, text)

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'She beat him by 10 percentage points, 44% to 36%.',
    '1:17-1:37: Unexpected margin `10 percentage points` between `44%` and `36%`, expected `8`'
  ],
  [
    'He won 44% of the vote against 36% for Dunn, a difference of 12 points.',
    '1:62-1:64: Unexpected margin `12` between `44%` and `36%`, expected `8`'
  ],
  ['United won by two goals, 3-0.', '1:15-1:18: Unexpected margin `two` between `3` and `0`, expected `3`'],
  [
    'The motion was carried by 12 votes, 52 votes to 38.',
    '1:27-1:29: Unexpected margin `12` between `52` and `38`, expected `14`'
  ],
  [
    'Labour won by 12 seats, taking 52 seats to the Greens’ 30.',
    '1:15-1:17: Unexpected margin `12` between `52` and `30`, expected `22`'
  ],
  [
    'The measure failed by 3 votes, 48 in favor and 52 against.',
    '1:23-1:24: Unexpected margin `3` between `48` and `52`, expected `4`'
  ],
  [
    'He trails by 8 points, with 41 percent to her 45 percent.',
    '1:14-1:15: Unexpected margin `8` between `41 percent` and `45 percent`, expected `4`'
  ]
]

test('What does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'She beat him by 8 percentage points, 44% to 36%.',
  'United won by three goals, 3-0.',
  'The motion was carried by 14 votes, 52 votes to 38.',
  'She led by 10 points among women and by 2 points among men, 45 to 43.',
  'They won by two shots, 68 to 71.',
  'The list has 52 seats, 40 of them safe, and won by 3 points.',
  'She won by 12 points, and 40 percent of 52 towns went to him.',
  'He lost by 3 points after a lead of 52 percent to 40 percent.',
  'The strike cost 12 points of output, 52 mines and 40 ports.'
]

test('What fits, or may fit, is silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})
