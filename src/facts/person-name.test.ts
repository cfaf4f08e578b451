import {expect, test} from 'vitest'
import {namePartsOf} from './person-name.ts'

test.each([
  ['Mara Lund', 'Lund', 'Mara', ''],
  ['Mara J. Lund', 'Lund', 'Mara', 'j'],
  ['Willem van der Berg', 'van der Berg', 'Willem', ''],
  ['Rosa De Niro Jr.', 'De Niro', 'Rosa', ''],
  ['Olaf Tarn, Sr.', 'Tarn', 'Olaf', ''],
  ['Henry Tarn III', 'Tarn', 'Henry', ''],
  ['J. R. Orm', 'Orm', undefined, 'r'],
  ['Van Holt', 'Holt', undefined, ''],
  ['Madonna', 'Madonna', undefined, ''],
  ['Pope Anselm', 'Anselm', undefined, ''],
  ['Xi Jinping', 'Xi', 'Jinping', ''],
  ['Ban Ki-moon', 'Ban', 'Ki-moon', ''],
  ['Kim Jong Un', 'Kim', 'Jong Un', ''],
  ['Tsai Ing-wen', 'Tsai', 'Ing-wen', ''],
  ['Kim Novak', 'Novak', 'Kim', ''],
  ['Lee Harvey Oswald', 'Oswald', 'Lee', 'h'],
  ['Jack Ma', 'Ma', 'Jack', ''],
  ['Thuy Tran-Olsen', 'Tran-Olsen', 'Thuy', ''],
  ['Jr.', 'Jr.', undefined, '']
])('%s is called %s', (name, surname, given, initials) => {
  expect(namePartsOf(name)).toEqual({surname, given, initials})
})
