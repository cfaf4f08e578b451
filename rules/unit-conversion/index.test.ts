import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {unitConversion} from './index.ts'

const run = (text: string) => check(unitConversion, text)

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'The peak is 8,849 metres (19,032 feet) high.',
    '1:13-1:38: Unexpected conversion `19,032 feet` of `8,849 metres`, expected about `29,032 feet`'
  ],
  [
    'The baby weighed 7 pounds (4.9 kilograms).',
    '1:18-1:41: Unexpected conversion `4.9 kilograms` of `7 pounds`, expected about `3.18 kilograms`'
  ],
  [
    'It holds 200 litres (33 gallons).',
    '1:10-1:32: Unexpected conversion `33 gallons` of `200 litres`, expected about `52.8 gallons`'
  ],
  [
    'The flat measures 80 square meters (560 square feet).',
    '1:19-1:52: Unexpected conversion `560 square feet` of `80 square meters`, expected about `861 square feet`'
  ],
  [
    'A 40-foot (22-meter) wave hit the platform.',
    '1:3-1:20: Unexpected conversion `22-meter` of `40-foot`, expected about `12.2 metres`'
  ],
  [
    'The car does 200 km/h, or 154 mph, on the flat.',
    '1:14-1:34: Unexpected conversion `154 mph` of `200 km/h`, expected about `124 miles per hour`'
  ],
  [
    'Snow of 10 to 15 inches (45 to 58 centimeters) fell.',
    '1:9-1:46: Unexpected conversion `45 to 58 centimeters` of `10 to 15 inches`, expected about `25.4 centimetres`'
  ]
]

test('What does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'The peak is 8,849 metres (29,032 feet) high.',
  'The baby weighed 7 pounds (3.2 kilograms).',
  'It holds 200 litres (53 gallons).',
  'The flat measures 80 square meters (861 square feet).',
  'A 40-foot (12-meter) wave hit the platform.',
  'The car does 200 km/h, or 124 mph, on the flat.',
  'Snow of 10 to 15 inches (25 to 38 centimeters) fell.',
  'More than 300 miles (480 km) of track are gone.',
  'They walked 5 miles, 8 kilometers on some days.',
  'The 10-year (2 billion euro) plan failed.',
  'He ran 100 metres (10.2 seconds).'
]

test('What fits, or may fit, is silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})
