import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {sheet} from '../../tests/sheets/sheet.ts'
import {tenureLength} from './index.ts'

const facts = sheet('tenures')
const run = (text: string) => check(tenureLength, text, {facts, published: '2024-03-14'})

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    'Tom Brandt served as attorney general for nine years.',
    ['1:43-1:53: Unexpected length `nine years` of `Tom Brandt` in office, expected `about 4 years`']
  ],
  [
    'Goran Dietz retired after two years as head coach.',
    ['1:27-1:36: Unexpected length `two years` of `Goran Dietz` in office, expected `about 6 years`']
  ],
  [
    'Inés Varga has been attorney general for five years.',
    ['1:42-1:52: Unexpected length `five years` of `Inés Varga` in office, expected `about 9 months`']
  ],
  [
    'Tom Brandt served as attorney general for seven years.',
    ['1:43-1:54: Unexpected length `seven years` of `Tom Brandt` in office, expected `about 4 years`']
  ],
  [
    'During almost nine years in office Tom Brandt lost four cases.',
    ['1:15-1:25: Unexpected length `nine years` of `Tom Brandt` in office, expected `about 4 years`']
  ],
  [
    'Rupert Lang, who was chief justice for 20 years, wrote a book.',
    ['1:40-1:48: Unexpected length `20 years` of `Rupert Lang` in office, expected `about 12 years`']
  ],
  [
    'Helen Osei has held the post for a decade.',
    ['1:34-1:42: Unexpected length `a decade` of `Helen Osei` in office, expected `about 4 years`']
  ],
  [
    'Rupert Lang retired after six years in the job.',
    ['1:27-1:36: Unexpected length `six years` of `Rupert Lang` in office, expected `about 12 years`']
  ],
  [
    'In his two-year tenure Rupert Lang wrote 300 opinions.',
    ['1:8-1:16: Unexpected length `two-year` of `Rupert Lang` in office, expected `about 12 years`']
  ]
]

test.each(problems)('finds “%s”', (text, findings) => {
  expect(run(text)).toEqual(findings)
})

const fine: readonly string[] = [
  'Rupert Lang stepped down after nearly twelve years in office.',
  'Helen Osei has been chief justice for more than three years.',
  'Tom Brandt served as attorney general for four years.',
  'After six years as head coach, Goran Dietz was dismissed.',
  'Helen Osei could be chief justice for ten years.',
  'Helen Osei spent nine years in Lisbon.',
  'Rupert Lang was a judge for thirty years.',
  'Her predecessor left after nine years in office, Helen Osei said.',
  'Helen Osei was married for two years.',
  'If Helen Osei stays for ten years in office, she will be 69.',
  'After two years in power, the party of Tom Brandt fell.',
  'Helen Osei has been in office for almost four years.',
  'Tom Brandt has been in charge of the museum for ten years.',
  'Rupert Lang was jailed for two years.',
  'Goran Dietz has not been head coach for nine years.'
]

test.each(fine)('leaves “%s” alone', (text) => {
  expect(run(text)).toEqual([])
})
