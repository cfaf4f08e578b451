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
  ['Thuy Tran-Olsen', 'Tran-Olsen', 'Thuy', ''],
  ['Jr.', 'Jr.', undefined, '']
])('%s is called %s', (name, surname, given, initials) => {
  expect(namePartsOf(name)).toEqual({surname, given, initials})
})
