import {describe, expect, test} from 'vitest'
import {extract} from '../extract/index.ts'
import {compileFacts} from '../facts/compile.ts'
import {readArticle} from './article.ts'

const {facts} = compileFacts([])

/** Persons whom no sheet knows: each mention, with the first mention of the same person where it is another. */
function persons(text: string): string[] {
  const {names, text: read} = readArticle('test.txt', extract(text, 'text'), facts)
  const words = (index: number) => read.slice(names[index]!.start, names[index]!.end)
  return names.flatMap(({kind, antecedent}, index) =>
    kind === 'person' ? [antecedent === index ? words(index) : `${words(index)} = ${words(antecedent)}`] : []
  )
}

describe('a person whom no sheet knows', () => {
  test.each([
    ['beside a verb of speech', '“We have no water,” said Thandi Nkole.', ['Thandi Nkole']],
    ['before a role', 'Oluwa Adeba, a farmer from Kano, left.', ['Oluwa Adeba']],
    [
      'behind a role and a comma',
      'Nobody touched the reporter, Michelle Fields. Fields left.',
      ['Michelle Fields', 'Fields = Michelle Fields']
    ],
    ['behind a title', 'Foreign Minister Vang Lor said no.', ['Vang Lor']],
    ['with particles', 'Mpho Tatu wa Magola, 41, said no.', ['Mpho Tatu wa Magola']],
    [
      'with al-',
      'President Adil al-Samra said no. Al-Samra left.',
      ['Adil al-Samra', 'Al-Samra = Adil al-Samra']
    ],
    ['with “Jr.”', 'Nobody saw Orrin Pate Jr. at home.', ['Orrin Pate Jr.']],
    [
      'between two people of a list',
      'Ann Bell, Jorun Tveit and Tim Poe left.',
      ['Ann Bell', 'Jorun Tveit', 'Tim Poe']
    ],
    [
      'in one sentence, who is one in another',
      'Sho Lin, who had won, is here. Sho Lin left.',
      ['Sho Lin', 'Sho Lin = Sho Lin']
    ],
    ['of a surname that is a title', 'Howard Dean left. Dean ran.', ['Howard Dean', 'Dean = Howard Dean']],
    ['who heads a firm', 'Tillage CEO Kimbra Fritts left.', ['Kimbra Fritts']],
    ['of a royal house', 'Saudi Crown Prince Mohammed bin Sarhan met Ayub Tor.', ['Mohammed bin Sarhan']],
    ['with a month for a surname', 'Yin Myat May, 60, a doctor, said no.', ['Yin Myat May']],
    ['with a month for a given name', 'Former governor Jan Brower said no.', ['Jan Brower']],
    ['with a label for a surname', 'Jennifer Green, director of the club, said no.', ['Jennifer Green']],
    ['with a label for a given name', 'Nice mayor Christian Estrani said no.', ['Christian Estrani']],
    [
      'with a place for a surname',
      'Michelle Fields said no. Fields left.',
      ['Michelle Fields', 'Fields = Michelle Fields']
    ],
    [
      'with a nickname',
      'John “Jack” Murfy said no. Murfy left.',
      ['John “Jack” Murfy', 'Murfy = John “Jack” Murfy']
    ],
    [
      'beside another',
      'We met Luiz da Sorva and Recep Tayip Erdol, said Erdol.',
      ['Luiz da Sorva', 'Recep Tayip Erdol', 'Erdol = Recep Tayip Erdol']
    ]
  ])('%s', (_, text, expected) => {
    expect(persons(text)).toEqual(expected)
  })

  test.each([
    ['Xi Jinwen', 'Xi Jinwen told reporters no. “We will see,” Xi said.', ['Xi Jinwen', 'Xi = Xi Jinwen']],
    ['Ban Gi-moon', 'Ban Gi-moon said no. Ban left.', ['Ban Gi-moon', 'Ban = Ban Gi-moon']],
    ['Kim Yo Jin', 'Kim Yo Jin said no. Kim left.', ['Kim Yo Jin', 'Kim = Kim Yo Jin']],
    ['Kim Novik', 'Kim Novik said no. Novik left.', ['Kim Novik', 'Novik = Kim Novik']]
  ])('%s is called by the family', (_, text, expected) => {
    expect(persons(text)).toEqual(expected)
  })
})

describe('a single name', () => {
  test.each([
    ['of a prince', 'They met Prince Andrew. Andrew left.', ['Andrew', 'Andrew = Andrew']],
    ['behind a dash', 'Tommy — who goes by his first name — left.', ['Tommy']],
    ['of a wife', 'His wife, Jane, smiled. “We go on,” Jane said.', ['Jane', 'Jane = Jane']],
    ['of a mother with an age', '“He was kind,” said his mother, Fatou, 54.', ['Fatou']],
    ['of a brother', 'Her brother Bill left.', ['Bill']],
    ['behind a role', 'The singer Rihana sang. Rihana left.', ['Rihana', 'Rihana = Rihana']],
    ['before who', 'Nobody knew Suharno, who was 67.', ['Suharno']],
    ['before a role', 'They met Sukarti, a farmer.', ['Sukarti']],
    ['behind named', 'It was a resident named Caroline.', ['Caroline']]
  ])('%s is a person', (_, text, expected) => {
    expect(persons(text)).toEqual(expected)
  })

  test.each([
    ['of a place', 'He flew to Lisbon, a city of tiles, and to Paris, a teacher said.'],
    ['of a firm', 'Comcost, the owner of the channel, said no.'],
    ['of an agency', 'Reutern, the news agency, said no.'],
    ['of a team', 'They lost to Arsenol, who were better.'],
    ['of a firm behind its role', 'The network owner Comcost said no. Broadcaster Skye left.'],
    ['of a region', 'A man from Columbia, South Carolina said no.'],
    ['in capitals', 'The broadcaster NTN, a partner, left with singer NTN.'],
    ['of a surname without more', '“It is over,” said Estros.']
  ])('%s is none', (_, text) => {
    expect(persons(text)).toEqual([])
  })
})

test('a surname that two people of the article share does not join them to two of another', () => {
  expect(
    persons(
      'Ann Roe met Bob Roe, said Ann Roe. Cy Doe met Di Doe, said Cy Doe. Then Roe and Doe left.'
    ).slice(-2)
  ).not.toEqual(['Roe', 'Doe = Roe'])
})
