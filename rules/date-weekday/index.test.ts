import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {dateWeekday} from './index.ts'

const run = (text: string) => check(dateWeekday, text, {published: '2023-05-20'})

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'She was elected on Sunday, 9 May 2022.',
    '1:20-1:38: Unexpected weekday `Sunday` for `Sunday, 9 May 2022`, expected `Monday`'
  ],
  [
    'He died on Wed., May 4, 2021.',
    '1:12-1:29: Unexpected weekday `Wednesday` for `Wed., May 4, 2021`, expected `Tuesday`'
  ],
  [
    'On Saturday the 14th of May 2021 the bridge opened.',
    '1:4-1:33: Unexpected weekday `Saturday` for `Saturday the 14th of May 2021`, expected `Friday`'
  ],
  [
    'The strike of Thursday, 6 January 2023 cost millions.',
    '1:15-1:39: Unexpected weekday `Thursday` for `Thursday, 6 January 2023`, expected `Friday`'
  ],
  [
    'The court ruled on June 24, 2022, Thursday.',
    '1:20-1:43: Unexpected weekday `Thursday` for `June 24, 2022, Thursday`, expected `Friday`'
  ],
  [
    'The match of Sunday 29 April ended 2-2.',
    '1:14-1:29: Unexpected weekday `Sunday` for `Sunday 29 April`, expected `Saturday`'
  ],
  [
    '“We met on Monday, May 3, 2022,” Ms. Ames said.',
    '1:12-1:31: Unexpected weekday `Monday` for `Monday, May 3, 2022`, expected `Tuesday`'
  ]
]

test('What does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'She was elected on Sunday, 7 May 2023.',
  'He died on Tues., May 4, 2021.',
  'The strike starts on Monday.',
  'The strike starts on May 22.',
  'The court ruled on June 24, 2022, a Friday.',
  'He was born on a Thursday in May 1962.',
  'From Monday to Friday, 15 to 19 May, the road is shut.',
  'Sheffield Wednesday, founded in 1867, won.'
]

test('What fits, or may fit, is silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})
