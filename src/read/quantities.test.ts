import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Block, QuantityMention} from '../article.ts'
import {readQuantities} from './quantities.ts'
import {readSentences} from './sentences.ts'
import {readTimes} from './times.ts'
import {readTokens} from './tokens.ts'

function read(text: string) {
  const blocks: Block[] = [{start: 0, end: text.length, role: 'body'}]
  const tokens = readTokens(text)
  const sentences = readSentences(text, blocks, tokens)
  const times = readTimes({tokens, sentences, blocks, published: undefined})
  return {tokens, quantities: readQuantities({tokens, sentences, times})}
}

/** `25% = 25 percent`, with bound and noun phrase where there are any; a tilde marks a guessed unit. */
function show(text: string): string[] {
  const {tokens, quantities} = read(text)
  const spell = ({value, upTo, unit, bound, noun, guessed, start, end}: QuantityMention) =>
    [
      `${text.slice(start, end)} =`,
      bound === 'exact' ? '' : bound,
      upTo === undefined ? value : `${value}..${upTo}`,
      `${guessed ? '~' : ''}${unit}`,
      noun ? `(${text.slice(tokens.start[noun.first], tokens.end[noun.last - 1])})` : ''
    ]
      .filter((part) => part !== '')
      .join(' ')
  return quantities.map(spell)
}

const amounts: Readonly<Record<string, readonly (readonly [text: string, ...read: string[]])[]>> = {
  'money, whatever the sign or word': [
    ['It cost $12.6 million.', '$12.6 million = 12600000 ~USD'],
    ['It cost €1.8 billion.', '€1.8 billion = 1800000000 EUR'],
    ['It cost 612 million euros.', '612 million euros = 612000000 EUR'],
    ['It cost C$5bn, £3m and US$40.', 'C$5bn = 5000000000 CAD', '£3m = 3000000 GBP', 'US$40 = 40 USD'],
    ['It cost $39B.', '$39B = 39000000000 ~USD'],
    ['It cost 50 cents.', '50 cents = 50 ~cent'],
    ['It cost EUR 5 million.', 'EUR 5 million = 5000000 EUR'],
    ['It cost 5 million Canadian dollars.', '5 million Canadian dollars = 5000000 CAD'],
    ['It cost $5 million Canadian.', '$5 million Canadian = 5000000 CAD'],
    ['It cost a million dollars.', 'a million dollars = about 1000000 ~USD'],
    ['It cost 20 million pounds.', '20 million pounds = 20000000 ~GBP'],
    ['It has 20 million pounds of thrust.', '20 million pounds = 20000000 ~pound'],
    ['It weighs 20 pounds.', '20 pounds = 20 ~pound'],
    ['The $12-million deal closed.', '$12-million = 12000000 ~USD (deal)']
  ],
  'shares and measures': [
    ['It rose 25% there.', '25% = 25 percent'],
    ['It rose 54 percent there.', '54 percent = 54 percent'],
    ['It rose 50 per cent there.', '50 per cent = 50 percent'],
    ['It rose 15 percentage points.', '15 percentage points = 15 percentage-points'],
    ['It set a 25 percent tariff on steel.', '25 percent = 25 percent (tariff)'],
    ['Of them 5 percent prefer Keane.', '5 percent = 5 percent'],
    ['A 322-foot rocket flew.', '322-foot = 322 foot (rocket)'],
    ['A 12-mile (19-kilometer) path.', '12-mile = 12 mile', '19-kilometer = 19 kilometre'],
    ['It covers 40 square miles.', '40 square miles = 40 square-mile'],
    ['It was -5 degrees Celsius.', '-5 degrees Celsius = -5 degree-celsius'],
    ['It ran at 30 km/h.', '30 km/h = 30 kilometre-per-hour'],
    ['It lasted 25 and a half days.', '25 and a half days = 25.5 day'],
    ['It lasted 2½ hours.', '2½ hours = 2.5 hour'],
    ['A 90-day pause began.', '90-day = 90 day (pause)']
  ],
  'what is counted': [
    ['It has 15,400 valid signatures.', '15,400 = 15400 signature (valid signatures)'],
    ['It has 12.6 million voters.', '12.6 million = 12600000 voter (voters)'],
    ['Twenty-five members left.', 'Twenty-five = 25 member (members)'],
    ['There were half a million people.', 'half a million = about 500000 person (people)'],
    ['He bought a dozen eggs.', 'a dozen = about 12 egg (eggs)'],
    ['One senator left.', 'One = 1 senator (senator)'],
    ['Ten Democratic senators left.', 'Ten = 10 senator (Democratic senators)'],
    ['A five-judge panel met.', 'five = 5 judge (judge)'],
    ['He tried 12 high-profile cases.', '12 = 12 case (high-profile cases)'],
    ['It sent 20 police officers.', '20 = 20 officer (police officers)'],
    ['Storm Kills 12 People in Tarnwick', '12 = 12 person (People)'],
    ['The blast left 40 dead.', '40 = 40 dead (dead)'],
    ['It won 1,200 seats in 40 cities.', '1,200 = 1200 seat (seats)', '40 = 40 city (cities)']
  ],
  'bounds and ranges': [
    ['It lost more than 4,000 homes.', '4,000 = over 4000 home (homes)'],
    ['It lost nearly 300 jobs.', '300 = under 300 job (jobs)'],
    ['It lost about $5.', '$5 = about 5 ~USD'],
    ['It lost at least 20 jobs.', '20 = at-least 20 job (jobs)'],
    ['It lost no more than 20 jobs.', '20 = at-most 20 job (jobs)'],
    ['It lost up to 20 jobs.', '20 = at-most 20 job (jobs)'],
    ['It lost fewer than 20 jobs.', '20 = under 20 job (jobs)'],
    ['It lost 4,000-plus.', '4,000 = at-least 4000 null'],
    ['They gave $200 or less.', '$200 = at-most 200 ~USD'],
    ['It would cost $3 million over 10 years.', '$3 million = 3000000 ~USD', '10 years = at-least 10 year'],
    ['He led it for over 10 years.', '10 years = over 10 year'],
    ['It takes 20 to 25 miles.', '20 to 25 miles = 20..25 mile'],
    ['It takes 20–25 percent.', '20–25 percent = 20..25 percent'],
    ['It takes between 20 and 25 people.', '20 and 25 = 20..25 person (people)'],
    ['It takes $5-10 million.', '$5-10 million = 5000000..10000000 ~USD'],
    ['It rose from 20 to 25 percent.', '20 = 20 percent', '25 percent = 25 percent'],
    ['He won by 52 to 40 percent.', '52 = 52 percent', '40 percent = 40 percent']
  ],
  ages: [
    ['Ann Keane, 47, left.', '47 = 47 age'],
    ['A 47-year-old left.', '47-year-old = 47 age'],
    ['He is 47 years old.', '47 years old = 47 age'],
    ['A man aged 47 left.', '47 = 47 age'],
    ['She turned 60 on Friday.', '60 = 60 age'],
    ['Keane, who was 71 in 2020, left.', '71 = 71 age'],
    ['It hit 18- to 24-year-olds.', '18- to 24-year-olds = 18..24 age']
  ]
}

for (const [name, examples] of Object.entries(amounts)) {
  test(`Amounts are read with their units: ${name}`, () => {
    expect(examples.map(([text]) => [text, ...show(text)])).toEqual(examples)
  })
}

const silent: Readonly<Record<string, readonly string[]>> = {
  'names and models': [
    'The Boeing 737 landed.',
    'They bought the final 737 jet.',
    'An F-35 crashed.',
    'Apollo 17 returned.',
    'They met at COP26 with the G7.',
    'Loomdesk 4.2 is out.',
    'It has 39B parameters.',
    'It runs on an iPhone 4 today.',
    'Title 42 ended.',
    'The Harlow & Moss’s 500 index fell.',
    'Covid-19 spread.',
    'The Big Three met.',
    'He took Route 66 and I-95.',
    'House Bill 1523 passed.',
    'He served in Group 7.',
    'Version 4.2.1 crashed.'
  ],
  'labels and lists': [
    'The aide left No. 10 at noon.',
    'See page 5 and chapter 11.',
    'On day 3 it rained.',
    '1. Read the bill.',
    'It hit the 17th minute.',
    'He is ranked #5.',
    'He was born in the 1960s.',
    'He is in his 40s.'
  ],
  'scores, votes and fractions': [
    'They won 4-1.',
    'A 5-4 ruling fell.',
    'A 4–1 win followed.',
    'It passed 52 to 48.',
    'It passed 218-205.',
    'Two-thirds agreed.',
    'Three quarters agreed.',
    'One in five agreed.',
    'Nine out of 10 agreed.',
    'They went 50-50.'
  ],
  'dates, clocks and years': [
    'On March 5 he left.',
    'On March 5, 2025, he left.',
    'The 2016 election was close.',
    'It was 9:30.',
    'It was 5 p.m. there.',
    'It was 9am.',
    'Since 2015 he has led.',
    'The 9/11 attacks came.',
    'It was 5 o’clock.'
  ],
  'pronouns and numbers of no amount': [
    'No one left.',
    'One of them left.',
    'They rely on one another.',
    'They met one-on-one.',
    'The two of them left.',
    'Call 555-0142.',
    'Call 1-800-555-0199.',
    'Agent 007 left.',
    'Hundreds of people left.',
    'Dozens left.',
    'A few thousand left.',
    'The id is 778257943577919488999.',
    'The year ’24 was good.',
    'It is 320x240.'
  ]
}

for (const [name, texts] of Object.entries(silent)) {
  test(`These are no amounts: ${name}`, () => {
    expect(texts.map((text) => [text, ...show(text)])).toEqual(texts.map((text) => [text]))
  })
}

test('The step is the precision that is written', () => {
  const steps = (text: string) => read(text).quantities.map(({step}) => step)
  expect(steps('12.6 miles, 12.60 miles, 2½ miles')).toEqual([0.1, 0.01, 0.5])
  expect(steps('$12.6 million, $20 million, $5bn')).toEqual([1e5, 1e6, 1e9])
  expect(steps('15,400 votes, 4,000 votes, 4,001 votes')).toEqual([100, 1000, 1])
  expect(steps('50 votes, 350 votes, 357 votes')).toEqual([1, 10, 1])
  expect(steps('twenty votes, two hundred votes, three thousand votes, twenty million votes')).toEqual([
    1, 100, 1000, 1e6
  ])
})

test('A mention is exact: offsets, tokens, noun phrase', () => {
  expect(read('It has 15,400 valid signatures, or 5%.').quantities).toEqual([
    {
      start: 7,
      end: 13,
      first: 2,
      last: 3,
      value: 15400,
      unit: 'signature',
      bound: 'exact',
      step: 100,
      noun: {first: 3, last: 5}
    },
    {start: 35, end: 37, first: 7, last: 9, value: 5, unit: 'percent', bound: 'exact', step: 1, noun: null}
  ])
})

test('Mentions of any text stand in order and within it', () => {
  const piece = fc.constantFrom(
    '5',
    '12',
    '1,000',
    '4.5',
    '$',
    '€',
    '%',
    ' ',
    '-',
    '–',
    ' to ',
    ' and ',
    'between ',
    'five',
    ' million',
    ' a dozen',
    ' miles',
    ' red',
    ' votes',
    ', ',
    '. ',
    'Keane',
    'half a ',
    ' years old',
    '/',
    ':',
    '½',
    ' per cent',
    'from '
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 20}), (pieces) => {
      const text = pieces.join('')
      const {tokens, quantities} = read(text)
      let at = 0
      for (const {first, last, start, end, value, step, upTo} of quantities) {
        expect(first).toBeGreaterThanOrEqual(at)
        expect([start, end]).toEqual([tokens.start[first], tokens.end[last - 1]])
        expect(Number.isFinite(value) && step > 0 && (upTo === undefined || upTo > value)).toBe(true)
        at = last
      }
    }),
    {numRuns: 500}
  )
})

test('Long junk is read to its end', () => {
  for (const junk of ['1', '1,', '"', '1 ', '1-', '5 to ', 'five ', 'and ', 'A 5 ', 'half a ']) {
    const text = junk.repeat(3e5 / junk.length)
    const tokens = readTokens(text)
    const sentences = [{start: 0, end: text.length, first: 0, last: tokens.length, block: 0}]
    const last = readQuantities({tokens, sentences, times: []}).at(-1)
    expect(last?.end ?? 0).toBeLessThanOrEqual(text.length)
  }
}, 30_000)
