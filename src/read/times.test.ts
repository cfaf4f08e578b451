import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Block, Published, Role, Sentence, TimeMention} from '../article.ts'
import {formatDay, parseEdtf} from '../time/day.ts'
import {readTimes} from './times.ts'
import {readTokens, tokenAt} from './tokens.ts'

/** Friday. */
const friday = '2025-03-28'

interface Options {
  readonly on?: string | undefined
  readonly published?: Published
  readonly role?: Role
}

/** Times of a text whose sentences end at “. ” and whose blocks end at an empty line. */
function times(text: string, options: Options = {}): readonly TimeMention[] {
  const tokens = readTokens(text)
  const sentences: Sentence[] = []
  const blocks: Block[] = []
  let start = 0
  for (const part of text.split('\n\n')) {
    let at = start
    for (const written of part.split(/(?<=[.?!]) (?=[A-Z])/)) {
      const end = at + written.length
      sentences.push({
        start: at,
        end,
        first: tokenAt(tokens, at),
        last: tokenAt(tokens, end),
        block: blocks.length
      })
      at = end + 1
    }
    blocks.push({
      start,
      end: start + part.length,
      role: blocks.length === 0 ? (options.role ?? 'body') : 'body'
    })
    start += part.length + 2
  }
  const on = 'on' in options ? options.on : friday
  const interval = on === undefined ? undefined : parseEdtf(on)!.interval
  const published = options.published ?? (interval && {...interval, basis: 'stated'})
  return readTimes({tokens, sentences, blocks, published})
}

const written = (text: string, mention: TimeMention) => text.slice(mention.start, mention.end)
const spell = ({readings}: TimeMention) =>
  readings.map(({from, to}) => (from === to ? formatDay(from) : `${formatDay(from)}/${formatDay(to)}`))

/** Words, value and readings of each mention. */
const read = (text: string, options?: Options) =>
  times(text, options).map((mention) => [written(text, mention), mention.value, ...spell(mention)])
const values = (text: string, options?: Options) =>
  times(text, options).map((mention) => [written(text, mention), mention.value])
const none = (text: string) => expect([text, values(text)]).toEqual([text, []])

test('a full date is read in every order, and is stated', () => {
  for (const [text, span = text] of [
    ['October 24, 2016'],
    ['Oct. 24, 2016'],
    ['24 October 2016'],
    ['24th of October, 2016'],
    ['the 24th of October 2016', '24th of October 2016'],
    ['October 24th, 2016'],
    ['October 24 2016'],
    ['2016-10-24'],
    ['24.10.2016'],
    ['10/24/2016'],
    ['24/10/2016'],
    ['Monday, October 24, 2016'],
    ['Mon. 24 Oct 2016'],
    ['October 24, 2016 (a Monday)', 'October 24, 2016 (a Monday'],
    ['OCTOBER 24, 2016']
  ] as const) {
    const sentence = `The mill burned on ${text}.`
    const [mention, ...rest] = times(sentence, {on: undefined})
    expect([
      text,
      rest,
      written(sentence, mention!),
      mention!.value,
      spell(mention!),
      mention!.basis
    ]).toEqual([text, [], span, '2016-10-24', ['2016-10-24'], 'stated'])
  }
})

test('a numeric date that is two in two countries has both readings', () => {
  expect(read('Signed 9/3/2025 in the hall.')).toEqual([
    ['9/3/2025', '2025-09-03', '2025-09-03', '2025-03-09']
  ])
  expect(read('Signed 4/4/2025 in the hall.')).toEqual([['4/4/2025', '2025-04-04', '2025-04-04']])
})

test('an impossible date is a mention with its parts and no readings', () => {
  const parts = (text: string) =>
    times(text).map((mention) => [mention.value, mention.parts, mention.readings])
  expect(parts('It opened on November 31.')).toEqual([['XXXX-11-31', {month: 11, day: 31}, []]])
  expect(parts('It opened on 30 February 2024.')).toEqual([
    ['2024-02-30', {year: 2024, month: 2, day: 30}, []]
  ])
  expect(parts('It opened on Feb. 29, 2023.')).toEqual([['2023-02-29', {year: 2023, month: 2, day: 29}, []]])
})

test('a weekday follows the tense: back after a past verb, ahead after a future one, both where that is open', () => {
  expect(read('Leaders met Wednesday.')).toEqual([['Wednesday', '2025-03-26', '2025-03-26']])
  expect(read('Leaders will meet on Wednesday.')).toEqual([['Wednesday', '2025-04-02', '2025-04-02']])
  expect(read('She is expected to resign on Monday.')).toEqual([['Monday', '2025-03-31', '2025-03-31']])
  expect(read('Talks on Wednesday in Rome.')).toEqual([
    ['Wednesday', '2025-03-26', '2025-03-26', '2025-04-02']
  ])
})

test('the weekday of publication is that very day first', () => {
  expect(read('Leaders met Friday.')).toEqual([['Friday', '2025-03-28', '2025-03-28', '2025-03-21']])
  expect(read('Leaders will meet Friday.')).toEqual([['Friday', '2025-03-28', '2025-03-28', '2025-04-04']])
})

test('a weekday whose noun the verb does not date is open', () => {
  expect(read('She prepared for Monday.')).toEqual([['Monday', '2025-03-31', '2025-03-31', '2025-03-24']])
  expect(read('He discussed Wednesday’s vote.')).toEqual([
    ['Wednesday', '2025-03-26', '2025-03-26', '2025-04-02']
  ])
  expect(read('It has hung there since Monday.')).toEqual([['Monday', '2025-03-24', '2025-03-24']])
})

test('last, this and next turn a weekday', () => {
  expect(read('It closed last Tuesday.')).toEqual([
    ['last Tuesday', '2025-03-25', '2025-03-25', '2025-03-18']
  ])
  expect(read('It opens next Tuesday.')).toEqual([['next Tuesday', '2025-04-01', '2025-04-01', '2025-04-08']])
  expect(read('It will open this Sunday.')).toEqual([['this Sunday', '2025-03-30', '2025-03-30']])
  expect(read('The shop stays closed until Monday.')).toEqual([
    ['Monday', '2025-03-31', '2025-03-31', '2025-03-24']
  ])
})

test('“on a Friday” is any Friday', () => {
  expect(read('He was born on a Friday.')).toEqual([['Friday', 'XXXX-WXX-5']])
  expect(read('She told a Wednesday meeting.')).toEqual([
    ['Wednesday', '2025-03-26', '2025-03-26', '2025-04-02']
  ])
})

test('a day without a year is the nearest one on the side of the verb', () => {
  expect(read('She was sworn in on March 9.')).toEqual([
    ['March 9', '2025-03-09', '2025-03-09', '2026-03-09']
  ])
  expect(read('The tariff will start on April 2.')).toEqual([
    ['April 2', '2025-04-02', '2025-04-02', '2024-04-02']
  ])
  expect(read('The tariff set for April 2 worries her.')).toEqual([
    ['April 2', '2025-04-02', '2025-04-02', '2024-04-02']
  ])
  expect(read('He resigned on November 4.')).toEqual([
    ['November 4', '2024-11-04', '2024-11-04', '2025-11-04']
  ])
})

test('a year named before is a reading too', () => {
  expect(read('Elected in 2015, he took office on November 4.')).toEqual([
    ['2015', '2015', '2015-01-01/2015-12-31'],
    ['November 4', '2015-11-04', '2015-11-04', '2024-11-04', '2025-11-04']
  ])
})

test('without a publication day what is relative has no readings', () => {
  for (const text of [
    'They met Friday.',
    'It closed on March 9.',
    'It closed last week.',
    'It closed two days ago.',
    'It closed this spring.',
    'It closed yesterday.',
    'It closed last October.',
    'It closed at Christmas.'
  ]) {
    const mentions = times(text, {on: undefined})
    expect([text, mentions.length, mentions.flatMap(spell)]).toEqual([text, 1, []])
  }
  expect(read('It closed on March 9, 2025.', {on: undefined})).toEqual([
    ['March 9, 2025', '2025-03-09', '2025-03-09']
  ])
})

test('a publication day known to two days gives the readings of both, a vaguer one none', () => {
  const day = parseEdtf(friday)!.interval.from
  const between = (from: number, to: number): Published => ({from, to, basis: 'implied'})
  expect(read('It closed yesterday.', {published: between(day - 1, day)})).toEqual([
    ['yesterday', '2025-03-27', '2025-03-27', '2025-03-26']
  ])
  expect(read('It closed yesterday.', {published: between(day, day + 5)})).toEqual([
    ['yesterday', 'PAST_REF']
  ])
  expect(read('It closed yesterday.', {published: between(day, Infinity)})).toEqual([
    ['yesterday', 'PAST_REF']
  ])
})

test('calendar units count from the publication day', () => {
  for (const [text, value, ...readings] of [
    ['last week', '2025-W12', '2025-03-16/2025-03-23'],
    ['this week', '2025-W13', '2025-03-23/2025-03-30'],
    ['next week', '2025-W14', '2025-03-30/2025-04-06'],
    ['last month', '2025-02', '2025-02-01/2025-02-28'],
    ['earlier this month', '2025-03', '2025-03-01/2025-03-28'],
    ['later this year', '2025', '2025-03-28/2025-12-31'],
    ['next year', '2026', '2026-01-01/2026-12-31'],
    ['last quarter', '2024-Q4', '2024-10-01/2024-12-31'],
    ['last October', '2024-10', '2024-10-01/2024-10-31'],
    ['last January', '2025-01', '2025-01-01/2025-01-31', '2024-01-01/2024-01-31'],
    ['this decade', '202', '2020-01-01/2029-12-31'],
    ['this spring', '2025-SP', '2025-03-01/2025-06-30', '2025-09-01/2025-12-31']
  ] as const) {
    expect(read(`It moved ${text}.`)).toEqual([[text, value, ...readings]])
  }
})

test('days and amounts count from the publication day, as loosely as people count', () => {
  for (const [text, value, ...readings] of [
    ['today', '2025-03-28', '2025-03-28'],
    ['yesterday', '2025-03-27', '2025-03-27'],
    ['two days ago', '2025-03-26', '2025-03-26'],
    ['nine days ago', '2025-03-19', '2025-03-18/2025-03-20'],
    ['a fortnight ago', '2025-03-14', '2025-03-10/2025-03-18'],
    ['three weeks ago today', '2025-03-07', '2025-03-07'],
    ['a year ago this month', '2024-03', '2024-03-01/2024-03-31'],
    ['two months ago', '2025-01', '2024-12-28/2025-02-28'],
    ['nine years ago', '2016', '2015-04-28/2017-02-28'],
    ['this morning', '2025-03-28TMO', '2025-03-28'],
    ['last night', '2025-03-27TNI', '2025-03-27', '2025-03-28']
  ] as const) {
    expect([text, ...read(`It moved ${text}.`)]).toEqual([text, [text, value, ...readings]])
  }
})

test('“in two weeks” lies ahead after a future verb and is a span otherwise', () => {
  expect(read('She will step down in two weeks.')).toEqual([
    ['two weeks', '2025-04-11', '2025-04-07/2025-04-15']
  ])
  expect(read('She wrote the book in two weeks.')).toEqual([['two weeks', 'P2W']])
  expect(read('She will travel in the next eight weeks.')).toEqual([['the next eight weeks', 'P8W']])
})

test('parts of years and longer times are read', () => {
  for (const [text, value, ...readings] of [
    ['Q1 2025', '2025-Q1', '2025-01-01/2025-03-31'],
    ['the third quarter of 2009', '2009-Q3', '2009-07-01/2009-09-30'],
    ['the first half of 2016', '2016-H1', '2016-01-01/2016-06-30'],
    ['the 1960s', '196', '1960-01-01/1969-12-31'],
    ['the ’80s', '198', '1980-01-01/1989-12-31'],
    ['the 21st century', '20', '2000-01-01/2100-12-31'],
    ['the 2012/13 season', '2012/2013', '2012-01-01/2013-12-31'],
    ['fiscal 2024', 'FY2024', '2023-01-01/2025-12-31'],
    ['October 2011', '2011-10', '2011-10-01/2011-10-31'],
    ['early 2015', '2015', '2015-01-01/2015-12-31'],
    ['mid-June 2015', '2015-06', '2015-06-01/2015-06-30'],
    ['the end of 2019', '2019', '2019-01-01/2019-12-31']
  ] as const) {
    expect([
      text,
      ...times(`Sales rose in ${text}.`).map((mention) => [mention.value, ...spell(mention)])
    ]).toEqual([text, [value, ...readings]])
  }
})

test('a modifier is told, and the reading holds the whole unit', () => {
  const modifiers = (text: string) => times(text).map(({modifier}) => modifier)
  expect(modifiers('In early 2015, late last year and mid-May.')).toEqual(['early', 'late', 'mid'])
  expect(modifiers('By the end of March.')).toEqual(['late'])
  expect(modifiers('In 2015.')).toEqual([undefined])
})

test('a range is two mentions, the first with the index of the second', () => {
  const ranges = (text: string) =>
    times(text).map((mention) => [written(text, mention), mention.value, mention.through])
  expect(ranges('It ran March 3–5, 2025.')).toEqual([
    ['March 3', '2025-03-03', 1],
    ['5, 2025', '2025-03-05', undefined]
  ])
  expect(ranges('It ran from 3 to 5 March 2025.')).toEqual([
    ['3', '2025-03-03', 1],
    ['5 March 2025', '2025-03-05', undefined]
  ])
  expect(ranges('He led it from 2015 to 2019 and 2021–23.')).toEqual([
    ['2015', '2015', 1],
    ['2019', '2019', undefined],
    ['2021', '2021', 3],
    ['23', '2023', undefined]
  ])
  expect(ranges('It fell between April and June 2008.')).toEqual([
    ['April', '2008-04', 1],
    ['June 2008', '2008-06', undefined]
  ])
  expect(ranges('Open Monday to Friday.').map(([words, , through]) => [words, through])).toEqual([
    ['Monday', 1],
    ['Friday', undefined]
  ])
})

test('a range that ends before it starts keeps the parts of both ends', () => {
  expect(times('It ran March 9–5, 2025.').map(({parts, through}) => [parts, through])).toEqual([
    [{year: 2025, month: 3, day: 9}, 1],
    [{year: 2025, month: 3, day: 5}, undefined]
  ])
})

test('durations tell amount, unit and bound', () => {
  const durations = (text: string) =>
    times(text).map((mention) => [written(text, mention), mention.value, mention.duration])
  expect(durations('after more than nine years in power')).toEqual([
    ['nine years', 'P9Y', {amount: 9, unit: 'year', bound: 'over'}]
  ])
  expect(durations('for nearly three years')).toEqual([
    ['three years', 'P3Y', {amount: 3, unit: 'year', bound: 'under'}]
  ])
  expect(durations('about a decade')).toEqual([
    ['a decade', 'P10Y', {amount: 1, unit: 'decade', bound: 'about'}]
  ])
  expect(durations('at least 2.5 hours')).toEqual([
    ['2.5 hours', 'PT2.5H', {amount: 2.5, unit: 'hour', bound: 'at-least'}]
  ])
  expect(durations('a 90-day pause')).toEqual([['90-day', 'P90D', {amount: 90, unit: 'day', bound: 'exact'}]])
  expect(durations('two and a half years')).toEqual([
    ['two and a half years', 'P2.5Y', {amount: 2.5, unit: 'year', bound: 'exact'}]
  ])
})

test('an amount that is no single one has no duration', () => {
  const durations = (text: string) =>
    times(text).map((mention) => [written(text, mention), mention.value, mention.duration])
  expect(durations('It takes 60 to 90 days.')).toEqual([['60 to 90 days', 'P90D', undefined]])
  expect(durations('after two or three years')).toEqual([['two or three years', 'P3Y', undefined]])
  expect(durations('for several years')).toEqual([['several years', 'PXY', undefined]])
  expect(durations('for a year or two')).toEqual([['a year or two', 'P1Y', undefined]])
})

test('recurring times are sets', () => {
  expect(
    values('Every Monday, twice a week, $900 a month and on Sundays at the annual fair each day.')
  ).toEqual([
    ['Every Monday', 'XXXX-WXX-1'],
    ['a week', 'P1W'],
    ['a month', 'P1M'],
    ['Sundays', 'XXXX-WXX-7'],
    ['annual', 'P1Y'],
    ['each day', 'P1D']
  ])
})

test('times of day go with the day beside them', () => {
  expect(read('It rose at 1:47 a.m. on Wednesday.')).toEqual([
    ['1:47 a.m.', '2025-03-26T01:47', '2025-03-26'],
    ['Wednesday', '2025-03-26', '2025-03-26']
  ])
  expect(values('It rose at 12:00 UTC today.')).toEqual([['12:00 UTC today', '2025-03-28T12:00']])
  expect(values('On Tuesday it fell at 5 pm.')).toEqual([
    ['Tuesday', '2025-03-25'],
    ['5 pm', '2025-03-25T17:00']
  ])
  expect(values('They met on Thursday night.')).toEqual([['Thursday night', '2025-03-27TNI']])
})

test('times that refer back are counted from the day named before, and unknown without one', () => {
  expect(read('She resigned on May 3, 2019. The following day he did too.')).toEqual([
    ['May 3, 2019', '2019-05-03', '2019-05-03'],
    ['The following day', '2019-05-04', '2019-05-04']
  ])
  expect(read('She won in June 2016. A year later she lost.')).toEqual([
    ['June 2016', '2016-06', '2016-06-01/2016-06-30'],
    ['A year later', '2017', '2016-12-01/2017-12-31']
  ])
  expect(read('Sales fell in February compared to the same period last year.').at(-1)).toEqual([
    'the same period last year',
    '2024-02',
    '2024-02-01/2024-02-29'
  ])
  expect(read('The following week he left.')).toEqual([['The following week', 'FUTURE_REF']])
})

test('weekdays that are counted from elsewhere are not those around the publication day', () => {
  expect(read('She resigned on May 3, 2019. The following Tuesday he did too.').at(1)).toEqual([
    'The following Tuesday',
    '2019-05-07',
    '2019-05-07'
  ])
  expect(read('He left the previous Friday.')).toEqual([['the previous Friday', 'XXXX-WXX-5']])
  expect(read('It opens on Monday week.')).toEqual([['Monday', 'XXXX-WXX-1']])
  expect(read('It fell on the third Monday of January 2024.')).toEqual([
    ['the third Monday of January 2024', '2024-01-15', '2024-01-15']
  ])
  expect(read('It opens the week of April 7.')).toEqual([
    ['the week of April 7', '2025-W15', '2025-04-06/2025-04-13', '2024-03-31/2024-04-13']
  ])
  expect(read('He left the day before yesterday.')).toEqual([
    ['the day before yesterday', '2025-03-26', '2025-03-26']
  ])
})

test('holidays with a rule have their day', () => {
  expect(read('It closed on New Year’s Eve.')).toEqual([
    ['New Year’s Eve', '2024-12-31', '2024-12-31', '2025-12-31']
  ])
  expect(read('Talks failed on Good Friday 2019.')).toEqual([
    ['Good Friday 2019', '2019-04-19', '2019-04-19']
  ])
  // United States, then Canada.
  expect(read('They met last Thanksgiving.')).toEqual([
    ['last Thanksgiving', '2024-11-28', '2024-11-28', '2024-10-14']
  ])
})

test('a caption is read against its own full date, the rest of the article is not', () => {
  const text =
    'OSLO - MARCH 17: Ann Berg speaks on March 17, 2025 in Oslo. She was sworn in last week.\n\nShe spoke last week.'
  expect(read(text, {role: 'caption'})).toEqual([
    ['MARCH 17', '2025-03-17', '2025-03-17'],
    ['March 17, 2025', '2025-03-17', '2025-03-17'],
    ['last week', '2025-W11', '2025-03-09/2025-03-16'],
    ['last week', '2025-W12', '2025-03-16/2025-03-23']
  ])
})

test('famous days called by month and day may be those of their year', () => {
  expect(read('He recalled the Sept. 11 attacks.').at(0)?.slice(2)).toEqual([
    '2025-09-11',
    '2024-09-11',
    '2001-09-11'
  ])
  expect(read('He recalled 9/11.')).toEqual([['9/11', '2001-09-11', '2001-09-11']])
})

test('the governing preposition is told', () => {
  const prepositions = (text: string) => times(text).map(({preposition}) => preposition)
  expect(prepositions('since May 2010')).toEqual(['since'])
  expect(prepositions('for more than nine years')).toEqual(['for'])
  expect(prepositions('on the March 9 call')).toEqual(['on'])
  expect(prepositions('until late 2019')).toEqual(['until'])
  expect(prepositions('He resigned Friday.')).toEqual([undefined])
  expect(prepositions('Others weighed in Friday.')).toEqual([undefined])
})

test('words that only look like times are none', () => {
  none('She may march on the capital.')
  none('Theresa May said May was right about it.')
  none('April Ryan asked June Cleaver about it.')
  none('The Women’s March on Washington drew crowds.')
  none('They sat in the sun and wed.')
  none('He came second, a second before her, and now rests.')
  none('The Sunday Ledger and the Sunday Times ran it.')
  none('Black Friday and Super Tuesday.')
  none('Union 1911 won 2-1, then 10-15, in a 52-48 vote.')
  none('In 1500 homes and for 2,000 people and 2000 voters.')
  none('The $2000 model of 20.16 kg, flight 1998.')
  none('A 45-year-old man, 30 years old.')
  none('A quarter of the voters.')
  none('The Daily Planet and 21st Century Fox.')
  none('A scale of 1:144 and a time of 1:02:33.')
  none('At the fall of the house they spring up.')
  none('In his 40s.')
  none('As soon as it rains.')
  none('On a day rich in symbols.')
})

test('a day before a month makes a date of it, whatever name follows', () => {
  expect(values('Before the 24 June Harbour vote they met.')).toEqual([['24 June', '2025-06-24']])
  expect(values('After the 9 March Senate vote they met.')).toEqual([['9 March', '2025-03-09']])
})

test('months that are also names are months beside a word that shows it', () => {
  expect(values('In May Mrs May resigned.')).toEqual([['May', '2024-05']])
  expect(values('By May 2019 it was over.')).toEqual([['May 2019', '2019-05']])
  expect(values('Between April and May sales fell.')).toEqual([
    ['April', '2024-04'],
    ['May', '2024-05']
  ])
})

const vocabulary = fc.constantFrom(
  ...(
    'March May 3 5 31 2025 2015 – - / : , . ( ’ the a last next this week year day Friday Fri. of on in from to ago ' +
    'two nine and half 90 1960s 80 s quarter first 21st century Q1 FY2024 earlier later same that every 9/11 24.10.2016 ' +
    'New Year’s Eve a.m. 1:47 until will said mid early end period weekend'
  ).split(' ')
)

test('whatever the words, mentions stand in order, apart, within the text, with ordered readings', () => {
  fc.assert(
    fc.property(fc.array(vocabulary, {maxLength: 25}), (words) => {
      const text = words.join(' ')
      let end = 0
      const mentions = times(text)
      for (const [index, mention] of mentions.entries()) {
        expect(mention.start).toBeGreaterThanOrEqual(end)
        expect(mention.end).toBeGreaterThan(mention.start)
        end = mention.end
        for (const {from, to} of mention.readings) {
          expect(Number.isInteger(from) && Number.isInteger(to) && from <= to).toBe(true)
        }
        expect(mention.through === undefined || mention.through === index + 1).toBe(true)
        expect(mention.through === undefined || index + 1 < mentions.length).toBe(true)
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    {numRuns: 500}
  )
})

test('junk without sentences is read in linear time', () => {
  for (const junk of ['Friday ', '1. ', 'the last ', 'March 3–', 'a ', '2015–', 'two and ', '’']) {
    const started = performance.now()
    times(junk.repeat(100_000 / junk.length))
    expect([junk, performance.now() - started < 2000]).toEqual([junk, true])
  }
})
