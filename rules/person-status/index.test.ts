import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {sheet} from '../../tests/sheets/sheet.ts'
import {personStatus} from './index.ts'

const facts = sheet('offices')
const run = (text: string) => check(personStatus, text, {facts, published: '2024-03-07'})

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'The swearing-in took place on Monday.\nTheo Brandt watched from the front row.',
    '2:1-2:20: Unexpected act `watched` of `Theo Brandt`, expected none after death on `February 11, 2021`'
  ],
  [
    'Hugo Lindahl still chairs the foundation.',
    '1:20-1:26: Unexpected act `chairs` of `Hugo Lindahl`, expected none after death on `August 20, 2019`'
  ],
  [
    'Theo Brandt, the former chief justice, attended the ceremony on Tuesday.',
    '1:40-1:48: Unexpected act `attended` of `Theo Brandt`, expected none after death on `February 11, 2021`'
  ],
  [
    'Hugo Lindahl will attend the annual meeting in April.',
    '1:1-1:25: Unexpected act `will attend` of `Hugo Lindahl`, expected none after death on `August 20, 2019`'
  ],
  [
    'The late Nora Ellery wrote more than 200 opinions.',
    '1:5-1:21: Unexpected `late Nora Ellery`, expected `Nora Ellery` to be alive'
  ],
  [
    'The late Mayor Iris Mallow ordered the trams.',
    '1:5-1:27: Unexpected `late Mayor Iris Mallow`, expected `Iris Mallow` to be alive'
  ],
  [
    'The prize is named after the late Iris Mallow, who ran the city.',
    '1:30-1:46: Unexpected `late Iris Mallow`, expected `Iris Mallow` to be alive'
  ],
  [
    'The former chief executive, Greta Olsen, presented the results.',
    '1:12-1:40: Unexpected `chief executive` of `Greta Olsen`, expected the incumbent `chief executive of Nexalis`'
  ],
  [
    'Greta Olsen, the former chief executive of Nexalis, presented the results on Tuesday.',
    '1:1-1:51: Unexpected `chief executive of Nexalis` of `Greta Olsen`, expected the incumbent `chief executive of Nexalis`'
  ],
  [
    'Ex-chief justice Samir Haddad spoke at the dinner.',
    '1:4-1:30: Unexpected `chief justice` of `Samir Haddad`, expected the incumbent `Chief Justice of Valdara`'
  ],
  [
    'Former Rovers coach Ana Reyes was in the stands.',
    '1:15-1:30: Unexpected `coach` of `Ana Reyes`, expected the incumbent `head coach of Harwick Rovers`'
  ],
  [
    'Hugo Lindahl lives in Pellas with his wife.',
    '1:1-1:19: Unexpected act `lives` of `Hugo Lindahl`, expected none after death on `August 20, 2019`'
  ],
  [
    'Last week Hugo Lindahl visited the plant.',
    '1:11-1:31: Unexpected act `visited` of `Hugo Lindahl`, expected none after death on `August 20, 2019`'
  ],
  [
    'Hugo Lindahl sat in the first row on Tuesday as the results came in.',
    '1:1-1:17: Unexpected act `sat` of `Hugo Lindahl`, expected none after death on `August 20, 2019`'
  ],
  [
    'Hugo Lindahl, the founder, leads the research team.',
    '1:28-1:33: Unexpected act `leads` of `Hugo Lindahl`, expected none after death on `August 20, 2019`'
  ],
  [
    'Hugo Lindahl travelled to Marlow last week.',
    '1:1-1:23: Unexpected act `travelled` of `Hugo Lindahl`, expected none after death on `August 20, 2019`'
  ],
  [
    'On Tuesday, Theo Brandt joined the judges for lunch.',
    '1:13-1:31: Unexpected act `joined` of `Theo Brandt`, expected none after death on `February 11, 2021`'
  ],
  [
    '“Welcome,” Theo Brandt told the judges on Tuesday.',
    '1:12-1:28: Unexpected act `told` of `Theo Brandt`, expected none after death on `February 11, 2021`'
  ],
  [
    'Her late colleague, Nora Ellery, wrote the opinion.',
    '1:5-1:32: Unexpected `late colleague, Nora Ellery`, expected `Nora Ellery` to be alive'
  ],
  [
    'Former Nexalis CEO Greta Olsen has joined the board.',
    '1:16-1:31: Unexpected `CEO` of `Greta Olsen`, expected the incumbent `chief executive of Nexalis`'
  ]
]

test('what does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

test('an article without a day is not held against one', () => {
  const undated = problems.filter(([text]) => !/\d{4}/.test(text))
  expect(undated.flatMap(([text]) => check(personStatus, text, {facts}))).toEqual([])
})

const fine = [
  'Hugo Lindahl, who died in 2019, founded the firm.',
  'Hugo Lindahl founded the firm in 1994 and ran it for 18 years.',
  'Hugo Lindahl remains a legend in Pellas.',
  'Hugo Lindahl is remembered as a modest man.',
  'Hugo Lindahl is buried in Pellas.',
  'On Monday the court honoured Theo Brandt.',
  'Theo Brandt did not live to see the ruling.',
  'Theo Brandt would have loved the ruling.',
  'Theo Brandt’s opinions still guide the court.',
  'On Monday, readers voted Theo Brandt the greatest judge of the century.',
  'Theo Brandt was honoured on Monday with a concert.',
  'Theo Brandt won a posthumous prize on Monday.',
  'Hugo Lindahl Jr. chairs the foundation.',
  'Hugo Lindahl died on August 20, 2019.',
  'In an interview recorded in 2018, Hugo Lindahl says the firm must stay small.',
  'Of late Nora Ellery has kept silent.',
  'A late Castor goal won the match. Ben Castor was happy.',
  'The late Castor header won the match. Ben Castor was happy.',
  'It was late. Nora Ellery left the court.',
  'Former mayor Iris Mallow opened the fair on Monday.',
  'Former climate minister Jo Pike, now president, opened the summit.',
  'Greta Olsen, a former finance chief of Nexalis, presented the results.',
  'The former mayor and Lucia Ferro opened the fair.',
  'Former chief executive Dana Quill’s successor, Greta Olsen, presented the results.',
  'Samir Haddad, the former president, joined the court in 2023.',
  'Lucia Ferro, a former deputy mayor, opened the fair.',
  'The late Theo Brandt’s clerk, Nora Ellery, spoke on Monday.',
  'Brandt street, named after Theo Brandt, opens on Monday.',
  'The research ship Hugo Lindahl sailed on Monday.',
  'The play about Hugo Lindahl opens on Friday.',
  'In the film, Hugo Lindahl leads the team.',
  'Hugo Lindahl’s name still opens doors.',
  'In 1998 Hugo Lindahl visited the plant.',
  'Years ago Hugo Lindahl visited the plant.',
  'Theo Brandt’s portrait was unveiled on Monday.',
  'The judges sang for Theo Brandt on Monday.',
  'On Monday, Theo Brandt would have turned 80.',
  'Hugo Lindahl’s firm leads the market.',
  'Nobody remembers that Hugo Lindahl played chess.',
  'Hugo Lindahl used to say that money talks.',
  'In his letters, Hugo Lindahl asks for patience.',
  'On Monday Theo Brandt’s clerk told the story of how Theo Brandt met Hugo Lindahl.',
  'Greta Olsen, a former student of Nora Ellery, spoke on Monday.',
  'Theo Brandt was 73 when he died; he leaves a wife.',
  'The last time Theo Brandt spoke in public was on May 3, 2019.',
  'Since Hugo Lindahl left, the firm has grown.',
  'Former coach Piet Vos watched Rovers on Saturday.',
  'The former home of Mayor Lucia Ferro burned on Monday.',
  'Lucia Ferro, former head of the tram board and now mayor, spoke on Monday.'
]

test('what only looks like it is left alone', () => {
  expect(fine.flatMap((text) => run(text).map((finding) => [text, finding]))).toEqual([])
})
