import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Block} from '../article.ts'
import {compileFacts} from '../facts/compile.ts'
import {parseFactSheet} from '../facts/parse-sheet.ts'
import {readNames} from './names.ts'
import {readSentences} from './sentences.ts'
import {readTitles} from './titles.ts'
import {readTokens} from './tokens.ts'

const sheet = `
title: Freedonia and Sylvania
verified: 2024-06-01
people:
  nora-quill: {name: Nora Quill, pronoun: she}
  boris-tanner: {name: Boris Tanner, pronoun: he}
  harriet-may: {name: Harriet May, pronoun: she}
  rufus-firefly: {name: Rufus Firefly, pronoun: he}
  ida-holm: {name: Ida Holm, pronoun: she}
  zoltan-rusk: {name: Zoltan Rusk, pronoun: he}
organizations:
  pellet-works: {name: Pellet Works}
places:
  freedonia: {name: Freedonia, demonyms: [Freedonian], capital: port-ellis}
  sylvania: {name: Sylvania, demonyms: [Sylvanian]}
  port-ellis: {name: Port Ellis, country: freedonia}
offices:
  pm-of-freedonia:
    name: Prime Minister of Freedonia
    titles: [Prime Minister, PM]
    place: freedonia
    holders: [{person: rufus-firefly, from: 2020-01-01}]
  pm-of-sylvania:
    name: Prime Minister of Sylvania
    titles: [Prime Minister]
    place: sylvania
    holders: [{person: ida-holm, from: 2021-01-01}]
  president-of-freedonia:
    name: President of Freedonia
    titles: [President]
    place: freedonia
    holders: [{person: boris-tanner, from: 2019-01-01, ordinal: 12}]
  council-president:
    name: President of the Port Ellis Council
    titles: [Council President]
    place: port-ellis
    holders: [{person: nora-quill, from: 2022-01-01}]
  chief-executive:
    name: Chief executive of Pellet Works
    titles: [chief executive, CEO]
    organization: pellet-works
    holders: [{person: harriet-may, from: 2018-01-01}]
  district-attorney:
    name: interim Crown Attorney for Port Ellis
    titles: [Crown Attorney]
    holders: [{person: harriet-may, from: 2023-01-01}]
`

const {facts} = compileFacts([parseFactSheet(sheet, 'sheet.yaml').sheet!])

function read(text: string) {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map(({0: line, index}) => ({
    role: 'body',
    start: index,
    end: index + line.length
  }))
  const tokens = readTokens(text)
  const sentences = readSentences(text, blocks, tokens)
  const context = {text, tokens, blocks, sentences, facts, hits: facts.lexicon.hits(tokens)}
  const names = readNames(context)
  return {names, titles: readTitles({...context, names})}
}

/** Each title as `words: form office holder modifier ordinal`. */
function titles(text: string): string[] {
  const {names, titles} = read(text)
  return titles.map(({start, end, form, office, candidates, holder, modifier, ordinal}) => {
    const person = holder === null ? undefined : names[holder]
    const who = person && (person.id ?? text.slice(person.start, person.end))
    const which = office ?? (candidates.length > 0 ? candidates.join('|') : '–')
    const parts = [form, which, who && `= ${who}`, modifier, ordinal && `#${ordinal.value}`]
    return `${text.slice(start, end)}: ${parts.filter((part) => part !== undefined).join(' ')}`
  })
}

test('a title before a name belongs to the name', () => {
  expect(titles('President Boris Tanner met Council President Nora Quill.')).toEqual([
    'President: before president-of-freedonia = boris-tanner',
    'Council President: before council-president = nora-quill'
  ])
})

test('a shared title is settled by what its holder has held, by a demonym, or by a place', () => {
  expect(titles('Prime Minister Ida Holm spoke.')).toEqual([
    'Prime Minister: before pm-of-sylvania = ida-holm'
  ])
  expect(titles('The Freedonian prime minister spoke.')).toEqual(['prime minister: bare pm-of-freedonia'])
  expect(titles('Sylvania’s prime minister, Ida Holm, spoke.')).toEqual([
    'prime minister: before pm-of-sylvania = ida-holm'
  ])
  expect(titles('The prime minister of Sylvania spoke.')).toEqual([
    'prime minister of Sylvania: bare pm-of-sylvania'
  ])
})

test('a shared title alone stays open', () => {
  expect(titles('The prime minister spoke.')).toEqual(['prime minister: bare pm-of-freedonia|pm-of-sylvania'])
})

test('a plain title of somebody without an office on the sheet may be that of another country', () => {
  expect(read('President Zoltan Rusk met President Ida Holm.').titles.map(({office}) => office)).toEqual([
    null,
    'president-of-freedonia'
  ])
  expect(read('Freedonian President Zoltan Rusk spoke.').titles.map(({office}) => office)).toEqual([
    'president-of-freedonia'
  ])
})

test('a place or organization that has no such office makes it another', () => {
  expect(titles('Ruritanian President Otto Black and Sylvanian President Ann Roe met.')).toEqual([
    'President: before – = Otto Black',
    'President: before – = Ann Roe'
  ])
  expect(titles('He saw Ruritania’s president.')).toEqual(['president: bare –'])
  expect(titles('The president of the Boating Union spoke.')).toEqual(['president: bare –'])
  expect(titles('Max Roe, president and treasurer of the Choir League, sang.')).toEqual([
    'president: apposition – = Max Roe'
  ])
})

test('words before or after a title make it another office', () => {
  for (const words of [
    'Vice President Ann Roe',
    'the deputy prime minister',
    'the union president',
    'the shadow prime minister',
    'a senior vice-president',
    'the lawyers’ president',
    'the assistant chief executive'
  ]) {
    const [first = ''] = titles(`Then ${words} spoke.`)
    expect(first).toMatch(/ –/)
  }
})

test('a common noun says whether it is of a place or of a firm', () => {
  expect(titles('The company’s chief executive and the country’s president met.')).toEqual([
    'chief executive: bare chief-executive',
    'president: bare president-of-freedonia'
  ])
  expect(titles('The president of the company spoke.')).toEqual(['president: bare –'])
})

test('a title after a name, between commas, belongs to the name', () => {
  expect(titles('Harriet May, 54, the chief executive, left.')).toEqual([
    'chief executive: apposition chief-executive = harriet-may'
  ])
  expect(titles('Rufus Firefly, prime minister of Freedonia until May, left.')).toEqual([
    'prime minister of Freedonia: apposition pm-of-freedonia = rufus-firefly'
  ])
})

test('a name before a comma does not take the subject of the next clause', () => {
  expect(titles('According to Boris Tanner, the chief executive said no.')).toEqual([
    'chief executive: bare chief-executive'
  ])
  expect(titles('They met Boris Tanner, the chief executive, Nora Quill and Ida Holm.')).toEqual([
    'chief executive: bare chief-executive'
  ])
  expect(titles('After they met the president, Ida Holm said no.')).toEqual([
    'president: bare president-of-freedonia'
  ])
})

test('“as” gives a title to the person beside it, or to the subject', () => {
  expect(titles('They backed Harriet May as chief executive.')).toEqual([
    'chief executive: as chief-executive = harriet-may'
  ])
  expect(titles('As chief executive, Harriet May sold boats.')).toEqual([
    'chief executive: as chief-executive = harriet-may'
  ])
  expect(titles('Boris Tanner was sworn in as Freedonia’s new president on Monday.')).toEqual([
    'president: as president-of-freedonia = boris-tanner'
  ])
  expect(titles('She spent six years as chief executive.')).toEqual(['chief executive: as chief-executive'])
})

test('copulas and verbs of naming give a title to their subject', () => {
  expect(titles('Boris Tanner, who once sold hats, was elected president.')).toEqual([
    'president: predicate president-of-freedonia = boris-tanner'
  ])
  expect(titles('When Harriet May was chief executive, it rained.')).toEqual([
    'chief executive: predicate chief-executive = harriet-may'
  ])
})

test('a denied title and the title of somebody else’s relation have no holder', () => {
  expect(titles('Harriet May is not chief executive.')).toEqual(['chief executive: bare chief-executive'])
  expect(titles('The brother of Harriet May is chief executive.')).toEqual([
    'chief executive: predicate chief-executive'
  ])
})

test('modifiers and ordinals are told', () => {
  expect(titles('Former President Boris Tanner met then-chief executive Harriet May.')).toEqual([
    'President: before president-of-freedonia = boris-tanner former',
    'chief executive: before chief-executive = harriet-may then'
  ])
  expect(titles('President-elect Boris Tanner is the 12th president.')).toEqual([
    'President: before president-of-freedonia = boris-tanner elect',
    'president: predicate president-of-freedonia = boris-tanner #12'
  ])
  expect(titles('She was the first president to resign.')).toEqual([
    'president: predicate president-of-freedonia'
  ])
})

test('“the 9th person to hold the office” counts the office that the article gives the person', () => {
  expect(titles('Prime Minister Ida Holm spoke. Holm is the 9th person to hold the office.')).toEqual([
    'Prime Minister: before pm-of-sylvania = ida-holm',
    'person to hold the office: predicate pm-of-sylvania = ida-holm #9'
  ])
  expect(titles('Ida Holm is the 9th person to hold the office.')).toEqual([])
  expect(titles('He is the 9th person to hold the office.')).toEqual([])
})

test('the claim is title and name where they stand together', () => {
  const text = 'They saw President Boris Tanner. Harriet May is chief executive.'
  expect(read(text).titles.map(({claim}) => text.slice(claim.start, claim.end))).toEqual([
    'President Boris Tanner',
    'chief executive'
  ])
})

test('a title that is nearly that of an office of its holder is told as near', () => {
  const text = 'They swore in Harriet May as Crown Attorney General for Port Ellis.'
  const {titles} = read(text)
  expect(titles.map(({start, end, office, near}) => [text.slice(start, end), office, near])).toEqual([
    ['Crown Attorney General for Port Ellis', null, 'district-attorney']
  ])
  expect(
    read('They swore in Harriet May as Crown Attorney for Port Ellis.').titles.map(({near}) => near)
  ).toEqual([undefined])
})

test('plurals, times of day and adjectives are no titles', () => {
  expect(titles('Two presidents met at 9 pm in presidential style.')).toEqual([])
})

test('titles lie in the text, in order, whatever the text', () => {
  const word = fc.constantFrom(
    ...'Boris Tanner president President the of and as was , . - ’s Freedonia prime minister former vice chief executive 12th — who elected'.split(
      ' '
    ),
    '\n'
  )
  fc.assert(
    fc.property(fc.array(word, {maxLength: 40}), (words) => {
      const text = words.join(' ')
      const {names, titles} = read(text)
      let end = 0
      for (const title of titles) {
        expect(title.start).toBeGreaterThanOrEqual(end)
        end = title.end
        expect(title.claim.start).toBeLessThanOrEqual(title.start)
        expect(title.claim.end).toBeGreaterThanOrEqual(title.end)
        if (title.holder !== null) expect(names[title.holder]).toMatchObject({kind: expect.any(String)})
        if (title.office !== null) expect(title.candidates).toEqual([title.office])
      }
      expect(end).toBeLessThanOrEqual(text.length)
    })
  )
})

test('long junk does no harm', () => {
  for (const junk of ['president of ', 'as president, ', 'President Tanner ', 'was been ']) {
    expect(() => read(junk.repeat(100_000 / junk.length))).not.toThrow()
  }
})
