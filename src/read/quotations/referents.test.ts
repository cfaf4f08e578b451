import {describe, expect, test} from 'vitest'
import {extract} from '../../extract/index.ts'
import {compileFacts} from '../../facts/compile.ts'
import {parseFactSheet} from '../../facts/parse-sheet.ts'
import {readArticle} from '../article.ts'

const {facts: none} = compileFacts([])

/** Whom the speaker of the last quotation means. */
function last(text: string, facts = none): string {
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
    ],
    [
      'whose age stands before the verb',
      `Al Doe left. “No,” Tim Poe, 66, said. He says that the plan – one that the mayor has dropped – is weak. ${words} he said.`,
      'Tim Poe'
    ],
    [
      'of whom more is said between dashes',
      `A case that Doe filed failed. Reached by phone, Tim Poe — who no longer practises law — told a paper so. ${words} he said.`,
      'Tim Poe'
    ],
    [
      'whom a lawyer’s firm stands before',
      `Al Doe sued. Asked about it, Tim Poe, at the Tillage Institute, said little. ${words} he said.`,
      'Tim Poe'
    ],
    ['for whom it is so', `Al Doe mocked it. For Tim Poe, Doe is in the right. ${words} he said.`, 'Tim Poe'],
    [
      'who spoke before somebody acts, where he adds',
      `Tim Poe said he had offers for it. Officer Al Doe holds up the sign in court. ${words} he added.`,
      'Tim Poe'
    ],
    [
      'to whom the writer wrote',
      `Al Doe left. Later, when I wrote to Tim Poe about it, he replied, “We shall see what comes of it.”`,
      'Tim Poe'
    ],
    [
      'not who is named between two quotations',
      `Al Doe won. Tim Poe says that his man has time. “I do not think it” – that Doe is weak – “is going to last,” he says.`,
      'Tim Poe'
    ],
    [
      'the head of a firm with a person’s name',
      `Al Tillage left. The Tillage Group’s CEO, Kimberley Fritts, said no. ${words} she said.`,
      'Kimberley Fritts'
    ],
    ['by the given name', `Megan Roe met Ada Poe. Megan was cross. ${words} she said.`, 'Megan Roe'],
    [
      'with the surname of somebody else',
      `Tim Poe has died. Tovinka Poe can be heard on a tape. ${words} she says.`,
      'Tovinka Poe'
    ],
    [
      'with a surname that is a title',
      `Al Doe called on Howard Dean to go. Dean, a doctor, then went on air. ${words} he said.`,
      'Howard Dean'
    ],
    [
      'whom another sentence shows to be a person',
      `Sho Lin, who had won, spoke. In May, Al Doe left. Sho Lin presided over a talk. ${words} she said.`,
      'Sho Lin'
    ],
    [
      'whose gender is known, before one of unknown gender',
      `Limbo Poe said no. It came from Jane Roe. ${words} she said.`,
      'Jane Roe'
    ],
    [
      'whom a colleague of a station names',
      `Al Doe won. That is not so, noted Channel One’s Tim Poe. ${words} he wrote.`,
      'Tim Poe'
    ],
    [
      'to whom it seems so',
      `Al Doe won. To consultant Tim Poe, the talk of Doe is silly. ${words} he said.`,
      'Tim Poe'
    ],
    [
      'whom a woman met, in her sentence',
      `Al Doe withdrew. Ada Roe drew the ire of Tim Poe, and he called it “the worst of all the times”.`,
      'Tim Poe'
    ],
    [
      'whose remarks the writer describes',
      `Tim Poe said no. Poe’s remarks were about critics such as, he said, “all the men who write such things.”`,
      'Tim Poe'
    ],
    [
      'behind a role that is no title',
      `The party heard donor Luther Pate Jr. speak. ${words} he said.`,
      'Luther Pate Jr.'
    ]
  ])('%s', (_, text, expected) => {
    expect(last(text)).toBe(expected)
  })

  test.each([
    [
      'of whom a speaker speaks',
      `Al Doe left. Tim Poe recalled it: “He told us, ‘We shall see what comes of it all.’”`
    ],
    [
      'behind somebody without a name who acts',
      `Tim Poe did not pay an architect who said that he was sure “we shall see what comes of it.”`
    ],
    [
      'behind the writer’s father',
      `Tim Poe has won. ${words} my father often said. He told friends: ${words}`
    ],
    [
      'behind a verb with the capital of a headline',
      `Paper Exploits Poe Fan\n\nAl Poe won. The woman spoke. Paper Exploits Poe Fan. ${words} she said.`
    ],
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
    ],
    [
      'by a party, of who spoke right before',
      `Tim Poe said it would be good to win. ${words} the Republican nominee said.`,
      'Tim Poe'
    ],
    [
      'by a state that nobody else was given',
      `Tim Poe, who is third in the polls, met Sen. Ada Roe, R-Iowa. ${words} the Florida senator said.`,
      'Tim Poe'
    ],
    ['by a former office', `Tim Poe got in on it at a rally. ${words} the former president said.`, 'Tim Poe'],
    ['by an age', `Tim Poe posted the clip. ${words} the 43-year-old asked.`, 'Tim Poe'],
    [
      'of whom the article is about, not of who left',
      `Tim Poe led. Poe spoke. Poe called for a vote. Al Doe left. ${words} the Republican nominee said.`,
      'Tim Poe'
    ],
    [
      'with an adverb behind it',
      `Tim Poe spoke in May. The Republican nominee also outlined his plan and vowed to “see what comes of it.”`,
      'Tim Poe'
    ]
  ])('%s', (_, text, expected) => {
    expect(last(text)).toBe(expected)
  })

  test.each([
    ['by another party', `Democrat Tim Poe spoke. ${words} the Republican nominee said.`],
    ['by another title', `Gov. Tim Poe spoke. ${words} the Ohio senator said.`],
    ['of an office that one person holds', `Tim Poe spoke. ${words} the president said.`],
    ['of who plays somebody', `Al Doe says that Tim Poe will win. ${words} the Lincoln actor says.`],
    ['by another’s ally', `Tim Poe spoke. Al Doe said little. ${words} the Roe ally said.`],
    [
      'by whom it once was for',
      `Tim Poe spoke. Al Doe said little. ${words} the former aide to President Roe said.`
    ],
    ['of a man', `Tim Poe told the man to rest. ${words} the man wrote.`],
    ['of a voice', `Tim Poe released an ad. ${words} the narrator says.`],
    ['of an age that somebody else has', `Tim Poe, 51, posted the clip. ${words} the 43-year-old asked.`],
    [
      'behind a crowd',
      `Tim Poe spoke. Hundreds cheered. Al Doe left. ${words} the Ohio senator’s aide said.`
    ],
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

test('a party of the sheet speaks against a description, or for it', () => {
  const sheet = `
title: A town
verified: 2024-06-01
people:
  tim-poe: {name: Tim Poe, parties: [{party: democrats}]}
organizations:
  democrats: {name: Democratic Party}
`
  const {facts} = compileFacts([parseFactSheet(sheet, 'sheet.yaml').sheet!])
  expect(last(`Tim Poe spoke. ${words} the Republican nominee said.`, facts)).toBe('–')
  expect(last(`Tim Poe spoke. ${words} the Democratic nominee said.`, facts)).toBe('Tim Poe')
})
