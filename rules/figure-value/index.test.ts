import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {sheet} from '../../tests/sheets/sheet.ts'
import {figureValue} from './index.ts'

const facts = sheet('figures')
const run = (text: string) => check(figureValue, text, {facts, published: '2024-03-07'})

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'Mill Lane, with its capacity of 16,800 seats, was sold out.',
    '1:33-1:39: Unexpected figure `16,800`, expected `18,600 seats`'
  ],
  ['The stadium has 16,800 seats.', '1:17-1:23: Unexpected figure `16,800`, expected `18,600 seats`'],
  ['The 16,800-seat stadium was sold out.', '1:5-1:11: Unexpected figure `16,800`, expected `18,600 seats`'],
  [
    'The capacity of the stadium is 16,800.',
    '1:32-1:38: Unexpected figure `16,800`, expected `18,600 seats`'
  ],
  [
    'A crowd of 45,120 saw the cup final.',
    '1:12-1:18: Unexpected figure `45,120`, expected `41,250 spectators`'
  ],
  [
    'Some 45,120 spectators saw the cup final.',
    '1:6-1:12: Unexpected figure `45,120`, expected `41,250 spectators`'
  ],
  ['Nexalis has a workforce of 3,500.', '1:28-1:33: Unexpected figure `3,500`, expected `5,300 people`'],
  ['Turnout was 54.2 percent.', '1:13-1:25: Unexpected figure `54.2 percent`, expected `52.4%`'],
  ['Turnout in the election reached 54.2%.', '1:33-1:38: Unexpected figure `54.2%`, expected `52.4%`'],
  [
    'With a turnout of 54.2 per cent, the election was a success.',
    '1:19-1:32: Unexpected figure `54.2 per cent`, expected `52.4%`'
  ],
  [
    'Lucia Ferro won with 51.7 percent of the vote.',
    '1:22-1:34: Unexpected figure `51.7 percent`, expected `57.1%`'
  ],
  [
    'Ferro took 51.7% of the vote in 2022; Lucia Ferro is mayor.',
    '1:12-1:17: Unexpected figure `51.7%`, expected `57.1%`'
  ],
  ['The tariff on steel is 25 percent.', '1:24-1:34: Unexpected figure `25 percent`, expected `15%`'],
  ['The government’s 25% steel tariff hurts builders.', '1:18-1:21: Unexpected figure `25%`, expected `15%`'],
  [
    'The central bank left its key rate at 4.75 percent.',
    '1:39-1:51: Unexpected figure `4.75 percent`, expected `4.25%`'
  ],
  [
    'The key interest rate now stands at 4.75 percent.',
    '1:37-1:49: Unexpected figure `4.75 percent`, expected `4.25%`'
  ],
  [
    'Nexalis was handed a fine of $72 million.',
    '1:30-1:41: Unexpected figure `$72 million`, expected `$27 million`'
  ],
  [
    'Revenue was $482 million in 2023.',
    '1:13-1:25: Unexpected figure `$482 million`, expected `$842 million`'
  ],
  [
    'Nexalis reported revenue of $482 million.',
    '1:29-1:41: Unexpected figure `$482 million`, expected `$842 million`'
  ],
  [
    'Nexalis posted annual revenue of 482 million dollars for 2023.',
    '1:34-1:53: Unexpected figure `482 million dollars`, expected `$842 million`'
  ],
  [
    'More than 6,000 people work for Nexalis, which employs 6,200 staff.',
    '1:56-1:61: Unexpected figure `6,200`, expected `5,300 people`'
  ],
  [
    'The space agency has a budget of $3.2 billion, the VSA said.',
    '1:34-1:46: Unexpected figure `$3.2 billion`, expected `$2.3 billion`'
  ],
  [
    'Turnout, at 54.2 percent, was the highest in years.',
    '1:13-1:25: Unexpected figure `54.2 percent`, expected `52.4%`'
  ],
  [
    'The final was watched by 45,210 spectators.',
    '1:26-1:32: Unexpected figure `45,210`, expected `41,250 spectators`'
  ],
  ['Mill Lane seats 16,800.', '1:17-1:23: Unexpected figure `16,800`, expected `18,600 seats`'],
  [
    'At 4.75 percent, the key rate is the highest since 2008.',
    '1:4-1:16: Unexpected figure `4.75 percent`, expected `4.25%`'
  ],
  [
    'Nexalis, with 3,500 employees, is the city’s largest firm.',
    '1:15-1:20: Unexpected figure `3,500`, expected `5,300 people`'
  ],
  [
    'Steel tariffs of 25 percent are hurting builders.',
    '1:18-1:28: Unexpected figure `25 percent`, expected `15%`'
  ]
]

test('what does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine = [
  'The stadium has a capacity of 18,600.',
  'The stadium holds nearly 19,000; capacity is 18,600.',
  'The capacity rose by 2,400.',
  'The capacity was raised from 16,200 to 18,600.',
  'The old ground had a capacity of 9,000.',
  'The stadium of Solvane has a capacity of 30,000.',
  'The party won 34 seats in parliament.',
  'She sold 400 seats for charity.',
  'A crowd of 41,000 saw the cup final.',
  'A crowd of 12,000 watched the semi-final.',
  'A crowd of about 300 gathered outside the court.',
  'Nexalis employs 5,300 people, 900 of them in Pellas.',
  'Nexalis employs 900 people in Pellas.',
  'Nexalis will cut 300 staff.',
  'Nexalis employs more than 5,000 people.',
  'Nexalis employs between 5,000 and 5,500 people.',
  'In 2010 Nexalis employed 1,200 people.',
  'Solvane employs 2,000 people.',
  'The workforce grew by 400 last year.',
  'The workforce grew 8 percent to 5,300.',
  'Turnout was 52 percent.',
  'Turnout was 3 points higher than in 2018.',
  'Turnout was 48.1 percent in 2018.',
  'Her rival won 41 percent of the vote; Lucia Ferro won 57.1 percent.',
  'Lucia Ferro won 62 percent of the vote in the old town.',
  'The tariff on steel, raised from 10 percent, is now 15 percent.',
  'If the tariff on steel rose to 25 percent, prices would soar.',
  'Prices rose 7 percent after the tariff on steel.',
  'The steel tariff cost builders 3 percent of their profits.',
  'The central bank cut its key rate by 0.25 percentage points to 4.25 percent.',
  'In 2023 the key rate was 3.5 percent.',
  'Analysts expect a key rate of 4 percent by December.',
  'Nexalis set aside $30 million for a possible fine.',
  'The fine of $27 million is the largest ever.',
  'Solvane paid a fine of $12 million.',
  'Revenue was $842 million in 2023, up from $790 million.',
  'Revenue rose to $842 million from $790 million.',
  'Revenue of $842.3 million beat the forecast of $810 million.',
  'Quarterly revenue was $215 million.',
  'Revenue in Europe came to $120 million.',
  'Nexalis forecasts revenue of $900 million this year.',
  'Revenue rose 6.6 percent.',
  'Net income was $95 million on revenue of $842 million.',
  'The rocket reached an orbit of 540 kilometers, 20 kilometers lower than planned.',
  'The budget of the space agency is 2.3 billion dollars, a third of the $7 billion budget of the ministry, the VSA said.',
  'The city’s budget is $640 million.',
  'The VSA wants $300 million more in its budget.',
  'The rocket, 62 metres tall, has a thrust of 1.9 million pounds.',
  'The capacity of the airport is 9 million passengers.',
  'The crowd of 41,250 sang for 15 minutes.',
  'Nexalis employs 900 people in Pellas and 300 abroad.',
  'A 25 percent tariff on steel was proposed last month.',
  'A 25 percent tariff on cars is planned.',
  'The tariff on steel adds 4 percent to the cost of a house.',
  'Turnout fell short of the 60 percent that was hoped for.',
  'The fine equals 3 percent of revenue.',
  'The firm spent $40 million, or 5 percent of revenue, on research.',
  'Ferro’s lead over her rival was 20 points; turnout was 52.4 percent.',
  'The staff of 12 at the Pellas shop will keep their jobs, said Nexalis.',
  'More than half of the 5,300 employees work in Marlow.'
]

test('what only looks like it is left alone', () => {
  expect(fine.flatMap((text) => run(text).map((finding) => [text, finding]))).toEqual([])
})
