import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {quoteBalance} from './index.ts'

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    '“We are the boys from the harbour, the fans sang all night.',
    [
      '1:1-1:60: Unexpected quotation mark in `“We are the boys from the …` without an end, expected a closing one'
    ]
  ],
  [
    '"We will never give up, the coach said after the match.',
    [
      '1:1-1:56: Unexpected quotation mark in `"We will never give up, the …` without an end, expected a closing one'
    ]
  ],
  [
    'The minister has “never slept better since he left office last spring.',
    [
      '1:18-1:71: Unexpected quotation mark in `“never slept better since he left …` without an end, expected a closing one'
    ]
  ],
  [
    '“We won,” she said. “And we will win again next year, she added.',
    [
      '1:21-1:65: Unexpected quotation mark in `“And we will win again next …` without an end, expected a closing one'
    ]
  ],
  [
    '“We won.\nThe mayor was pleased.',
    ['1:1-1:9: Unexpected quotation mark in `“We won.` without an end, expected a closing one']
  ],
  [
    '“We won.\n“We will win again.\nThe mayor was pleased.',
    ['2:1-2:20: Unexpected quotation mark in `“We will win again.` without an end, expected a closing one']
  ],
  [
    'He called it „a triumph of will, and left.',
    [
      '1:14-1:43: Unexpected quotation mark in `„a triumph of will, and left.` without an end, expected a closing one'
    ]
  ],
  [
    '"It was "brilliant," he said.',
    ['1:1-1:8: Unexpected quotation mark in `"It was` without an end, expected a closing one']
  ]
]

test.each(problems)('finds what does not fit: %s', (text, findings) => {
  expect(check(quoteBalance, text)).toEqual(findings)
})

const fine = [
  '“We won.\n“We will win again,” the mayor said.',
  '"I told him "no way" and left," she said.',
  '“I told him ‘no way’ and left,” she said.',
  'A 55" television costs $300.',
  '‘We will go,’ she said, ‘and we’ll stay.’',
  '"We won," she said. "And we will win again."',
  '“We won”, she said, “and we will win again”.',
  '„Wir kommen“, sagte er.',
  '«We won», said the coach.',
  "Rock 'n' roll is here, he said.",
  "The children's' books were sold.",
  'He said “yes“ and left.',
  'The measure ran to 12” by 10”.',
  "''We won,'' she said.",
  "``We won,'' she said.",
  'Home » News » Local'
]

test.each(fine)('lets be: %s', (text) => {
  expect(check(quoteBalance, text)).toEqual([])
})
