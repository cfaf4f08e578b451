import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {countList} from './index.ts'

const run = (text: string) => check(countList, text)

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'Three former mayors are still alive: Edith Moss, Marc Bell, Rena Hart and Dora Finch.',
    '1:1-1:85: Unexpected count `Three` for a list of names, expected `4`'
  ],
  [
    'Two suspects were charged on Monday: Ann Lee, Bo Carr and Cy Dunn.',
    '1:1-1:66: Unexpected count `Two` for a list of names, expected `3`'
  ],
  [
    'The two-member crew comprises Ann Lee, Bo Carr and Cy Dunn.',
    '1:5-1:59: Unexpected count `two` for a list of names, expected `3`'
  ],
  [
    'Five ministers — Lee, Carr, Dunn and Foy — stayed away.',
    '1:1-1:41: Unexpected count `Five` for a list of names, expected `4`'
  ],
  [
    'Three former mayors are still with us: Moss, Bell, Hart and Dora Finch, who served for six weeks.',
    '1:1-1:97: Unexpected count `Three` for a list of names, expected `4`'
  ],
  [
    'The four winners were Ann Lee, 34, Bo Carr, 41, and Cy Dunn, 20.',
    '1:5-1:64: Unexpected count `four` for a list of names, expected `3`'
  ],
  [
    'He beat four rivals: Lee, Carr, and Foy.',
    '1:9-1:40: Unexpected count `four` for a list of names, expected `3`'
  ],
  [
    'Three universities are involved: Leeds, Hull, York and Bath.',
    '1:1-1:60: Unexpected count `Three` for a list of names, expected `4`'
  ]
]

test('What does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'Two suspects were charged on Monday: Ann Lee and Bo Carr.',
  'Three senators spoke: Ann Lee of Ohio, Bo Carr of Texas and Cy Dunn of Maine.',
  'Three judges are elected by Leeds, Bath, Hull and York.',
  'About four people sat there: Lee, Carr and Foy.',
  'Among the five were three lawyers: Lee, Carr or Foy.',
  'Five of them were Americans: Lee, Carr and Foy.',
  'Two parties sued: Lee, Carr and Dunn; and Foy.',
  'He named three of the judges, such as Lee, Carr, Dunn and Foy.',
  'Three teams: Leeds, Hull, York and Bath.',
  'The two leaders met: Lee said Carr, Dunn and Foy had gone.'
]

test('What fits, or may fit, is silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})
