import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readTokens} from '../read/tokens.ts'
import {compileFacts} from './compile.ts'
import {buildLexicon} from './lexicon.ts'
import {parseFactSheet} from './parse-sheet.ts'

const yaml = `title: T
verified: 2025-05-01
people:
  mara-lund: {name: Mara Lund}
  bo-tarn: {name: Bo Tarn, aliases: [Bo Q. Tarn]}
  jose-diaz: {name: José Díaz, aliases: [Pepe]}
  otto: {name: Otto von Holt}
organizations:
  osf: {name: Open Sea Fund, acronym: OSF, names: [{name: Fish Fund, to: 2001}]}
  us: {name: The Union, aliases: [US]}
  teachers: {name: Teachers' Guild & Co}
places:
  arda: {name: Arda, demonyms: [Ardan]}
offices:
  pm: {name: Prime Minister of Arda, titles: [Prime Minister, PM]}
events:
  summit: {name: summit of the coast, date: 2020, phrases: [leaders' summit, Lund-Tarn handover, break-in]}
`
const {sheet} = parseFactSheet(yaml, 'a.yaml')
const {facts, problems} = compileFacts([sheet!])
function hitsOf(text: string) {
  const tokens = readTokens(text)
  return facts.lexicon.hits(tokens).map(({first, last, entries}) => {
    const words = text.slice(tokens.start[first], tokens.end[last - 1])
    return `${words}: ${entries.map(({id, form}) => `${id} ${form}`).join(', ')}`
  })
}

test('the sheet is right', () => {
  expect(problems).toEqual([])
})

test.each([
  ['Mara Lund spoke', ['Mara Lund: mara-lund name', 'Mara: mara-lund given', 'Lund: mara-lund surname']],
  ['Mara K. Lund spoke', ['Mara K. Lund: mara-lund name', 'Mara: mara-lund given', 'Lund: mara-lund surname']],
  ['MARA LUND', ['MARA LUND: mara-lund name', 'MARA: mara-lund given', 'LUND: mara-lund surname']],
  ['Bo Q. Tarn', ['Bo Q. Tarn: bo-tarn name', 'Bo: bo-tarn given', 'Tarn: bo-tarn surname']],
  ['Diaz', ['Diaz: jose-diaz surname']],
  ["Pepe's", ['Pepe: jose-diaz alias']],
  ['von Holt', ['von Holt: otto surname', 'Holt: otto surname']],
  ['the OSF', ['OSF: osf acronym']],
  ['The Union', ['The Union: us name', 'Union: us name']],
  ['the U.S.', ['U.S.: us alias']],
  ['Teachers’ Guild and Co.', ['Teachers’ Guild and Co.: teachers name']],
  ['two Ardans', ['Ardans: arda demonym']],
  ['former prime ministers', ['prime ministers: pm title']],
  ['Prime Minister of Arda', ['Prime Minister of Arda: pm name', 'Prime Minister: pm title', 'Arda: arda name']],
  ['the Leader’s Summits', ['Leader’s Summits: summit phrase']],
  ['a Lund–Tarn Handover', ['Lund–Tarn Handover: summit phrase', 'Lund: mara-lund surname', 'Tarn: bo-tarn surname']],
  ['two break ins', ['break ins: summit phrase']]
])('finds the forms of %j', (text, expected) => {
  expect(hitsOf(text)).toEqual(expected)
})

test.each([
  'mara lund, arda, the union',
  'Lunds and Pepes',
  'they told us: Us',
  'an osf, an Osf',
  'at 5 pm',
  'open sea fund',
  'the leaders met for a summit',
  'a Lund – ', // a dash between spaces joins nothing
  'prime, minister'
])('is silent on %j but for single names', (text) => {
  expect(hitsOf(text).filter((hit) => !hit.startsWith('Lund: '))).toEqual([])
})

test('another middle initial is another person', () => {
  expect(hitsOf('Bo X. Tarn')).toEqual(['Bo: bo-tarn given', 'Tarn: bo-tarn surname'])
})

test('no form goes over a blank line', () => {
  expect(hitsOf('Mara\n\nLund')).toEqual(['Mara: mara-lund given', 'Lund: mara-lund surname'])
  expect(hitsOf('Mara\nLund')[0]).toBe('Mara\nLund: mara-lund name')
})

test('a former name has its days', () => {
  const [hit] = facts.lexicon.hits(readTokens('Fish Fund'))
  expect(hit?.entries).toEqual([
    {kind: 'organization', id: 'osf', form: 'former', during: {from: -Infinity, to: 11687}}
  ])
})

test('finds what a search word by word finds', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'ab', 'Ba')
  const words = fc.array(word, {minLength: 1, maxLength: 4})
  fc.assert(
    fc.property(fc.array(words, {maxLength: 12}), fc.array(word, {maxLength: 40}), (phrases, text) => {
      const lexicon = buildLexicon(({owner, add}) => {
        phrases.forEach((phrase, index) => {
          owner('event', String(index))
          add('phrase', 'phrase', phrase.join(' '))
        })
      })
      const found = lexicon
        .hits(readTokens(text.join(' ')))
        .map(({first, last, entries}) => [first, last, entries.map(({id}) => id).sort()])
      const lower = text.map((one) => one.toLowerCase())
      const expected: unknown[] = []
      for (let first = 0; first < text.length; first++) {
        for (let last = Math.min(text.length, first + 4); last > first; last--) {
          const run = lower.slice(first, last).join(' ')
          const ids = phrases.flatMap((phrase, index) =>
            phrase.join(' ').toLowerCase() === run ? [String(index)] : []
          )
          if (ids.length > 0) expected.push([first, last, ids.sort()])
        }
      }
      expect(found).toEqual(expected)
    })
  )
})

test('hits lie inside any text', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...'Mara Lund.-–\'’s,QK\n US')}), (text) => {
      const tokens = readTokens(text)
      for (const {first, last, entries} of facts.lexicon.hits(tokens)) {
        expect(first).toBeLessThan(last)
        expect(last).toBeLessThanOrEqual(tokens.length)
        expect(entries.length).toBeGreaterThan(0)
      }
    })
  )
})
