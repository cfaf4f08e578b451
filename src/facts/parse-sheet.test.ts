import fc from 'fast-check'
import {expect, test} from 'vitest'
import {stringify} from 'yaml'
import {formatDay} from '../time/day.ts'
import {parseFactSheet} from './parse-sheet.ts'

const head = 'title: T\nverified: 2025-05-01\n'
const problemsOf = (yaml: string) =>
  parseFactSheet(head + yaml, 'a.yaml').problems.map(
    ({line, column, level, message}) => `${line}:${column} ${level} ${message}`
  )

test('a sheet with every key has no problem', () => {
  const yaml = `
sources:
  gazette: {title: Gazette, publisher: The Court, url: "https://example.org/g", date: 2020}
people:
  ana-roa: {name: Ana Roa, aliases: [Ana M. Roa], pronoun: she, born: 1960~, died: , parties: [{party: greens, from: 2016, to: 2020-03}], known: [Ana Rosa], wikidata: Q42}
organizations:
  greens: {name: Greens, aliases: [Green Party], acronym: GP, names: [{name: Ecologists, to: 2001-02-03}], founded: 1990, dissolved: 2022-01}
places:
  arda: {name: Arda, demonyms: [Ardan], capital: tol, aliases: [], names: []}
  tol: {name: Tol, country: arda, within: arda}
offices:
  mayor-of-tol:
    name: Mayor of Tol
    titles: [Mayor]
    place: tol
    organization: greens
    seats: 1
    holders:
      - {person: ana-roa, from: 2016, to: 2020-03-14, acting: true, ordinal: 3, source: gazette}
events:
  fair: {name: spring fair, phrases: [fair], participants: [ana-roa], place: tol, from: 2019-05-01, to: 2019-05-03, source: "https://example.org/f"}
periods:
  drought: {name: the drought, phrases: [dry years], from: 2001, source: gazette}
quotes:
  - {speaker: [ana-roa, greens], date: 2019-05-01, medium: speech, source: gazette, text: We will plant oaks., variants: [We plant oaks.]}
figures:
  budget: {name: budget of Tol, phrases: [budget], value: -2.5, tolerance: 0.5, unit: percent, from: 2019, to: 2020, about: [tol], source: gazette}
claims:
  - {text: The mayor sold the bridge, verdict: false, reviewed: 2019-06-01, review: "https://example.org/r"}
`
  expect(problemsOf(yaml)).toEqual([])
})

test('JSON is a sheet too', () => {
  expect(parseFactSheet('{"title": "T", "verified": "2025-05-01"}', 'a.json').problems).toEqual([])
})

test('all problems of a sheet are told at once, each at its place', () => {
  const yaml = `people:
  Ana: {name: Ana}
  bo: {nam: Bo, born: 2025-02-30, pronoun: it}
  cy:
events:
  fair: {name: fair, date: 20250314, phrases: [''], source: nowhere}
periods:
  p: {name: P, from: 2025-03, to: 2024, source: nowhere}
figures:
  f: {name: F, value: "20,000", source: "https://example.org"}
claims:
  - {text: X, verdict: maybe}
`
  expect(problemsOf(yaml)).toEqual([
    '4:3 error Unexpected key `Ana`, expected an id of lower-case letters, digits and single hyphens, such as `mark-carney`',
    '5:3 error Unexpected lack of `name` in `people/bo`, expected text',
    '5:8 error Unexpected key `nam` in `people/bo`, expected `name`',
    '5:23 error Unexpected text `2025-02-30` in `people/bo/born`, expected a day of the calendar',
    '5:44 error Unexpected text `it` in `people/bo/pronoun`, expected `he`, `she`, or `they`',
    '6:6 error Unexpected empty value in `people/cy`, expected a map with `name`',
    '8:28 error Unexpected number `20250314` in `events/fair/date`, expected `2025-03-14`',
    '8:48 error Unexpected empty text in `events/fair/phrases/0`, expected text',
    '10:35 error Unexpected `to` `2024` before `from` `2025-03`, expected a later day',
    '10:49 error Unexpected source `nowhere`, expected a key of `sources` or a URL',
    '12:23 error Unexpected text `20,000` in `figures/f/value`, expected a plain number such as `20000000000`',
    '14:24 error Unexpected text `maybe` in `claims/0/verdict`, expected `true` or `false`'
  ])
})

test('a fact without a source is a warning, and the sheet is used', () => {
  const {sheet, problems} = parseFactSheet(`${head}periods:\n  p: {name: P, from: 2001}\n`, 'a.yaml')
  expect(sheet?.data.periods).toEqual({p: {name: 'P', from: 2001}})
  expect(problems).toEqual([
    {path: 'a.yaml', line: 4, column: 3, level: 'warning', message: 'Unexpected period `p` without a source, expected `source`'}
  ])
})

test('people, organizations and places may cite a source, and one that is not there is told', () => {
  const cite = (source: string) =>
    problemsOf(
      `people: {a: {name: Ana Roa, source: ${source}}}\norganizations: {o: {name: Orm, source: ${source}}}\nplaces: {p: {name: Pell, source: ${source}}}\n`
    )
  expect(cite('"https://example.org/"')).toEqual([])
  expect(cite('nowhere')).toEqual([
    '3:37 error Unexpected source `nowhere`, expected a key of `sources` or a URL',
    '4:40 error Unexpected source `nowhere`, expected a key of `sources` or a URL',
    '5:34 error Unexpected source `nowhere`, expected a key of `sources` or a URL'
  ])
  expect(problemsOf('people: {a: {name: Ana Roa}}\n')).toEqual([])
})

test('a double key is told with the line of the first', () => {
  expect(problemsOf('people:\n  a: {name: A}\n  a: {name: B}\n')).toEqual([
    '5:3 error Unexpected second `a`, expected one (the first is in line 4)'
  ])
})

test('a day and a range of one event are one too many', () => {
  expect(
    problemsOf('events:\n  e: {name: E, date: 2020, from: 2020, source: "https://example.org"}\n')
  ).toEqual([
    '4:22 error Unexpected `date` beside `from` or `to` in `events/e`, expected one of the two'
  ])
})

test('a year or month that holds the first day may be the last', () => {
  expect(
    problemsOf('periods:\n  p: {name: P, from: 2025-03-14, to: 2025-03, source: "https://example.org"}\n')
  ).toEqual([])
})

test('a misspelt source key gets the nearest one', () => {
  expect(
    problemsOf('sources: {gazette: {title: G}}\nperiods:\n  p: {name: P, from: 2001, source: gazete}\n')
  ).toEqual(['5:36 error Unexpected source `gazete`, expected `gazette`'])
})

test('YAML 1.1 does not change what a day is', () => {
  const {problems} = parseFactSheet(`%YAML 1.1\n---\n${head}`, 'a.yaml')
  expect(problems).toEqual([])
})

test.each(['', '# only a comment\n', '---\n'])('an empty sheet is told: %j', (yaml) => {
  expect(parseFactSheet(yaml, 'a.yaml').problems.map(({message}) => message)).toEqual([
    'Unexpected empty sheet, expected a map with `title` and `verified`'
  ])
})

test('keys of objects do no harm', () => {
  const {sheet, problems} = parseFactSheet(
    `${head}people:\n  constructor: {name: Con Structor}\n  tostring: {name: To String}\n`,
    'a.yaml'
  )
  expect(problems).toEqual([])
  expect(Object.keys(sheet?.data.people ?? {})).toEqual(['constructor', 'tostring'])
  expect(problemsOf('people:\n  __proto__: {name: X}\n')).toEqual([
    '4:3 error Unexpected key `__proto__`, expected an id or a known key'
  ])
})

const laughs = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...[...'bcdefghi'].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(',')}]`)
].join('\n')

test.each([
  ['a billion laughs', laughs],
  ['an alias of itself', 'title: &a [*a, *a]\n'],
  ['deep brackets', '['.repeat(20_000)],
  ['deep maps', '{a: '.repeat(10_000)],
  ['deep lists', '- '.repeat(10_000)],
  ['an unknown alias', 'title: *b\n'],
  ['many unknown keys', Array.from({length: 5000}, (_, index) => `k${index}: 1`).join('\n')],
  ['many wrong people', `people:\n${Array.from({length: 5000}, (_, index) => `  k${index}: 1`).join('\n')}`],
  ['20 MB', 'a'.repeat(20_000_000)],
  ['tabs and marks', '\t%@`'.repeat(1000)],
  ['two documents', 'title: T\n---\ntitle: U\n']
])('hostile YAML gives problems and no sheet: %s', (_, yaml) => {
  const {sheet, problems} = parseFactSheet(yaml, 'a.yaml')
  expect(sheet).toBe(undefined)
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.length).toBeLessThanOrEqual(201)
})

test('nothing throws, and every problem has a place and the grammar', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({unit: fc.constantFrom(...'a: -[]{}&*!|>\'"#\n ,?%')})), (yaml) => {
      for (const {line, column, message} of parseFactSheet(yaml, 'a.yaml').problems) {
        expect(line).toBeGreaterThan(0)
        expect(column).toBeGreaterThan(0)
        expect(message).toMatch(/^Unexpected [^]+, expected [^]+[^.]$/)
      }
    }),
    {numRuns: 500}
  )
})

test('what is written out is read again', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,6}){0,2}$/)
  const name = fc.string({minLength: 1, maxLength: 30}).map((value) => `N${value}`)
  const day = fc.integer({min: -100_000, max: 40_000}).map(formatDay)
  const sheet = fc.record({
    title: name,
    verified: day,
    people: fc.dictionary(
      id,
      fc.record({name, aliases: fc.array(name), born: day}, {requiredKeys: ['name']}),
      {noNullPrototype: true}
    ),
    events: fc.dictionary(
      id,
      fc.record({name, phrases: fc.array(name), date: fc.oneof(day, fc.integer({min: 1000, max: 2100}))}),
      {noNullPrototype: true}
    )
  })
  fc.assert(
    fc.property(sheet, (data) => {
      expect(parseFactSheet(stringify(data), 'a.yaml').sheet?.data).toEqual(data)
      expect(parseFactSheet(JSON.stringify(data), 'a.json').sheet?.data).toEqual(data)
    })
  )
})
