import {expect, test} from 'vitest'
import {readDated} from '../../tests/dated.ts'
import {formatDay} from '../time/day.ts'

/** The times of a text that was written on Friday, 28 March 2025: words, TIMEX3 value, and the days that it may mean. */
function times(line: string) {
  const {times: found, text} = readDated(line)
  return found.map(({start, end, value, readings}) => [
    text.slice(start, end),
    value,
    ...readings.map(({from, to}) => (from === to ? formatDay(from) : `${formatDay(from)}/${formatDay(to)}`))
  ])
}

test.each([
  [
    'Profit rose in the quarter ended Dec. 31.',
    ['the quarter', '2024-Q4', '2024-10-01/2024-12-31', '2025-10-01/2025-12-31'],
    ['Dec. 31', '2024-12-31', '2024-12-31', '2025-12-31']
  ],
  [
    'The fund lost 3% in the year to March 31.',
    ['the year', 'P1Y'],
    ['March 31', '2024-03-31', '2024-03-31', '2025-03-31']
  ],
  [
    'It lost money in the six months to 30 June.',
    ['six months', 'P6M'],
    ['30 June', '2024-06-30', '2024-06-30', '2025-06-30']
  ],
  [
    'In the fourth quarter, income doubled from the year-ago quarter.',
    ['fourth quarter', '2024-Q4', '2024-10-01/2024-12-31', '2025-10-01/2025-12-31'],
    ['the year-ago quarter', '2023-Q4', '2023-10-01/2023-12-31']
  ]
])('%s', (text, ...expected) => {
  expect(times(text)).toEqual(expected)
})

test('a period of reports that no words fix has a likely value and no days', () => {
  for (const [text, words, value] of [
    ['Margins shrank in the latest quarter.', 'the latest quarter', '2024-Q4'],
    ['The index is up 12% year to date.', 'year to date', '2025'],
    ['The index is up 12% year-to-date.', 'year-to-date', '2025'],
    ['The bank expects to cut rates by year’s end.', 'year’s end', '2025'],
    ['It will hire more by year-end.', 'year-end', '2025'],
    ['Net debt was lower at year-end.', 'year-end', '2024'],
    ['Sales were higher than in the year-earlier period.', 'the year-earlier period', '2024'],
    ['Sales were higher in the same quarter last year.', 'the same quarter last year', '2024-Q1'],
    [
      'On Monday it said sales fell from the same quarter last year.',
      'the same quarter last year',
      '2024-Q1'
    ],
    ['The previous quarter was weaker.', 'The previous quarter', '2024-Q4'],
    ['It had revenue of $3 million a year earlier.', 'a year earlier', '2024'],
    ['Shares were up 4% for the week.', 'the week', '2025-W13'],
    ['Rain will fall for the rest of the week.', 'the week', '2025-W13'],
    ['Earlier in the week, he had denied it.', 'Earlier in the week', '2025-W13'],
    ['The deficit will narrow by the end of the fiscal year.', 'the end of the fiscal year', 'FY2025'],
    ['Exports fell in the last financial year.', 'the last financial year', 'FY2024'],
    ['Sales slipped in the fiscal first quarter.', 'fiscal first quarter', 'FY2025-Q1'],
    ['Sales slipped in its second fiscal quarter.', 'second fiscal quarter', 'FY2025-Q2'],
    ['Snow fell overnight.', 'overnight', '2025-03-27TNI'],
    ['Snow will fall overnight.', 'overnight', '2025-03-28TNI'],
    ['Analysts blamed recent losses.', 'recent', 'PAST_REF'],
    ['It will open in the near future.', 'the near future', 'FUTURE_REF'],
    ['They had met only days earlier.', 'days earlier', 'PAST_REF'],
    ['Profit for the half year to 31 December fell.', 'half year', 'P6M'],
    ['It has paid in each of the past 12 quarters.', 'the past 12 quarters', 'P12Q'],
    ['In the weeks before the vote, prices fell.', 'weeks', 'PXW'],
    ['Trains run from 6am to midnight.', 'midnight', '2025-03-28T24:00'],
    ['Caesar was killed in 44 BC.', '44 BC', 'BC0044'],
    ['The temple dates from the 3rd century B.C.', '3rd century B.C.', 'BC02']
  ] as const) {
    expect([text, times(text)]).toEqual([text, expect.arrayContaining([[words, value]])])
  }
})

test('what words and calendar fix has its days', () => {
  for (const [text, words, value, ...days] of [
    [
      'Sales fell in the first quarter of fiscal 2019.',
      'first quarter of fiscal 2019',
      'FY2019-Q1',
      '2018-01-01/2020-12-31'
    ],
    [
      'Turnover doubled in the 2019 financial year.',
      '2019 financial year',
      'FY2019',
      '2018-01-01/2020-12-31'
    ],
    ['He is to be sentenced on 16 June.', '16 June', '2025-06-16', '2025-06-16', '2024-06-16'],
    ['The plan, launched in FY 2021-22, ran on.', 'FY 2021-22', 'FY2022', '2021-01-01/2023-12-31'],
    [
      'The war began on March 9, 2023. The next night he fled.',
      'The next night',
      '2023-03-10TNI',
      '2023-03-10'
    ],
    ['The ship sank two weeks ago Tuesday.', 'two weeks ago Tuesday', '2025-03-11', '2025-03-11'],
    ['The ship sank two weeks ago Sunday.', 'two weeks ago Sunday', '2025-03-09', '2025-03-09', '2025-03-16'],
    [
      'Ten years ago Sunday, the bank failed.',
      'Ten years ago Sunday',
      '2015-03-30',
      '2015-03-30',
      '2015-03-23'
    ],
    ['The hearing is a week from Monday.', 'a week from Monday', '2025-04-07', '2025-04-07'],
    ['The hearing is on Monday.', 'Monday', '2025-03-31', '2025-03-31', '2025-03-24'],
    ['The law takes effect Jan. 1.', 'Jan. 1', '2026-01-01', '2026-01-01', '2025-01-01'],
    [
      'He left in May 2019 after losing in March of that year.',
      'March of that year',
      '2019-03',
      '2019-03-01/2019-03-31'
    ],
    [
      'He left in May 2019 and died in March of the following year.',
      'March of the following year',
      '2020-03',
      '2020-03-01/2020-03-31'
    ],
    ['Rain is expected from Thursday evening through Saturday.', 'Saturday', '2025-04-05', '2025-04-05'],
    ['It was dry in June, July and August 2023.', 'June', '2023-06', '2023-06-01/2023-06-30'],
    ['It was cold in December and January 2023.', 'December', '2022-12', '2022-12-01/2022-12-31'],
    ['Hearings were held on March 3 and 5, 2020.', 'March 3', '2020-03-03', '2020-03-03'],
    ['Hearings were held on March 3 and 5, 2020.', '5, 2020', '2020-03-05', '2020-03-05'],
    ['In A.D. 79 the volcano erupted.', 'A.D. 79', '0079', '0079-01-01/0079-12-31'],
    [
      'The war began on March 9, 2023. The following morning he fled.',
      'The following morning',
      '2023-03-10TMO',
      '2023-03-10'
    ],
    [
      'The bridge fell on March 9, 2023. It had been closed the night before.',
      'the night before',
      '2023-03-08TNI',
      '2023-03-08'
    ]
  ] as const) {
    expect([text, times(text)]).toEqual([text, expect.arrayContaining([[words, value, ...days]])])
  }
})

test('every other weekday is a set', () => {
  expect(times('The court meets every other Wednesday.')).toEqual([['every other Wednesday', 'XXXX-WXX-3']])
})

test.each([
  'It was his third win in as many weeks.',
  'Nobody knows how many years it took.',
  'She was an overnight success.',
  'The most recent poll had her ahead.',
  'He spoke to the Recent Times.',
  'Prices rose 3% year-on-year and 1% month over month.',
  'She stood in the quarter where they lived.',
  'It was the mistake of the year.',
  'The year the mine closed, he left.',
  'They meet on the night before the vote.',
  'Highs will be in the 70s.',
  'Temperatures stayed in the low 80s.',
  'He left Kelowna, BC, for good.',
  'It has 8 BC towns.',
  'It was an ad 79 people saw.'
])('no time: %s', (text) => {
  expect(times(text)).toEqual([])
})
