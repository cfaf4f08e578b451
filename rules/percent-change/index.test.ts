import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {percentChange} from './index.ts'

const run = (text: string) => check(percentChange, text)

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'The council raised the fee by 50 percent, from €40 to €50.',
    '1:31-1:41: Unexpected change `50 percent` from `€40` to `€50`, expected `25 percent`'
  ],
  [
    'Net income fell to $1.2 billion from $1.5 billion, a decline of 30 percent.',
    '1:65-1:75: Unexpected change `30 percent` from `$1.5 billion` to `$1.2 billion`, expected `20 percent`'
  ],
  [
    'The fine was cut by 40 percent, from $1 million to $750,000.',
    '1:21-1:31: Unexpected change `40 percent` from `$1 million` to `$750,000`, expected `25 percent`'
  ],
  [
    'Shares jumped from $40 to $50, up 40 percent.',
    '1:35-1:45: Unexpected change `40 percent` from `$40` to `$50`, expected `25 percent`'
  ],
  [
    'The herd shrank 15%, to 45 million from 50 million.',
    '1:17-1:20: Unexpected change `15%` from `50 million` to `45 million`, expected `10 percent`'
  ],
  [
    'Wages increased from 2,000 to 2,200 francs, a rise of 20 percent.',
    '1:55-1:65: Unexpected change `20 percent` from `2,000` to `2,200`, expected `10 percent`'
  ],
  [
    'Its price went up by 30 percent, from €2.00 to €2.20.',
    '1:22-1:32: Unexpected change `30 percent` from `€2.00` to `€2.20`, expected `10 percent`'
  ]
]

test('What does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'The council raised the fee by 25 percent, from €40 to €50.',
  'Net income fell to $1.2 billion from $1.5 billion, a decline of 20 percent.',
  'Shares jumped from $40 to $50, up about 25 percent.',
  'Wages increased from 2,000 to 2,200 francs, a rise of 10 percent.',
  'The staff was cut by 33 percent, from 900 to 600.',
  'It rose 3 percent from 4 p.m. to 5 p.m.',
  'It grew 3 percent in Spain and from 5 to 6 million in France.',
  'Profit rose 10 percent from a year earlier to $50 million.',
  'The share of women went from 20 to 25 percent.'
]

test('What fits, or may fit, is silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})
