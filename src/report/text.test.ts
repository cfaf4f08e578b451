import {expect, test} from 'vitest'
import type {Sheet} from '../facts/fact-base.ts'
import type {Finding} from '../finding.ts'
import {indexLines} from './lines.ts'
import {jsonFormat} from './json.ts'
import {render, type ArticleReport, type PlacedFinding} from './report.ts'
import {textFormat} from './text.ts'

const content = `A call in spring

The call was the first since Ada Lindqvist was sworn in on March 9, her office said.

“It was a good call,” said Jonas Roye, an adviser.
`

const finding = (words: string, rest: Partial<PlacedFinding> = {}): PlacedFinding => {
  const start = content.indexOf(words)
  return {
    rule: 'tenure-date',
    level: 'error',
    verdict: 'contradicted',
    message: 'Unexpected day `March 9` of taking office, expected `March 14`',
    note: '',
    url: 'https://example.org/tenure-date',
    span: {start, end: start + words.length},
    expected: [],
    evidence: [],
    text: words,
    place: indexLines(content)({start, end: start + words.length}),
    related: [],
    sentence: '',
    fingerprint: '0123456789abcdef0123456789abcdef',
    ...rest
  }
}

const article: ArticleReport = {
  path: 'articles/call.md',
  headline: 'A call in spring',
  source: 'Ostervik Courier',
  authors: ['Ana Ruiz'],
  published: {from: 20175, to: 20175, basis: 'stated'},
  url: undefined,
  credits: [],
  profile: {
    words: 12,
    isSigned: true,
    isDated: true,
    quotations: 0,
    named: 0,
    vague: 0,
    isCorrected: false,
    sketch: []
  },
  content,
  text: content,
  blocks: [],
  supported: [],
  claims: {supported: 1, contradicted: 1, unverifiable: 1},
  findings: [
    finding('March 9', {
      note: '`Ada Lindqvist` took office on March 14, 2025.\nSource: “New government”, Office of the King, 2025-03-14, https://example.org/',
      expected: ['March 14'],
      evidence: [
        {
          fact: 'offices/prime-minister/ada-lindqvist/2025-03-14',
          value: '2025-03-14',
          source: {title: 'New government', publisher: 'Office of the King', url: 'https://example.org/'}
        }
      ],
      related: [{message: 'First said here', place: indexLines(content)({start: 2, end: 6})}]
    }),
    finding('Jonas Roye', {
      rule: 'speaker-known',
      level: 'warn',
      verdict: 'unverifiable',
      message: 'Unverifiable speaker `Jonas Roye`, expected a person of the fact sheet'
    })
  ]
}
const sheets: Sheet[] = [{path: 'facts/nordavia.yaml', title: 'Nordavia', verified: 20209, sha256: 'ab12'}]
const plain = {color: false, width: 80}

test('findings stand in frames under their file, with evidence, and a summary closes', () => {
  expect(render(textFormat(plain), sheets, [article])).toBe(`articles/call.md  Ostervik Courier, 2025-03-28

  3:60  error  Unexpected day \`March 9\` of taking office, expected \`March 14\`
               tenure-date
      │
    3 │ … first since Ada Lindqvist was sworn in on March 9, her office said.
      │                                             ^^^^^^^
    1 │ A call in spring
      │   ^^^^ First said here
      │ \`Ada Lindqvist\` took office on March 14, 2025.
      │ Source: “New government”, Office of the King, 2025-03-14,
      │ https://example.org/

  5:28  warn  Unverifiable speaker \`Jonas Roye\`, expected a person of the fact
              sheet  speaker-known
      │
    5 │ “It was a good call,” said Jonas Roye, an adviser.
      │                            ^^^^^^^^^^

✗ 1 error, 1 warning in 1 article
  1 claim supported, 1 contradicted, 1 unverifiable by 1 fact sheet, last verified 2025-05-01
`)
})

test('an article without findings gives no lines of its own', () => {
  const clean = {...article, findings: [], claims: {supported: 2, contradicted: 0, unverifiable: 0}}
  expect(render(textFormat(plain), sheets, [clean, clean])).toBe(`✓ No findings in 2 articles
  4 claims supported by 1 fact sheet, last verified 2025-05-01
`)
  expect(render(textFormat(plain), [], [])).toBe(`✓ No findings in 0 articles
  No fact sheet given: articles were checked against themselves only
`)
})

test('a finding without words has no frame, only its message', () => {
  const bare = finding('', {
    level: 'info',
    message: 'Unexpected lack of an author, expected a byline',
    rule: 'article-byline'
  })
  expect(
    render(textFormat(plain), sheets, [
      {...article, findings: [bare], published: undefined, source: undefined}
    ])
  ).toContain(
    `articles/call.md

  1:1  info  Unexpected lack of an author, expected a byline  article-byline

! 1 note in 1 article
`
  )
})

test('with colour the text is the same, and data, level and words are set off', () => {
  const colored = render(textFormat({...plain, color: true}), sheets, [article])
  expect(colored.replace(/\u001B\[\d+m/g, '')).toBe(render(textFormat(plain), sheets, [article]))
  expect(colored).toContain('\u001B[31m\u001B[1mMarch 9\u001B[22m\u001B[39m')
})

test('data in backticks keeps its colour where a line breaks inside it', () => {
  const broken = finding('March 9', {
    message: 'Unexpected day `the ninth of March` of it, expected `March 14`'
  })
  const text = render(textFormat({color: true, width: 44}), [], [{...article, findings: [broken]}])
  const cyan = [...text.matchAll(/\u001B\[36m(.*?)\u001B\[39m/g)].map(([, words]) => words)
  expect(cyan.filter((words) => words !== '`')).toEqual(['the ninth of', 'March', 'March', '14'])
})

test('nothing of an article reaches the terminal raw', () => {
  const nasty = '\u001B]0;owned\u0007\u202E\u009B2J'
  const hostile: ArticleReport = {
    ...article,
    path: `a${nasty}.md`,
    source: nasty,
    content: `${nasty}x\n`,
    findings: [
      finding('', {
        message: `Unexpected \`${nasty}\``,
        note: nasty,
        text: nasty,
        place: indexLines(nasty)({start: 0, end: 3})
      })
    ]
  }
  for (const output of [
    render(textFormat(plain), sheets, [hostile]),
    render(jsonFormat(), sheets, [hostile])
  ]) {
    expect(output).not.toMatch(/[^\n\P{Cc}]|\u202E/u)
  }
})

test('JSON has the keys of the format in their order, and null for what is unknown', () => {
  const bare: ArticleReport = {
    ...article,
    headline: undefined,
    source: undefined,
    published: {from: 20187, to: Infinity, basis: 'implied'},
    findings: [],
    claims: {supported: 0, contradicted: 0, unverifiable: 0}
  }
  const output = render(jsonFormat(), sheets, [article, bare])
  const whole = {
    version: 1,
    facts: [{path: 'facts/nordavia.yaml', title: 'Nordavia', verified: '2025-05-01', sha256: 'ab12'}],
    articles: [
      {
        path: 'articles/call.md',
        headline: 'A call in spring',
        source: 'Ostervik Courier',
        authors: ['Ana Ruiz'],
        published: {from: '2025-03-28', to: '2025-03-28', basis: 'stated'},
        findings: [
          {
            rule: 'tenure-date',
            level: 'error',
            verdict: 'contradicted',
            message: 'Unexpected day `March 9` of taking office, expected `March 14`',
            note: article.findings[0]!.note,
            url: 'https://example.org/tenure-date',
            text: 'March 9',
            start: 77,
            end: 84,
            line: 3,
            column: 60,
            endLine: 3,
            endColumn: 67,
            expected: ['March 14'],
            fingerprint: '0123456789abcdef0123456789abcdef',
            evidence: [
              {
                fact: 'offices/prime-minister/ada-lindqvist/2025-03-14',
                value: '2025-03-14',
                source: {
                  title: 'New government',
                  publisher: 'Office of the King',
                  url: 'https://example.org/',
                  date: null
                }
              }
            ],
            related: [
              {message: 'First said here', start: 2, end: 6, line: 1, column: 3, endLine: 1, endColumn: 7}
            ]
          },
          {
            rule: 'speaker-known',
            level: 'warn',
            verdict: 'unverifiable',
            message: 'Unverifiable speaker `Jonas Roye`, expected a person of the fact sheet',
            note: '',
            url: 'https://example.org/tenure-date',
            text: 'Jonas Roye',
            start: 131,
            end: 141,
            line: 5,
            column: 28,
            endLine: 5,
            endColumn: 38,
            expected: [],
            fingerprint: '0123456789abcdef0123456789abcdef',
            evidence: []
          }
        ],
        claims: {supported: 1, contradicted: 1, unverifiable: 1}
      },
      {
        path: 'articles/call.md',
        headline: null,
        source: null,
        authors: ['Ana Ruiz'],
        published: {from: '2025-04-09', to: null, basis: 'implied'},
        findings: [],
        claims: {supported: 0, contradicted: 0, unverifiable: 0}
      }
    ],
    summary: {articles: 2, errors: 1, warnings: 1, infos: 0}
  }
  expect(output).toBe(`${JSON.stringify(whole, null, 2)}\n`)
})

test('an empty run is JSON too', () => {
  expect(JSON.parse(render(jsonFormat(), [], []))).toEqual({
    version: 1,
    facts: [],
    articles: [],
    summary: {articles: 0, errors: 0, warnings: 0, infos: 0}
  })
})

test('levels of a finding and their names in the summary', () => {
  const levels: Finding['level'][] = ['info', 'info', 'warn', 'error', 'error']
  const findings = levels.map((level) => finding('call', {level}))
  expect(
    render(textFormat(plain), sheets, [{...article, findings}])
      .split('\n')
      .at(-3)
  ).toBe('✗ 2 errors, 1 warning, 2 notes in 1 article')
})
