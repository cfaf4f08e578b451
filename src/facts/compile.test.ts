import {expect, test} from 'vitest'
import {dayOf, oneDay, yearOf} from '../time/day.ts'
import {compileFacts, emptyFacts} from './compile.ts'
import {explainFact} from './explain.ts'
import {parseFactSheet} from './parse-sheet.ts'

function compile(...yamls: string[]) {
  const sheets = yamls.map((yaml, index) => {
    const {sheet, problems} = parseFactSheet(`title: T\nverified: 2025-05-01\n${yaml}`, `${index}.yaml`)
    expect(problems.filter(({level}) => level === 'error')).toEqual([])
    return sheet!
  })
  return compileFacts(sheets)
}
const messagesOf = (...yamls: string[]) =>
  compile(...yamls).problems.map(({path, line, column, level, message}) => `${path}:${line}:${column} ${level} ${message}`)

const mayor = (holders: string, seats = 'seats: 1, ') =>
  `people: {a: {name: Ana Roa}, b: {name: Bo Tarn}, c: {name: Cy Lund}}\noffices:\n  mayor: {name: Mayor, ${seats}holders: [${holders}]}\n`

test('an empty fact base knows nothing', () => {
  expect(emptyFacts.find('a')).toBe(undefined)
  expect(emptyFacts.tenuresOf('a')).toEqual([])
  expect(emptyFacts.quotesOf('a')).toEqual([])
})

test('a tenure has its path, days and place', () => {
  const {facts, problems} = compile(mayor('{person: a, from: 2016, to: 2020-03-14, ordinal: 3, source: "https://x.org"}'))
  expect(problems).toEqual([])
  expect(facts.find('offices/mayor/a/2016')).toEqual({
    kind: 'tenure',
    fact: 'offices/mayor/a/2016',
    sheet: {path: '0.yaml', title: 'T', verified: dayOf(2025, 5, 1), sha256: ''},
    source: {url: 'https://x.org'},
    line: 5,
    column: 44,
    person: 'a',
    office: 'mayor',
    from: yearOf(2016),
    to: oneDay(dayOf(2020, 3, 14)),
    acting: false,
    ordinal: 3
  })
  expect(facts.tenuresOf('a').map(({fact}) => fact)).toEqual(['offices/mayor/a/2016'])
})

test('a bare id finds its fact only where one has it', () => {
  const {facts} = compile('people: {x: {name: X Y}}\nplaces: {x: {name: X}, y: {name: Y}}\n')
  expect(facts.find('y')?.fact).toBe('places/y')
  expect(facts.find('x')).toBe(undefined)
  expect(facts.find('people/x')?.fact).toBe('people/x')
})

test.each([
  ['the last day of one is the first of the next', '{person: a, to: 2020-03-14}, {person: b, from: 2020-03-14}'],
  ['an acting holder beside a regular one', '{person: a, from: 2020}, {person: b, from: 2021, acting: true}'],
  ['days known by year only', '{person: a, from: 2016, to: 2020}, {person: b, from: 2020}'],
  ['ends that are not known', '{person: a, to: 2010-01-01}, {person: b, to: 2015-01-01}'],
  ['one person twice', '{person: a, from: 2001, to: 2005}, {person: b, from: 2005, to: 2009}, {person: a, from: 2009}']
])('holders follow one another: %s', (_, holders) => {
  expect(messagesOf(mayor(holders))).toEqual([])
})

test('a holder more than there are seats is an error', () => {
  expect(messagesOf(mayor('{person: a, from: 2016-01-01}, {person: b, from: 2020-02-02}'))).toEqual([
    '0.yaml:5:75 error Unexpected holder `b` of `mayor` on 2020-02-02 beside Ana Roa, expected at most 1 at one time (Mayor; see `seats`)'
  ])
  expect(messagesOf(mayor('{person: a, from: 2016}, {person: b, from: 2020}', 'seats: 2, '))).toEqual([])
})

test('references that lead nowhere are told with the nearest id', () => {
  expect(
    messagesOf(
      'people: {ana-roa: {name: Ana Roa, parties: [{party: greens}]}}\nevents: {e: {name: E, date: 2020, participants: [ana-rao]}}\n'
    )
  ).toEqual([
    '0.yaml:3:53 warning Unexpected party `greens` in `people/ana-roa/parties/0/party`, expected a key of `organizations`',
    '0.yaml:4:50 error Unexpected participant `ana-rao` in `events/e/participants/0`, expected `ana-roa`'
  ])
})

test('a reference may lead into another sheet', () => {
  expect(messagesOf('people: {a: {name: Ana Roa}}', 'quotes: [{speaker: a, text: Hello there}]')).toEqual([])
})

test('an explicit alias of two people is an error, a surname is none', () => {
  expect(
    messagesOf('people:\n  a: {name: Ana Roa, aliases: [The Fox]}\n  b: {name: Bo Roa, aliases: [the fox]}\n')
  ).toEqual(['0.yaml:5:31 error Unexpected alias `the fox` of `b`, expected one that `a` (0.yaml:4) does not have'])
  expect(messagesOf('people: {a: {name: Ana Roa}, b: {name: Bo Roa}}')).toEqual([])
})

test('the same person of two sheets is one', () => {
  const {facts, problems} = compile(
    'people: {a: {name: André Roa, aliases: [Dédé]}}',
    'people: {a: {name: Andre Roa, aliases: [Roa Senior], born: 1950}}'
  )
  expect(problems).toEqual([])
  const {aliases, born, sheet} = facts.people.get('a')!
  expect({aliases, born, path: sheet.path}).toEqual({
    aliases: ['Dédé', 'Roa Senior'],
    born: yearOf(1950),
    path: '0.yaml'
  })
})

test('two sheets may cite one person by different sources; the first counts', () => {
  const {facts, problems} = compile(
    'people: {a: {name: Ana Roa, source: "https://example.org/1"}}',
    'people: {a: {name: Ana Roa, source: "https://example.org/2"}}'
  )
  expect(problems).toEqual([])
  expect(facts.people.get('a')!.source?.url).toBe('https://example.org/1')
})

test('one id for two people names both places', () => {
  expect(messagesOf('people: {a: {name: Ana Roa}}', 'people: {a: {name: Alf Orm}}')).toEqual([
    '1.yaml:3:20 error Unexpected `name` `Alf Orm` of `people/a`, expected `Ana Roa` as in 0.yaml:3'
  ])
})

test('the sheet that knows the end of a tenure is believed', () => {
  const {facts, problems} = compile(
    mayor('{person: a, from: 2016-01-01}'),
    mayor('{person: a, from: 2016-01-01, to: 2020-01-01}, {person: b, from: 2020-01-01}')
  )
  expect(problems).toEqual([])
  expect(facts.offices.get('mayor')!.tenures.map(({person, to}) => [person, to])).toEqual([
    ['a', oneDay(dayOf(2020, 1, 1))],
    ['b', undefined]
  ])
})

test('about a year is a year more at either end', () => {
  const {facts} = compile('events: {e: {name: E, date: 2020~}, f: {name: F, date: 2020-01-02}}')
  expect(facts.events.get('e')).toMatchObject({
    during: {from: dayOf(2020, 1, 1) - 366, to: dayOf(2020, 12, 31) + 366},
    inexact: true
  })
  expect(facts.events.get('f')).toMatchObject({during: oneDay(dayOf(2020, 1, 2)), inexact: false})
})

test('quotations have ids that stay when others are added', () => {
  const {facts} = compile(
    'people: {a: {name: Ana Roa}}\nquotes:\n  - {speaker: a, date: 2020-01-02, text: One}\n  - {speaker: a, date: 2020-01-02, text: Two}\n  - {speaker: a, text: Three}\n'
  )
  expect(facts.quotesOf('a').map(({fact}) => fact)).toEqual([
    'quotes/a-2020-01-02',
    'quotes/a-2020-01-02-2',
    'quotes/a'
  ])
})

test('a fact is explained with its source and place', () => {
  const {facts} = compile(
    'sources: {s: {title: Minutes, publisher: Town Hall, date: 2020-01-03, url: "https://x.org"}}\nevents: {e: {name: opening of the bridge, date: 2020-01-02, source: s}}\n'
  )
  expect(explainFact(facts, 'e')).toBe(
    [
      'events/e',
      '  name:         opening of the bridge',
      '  date:         2020-01-02',
      '  source:       Minutes, Town Hall, 2020-01-03',
      '  read at:      https://x.org',
      '  stands in:    0.yaml:4 (verified 2025-05-01)'
    ].join('\n')
  )
  expect(explainFact(facts, 'nothing')).toBe(undefined)
})
