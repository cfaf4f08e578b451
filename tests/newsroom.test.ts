import {expect, test} from 'vitest'
import {rules} from '../src/generated/rules.ts'
import {check} from '../src/testing/rule-tester.ts'

/** The turns that newsrooms use for what the pages show in plain words; the sheet is of a lighthouse and a ferry. */
const facts = `title: The Skerry light
verified: 2024-12-31
sources:
  register: {title: Register, publisher: Skerry Trust, url: https://example.org/register}
people:
  nora-kettering: {name: Nora Kettering, pronoun: she, born: 1958-04-02}
  pavel-lindmark: {name: Pavel Lindmark, pronoun: he, born: 1970-11-20}
  ida-thorsen: {name: Ida Thorsen, pronoun: she, born: 1981-06-15}
  olaf-rann: {name: Olaf Rann, pronoun: he, born: 1930-03-01, died: 2019-12-22}
  bo-thorsen: {name: Bo Thorsen, pronoun: he, born: 1983-02-01}
organizations:
  board: {name: Northern Lights and Buoys Board, acronym: NLBB}
places:
  norway: {name: Norway}
  skerry: {name: Skerry, country: norway}
  tarn: {name: Tarn, country: norway}
  united-kingdom: {name: United Kingdom, capital: london}
  scotland: {name: Scotland, country: united-kingdom}
  leith: {name: Leith, country: scotland}
offices:
  director:
    name: Director of the Skerry Lighthouse Trust
    titles: [director]
    holders:
      - {person: nora-kettering, from: 2004-03-01, to: 2015-05-31, ordinal: 5, source: register}
      - {person: pavel-lindmark, from: 2015-06-01, ordinal: 6, source: register}
events:
  lighting: {name: first lighting of the Skerry lamp, phrases: [lamp was lit, lighting of the lamp], date: 1964-10-17, place: skerry, source: register}
  gift: {name: gift of the Kettering lens, phrases: [gave the lens, gift of the lens], participants: [nora-kettering], date: 2008-06-15, source: register}
  service: {name: service for the drowned, phrases: [memorial service], date: 2024-09-08, place: skerry, source: register}
  trial: {name: trial of Ida Thorsen and Bo Thorsen, phrases: [trial, trial began], participants: [ida-thorsen, bo-thorsen], date: 2024-09-16, place: tarn, source: register}
  salvage: {name: salvage of the ferry, phrases: [salvage of the ferry, ferry was raised], date: 2024-08-20, source: register}
quotes:
  - {speaker: pavel-lindmark, date: 2024-09-08, source: register, text: The light belongs to nobody at all. We only keep the glass clean.}
figures:
  lens: {name: insured value of the lens, phrases: [insured for, worth], value: 23000000, unit: EUR, source: register}
  height: {name: height of the tower, phrases: [tower, tall], value: 1140, unit: feet, source: register}
  vote: {name: votes of the board for the pier, phrases: [voted in favour], value: 184, unit: votes, source: register}
  losses: {name: losses of investors of the trust, phrases: [paid investors], value: 4500000, unit: EUR, source: register}
  pier: {name: cost of a new pier, phrases: [new pier], value: 8600000, unit: EUR, source: register}
  ticket: {name: monthly price of the ferry pass, phrases: [ferry pass], value: 8, unit: EUR, source: register}
`
const article = {facts, published: '2024-10-02'}

const run = (text: string): readonly string[] =>
  rules
    .filter(({meta}) => !/^article-|^quote-record/.test(meta.id))
    .flatMap((rule) => check(rule, text, article).map((finding) => `${rule.meta.id} ${finding}`))

const problems: readonly (readonly [text: string, ...findings: string[]])[] = [
  [
    'The lens, kept on the island, is insured for 32 million euros.',
    'figure-value 1:46-1:62: Unexpected figure `32 million euros`, expected `€23 million`'
  ],
  [
    'A new pier will cost €8.6 billion, the trust says.',
    'figure-scale 1:22-1:34: Unexpected scale of `€8.6 billion`, expected `€8.6 million`'
  ],
  [
    'The tower, which is 1,410 feet tall, is closed.',
    'figure-value 1:21-1:31: Unexpected figure `1,410 feet`, expected `1,140 feet`'
  ],
  ['The ferry pass costs €18 a month.', 'figure-value 1:22-1:25: Unexpected figure `€18`, expected `€8`'],
  [
    'The ferry pass, which costs €18 a month, is popular.',
    'figure-value 1:29-1:32: Unexpected figure `€18`, expected `€8`'
  ],
  [
    'The lamp was lit on October 17, 1946.',
    'event-date 1:21-1:37: Unexpected time `October 17, 1946` of `lamp was lit`, expected `October 17, 1964`'
  ],
  [
    'The lamp was lit in 1946, before a crowd.',
    'event-date 1:21-1:25: Unexpected time `1946` of `lamp was lit`, expected `1964`'
  ],
  [
    'Nora Kettering gave the lens in 2018.',
    'event-date 1:33-1:37: Unexpected time `2018` of `gave the lens`, expected `2008`'
  ],
  [
    'Ida Thorsen spoke when the trial began on September 6.',
    'event-date 1:43-1:54: Unexpected time `September 6` of `trial began`, expected `September 16`'
  ],
  [
    'Ida Thorsen and Bo Thorsen met there. Since the trial the ferry was raised.',
    'event-order 1:39-1:54: Unexpected order `Since the trial`, expected `salvage of the ferry` first, on `August 20, 2024`'
  ],
  [
    'At the memorial service, held on the quay in Tarn, nobody spoke.',
    'event-place 1:46-1:50: Unexpected place `Tarn` of `memorial service`, expected `Skerry`'
  ],
  [
    'At the memorial service, held on Saturday, nobody spoke.',
    'event-date 1:34-1:42: Unexpected time `Saturday` of `memorial service`, expected `September 8, 2024`'
  ],
  [
    'Four churches opened their halls: St. Mark’s, First Baptist, and Zion Lutheran.',
    'count-list 1:1-1:79: Unexpected count `Four` for a list of names, expected `3`'
  ],
  [
    'Three schools sent classes, namely Harbour High, Saint Olai, Northgate and the Free School.',
    'count-list 1:1-1:91: Unexpected count `Three` for a list of names, expected `4`'
  ],
  [
    'It was a thin year: 148,000 visitors, down 20 percent from 200,000.',
    'percent-change 1:44-1:54: Unexpected change `20 percent` from `200,000` to `148,000`, expected `26 percent`'
  ],
  [
    'Sales of 1,310 nets, a rise of 40 percent from 1,000, pleased the firm.',
    'percent-change 1:32-1:42: Unexpected change `40 percent` from `1,000` to `1,310`, expected `31 percent`'
  ],
  [
    'They answered, by 57.5 percent to 42.5, that she should. It was a margin of 25 points, they said.',
    'margin-arithmetic 1:77-1:79: Unexpected margin `25` between `57.5 percent` and `42.5`, expected `15`'
  ],
  [
    'She won by 52 percent to 40, a lead of 14 points.',
    'margin-arithmetic 1:40-1:42: Unexpected margin `14` between `52 percent` and `40`, expected `12`'
  ],
  [
    'Her lawyer, Henrike Brask, called the sentence “a headline, not a judgment”.',
    'speaker-known 1:13-1:26: Unverifiable speaker `Henrike Brask`, expected a person of the fact sheet'
  ],
  [
    'Jorun Ness described it as “the best day of my life so far”.',
    'speaker-known 1:1-1:11: Unverifiable speaker `Jorun Ness`, expected a person of the fact sheet'
  ],
  [
    'Nora Kettering ran the house for a quarter of a century.',
    'tenure-length 1:34-1:56: Unexpected length `a quarter of a century` of `Nora Kettering` in office, expected `about 11 years`'
  ],
  [
    'Nora Kettering did the job for thirty years.',
    'tenure-length 1:32-1:44: Unexpected length `thirty years` of `Nora Kettering` in office, expected `about 11 years`'
  ],
  [
    'Pavel Lindmark has been on the job for two years.',
    'tenure-length 1:40-1:49: Unexpected length `two years` of `Pavel Lindmark` in office, expected `about 9 years`'
  ],
  [
    'Nora Kettering is here. She is 61 now and keeps bees.',
    'age-birthdate 1:32-1:34: Unexpected age `61` of `Nora Kettering`, expected `66`'
  ],
  [
    'Pavel Lindmark took up his duties in June 2017.',
    'tenure-date 1:38-1:47: Unexpected time `June 2017` of `Pavel Lindmark` taking office, expected `June 2015`'
  ],
  [
    'Pavel Lindmark was handed the keys in June 2017.',
    'tenure-date 1:39-1:48: Unexpected time `June 2017` of `Pavel Lindmark` taking office, expected `June 2015`'
  ],
  [
    'Nora Kettering walked away from the job in 2013.',
    'tenure-date 1:44-1:48: Unexpected time `2013` of `Nora Kettering` leaving office, expected `2015`'
  ],
  [
    'Nora Kettering was pushed out in May 2010.',
    'tenure-date 1:34-1:42: Unexpected time `May 2010` of `Nora Kettering` leaving office, expected `May 2015`'
  ],
  [
    'Pavel Lindmark has been in the hot seat since 2011.',
    'tenure-date 1:47-1:51: Unexpected time `2011` of `Pavel Lindmark` taking office, expected `2015`'
  ],
  [
    'The Northern Light and Buoys Board (NLBB) said no.',
    'acronym-expansion 1:14-1:19: Unexpected `Light` in the expansion of `NLBB`, expected `Northern Lights and Buoys Board`'
  ],
  [
    'The council meets on Thursday, October 9.',
    'date-weekday 1:22-1:41: Unexpected weekday `Thursday` for `Thursday, October 9`, expected `Wednesday`'
  ],
  [
    'The lamp was lit in October 1965, and the town cheered.',
    'event-date 1:21-1:33: Unexpected time `October 1965` of `lamp was lit`, expected `October 1964`'
  ],
  [
    'Ida Thorsen and Bo Thorsen left. The two went on trial when the trial began on September 6.',
    'event-date 1:80-1:91: Unexpected time `September 6` of `trial began`, expected `September 16`'
  ],
  [
    'Pavel Lindmark has a new roof. The seventh director is glad of it.',
    'office-ordinal 1:36-1:43: Unexpected number `seventh` of `Pavel Lindmark` as `Director of the Skerry Lighthouse Trust`, expected `6th`'
  ],
  [
    'Her sister, Jorun Ness, said nothing. “It was a night that I shall not forget,” said the innkeeper, Dougal Ferrier.',
    'speaker-known 1:101-1:115: Unverifiable speaker `Dougal Ferrier`, expected a person of the fact sheet'
  ],
  [
    '“It was a night that I shall not forget,” Jorun Ness was quoted as saying.',
    'speaker-known 1:43-1:53: Unverifiable speaker `Jorun Ness`, expected a person of the fact sheet'
  ],
  [
    'There is talk in the harbour that the tower will close.',
    'attribution-vague 1:10-1:14: Unexpected vague attribution `talk`, expected who says so'
  ],
  [
    'Those in the know suggest that the tower will close.',
    'attribution-vague 1:1-1:18: Unexpected vague attribution `Those in the know`, expected who says so'
  ],
  [
    'She was born in Tarn, New Zealand, and went to sea.',
    'place-country 1:23-1:34: Unexpected country `New Zealand` of `Tarn`, expected `Norway`'
  ],
  [
    'She was born in Leith, Wales, and went to sea.',
    'place-country 1:24-1:29: Unexpected country `Wales` of `Leith`, expected `Scotland`'
  ],
  [
    'Fares rose from 600 to 690 crowns, or 25 percent.',
    'percent-change 1:39-1:49: Unexpected change `25 percent` from `600` to `690`, expected `15 percent`'
  ],
  [
    'Nora Kettering left the trust in May 2013.',
    'tenure-date 1:34-1:42: Unexpected time `May 2013` of `Nora Kettering` leaving office, expected `May 2015`'
  ],
  [
    'The seventh director had hoped for more.',
    'office-ordinal 1:5-1:12: Unexpected number `seventh` of `Pavel Lindmark` as `Director of the Skerry Lighthouse Trust`, expected `6th`'
  ],
  [
    'The pier board voted in favour by 148 votes to 8.',
    'figure-value 1:35-1:38: Unexpected figure `148`, expected `184 votes`'
  ],
  [
    'Olaf Rann is helping at the quay.',
    'person-status 1:1-1:21: Unexpected act `is helping` of `Olaf Rann`, expected none after death on `December 22, 2019`'
  ],
  [
    'Olaf Rann will take the stand in November.',
    'person-status 1:1-1:20: Unexpected act `will take` of `Olaf Rann`, expected none after death on `December 22, 2019`'
  ],
  [
    'Four towns — Skerry, Ash Flat and Blue Gully — lost power.',
    'count-list 1:1-1:45: Unexpected count `Four` for a list of names, expected `3`'
  ],
  [
    'Nora Kettering left in 2015. Her successor, Pavel Lindmark, the seventh man or woman to hold the office of director, came from Tarn.',
    'office-ordinal 1:65-1:72: Unexpected number `seventh` of `Pavel Lindmark` as `Director of the Skerry Lighthouse Trust`, expected `6th`'
  ],
  [
    'Pavel Lindmark is here. He is 53, the trust’s fifth director, and a baker.',
    'office-ordinal 1:47-1:52: Unexpected number `fifth` of `Pavel Lindmark` as `Director of the Skerry Lighthouse Trust`, expected `6th`'
  ],
  [
    'Pavel Lindmark crossed the yard on Monday and took over as the trust’s seventh director.',
    'office-ordinal 1:72-1:79: Unexpected number `seventh` of `Pavel Lindmark` as `Director of the Skerry Lighthouse Trust`, expected `6th`'
  ],
  [
    'Insurers paid investors of the trust €5.4 million.',
    'figure-value 1:38-1:50: Unexpected figure `€5.4 million`, expected `€4.5 million`'
  ],
  [
    'She stayed through the memorial service three weeks ago, in a barn at Tarn, in the rain.',
    'event-place 1:71-1:75: Unexpected place `Tarn` of `memorial service`, expected `Skerry`'
  ],
  [
    'She lives in Leith, Spain now.',
    'place-country 1:21-1:26: Unexpected country `Spain` of `Leith`, expected `United Kingdom`'
  ],
  [
    'The bill passed in a 53-47 vote, a margin of eight votes.',
    'margin-arithmetic 1:46-1:51: Unexpected margin `eight` between `53` and `47`, expected `6`'
  ],
  [
    'The founder’s widow, Olaf Rann, attends every meeting.',
    'person-status 1:33-1:40: Unexpected act `attends` of `Olaf Rann`, expected none after death on `December 22, 2019`'
  ],
  [
    'The service was two days after the salvage; Ida Thorsen spoke the day after her trial on September 6 in Tarn.',
    'event-date 1:90-1:101: Unexpected time `September 6` of `trial`, expected `September 16`'
  ],
  [
    'Pavel Lindmark is patient. His predecessor, Nora Kettering, lasted five years.',
    'tenure-length 1:68-1:78: Unexpected length `five years` of `Nora Kettering` in office, expected `about 11 years`'
  ],
  [
    'Many fishermen’s wives came. Many skippers believe that the light will go out.',
    'attribution-vague 1:30-1:51: Unexpected vague attribution `Many skippers believe`, expected who says so'
  ],
  [
    'Ida Thorsen and Bo Thorsen left. Their trial, on September 6, was short.',
    'event-date 1:50-1:61: Unexpected time `September 6` of `trial`, expected `September 16`'
  ],
  [
    'The last ferry will be on Thursday, January 10, the trust says.',
    'date-weekday 1:27-1:47: Unexpected weekday `Thursday` for `Thursday, January 10`, expected `Friday`'
  ],
  [
    'Olaf Rann, who lives on Harbour Street, waved.',
    'person-status 1:16-1:21: Unexpected act `lives` of `Olaf Rann`, expected none after death on `December 22, 2019`',
    'person-status 1:41-1:46: Unexpected act `waved` of `Olaf Rann`, expected none after death on `December 22, 2019`'
  ],
  [
    'Pavel Lindmark was blunt. “The light belongs to nobody at all,” Lindmark said. “We only keep the lens clean.”',
    'quote-wording 1:98-1:102: Unexpected words `lens` in a quotation, expected `glass`'
  ]
]

const fine: readonly string[] = [
  'The lens, kept on the island, is insured for 23 million euros.',
  'The museum bought a boat for 32 million euros, and the lens is worth more.',
  'The tower was painted with 4,110 brushes.',
  'A new pier would cost €86 million.',
  'The town will spend €68 million on roads and the new pier.',
  'Unlike the ferry pass, the bus costs €5 a month.',
  'The lamp was lit on October 17, 1964.',
  'The lamp was lit again in 1981.',
  'Nora Kettering gave the lens in 2008, and a bench in 1998.',
  'Ida Thorsen spoke when the trial began on September 16.',
  'After the trial of a baker the ferry was raised.',
  'At the memorial service, held on Sunday, September 8, on the quay in Skerry, nobody spoke.',
  'At the memorial service, held hands were seen, and in Tarn the bells rang.',
  'Four churches opened their halls: St. Mark’s, First Baptist, St. Olaf’s and Zion Lutheran.',
  'Three boats came, among them the Anna Lise and the Good Hope.',
  'It drew 150,000 visitors, down 25 percent from 200,000.',
  'It has 1,200 berths, up 5 percent, and 300 vans, up from 200.',
  'The motion passed by 57 percent to 43. It was a margin of 14 points, they said.',
  'She took 52 percent in the north and 40 in the south. A lead of 5 points was enough in the west.',
  'Boreal Ferries called the plan “a dream for people who never met the sea”.',
  'Nora Kettering did the dishes for thirty years.',
  'Nora Kettering ran the marathon for thirty years.',
  'Nora Kettering ran the house for eleven years.',
  'Nora Kettering ran a brewery for thirty years.',
  'Nora Kettering is here. She is 66 now and keeps bees.',
  'Pavel Lindmark took up his duties in June 2015.',
  'Pavel Lindmark got his new bicycle in 2013.',
  'Nora Kettering was forced out of the harbour by a storm in 2011.',
  'The Northern Lights and Buoys Board (NLBB) said no.',
  'The council meets on Thursday, October 10.',
  'The talk in the harbour was of the weather.',
  'She went to Tarn, New Zealand, and Fiji.',
  'She was born in Leith, Scotland, and went to sea.',
  'Fares rose from 600 to 690 crowns, or 15 percent.',
  'Nora Kettering left the trust in May 2017.',
  'Nora Kettering left the house in May 2013.',
  'Pavel Lindmark hopes that the seventh director will do more.',
  'The sixth director had hoped for more.',
  'It is currently closed.',
  'Pavel Lindmark was blunt. “The light belongs to nobody at all,” Lindmark said. “We only keep the glass clean.”',
  'Pavel Lindmark was blunt. “The light belongs to nobody at all,” Lindmark said. “We only had a boat.”',
  'Nora Kettering lasted eleven years.',
  'The storm lasted five years.',
  'Many skippers of the fleet are old.',
  'Many of them believe it.',
  'Some boats sank.',
  'Olaf Rann lives on in the songs of the harbour.',
  'The last ferry will be on Thursday, January 2, the trust says.',
  'Ida Thorsen and Bo Thorsen left. Their trial, on September 16, was short.',
  'The bill passed in a 53-47 vote, a margin of six votes.',
  'The 2020-21 season, a margin of six games, was long.',
  'Pavel Lindmark took over a restaurant in June 2017.',
  'Pavel Lindmark, who has led a choir since 2012, spoke.',
  'Pavel Lindmark, who has led the museum since 2012, spoke.',
  'Pavel Lindmark took over the brewery in June 2017.',
  'Halden founder goes on trial.',
  'The coastal road in Tarn is 1,410 feet from the tower.',
  'The board voted in favour by 184 votes to 8.',
  'As Olaf Rann says in his letters, the sea is no friend.',
  'Four towns — Austin, Texas and Salem — lost power.',
  'Pavel Lindmark is here. He is 53, the trust’s sixth director, and a baker.',
  'Nora Kettering left in 2015. Her successor, Pavel Lindmark, the sixth person to hold the office of director, came from Tarn.',
  'She stayed through the memorial service three weeks ago, in a barn at Skerry, in the rain.',
  'The town will spend €68 million on roads and paid investors nothing.',
  'In Leith, Spain was the talk of the bar.'
]

test('turns of newsrooms are read', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

test('what only looks like them is left alone', () => {
  expect(fine.flatMap((text) => run(text).map((finding) => [text, finding]))).toEqual([])
})
