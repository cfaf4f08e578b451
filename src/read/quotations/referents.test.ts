import {describe, expect, test} from 'vitest'
import {extract} from '../../extract/index.ts'
import {compileFacts} from '../../facts/compile.ts'
import {readArticle} from '../article.ts'

const {facts} = compileFacts([])

/** Whom the speaker of the last quotation means. */
function last(text: string): string {
  const {names, quotations, text: read} = readArticle('test.txt', extract(text, 'text'), facts)
  const speaker = quotations.findLast(({kind}) => kind === 'speech')?.speaker
  if (!speaker || speaker.name === null) return '–'
  const {antecedent} = names[speaker.name]!
  return read.slice(names[antecedent]!.start, names[antecedent]!.end)
}

const words = '“We shall see what comes of it,”'

describe('he and she', () => {
  test.each([
    [
      'the subject of the main clause, not of the last one',
      `Ada Roe, who had a lead, mocked Tim Poe because he did not win. She went on: ${words}`,
      'Ada Roe'
    ],
    [
      'not who is named in what they say',
      `Tim Poe wrote of Al Doe. Joe Hunt, a blogger, said no. Also, Doe is no “man of the people as such”, he said.`,
      'Joe Hunt'
    ],
    [
      'whose letter it was',
      `Al Doe had left. Tim Poe’s letter attacked Doe for it. ${words} he wrote.`,
      'Tim Poe'
    ],
    [
      'who was only just presented',
      `Ada Roe spoke for an hour. Then look at Tim Poe. ${words} he said.`,
      'Tim Poe'
    ],
    [
      'a subject of the present',
      `Al Doe had left. In his films, there are times when Tim Poe plays the villain. ${words} he says.`,
      'Tim Poe'
    ],
    [
      'who opens with an apposition',
      `Cy Ames, a lawyer, said no. Mike Orr, an agent, said the plan put forward by Al Doe is weak.\n\n${words} he said.`,
      'Mike Orr'
    ],
    [
      'one voter with an adjective, by name',
      `Al Doe left. One local voter, Jane Poe, had a question. ${words} she said.`,
      'Jane Poe'
    ],
    [
      'the topic of a sentence',
      `Al Doe left. As for Tim Poe, he said he was not worried. ${words} he said.`,
      'Tim Poe'
    ],
    [
      'who has been doing something',
      `Al Doe heard Tim Poe speak. Poe’s been making the case that Doe is not ready. ${words} he said.`,
      'Tim Poe'
    ],
    [
      'who is named only behind it',
      `Al Doe was not there. In what he called a “great shame of our time”, President Tim Poe left early.`,
      'Tim Poe'
    ],
    [
      'a woman whom the text calls spokesman',
      `Al Doe left. Doe spokesman Hope Poe confirmed it. ${words} she said.`,
      'Hope Poe'
    ],
    [
      'who is named behind the noun of another',
      `Al Doe won. But Doe campaign chairman Tim Poe said that was that. ${words} he said.`,
      'Tim Poe'
    ],
    [
      'whose post it was',
      `Ada Roe won. There was a strong bias, according to a post from Jane Poe. ${words} she wrote.`,
      'Jane Poe'
    ],
    ['behind a crowd', `Jane Poe spoke. Another great crowd, another hall. ${words} she said.`, 'Jane Poe'],
    ['one voter, by name', `Al Doe left. One voter, Tim Poe, had a question. ${words} he said.`, 'Tim Poe'],
    [
      'who is presented behind a long role',
      `Al Doe has left. “Thanks to all,” said master of ceremonies Tim Poe, a baker. ${words} he added.`,
      'Tim Poe'
    ]
  ])('%s', (_, text, expected) => {
    expect(last(text)).toBe(expected)
  })

  test.each([
    [
      'behind a nominee whom nobody names',
      `Tim Poe wrote. Meanwhile, the nominee’s support is good. He is liked. ${words} he said.`
    ],
    ['in the next story of a live page', `Tim Poe left.\n\n___\n\n9:45 p.m.\n\n${words} he said.`]
  ])('%s mean nobody', (_, text) => {
    expect(last(text)).toBe('–')
  })
})

describe('a description', () => {
  test.each([
    [
      'by the state',
      `Sen. Ada Roe (R-Ohio) met Sen. Bea Poe (D-Texas). ${words} the Texas senator said.`,
      'Bea Poe'
    ],
    [
      'by the state before the title',
      `Ohio Gov. Ada Roe met Texas Gov. Bea Poe. ${words} the Ohio governor said.`,
      'Ada Roe'
    ],
    [
      'by where people are from',
      `Ohio Gov. Ada Roe met Texas Gov. Bea Poe. ${words} the Texan said.`,
      'Bea Poe'
    ],
    [
      'by an office with “of”',
      `Secretary of State Jane Roe met Bea Poe. ${words} the secretary of state said.`,
      'Jane Roe'
    ],
    [
      'by a noun on no list',
      `Ada Roe, a potter from Marlow, met Bea Poe. ${words} the potter said.`,
      'Ada Roe'
    ],
    [
      'that no verb of speech shows to speak',
      'Ada Roe once was ahead, but she fell. The retired surgeon has no plan, saying “we shall see what comes of it.”',
      'Ada Roe'
    ],
    [
      'of a ministry',
      `The Ministry of Health opened a ward. ${words} the ministry said.`,
      'Ministry of Health'
    ],
    ['of a group by name', `The Tillage Group cut 40 jobs. ${words} the group said.`, 'Tillage Group'],
    [
      'behind a clause about the same person',
      `When it was said that Ada Roe had not answered, the candidate said no. ${words} she said.`,
      'Ada Roe'
    ]
  ])('%s', (_, text, expected) => {
    expect(last(text)).toBe(expected)
  })

  test.each([
    ['another’s spokesman', `Al Doe will stay, the mayor’s spokesman said. ${words} the spokesman said.`],
    ['the mayor’s spokeswoman', `Mayor Ada Roe left. ${words} the mayor’s spokeswoman said.`],
    ['the head of a league', `Al Doe left. ${words} the leader of the league said.`],
    ['a thing', `Bob Roe, one of the people in the lawsuit, spoke. ${words} the lawsuit says.`],
    [
      'who is named in what a columnist suggests',
      'Al Doe won. But Doe has one thing that they have, the columnist suggested: “We shall see what comes of it.”'
    ],
    ['a moderator', `Al Doe was asked about it. ${words} the moderator said.`],
    ['one of two ministries', `The Ministry of Health sued the Ministry of War. ${words} the ministry said.`],
    ['a company that its name does not show', `Tillage Corp. sued Apple. ${words} the company said.`],
    ['an agency behind other words', `The Seed Agency left. ${words} the federal agency said.`],
    ['a senator of another state', `Sen. Ada Roe (R-Ohio) left. ${words} the Texas senator said.`]
  ])('%s means nobody named', (_, text) => {
    expect(last(text)).toBe('–')
  })
})
