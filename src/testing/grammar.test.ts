import {expect, test} from 'vitest'
import {grammarMistakes, repeatedWords} from './grammar.ts'

test.each([
  'Unexpected day `March 9` for the swearing-in of `Mark Carney`, expected `March 14`',
  'Unverifiable speaker `Jeanette Roy`, expected a person on the fact sheet',
  'Unexpected weekday `Monday` for `March 28, 2025`, expected `Friday`'
])('a good message has no mistakes: %s', (message) => {
  expect(grammarMistakes(message)).toEqual([])
})

test.each([
  [
    'Wrong weekday, expected `Friday`',
    ['does not start with `Unexpected ` or `Unverifiable `', 'blames or asks']
  ],
  ['Unexpected weekday `Monday`', ['has no `, expected `']],
  ['Unexpected weekday `Monday`, expected `Friday`.', ['ends with a period']],
  ['Unexpected weekday “Monday”, expected `Friday`', ['shows data outside backticks']],
  ['Unexpected sum of 47, expected `45`', ['shows data outside backticks']],
  ['Unexpected weekday `undefined`, expected `Friday`', ['shows a value of the program']],
  ['Unexpected weekday `Monday`, expected `Friday', ['has an unpaired backtick']],
  ['Unexpected weekday ``, expected `Friday`', ['shows an empty word']],
  ['Unexpected weekday for for `Monday`, expected  `Friday`', ['has needless white space', 'repeats a word']],
  ['Unexpected a b c d e f g h i j k l m n, expected o', ['has 17 words outside backticks, more than 15']]
])('what a message lacks is named: %s', (message, mistakes) => {
  expect(grammarMistakes(message)).toEqual(mistakes)
})

test('a word that stands twice is found, unless it may', () => {
  expect(repeatedWords('a plugin for for the the THE end')).toEqual(['for', 'the'])
  expect(repeatedWords('He said that that was all they had had. Duran-Duran, a-a, it’s s.')).toEqual([])
})
