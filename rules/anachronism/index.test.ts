import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {anachronism} from './index.ts'

const facts = `title: Names and periods
verified: 2024-06-01
sources:
  register: {title: Register of companies and ministries, url: https://example.org/register}
people:
  nora-ellery: {name: Nora Ellery}
  samir-haddad: {name: Samir Haddad}
organizations:
  nexalis: {name: Nexalis, names: [{name: Brightwell Systems, to: 2018-09-30}]}
  old-ministry: {name: Ministry of Energy and Mines, founded: 1979, dissolved: 2020-06-30}
  new-ministry: {name: Ministry of Climate and Energy, founded: 2020-07-01}
  tramways: {name: Marlow Tramways Board, dissolved: 2015-12-31}
  space-agency: {name: Valdaran Space Agency, founded: 1988-05-01}
periods:
  emergency: {name: drought emergency, phrases: [state of emergency], from: 2021-06-01, to: 2022-10-31, source: register}
  transition: {name: Ellery-Haddad transition, from: 2022-11-01, to: 2023-01-31, source: register}
`
const run = (text: string) => check(anachronism, text, {facts, published: '2024-03-07'})

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'Brightwell Systems will open a plant in Pellas next year.',
    '1:1-1:19: Unexpected `Brightwell Systems` in the present, expected its end on `September 30, 2018` to be past'
  ],
  [
    'Shares of Brightwell Systems are trading at a record high.',
    '1:11-1:29: Unexpected `Brightwell Systems` in the present, expected its end on `September 30, 2018` to be past'
  ],
  [
    'Brightwell Systems said on Tuesday that sales rose.',
    '1:1-1:19: Unexpected `Brightwell Systems` in the present, expected its end on `September 30, 2018` to be past'
  ],
  [
    'The Ministry of Energy and Mines is to decide next month.',
    '1:5-1:33: Unexpected `Ministry of Energy and Mines` in the present, expected its end on `June 30, 2020` to be past'
  ],
  [
    'A spokeswoman for the Ministry of Energy and Mines declined to comment on Monday.',
    '1:23-1:51: Unexpected `Ministry of Energy and Mines` in the present, expected its end on `June 30, 2020` to be past'
  ],
  [
    'Expect the Ellery-Haddad transition to shape the court this spring.',
    '1:12-1:36: Unexpected `Ellery-Haddad transition` in the present, expected its end on `January 31, 2023` to be past'
  ],
  [
    'The state of emergency remains in force.',
    '1:5-1:23: Unexpected `state of emergency` in the present, expected its end on `October 31, 2022` to be past'
  ],
  [
    'Marlow Tramways Board plans to order ten trams.',
    '1:1-1:22: Unexpected `Marlow Tramways Board` in the present, expected its end on `December 31, 2015` to be past'
  ],
  [
    'Commuters can write to the Marlow Tramways Board.',
    '1:28-1:49: Unexpected `Marlow Tramways Board` in the present, expected its end on `December 31, 2015` to be past'
  ],
  [
    'The Marlow Tramways Board runs 40 trams a day.',
    '1:5-1:26: Unexpected `Marlow Tramways Board` in the present, expected its end on `December 31, 2015` to be past'
  ],
  [
    'The court is in the middle of the Ellery-Haddad transition.',
    '1:35-1:59: Unexpected `Ellery-Haddad transition` in the present, expected its end on `January 31, 2023` to be past'
  ],
  [
    'According to the Ministry of Energy and Mines, the mine is safe.',
    '1:18-1:46: Unexpected `Ministry of Energy and Mines` in the present, expected its end on `June 30, 2020` to be past'
  ],
  [
    'The decision now rests with the Ministry of Energy and Mines.',
    '1:33-1:61: Unexpected `Ministry of Energy and Mines` in the present, expected its end on `June 30, 2020` to be past'
  ],
  [
    '“We will decide soon,” the Ministry of Energy and Mines said in a statement on Monday.',
    '1:28-1:56: Unexpected `Ministry of Energy and Mines` in the present, expected its end on `June 30, 2020` to be past'
  ],
  [
    'The Ministry of Climate and Energy signed the treaty in 2015.',
    '1:5-1:35: Unexpected `Ministry of Climate and Energy` before its time, expected it from `July 1, 2020` on'
  ],
  [
    'On Tuesday the Ministry of Energy and Mines announced new rules.',
    '1:16-1:44: Unexpected `Ministry of Energy and Mines` in the present, expected its end on `June 30, 2020` to be past'
  ],
  [
    'The Ministry of Energy and Mines oversees 40 mines.',
    '1:5-1:33: Unexpected `Ministry of Energy and Mines` in the present, expected its end on `June 30, 2020` to be past'
  ],
  [
    'Analysts expect Brightwell Systems to report a loss next week.',
    '1:17-1:35: Unexpected `Brightwell Systems` in the present, expected its end on `September 30, 2018` to be past'
  ],
  [
    'The Marlow Tramways Board, which runs the line, is hiring drivers.',
    '1:5-1:26: Unexpected `Marlow Tramways Board` in the present, expected its end on `December 31, 2015` to be past'
  ]
]

test('what does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

test('an article without a day is not held against one', () => {
  const undated = problems.filter(([text]) => !/\d{4}/.test(text))
  expect(undated.flatMap(([text]) => check(anachronism, text, {facts}))).toEqual([])
})

const fine = [
  'Nexalis, which was called Brightwell Systems until 2018, employs 5,300 people.',
  'Nexalis (formerly Brightwell Systems) is hiring.',
  'Brightwell Systems became Nexalis in 2018.',
  'The company then known as Brightwell Systems bought the site in 2013.',
  'In 2012 Brightwell Systems opened a plant in Pellas.',
  'The former Ministry of Energy and Mines is now a museum.',
  'The old Ministry of Energy and Mines building is for sale.',
  'The Ministry of Energy and Mines no longer exists.',
  'The Ministry of Energy and Mines had ruled that the mine was safe.',
  'The Ministry of Energy and Mines does not exist any more.',
  'The Ministry of Climate and Energy is to decide next month.',
  'He worked at the Ministry of Energy and Mines.',
  'She has worked at the Ministry of Energy and Mines and at Nexalis.',
  'He is a former official of the Ministry of Energy and Mines.',
  'The state of emergency ended on October 31, 2022.',
  'During the state of emergency, watering lawns was banned.',
  'The court looks back on the Ellery-Haddad transition as a hard time.',
  'Another state of emergency is possible, the mayor says.',
  'If the Marlow Tramways Board still existed, it would run the line.',
  'Historians of the Marlow Tramways Board meet on Friday.',
  'The successor of the Marlow Tramways Board runs 40 trams a day.',
  'Old photos show the Marlow Tramways Board at work.',
  'The archive of the Ministry of Energy and Mines is open to readers.',
  'Documents from the Ministry of Energy and Mines show that it knew of the leak.',
  'A report that the Ministry of Energy and Mines wrote in 2015 is now public.',
  'Nexalis, known as Brightwell Systems before 2018, is hiring.',
  'When it was still Brightwell Systems, the firm is said to have lost money.',
  'Unlike the Ministry of Energy and Mines, the new ministry is small.',
  'It is three years since the Ministry of Energy and Mines was dissolved.',
  'It is the largest order since the days of the Marlow Tramways Board.',
  'The Valdaran Space Agency was founded in 1988.',
  'The Marlow Tramways Board, which ran the line, was dissolved in 2015.',
  'He joined the Marlow Tramways Board as a driver.',
  'Critics say the Ministry of Energy and Mines did nothing.',
  'In the court’s view the Ministry of Energy and Mines broke the law.',
  'Investors still remember Brightwell Systems.',
  'Brightwell Systems was the name under which Nexalis grew.',
  'The dam was built by the Ministry of Energy and Mines.',
  'The dam, built by the Ministry of Energy and Mines, leaks.',
  'The drought emergency cost the city $30 million.',
  'After the drought emergency, farms are recovering.'
]

test('what only looks like it is left alone', () => {
  expect(fine.flatMap((text) => run(text).map((finding) => [text, finding]))).toEqual([])
})
