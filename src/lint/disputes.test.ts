import {expect, test} from 'vitest'
import {parseDisputes} from './disputes.ts'

const a = '0123456789abcdef0123456789abcdef'
const b = '1123456789abcdef0123456789abcdef'

const told = (source: string) =>
  parseDisputes(source, 'disputes.yaml').problems.map(
    ({line, column, message}) => `${line}:${column}: ${message}`
  )

test('a dispute is open until it is said to be resolved', () => {
  const {disputes, problems} = parseDisputes(
    `- {fingerprint: "${a}", who: Ana Ruiz, when: 2025-04-01, why: It was the vote.}
- fingerprint: "${b}"
  who: Jonas Roye
  when: 2025-04-01
  why: I am a known person.
  resolution: rejected
  note: Not to us.
  resolved: 2025-04-09
`,
    'disputes.yaml'
  )
  expect(problems).toEqual([])
  expect(disputes.map(({dispute}) => dispute)).toEqual([
    {fingerprint: a, who: 'Ana Ruiz', when: '2025-04-01', why: 'It was the vote.', resolution: 'open'},
    {
      fingerprint: b,
      who: 'Jonas Roye',
      when: '2025-04-01',
      why: 'I am a known person.',
      resolution: 'rejected',
      note: 'Not to us.',
      resolved: '2025-04-09'
    }
  ])
})

test.each(['', '# Nobody disputes anything.\n', '[]'])('a file without disputes is fine: %j', (source) => {
  expect(parseDisputes(source, 'disputes.yaml')).toEqual({disputes: [], problems: []})
})

test.each([
  [
    `- {fingerprint: "${a}", who: A, when: 2025-04-01}`,
    ['1:3: Unexpected lack of `why`, expected the reason']
  ],
  [
    `- {fingerprint: "${a}", who: A, when: April, why: B, resolution: uphold}`,
    [
      '1:67: Unexpected value `"April"` for `when`, expected a day such as `2025-03-28`',
      '1:94: Unexpected value `"uphold"` for `resolution`, expected `open`, `upheld`, or `rejected`'
    ]
  ],
  [
    `- {fingerprint: "${a}", who: A, when: 2025-02-30, why: B, whyy: C}`,
    [
      '1:67: Unexpected value `"2025-02-30"` for `when`, expected a day of the calendar',
      '1:87: Unexpected key `whyy`, expected `why`'
    ]
  ],
  // Digits only, without quotation marks, are a number.
  [
    '- {fingerprint: 12345678901234567890123456789012, who: A, when: 2025-04-01, why: B}',
    [
      '1:17: Unexpected value `1.2345678901234567e+31` for `fingerprint`, expected a fingerprint of 32 hexadecimal digits, in quotation marks'
    ]
  ],
  [
    `- {fingerprint: "${a}", who: A, when: 2025-04-01, why: B}\n- {fingerprint: "${a}", who: A, when: 2025-04-01, why: B}`,
    [`2:17: Unexpected second dispute of \`${a}\`, expected one (the first is in line 1)`]
  ],
  [
    `- {fingerprint: "${a}", who: A, when: 2025-04-01, why: B, resolved: 2025-03-01}`,
    ['1:97: Unexpected day `2025-03-01` before that of the dispute, expected `2025-04-01` or later']
  ],
  ['disputes: []', ['1:1: Unexpected map, expected a list of disputes']],
  ['Ana', ['1:1: Unexpected text, expected a list of disputes']],
  ['- Ana', ['1:3: Unexpected value `"Ana"`, expected a map with `fingerprint`, `who`, `when`, and `why`']]
])('what does not fit is told with its place: %j', (source, problems) => {
  expect(told(source)).toEqual(problems)
})

test('those that are right are there beside the others', () => {
  const {disputes} = parseDisputes(
    `- {fingerprint: "${a}", who: A, when: 2025-04-01, why: B}\n- {fingerprint: "x"}\n`,
    'disputes.yaml'
  )
  expect(disputes).toHaveLength(1)
})
