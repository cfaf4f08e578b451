import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Block} from '../article.ts'
import {compileFacts} from '../facts/compile.ts'
import {parseFactSheet} from '../facts/parse-sheet.ts'
import {readNames} from './names.ts'
import {readSentences} from './sentences.ts'
import {readTokens} from './tokens.ts'

const sheet = `
title: Saltmarsh County
verified: 2024-06-01
people:
  nora-quill: {name: Nora Quill, pronoun: she, born: 1970-02-03}
  edgar-quill: {name: Edgar Quill, pronoun: he}
  boris-tanner: {name: Boris Tanner, aliases: [B. T. Tanner], pronoun: he}
  harriet-may: {name: Harriet May, pronoun: she}
  oscar-brown: {name: Oscar Brown, pronoun: he}
  michael-zelenko: {name: Michael Zelenko, pronoun: he}
  jose-ibarra: {name: José Ibarra, pronoun: he}
  anke-van-dorp: {name: Anke van Dorp, pronoun: she}
  lena-moss-avery: {name: Lena Moss-Avery, pronoun: she}
  samuel-lincoln: {name: Samuel Lincoln, pronoun: he}
organizations:
  harbour-trust: {name: Harbour Trust, acronym: HBT}
  rowing-club: {name: Saltmarsh Rowing Club, aliases: [Saltmarsh]}
places:
  freedonia: {name: Freedonia, demonyms: [Freedonian]}
  port-ellis: {name: Port Ellis, country: freedonia}
offices:
  mayor-of-port-ellis:
    name: Mayor of Port Ellis
    titles: [Mayor]
    place: port-ellis
    holders: [{person: nora-quill, from: 2020-01-01}]
`

const {facts} = compileFacts([parseFactSheet(sheet, 'sheet.yaml').sheet!])

/** What is read in a text: `words → id`, or `words → kind?` where it is not on the sheet. */
function names(text: string): string[] {
  return read(text).map(({start, end, id, kind, candidates}) => {
    const whose = id ?? (candidates.length > 0 ? candidates.join('|') : `${kind}?`)
    return `${text.slice(start, end)} → ${whose}`
  })
}

function read(text: string) {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map(({0: line, index}) => ({
    role: 'body',
    start: index,
    end: index + line.length
  }))
  const tokens = readTokens(text)
  const sentences = readSentences(text, blocks, tokens)
  return readNames({text, tokens, blocks, sentences, facts, hits: facts.lexicon.hits(tokens)})
}

test('a surname links to the person whom the article names in full, before or after', () => {
  expect(names('Tanner won again. “It is late,” said Boris Tanner. Then Tanner left.')).toEqual([
    'Tanner → boris-tanner',
    'Boris Tanner → boris-tanner',
    'Tanner → boris-tanner'
  ])
})

test('a rare surname that only one person of the sheet bears needs no full name', () => {
  expect(names('The plan pleased Zelenko.')).toEqual(['Zelenko → michael-zelenko'])
})

test('a frequent surname alone says too little', () => {
  expect(names('The plan pleased Brown.')).toEqual([])
  expect(names('They drove to Lincoln at night.')).toEqual([])
})

test('a title before a surname is enough', () => {
  expect(names('It was Mr Brown who paid, and Mr. Tanner who ate.')).toEqual([
    'Brown → oscar-brown',
    'Tanner → boris-tanner'
  ])
})

test('another given name is another person', () => {
  expect(names('Alan Tanner met Walter Quill.')).toEqual(['Alan Tanner → person?', 'Walter Quill → person?'])
})

test('a verb with the capital of its sentence before a surname is no given name', () => {
  expect(names('Boris Tanner won. “Notice Tanner sweating,” he said.')).toEqual([
    'Boris Tanner → boris-tanner',
    'Notice Tanner → unknown?'
  ])
  expect(names('Ivonka Tanner said no.')).toEqual(['Ivonka Tanner → person?'])
})

test('a bare surname follows the person whom the article introduced', () => {
  expect(names('“We wait,” said Alan Tanner. Tanner then sat down.')).toEqual([
    'Alan Tanner → person?',
    'Tanner → person?'
  ])
})

test('short forms, initials, middle names and diacritics are the same person', () => {
  expect(names('Mike Zelenko, B. Tanner, Michael P. Zelenko and Jose Ibarra sang.')).toEqual([
    'Mike Zelenko → michael-zelenko',
    'B. Tanner → boris-tanner',
    'Michael P. Zelenko → michael-zelenko',
    'Jose Ibarra → jose-ibarra'
  ])
})

test('particles and double names stay whole', () => {
  expect(names('Anke van Dorp wrote to Lena Moss-Avery. Van Dorp waited; Moss-Avery did not.')).toEqual([
    'Anke van Dorp → anke-van-dorp',
    'Lena Moss-Avery → lena-moss-avery',
    'Van Dorp → anke-van-dorp',
    'Moss-Avery → lena-moss-avery'
  ])
})

test('a part of a double name is not the whole', () => {
  expect(names('Ellen Tanner-Holt and Bell-Tanner spoke.')).toEqual(['Ellen Tanner-Holt → person?'])
})

test('a son who bears the name with a suffix is another person', () => {
  expect(names('Boris Tanner Jr. arrived.')).toEqual(['Boris Tanner Jr. → person?'])
})

test('the possessive is no part of the name, and a family is no person', () => {
  expect(names('Boris Tanner’s boat sank. The Tanners swam.')).toEqual(['Boris Tanner → boris-tanner'])
})

test('two people of one surname are told apart by the honorific', () => {
  expect(names('Nora Quill and Edgar Quill came. Mrs Quill spoke. Mr Quill slept.')).toEqual([
    'Nora Quill → nora-quill',
    'Edgar Quill → edgar-quill',
    'Quill → nora-quill',
    'Quill → edgar-quill'
  ])
})

test('a bare surname of two people stays open', () => {
  expect(names('Nora Quill and Edgar Quill came. Then Quill spoke.')[2]).toBe(
    'Quill → nora-quill|edgar-quill'
  )
  expect(names('The letter names Quill.')).toEqual(['Quill → nora-quill|edgar-quill'])
})

test('the one who bore the surname alone keeps it when a relative is named in full', () => {
  const text =
    'Nora Quill opened the fair. Quill cut the ribbon and thanked the many helpers who had built it. ' +
    'Her uncle, Edgar Quill, was ill that day and stayed at home with the dog and a large pot of tea. ' +
    'It rained for most of the long afternoon, and nobody on the old pier seemed to mind that in the least. ' +
    'At night Quill danced.'
  expect(names(text).at(-1)).toBe('Quill → nora-quill')
})

test('a title that suits neither person named makes a third', () => {
  expect(names('Boris Tanner spoke. Mrs. Tanner did not.')[1]).toBe('Tanner → person?')
})

test('a councillor of the same surname keeps her own title', () => {
  expect(names('Nora Quill left. Councillor Jane Quill stayed. “Good,” Cllr Quill said.')).toEqual([
    'Nora Quill → nora-quill',
    'Jane Quill → person?',
    'Quill → person?'
  ])
})

test('a month is no person', () => {
  const text =
    'Harriet May spoke. In May it rained. On 4 May it snowed, since May 2020 too. Last May was dry.'
  expect(names(text)).toEqual(['Harriet May → harriet-may'])
})

test('a person named like a month or a word is one where the sentence says so', () => {
  expect(names('Harriet May spoke. May said no. Then May left. May I go? It may rain.')).toEqual([
    'Harriet May → harriet-may',
    'May → harriet-may',
    'May → harriet-may'
  ])
})

test('a given name alone follows the full name', () => {
  expect(names('We asked Boris. Boris Tanner came, and everybody likes Boris.')).toEqual([
    'Boris Tanner → boris-tanner',
    'Boris → boris-tanner'
  ])
})

test('places and organizations are found by name, acronym and demonym', () => {
  expect(names('The Harbour Trust (HBT) is in Port Ellis, a Freedonian town.')).toEqual([
    'Harbour Trust → harbour-trust',
    'HBT → harbour-trust',
    'Port Ellis → port-ellis',
    'Freedonian → freedonia'
  ])
})

test('a name inside a longer name is not linked', () => {
  expect(names('The Bank of Freedonia and the Tanner Space Center met the Port Ellis Gazette.')).toEqual([
    'Bank of Freedonia → organization?',
    'Tanner Space Center → organization?',
    'Port Ellis Gazette → organization?'
  ])
})

test('a place before a title stands for itself', () => {
  expect(names('Freedonian Trade Minister Ida Holm met Freedonia Senator Rolf Dane.')).toEqual([
    'Freedonian → freedonia',
    'Ida Holm → person?',
    'Freedonia → freedonia',
    'Rolf Dane → person?'
  ])
})

test('compounds with a dash hold names', () => {
  expect(names('A Freedonian-made boat for anti-Zelenko voters.')).toEqual([
    'Freedonian → freedonia',
    'Zelenko → michael-zelenko'
  ])
})

test('words in capitals at the start of a sentence are no names', () => {
  expect(names('Shoppers waited. Meanwhile, Fishermen’s Row was shut. Speaking slowly, he left.')).toEqual(
    ['Fishermen → unknown?', 'Row → unknown?'].slice(2)
  )
})

test('speech, titles and appositions show a person, with the description', () => {
  const text = 'Ulla Vex, a tide expert at the Harbour Trust, agreed. “No,” said Gus Ferro, who sells bait.'
  expect(
    read(text).flatMap(({kind, id, description, start, end}) =>
      kind === 'person' && id === null
        ? [[text.slice(start, end), description && text.slice(description.start, description.end)]]
        : []
    )
  ).toEqual([
    ['Ulla Vex', 'a tide expert at the Harbour Trust'],
    ['Gus Ferro', 'who sells bait']
  ])
})

test('mentions of one name point to the first', () => {
  const text = 'Boris Tanner met Ulla Vex, an actor. Vex thanked Tanner.'
  expect(read(text).map(({antecedent}) => antecedent)).toEqual([0, 1, 1, 0])
})

test('mentions lie in the text, in order, without overlaps, whatever the text', () => {
  const word = fc.constantFrom(
    ...'Boris Tanner May Quill Nora the of and van Dorp Mr Mrs Mayor , . - ’s “ ” & Freedonia Trust Jr. 4 said al'.split(
      ' '
    ),
    '\n'
  )
  fc.assert(
    fc.property(fc.array(word, {maxLength: 40}), (words) => {
      const text = words.join(' ')
      let end = 0
      for (const mention of read(text)) {
        expect(mention.start).toBeGreaterThanOrEqual(end)
        expect(mention.end).toBeGreaterThan(mention.start)
        expect(mention.antecedent).toBeGreaterThanOrEqual(0)
        end = mention.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    })
  )
})

test('long junk does no harm', () => {
  for (const junk of ['Tanner ', 'A-', 'Boris Tanner and ', 'of the Bank ', 'Mr ', 'May, ']) {
    expect(() => read(junk.repeat(100_000 / junk.length))).not.toThrow()
  }
})
