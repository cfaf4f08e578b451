import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {eventPlace} from './index.ts'

const facts = `title: Events
verified: 2024-06-01
sources:
  calendar: {title: Calendar of events, url: https://example.org/calendar}
people:
  jo-pike: {name: Jo Pike}
organizations:
  harwick: {name: Harwick Rovers}
  nexalis: {name: Nexalis}
places:
  valdara: {name: Valdara, capital: marlow}
  marlow: {name: Marlow, country: valdara}
  pellas: {name: Pellas, country: valdara}
  cape-orin: {name: Cape Orin Space Center, country: valdara}
  tolland: {name: Tolland Space Center, country: valdara}
  italy: {name: Italy, capital: rome}
  rome: {name: Rome, country: italy}
  trastevere: {name: Trastevere, within: rome}
  france: {name: France, capital: paris}
  paris: {name: Paris, country: france}
events:
  summit: {name: Aurelian climate summit, phrases: [climate summit, summit], participants: [jo-pike], from: 2024-03-04, to: 2024-03-06, place: rome, source: calendar}
  launch: {name: launch of Kestrel 3, phrases: [liftoff, lifted off], date: 2024-03-02, place: cape-orin, source: calendar}
  final: {name: cup final, participants: [harwick], date: 2024-02-24, place: pellas, source: calendar}
  meeting: {name: annual meeting of Nexalis, phrases: [annual meeting], participants: [nexalis], date: 2024-02-20, place: marlow, source: calendar}
`
const run = (text: string) => check(eventPlace, text, {facts, published: '2024-03-07'})

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'The Aurelian climate summit in Paris ended on Wednesday.',
    '1:32-1:37: Unexpected place `Paris` of `Aurelian climate summit`, expected `Rome`'
  ],
  [
    'The launch of Kestrel 3 from the Tolland Space Center was flawless.',
    '1:34-1:54: Unexpected place `Tolland Space Center` of `launch of Kestrel 3`, expected `Cape Orin Space Center`'
  ],
  [
    'The cup final, played in Marlow, drew a crowd; Harwick Rovers won.',
    '1:26-1:32: Unexpected place `Marlow` of `cup final`, expected `Pellas`'
  ],
  [
    'Leaders met at the Aurelian climate summit in France.',
    '1:47-1:53: Unexpected place `France` of `Aurelian climate summit`, expected `Rome`'
  ],
  [
    'The Aurelian climate summit took place in Paris last week.',
    '1:43-1:48: Unexpected place `Paris` of `Aurelian climate summit`, expected `Rome`'
  ],
  [
    'Nexalis held its annual meeting in Pellas on February 20.',
    '1:36-1:42: Unexpected place `Pellas` of `annual meeting`, expected `Marlow`'
  ],
  [
    'The Aurelian climate summit opened in Paris on Monday.',
    '1:39-1:44: Unexpected place `Paris` of `Aurelian climate summit`, expected `Rome`'
  ],
  [
    'Jo Pike spoke at the climate summit in Paris on Monday.',
    '1:40-1:45: Unexpected place `Paris` of `climate summit`, expected `Rome`'
  ],
  [
    'The annual meeting of Nexalis was held on February 20 in Pellas.',
    '1:58-1:64: Unexpected place `Pellas` of `annual meeting of Nexalis`, expected `Marlow`'
  ],
  [
    'The cup final in Marlow drew Harwick Rovers fans from all over.',
    '1:18-1:24: Unexpected place `Marlow` of `cup final`, expected `Pellas`'
  ],
  [
    'At the annual meeting in Pellas, Nexalis investors asked for more.',
    '1:26-1:32: Unexpected place `Pellas` of `annual meeting`, expected `Marlow`'
  ],
  [
    'Jo Pike left the climate summit, held in Paris, on Wednesday.',
    '1:42-1:47: Unexpected place `Paris` of `climate summit`, expected `Rome`'
  ]
]

test('what does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine = [
  'Kestrel 3 lifted off from the Cape Orin Space Center on Saturday.',
  'Kestrel 3 lifted off from Marlow’s eastern coast.',
  'Kestrel 3 lifted off in Pellas’s sight on Saturday.',
  'Jo Pike returned from the Aurelian climate summit to Marlow.',
  'In Paris, Jo Pike spoke of the Aurelian climate summit.',
  'The Aurelian climate summit will not be held in Paris.',
  'MARLOW — The Aurelian climate summit ended on Wednesday.',
  'The Aurelian climate summit was criticised in France.',
  'Unlike the summit in Paris in 2015, the Aurelian climate summit was short.',
  'Fans in Marlow watched the cup final on screens. Harwick Rovers won.',
  'Harwick Rovers returned to Marlow after the cup final.',
  'The Nexalis annual meeting in Marlow lasted an hour.',
  'The climate summit opened; in Paris, Jo Pike’s rivals met.',
  'The Aurelian climate summit drew protests in Paris.',
  'Nexalis shares fell in Pellas after the annual meeting.',
  'The Paris Agreement was on the table at the Aurelian climate summit.',
  'The next climate summit will be held in Paris, Jo Pike said.',
  'Kestrel 3 lifted off from the launch site, seen in Pellas.',
  'At the annual meeting in Marlow, Nexalis investors asked for more.'
]

test('what only looks like it is left alone', () => {
  expect(fine.flatMap((text) => run(text).map((finding) => [text, finding]))).toEqual([])
})
