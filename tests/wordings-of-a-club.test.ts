import {expect, test} from 'vitest'
import {factualFindings} from './factual.ts'
import {sheet} from './sheets/sheet.ts'

/** Wordings of the sports and the business pages, and what the rules on facts and on the article itself say of them. */
const article = {facts: sheet('club'), published: '2024-06-10'}
const run = (text: string) => factualFindings(text, article)

const problems: readonly (readonly [text: string, ...findings: string[]])[] = [
  ['Inez Costa Prado will pay.', 'name-spelling 1:1-1:5: Unexpected spelling `Inez`, expected `Inês`'],
  [
    'Tegwin Marr will row on Sunday.',
    'name-spelling 1:1-1:7: Unexpected spelling `Tegwin`, expected `Tegwen`'
  ],
  [
    'Treasurer Inez Costa Pardo resigned.',
    'name-spelling 1:11-1:27: Unexpected spelling `Inez Costa Pardo`, expected `Inês Costa Prado`'
  ],
  [
    'Head coach Bella Kovalenka left in February.',
    'name-spelling 1:12-1:27: Unexpected spelling `Bella Kovalenka`, expected `Bela Kovalenko`'
  ],
  [
    'Bela Kovalenka left in February.',
    'name-spelling 1:6-1:15: Unexpected spelling `Kovalenka`, expected `Kovalenko`'
  ],
  ['Rosa Delamar sang.', 'name-spelling 1:6-1:13: Unexpected spelling `Delamar`, expected `Delamarre`'],
  ['Rosa Dellamare sang.', 'name-spelling 1:6-1:15: Unexpected spelling `Dellamare`, expected `Delamarre`'],
  ['Rosa Delamarr sang.', 'name-spelling 1:6-1:14: Unexpected spelling `Delamarr`, expected `Delamarre`'],
  [
    "It needs the vote of the Tolland Rowers' Team (TRT).",
    "acronym-expansion 1:42-1:46: Unexpected `Team` in the expansion of `TRT`, expected `Tolland Rowers' Trust`"
  ],
  [
    'The Tolland Rowers’ Tribute (TRT) met.',
    "acronym-expansion 1:21-1:28: Unexpected `Tribute` in the expansion of `TRT`, expected `Tolland Rowers' Trust`"
  ],
  [
    "The TRT, or Tolland Rowers' Team (TRT), met.",
    "acronym-expansion 1:29-1:33: Unexpected `Team` in the expansion of `TRT`, expected `Tolland Rowers' Trust`"
  ],
  [
    'Oona Halvorsen, 49 and born in 1971, rows.',
    'age-arithmetic 1:17-1:19: Unexpected age `49` for a birth in `1971`, expected `52 to 53`'
  ],
  [
    'Tegwen Marr, 48, born in 1980, has been head coach since February.',
    'age-arithmetic 1:14-1:16: Unexpected age `48` for a birth in `1980`, expected `43 to 44`',
    'age-birthdate 1:14-1:16: Unexpected age `48` of `Tegwen Marr`, expected `44`'
  ],
  [
    'Tegwen Marr is the boss, and at 52 she is fit.',
    'age-birthdate 1:33-1:35: Unexpected age `52` of `Tegwen Marr`, expected `44`'
  ],
  [
    'Ewan Stirk sang. Rosa Delamarre is proud, but at 79 she is tired.',
    'age-birthdate 1:50-1:52: Unexpected age `79` of `Rosa Delamarre`, expected `75`'
  ],
  [
    'TURIN, Spain, June 9 (TP) - The boats left.',
    'place-country 1:8-1:13: Unexpected country `Spain` of `Turin`, expected `Italy`'
  ],
  [
    'TURIN, France, Jun 9 (TP) - The boats left.',
    'place-country 1:8-1:14: Unexpected country `France` of `Turin`, expected `Italy`'
  ],
  [
    'TURIN, Austria, May 31 — The boats left.',
    'place-country 1:8-1:15: Unexpected country `Austria` of `Turin`, expected `Italy`'
  ],
  [
    'The blockade in Rome in January may have cost them the title.',
    'event-place 1:17-1:21: Unexpected place `Rome` of `blockade`, expected `Turin`'
  ],
  [
    'The blockade, on January 6, could not stop them.',
    'event-date 1:18-1:27: Unexpected time `January 6` of `blockade`, expected `January 13`'
  ],
  [
    'The memorial in Rome will not be forgotten.',
    'event-place 1:17-1:21: Unexpected place `Rome` of `memorial`, expected `Turin`'
  ],
  [
    'Crowds packed the square for the memorial on Saturday, April 20.',
    'event-date 1:46-1:64: Unexpected time `Saturday, April 20` of `memorial`, expected `April 21, 2024`'
  ],
  [
    'Thousands turned out on April 14 for the memorial.',
    'event-date 1:25-1:33: Unexpected time `April 14` of `memorial`, expected `April 21`'
  ],
  [
    'The blockade, which followed the Turin regatta, was short.',
    'event-order 1:21-1:47: Unexpected order `followed the Turin regatta`, expected `blockade of the slipway` first, on `January 13, 2024`'
  ],
  [
    'The memorial, which preceded the Turin regatta, was quiet.',
    'event-order 1:21-1:47: Unexpected order `preceded the Turin regatta`, expected `Turin regatta` first, on `March 9, 2024`'
  ],
  [
    'The blockade that followed the memorial was short.',
    'event-order 1:19-1:40: Unexpected order `followed the memorial`, expected `blockade of the slipway` first, on `January 13, 2024`'
  ],
  [
    'Gareth Pughsley, whose twenty-two years as owner ended in October, was there.',
    'tenure-length 1:24-1:40: Unexpected length `twenty-two years` of `Gareth Pughsley` in office, expected `about 16 years`'
  ],
  [
    'Bela Kovalenko spoke. His fourteen years as head coach ended in February.',
    'tenure-length 1:27-1:41: Unexpected length `fourteen years` of `Bela Kovalenko` in office, expected `about 8 years`'
  ],
  [
    'Bela Kovalenko’s fourteen years as head coach were happy.',
    'tenure-length 1:18-1:32: Unexpected length `fourteen years` of `Bela Kovalenko` in office, expected `about 8 years`'
  ],
  [
    'Tegwen Marr spoke. The 44-year-old has been head coach for three years.',
    'tenure-length 1:60-1:71: Unexpected length `three years` of `Tegwen Marr` in office, expected `about 4 months`'
  ],
  [
    'Oona Halvorsen laughed. The 53-year-old has been at the helm for nearly two years.',
    'tenure-length 1:73-1:82: Unexpected length `two years` of `Oona Halvorsen` in office, expected `about 7 months`'
  ],
  [
    'Oona Halvorsen has been at the helm for almost three years.',
    'tenure-length 1:48-1:59: Unexpected length `three years` of `Oona Halvorsen` in office, expected `about 7 months`'
  ],
  [
    'Tegwen Marr is the tenth person to serve as head coach of Tolland Rowing.',
    'office-ordinal 1:20-1:25: Unexpected number `tenth` of `Tegwen Marr` as `Head coach of Tolland Rowing`, expected `12th`'
  ],
  [
    'Oona Halvorsen, the ninth person to become owner of Tolland Rowing, is happy.',
    'office-ordinal 1:21-1:26: Unexpected number `ninth` of `Oona Halvorsen` as `Owner of Tolland Rowing`, expected `7th`'
  ],
  [
    'Bela Kovalenko was the twelfth man to serve as head coach.',
    'office-ordinal 1:24-1:31: Unexpected number `twelfth` of `Bela Kovalenko` as `Head coach of Tolland Rowing`, expected `11th`'
  ],
  [
    'Former owner Oona Halvorsen is to open the hall.',
    'person-status 1:8-1:28: Unexpected `owner` of `Oona Halvorsen`, expected the incumbent `Owner of Tolland Rowing`'
  ],
  [
    'Former treasurer Inês Costa Prado will open the hall.',
    'person-status 1:8-1:34: Unexpected `treasurer` of `Inês Costa Prado`, expected the incumbent `Treasurer of Tolland Rowing`'
  ],
  [
    'Former head coach Tegwen Marr is expected to row.',
    'person-status 1:8-1:30: Unexpected `head coach` of `Tegwen Marr`, expected the incumbent `Head coach of Tolland Rowing`'
  ],
  [
    'Head coach Rosa Delamarre was sick in the middle of February.',
    'name-title 1:1-1:26: Unexpected title `Head coach` of `Rosa Delamarre` on `February 29, 2024`, expected `Bela Kovalenko`, `Tegwen Marr`'
  ],
  [
    'Owner Gareth Pughsley and his family watched from the bank.',
    'name-title 1:1-1:22: Unexpected title `Owner` of `Gareth Pughsley` on `June 10, 2024`, expected `Oona Halvorsen`'
  ],
  [
    'Head coach Bela Kovalenko and captain Roe waved.',
    'name-title 1:1-1:26: Unexpected title `Head coach` of `Bela Kovalenko` on `June 10, 2024`, expected `Tegwen Marr`'
  ],
  [
    'Owner Gareth Pughsley and two friends attended.',
    'name-title 1:1-1:22: Unexpected title `Owner` of `Gareth Pughsley` on `June 10, 2024`, expected `Oona Halvorsen`'
  ],
  [
    'Owner Gareth Pughsley praised the rowers.',
    'name-title 1:1-1:22: Unexpected title `Owner` of `Gareth Pughsley` on `June 10, 2024`, expected `Oona Halvorsen`'
  ],
  [
    'Head coach Bela Kovalenko declined to comment.',
    'name-title 1:1-1:26: Unexpected title `Head coach` of `Bela Kovalenko` on `June 10, 2024`, expected `Tegwen Marr`'
  ],
  [
    'Head coach Bela Kovalenko welcomed the draw.',
    'name-title 1:1-1:26: Unexpected title `Head coach` of `Bela Kovalenko` on `June 10, 2024`, expected `Tegwen Marr`'
  ],
  [
    'According to head coach Bela Kovalenko, the crew is fit.',
    'name-title 1:14-1:39: Unexpected title `head coach` of `Bela Kovalenko` on `June 10, 2024`, expected `Tegwen Marr`'
  ],
  [
    'The crew is fit, according to head coach Bela Kovalenko.',
    'name-title 1:31-1:56: Unexpected title `head coach` of `Bela Kovalenko` on `June 10, 2024`, expected `Tegwen Marr`'
  ],
  [
    'According to owner Gareth Pughsley, it was a good race.',
    'name-title 1:14-1:35: Unexpected title `owner` of `Gareth Pughsley` on `June 10, 2024`, expected `Oona Halvorsen`'
  ],
  [
    'It is named after the road, not after Boathouse Holdings, which still owns the ground.',
    'anachronism 1:39-1:57: Unexpected `Boathouse Holdings` in the present, expected its end on `December 31, 2021` to be past'
  ],
  [
    'The ground belongs to Boathouse Holdings, which now plans a hall.',
    'anachronism 1:23-1:41: Unexpected `Boathouse Holdings` in the present, expected its end on `December 31, 2021` to be past'
  ],
  [
    'They asked Boathouse Holdings, which collects the rent.',
    'anachronism 1:12-1:30: Unexpected `Boathouse Holdings` in the present, expected its end on `December 31, 2021` to be past'
  ],
  [
    'The pump had run for 75 hours on its reserve tank.',
    'figure-value 1:22-1:30: Unexpected figure `75 hours`, expected `57 hours`'
  ],
  [
    'The pump did 75 hours on the reserve tank.',
    'figure-value 1:14-1:22: Unexpected figure `75 hours`, expected `57 hours`'
  ],
  [
    'It ran 75 hours on its reserve tank.',
    'figure-value 1:8-1:16: Unexpected figure `75 hours`, expected `57 hours`'
  ],
  [
    'Eighteen per cent of us voted in favour.',
    'figure-value 1:1-1:18: Unexpected figure `Eighteen per cent`, expected `81%`'
  ],
  [
    '18 percent of those voted in favour.',
    'figure-value 1:1-1:11: Unexpected figure `18 percent`, expected `81%`'
  ],
  [
    'Just 18 per cent of all voted in favour.',
    'figure-value 1:6-1:17: Unexpected figure `18 per cent`, expected `81%`'
  ],
  [
    'Roe won by 52 votes to 40, a margin of fifteen.',
    'margin-arithmetic 1:40-1:47: Unexpected margin `fifteen` between `52` and `40`, expected `12`'
  ],
  [
    'They won 30-22, a lead of nine.',
    'margin-arithmetic 1:27-1:31: Unexpected margin `nine` between `30` and `22`, expected `8`'
  ],
  [
    'Ewan Stirk waved from the bank on Saturday.',
    'person-status 1:1-1:17: Unexpected act `waved` of `Ewan Stirk`, expected none after death on `May 30, 2024`'
  ],
  [
    'Ewan Stirk plans to volunteer at the regatta.',
    'person-status 1:1-1:30: Unexpected act `plans to volunteer` of `Ewan Stirk`, expected none after death on `May 30, 2024`'
  ]
]

test.each(problems)('“%s”', (text, ...findings) => {
  expect(run(text)).toEqual(findings)
})

const fine: readonly string[] = [
  'Tegwena Marr will row on Sunday.',
  'Marion Marr will row on Sunday.',
  'Rosanna Delamarre sang.',
  'Inês Costa Pinto will pay.',
  'Ana Costa Prado will pay.',
  'Bela Kovalev left in February.',
  'Rosa Delaware sang.',
  'Captain Tegwyn Mar was hoarse.',
  'Monsignor Bela Rossi blessed the boats.',
  'Thérèse Delamarre sang.',
  "It needs the vote of the Tolland Rowers' Trust (TRT).",
  'The Tolland Rowers’ Trust (TRT) met.',
  "The Turin Rowers' Tavern (TRT) is closed.",
  "The Town's Rowing Team (TRT) won.",
  'Oona Halvorsen, 53 and born in 1971, rows.',
  'Oona Halvorsen, 53, born in 1971, has rowed since 1985.',
  'In 1999 Tegwen Marr, 19, born in 1980, joined the crew.',
  'Oona Halvorsen is the owner, and at 53 she is fit.',
  'Tegwen Marr is the boss, and at 16 she was fit.',
  'Rosa Delamarre sang. At 30 she sang in Rome.',
  'Ewan Stirk died at 84 in May.',
  'TURIN, Italy, June 9 (TP) - The boats left.',
  'TURIN, France, Spain and Malta — The boats left for three countries.',
  'The boats left Turin, Spain and Malta for good.',
  'TURIN, June 9 (TP) - The boats left.',
  'The blockade in Turin in January may have cost them the title.',
  'The blockade in Rome in January may take place after all.',
  'If the blockade in Rome had lasted, they would have lost.',
  'Another blockade in Rome in January may have cost them the title.',
  'A blockade in Rome may follow in July.',
  'The regatta in Rome could be held next year.',
  'Hundreds gathered on Sunday, April 21, for the memorial.',
  'Crowds packed the square on April 14 for a concert.',
  'Crew and guests flew in on April 20 for the memorial.',
  'Hundreds gathered on April 14 to plan the memorial.',
  'They came on Saturday, April 20, for the memorial.',
  'It was the memorial that followed the blockade.',
  'The memorial, which followed the Turin regatta, was quiet.',
  'The memorial that followed a pattern of the blockade was quiet.',
  'The blockade, which the crew followed, came before the memorial.',
  'Gareth Pughsley, whose nearly sixteen years as owner ended in October, was there.',
  'Gareth Pughsley, whose brother has spent thirty years as a coach, was there.',
  'Bela Kovalenko spoke. His thirty years as a coach were happy.',
  'Tegwen Marr spoke. The 44-year-old has been head coach for nearly four months.',
  'Tegwen Marr met Oona Halvorsen. The 53-year-old has been at the helm for three years.',
  'The 44-year-old boat has been at the helm of fashion for thirty years.',
  'Oona Halvorsen has been at the helm for less than two years.',
  'Gareth Pughsley was owner for almost sixteen years.',
  'Tegwen Marr is the 12th person to serve as head coach of Tolland Rowing.',
  'Tegwen Marr is the first woman to serve as head coach of Tolland Rowing.',
  'Oona Halvorsen is the second person to serve as a steward at the regatta.',
  'Tegwen Marr is the tenth woman to be hired.',
  'Former owner Gareth Pughsley is to open the hall.',
  'Former captain Oona Halvorsen will open the hall.',
  'When Oona Halvorsen is former owner Oona Halvorsen, she will row.',
  'Former head coach Bela Kovalenko is expected to row.',
  'Head coach Bela Kovalenko was sick at the end of January.',
  'Head coach Tegwen Marr was sick at the end of February.',
  'Head coach Bela Kovalenko left in February.',
  'Owner Oona Halvorsen and her family watched from the bank.',
  'The wife of owner Gareth Pughsley and his brother watched from the bank.',
  'Friends of owner Gareth Pughsley and his family watched from the bank.',
  'Once, owner Gareth Pughsley praised the rowers.',
  'In 2019 owner Gareth Pughsley praised the rowers.',
  'In October, owner Gareth Pughsley welcomed the draw.',
  'Two years ago, according to owner Gareth Pughsley, the hall leaked.',
  'According to former owner Gareth Pughsley, the hall leaked.',
  'According to a book by head coach Bela Kovalenko, the crew was fit.',
  'It is named after Boathouse Holdings, which owned the ground.',
  'The ground belonged to Boathouse Holdings, which is now part of a bank.',
  'The ground belonged to Boathouse Holdings, which no longer trades.',
  'It belonged to Boathouse Holdings, which many still remember.',
  'The name is that of Boathouse Holdings, which stands for a better time.',
  'The pump had run for 57 hours on its reserve tank.',
  'The pump ran for 75 hours on petrol, and the reserve tank was full.',
  'The pump had run for 20 hours on its reserve tank.',
  'Eighty-one per cent of us voted in favour.',
  'Eighteen per cent of us voted against.',
  '18 percent of members under 20 voted in favour.',
  'The motion to raise fees got 18 percent of the votes.',
  'Roe won by 52 votes to 40, a margin of twelve.',
  'They won 30-22, a lead of eight.',
  'They were 30-22 up and had a lead of two boats on the day.',
  'Ewan Stirk had wished for a new hall.',
  'In the film Ewan Stirk waved from the bank.',
  'The trophy that Ewan Stirk gave is in the hall.',
  'Tegwen Marr is the first person to hold the office while pregnant.',
  'Oona Halvorsen is the first woman to hold the office.',
  'Oona Halvorsen is the first person to become owner of Tolland Rowing by a vote.'
]

test.each(fine)('finds nothing in “%s”', (text) => {
  expect(run(text)).toEqual([])
})
