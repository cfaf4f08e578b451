import {expect, test} from 'vitest'
import {factualFindings} from './factual.ts'

/** Wordings that cross rules: one sheet, sentences of several beats, and what each rule says of them. */
const facts = `title: A bank, a laboratory and a takeover
verified: 2024-03-31
sources:
  register: {title: Register, publisher: Dunmore County, url: https://example.org/register}
people:
  aoife-brennan: {name: Aoife Brennan, pronoun: she, born: 1974-01-17}
  henrik-solberg: {name: Henrik Solberg, pronoun: he, born: 1961-06-09}
  luis-aranda: {name: Luis Aranda, pronoun: he, born: 1955-12-01, died: 2023-01-15}
  dave-sharpe: {name: Dave Sharpe, pronoun: he}
organizations:
  halden: {name: Halden Bio, aliases: [Halden]}
  corvane: {name: Corvane}
  agency: {name: Medicines Safety Agency, acronym: MSA}
  commission: {name: Australian Electoral Commission, acronym: AEC}
offices:
  chief-executive-of-halden:
    name: Chief executive of Halden Bio
    titles: [chief executive]
    organization: halden
    holders:
      - {person: henrik-solberg, from: 2009-03-01, to: 2022-04-30, source: register}
      - {person: aoife-brennan, from: 2022-05-01, source: register}
places:
  spain: {name: Spain, demonyms: [Spanish], capital: madrid}
  madrid: {name: Madrid, country: spain}
  seville: {name: Seville, country: spain}
  norway: {name: Norway, demonyms: [Norwegian], capital: oslo}
  oslo: {name: Oslo, country: norway}
events:
  offer: {name: Halden Bio's offer for Corvane, phrases: [offer], participants: [halden, corvane], date: 2023-03-14, source: register}
  harbour-vote: {name: Harbour vote, date: 2024-03-02, source: register}
  rome-summit: {name: Rome summit, date: 2024-02-02, source: register}
  theft: {name: theft of the Corvane files, phrases: [theft], participants: [corvane], date: 2024-01-10, source: register}
  findings: {name: announcement of the Relistra findings, phrases: [findings], participants: [aoife-brennan], date: 2023-07-04, source: register}
  exit: {name: Henrik Solberg's resignation from the council, phrases: [resignation from the council], participants: [henrik-solberg], date: 2023-08-31, source: register}
`
const article = {facts, published: '2024-03-12'}
const run = (text: string) => factualFindings(text, article)

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'Luis Aranda said on Monday that the deal was fair.',
    'person-status 1:1-1:17: Unexpected act `said` of `Luis Aranda`, expected none after death on `January 15, 2023`'
  ],
  [
    'Solberg followed Luis Aranda, who had led the lab since 1994 and is expected to attend the dinner in May.',
    'person-status 1:66-1:87: Unexpected act `is expected to attend` of `Luis Aranda`, expected none after death on `January 15, 2023`'
  ],
  [
    'Aoife Brennan had never fired anyone. She is 52 and lives in Cork.',
    'age-birthdate 1:46-1:48: Unexpected age `52` of `Aoife Brennan`, expected `50`'
  ],
  [
    'Halden sold a plant in Seville, Portugal.',
    'place-country 1:33-1:41: Unexpected country `Portugal` of `Seville`, expected `Spain`'
  ],
  [
    'She went swimming in the Norwegian capital, Bergen.',
    'place-country 1:45-1:51: Unexpected capital `Bergen` of `Norway`, expected `Oslo`'
  ],
  [
    'The Harbour vote preceded the Rome summit by a month.',
    'event-order 1:18-1:42: Unexpected order `preceded the Rome summit`, expected `Rome summit` first, on `February 2, 2024`'
  ],
  [
    'The Rome summit was preceded by the Harbour vote.',
    'event-order 1:17-1:49: Unexpected order `was preceded by the Harbour vote`, expected `Rome summit` first, on `February 2, 2024`'
  ],
  [
    'The Harbour vote was followed by the Rome summit.',
    'event-order 1:18-1:49: Unexpected order `was followed by the Rome summit`, expected `Rome summit` first, on `February 2, 2024`'
  ],
  [
    'Halden announced its offer for Corvane on April 14, 2023.',
    'event-date 1:43-1:57: Unexpected time `April 14, 2023` of `offer`, expected `March 14, 2023`'
  ],
  [
    'Aoife Brennan is a chemist. When she announced the findings in July 2022, nobody listened.',
    'event-date 1:64-1:73: Unexpected time `July 2022` of `findings`, expected `July 2023`'
  ],
  [
    'The Australian Election Council (AEC) will hold a draw.',
    'acronym-expansion 1:16-1:32: Unexpected `Election Council` in the expansion of `AEC`, expected `Australian Electoral Commission`'
  ],
  [
    'Three senators, Ann Lee, Bob Poe, Cy Dunn and Ed Foy, voted no.',
    'count-list 1:1-1:53: Unexpected count `Three` for a list of names, expected `4`'
  ],
  [
    'The campaign cost $1.2 million, up from $800,000 in 2016, a rise of 20 per cent.',
    'percent-change 1:69-1:80: Unexpected change `20 per cent` from `$800,000` to `$1.2 million`, expected `50 percent`'
  ],
  [
    'Dave Shapre stood beside him; Sharpe had led in the first count.',
    'name-spelling 1:6-1:12: Unexpected spelling `Shapre`, expected `Sharpe`'
  ]
]

test.each(problems)('finds what does not fit in “%s”', (text, finding) => {
  expect(run(text)).toContain(finding)
})

const fine: readonly string[] = [
  'Luis Aranda lives on in the hearts of his staff.',
  'Luis Aranda, who had led the lab since 1994, died in January 2023.',
  'Aoife Brennan is 3 and 0 against Halden this year.',
  'Aoife Brennan left. She was 46 in 2020.',
  'Aoife Brennan met Ann Roe. She is 71 and retired.',
  'In Seville, Portugal beat France.',
  'They flew from Seville, Portugal and France to the game.',
  'In the Norwegian capital, Halden opened a plant.',
  'The Spanish capital, Mayor Ruiz said, was ready.',
  'The Rome summit preceded the Harbour vote by a month.',
  'The Harbour vote followed a pattern of the Rome summit.',
  'The Rome summit was followed by the Harbour vote.',
  'The Harbour vote was preceded by the Rome summit.',
  'Halden announced its offer for Corvane on March 14, 2023.',
  'Halden announced the sale of Corvane on April 14, 2023.',
  'Thieves stole drawings of Corvane on January 10.',
  'Thieves stole the files of another firm on January 12.',
  'Henrik Solberg’s resignation from the council came on August 31, 2023.',
  'The Association of European Carmakers (AEC) met.',
  'Four senators, Ann Lee, Bob Poe, Cy Dunn and Ed Foy, voted no.',
  'Three senators, Ann Lee, the chair, Bob Poe and Cy Dunn, voted no.',
  'Two senators, Ann Lee and Bob Poe among them, voted no.',
  'Sales were 44 euros, down from 50, a fall of 12 percent.',
  'The campaign cost $1.2 million, up from $800,000 in 2016, a rise of 50 per cent.',
  'Dave Shapre stood beside him.'
]

test.each(fine)('finds nothing in “%s”', (text) => {
  expect(run(text)).toEqual([])
})
