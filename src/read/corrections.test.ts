import {expect, test} from 'vitest'
import {saysCorrected} from './corrections.ts'

const says = (text: string) => saysCorrected(text, [{start: 0, end: text.length, role: 'body'}])

test.each([
  'Correction: The bridge is 400 metres long.',
  'CORRECTION (May 5): The bridge is 400 metres long.',
  'Correction, 3:15 p.m.: The bridge is 400 metres long.',
  'Clarification: The mayor was not there.',
  'Corrections and clarifications: The mayor was not there.',
  'An earlier version of this article misstated the length of the bridge.',
  'This story has been corrected to show that the bridge is 400 metres long.'
])('a correction: %s', (text) => {
  expect(says(text)).toBe(true)
})

test.each([
  'Correction officers went on strike.',
  'The market is due for a correction: prices have doubled.',
  'An earlier version of the bridge was built of wood.',
  'He said this report was wrong and should be corrected.',
  'Corrections Canada said on Friday that two prisons will close.'
])('none: %s', (text) => {
  expect(says(text)).toBe(false)
})
