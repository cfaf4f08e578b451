import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {sheet} from '../../tests/sheets/sheet.ts'
import {figureScale} from './index.ts'

const facts = sheet('figures')
const run = (text: string) => check(figureScale, text, {facts, published: '2024-03-07'})

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'The rocket has a thrust of 1.9 billion pounds.',
    '1:28-1:46: Unexpected scale of `1.9 billion pounds`, expected `1.9 million pounds`'
  ],
  [
    'Annual revenue of $842,000 made it a giant.',
    '1:19-1:27: Unexpected scale of `$842,000`, expected `$842 million`'
  ],
  [
    'Nexalis posted turnover of $842 thousand for 2023.',
    '1:28-1:41: Unexpected scale of `$842 thousand`, expected `$842 million`'
  ],
  [
    'The $27 billion fine is the largest ever imposed on Nexalis.',
    '1:5-1:16: Unexpected scale of `$27 billion`, expected `$27 million`'
  ],
  [
    'The space agency VSA, whose budget is $2.3 trillion, wants more.',
    '1:39-1:52: Unexpected scale of `$2.3 trillion`, expected `$2.3 billion`'
  ],
  [
    'At liftoff the rocket develops 1.9 thousand pounds of thrust.',
    '1:32-1:51: Unexpected scale of `1.9 thousand pounds`, expected `1.9 million pounds`'
  ],
  [
    'Revenue at Nexalis came to 842 billion dollars in 2023.',
    '1:28-1:47: Unexpected scale of `842 billion dollars`, expected `$842 million`'
  ],
  [
    'Nexalis earned $842 billion in revenue last year.',
    '1:16-1:28: Unexpected scale of `$842 billion`, expected `$842 million`'
  ],
  [
    'The regulator’s fine of $27 billion hit Nexalis in December.',
    '1:25-1:36: Unexpected scale of `$27 billion`, expected `$27 million`'
  ]
]

test('what does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine = [
  'Nexalis posted turnover of $842 million for 2023.',
  'Nexalis was ordered to pay a penalty of $27 million.',
  'The $27 million fine is the largest ever imposed on Nexalis.',
  'Nexalis set aside $27,000 for the fine of a driver.',
  'Solvane’s revenue was $842 billion.',
  'Quarterly revenue was $842,000.',
  'If Nexalis were fined $27 billion, it would close.',
  'Nexalis hopes for revenue of $842 billion.',
  'Some 842 million people watched.',
  'The driver paid a $27 parking fine.',
  'The budget of the VSA is about $2 billion.',
  'A $842 billion market awaits.'
]

test('what only looks like it is left alone', () => {
  expect(fine.flatMap((text) => run(text).map((finding) => [text, finding]))).toEqual([])
})
