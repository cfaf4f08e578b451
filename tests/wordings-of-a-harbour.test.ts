import {expect, test} from 'vitest'
import {factualFindings} from './factual.ts'
import {sheet} from './sheets/sheet.ts'

/** Wordings of a local paper in May, with an inquiry behind it and a change of ministers to come. */
const article = {facts: sheet('harbour'), published: '2020-05-20'}
const run = (text: string) => factualFindings(text, article)

const problems: readonly (readonly [text: string, ...findings: string[]])[] = [
  [
    'Transport Minister Lena Moor called the findings disturbing.',
    'name-title 1:1-1:29: Unexpected title `Transport Minister` of `Lena Moor` on `May 20, 2020`, expected `Paul Grieg`'
  ],
  [
    'Yard chief Karl Vest stayed away from the meeting.',
    'name-title 1:1-1:21: Unexpected title `Yard chief` of `Karl Vest`, expected its end on `March 10, 2020` to be past'
  ],
  [
    'Yard chief Karl Vest said that he was busy.',
    'name-title 1:1-1:21: Unexpected title `Yard chief` of `Karl Vest`, expected its end on `March 10, 2020` to be past'
  ],
  [
    'Karl Vest, the yard chief, declined to comment.',
    'name-title 1:1-1:26: Unexpected title `yard chief` of `Karl Vest`, expected its end on `March 10, 2020` to be past'
  ],
  [
    'Aron Beck telephoned her on Monday night.',
    'person-status 1:1-1:21: Unexpected act `telephoned` of `Aron Beck`, expected none after death on `March 2, 2017`'
  ],
  [
    'Aron Beck hugged the winner on Saturday.',
    'person-status 1:1-1:17: Unexpected act `hugged` of `Aron Beck`, expected none after death on `March 2, 2017`'
  ],
  [
    'A Sund Ferries boat and one of Blue Funnel Freight met in the fog. The near miss on February 13 was the closest in years.',
    'event-date 1:85-1:96: Unexpected time `February 13` of `near miss`, expected `February 12`'
  ],
  [
    'The Marine Inquiry Board sat for days. The three-day hearing, which opened on April 20, heard from 22 witnesses.',
    'event-date 1:79-1:87: Unexpected time `April 20` of `hearing`, expected `April 21`'
  ],
  [
    '“We saw nothing,” said Signe Holt, the chief inspector, at the hearing in Norhavn on April 22.',
    'event-place 1:75-1:82: Unexpected place `Norhavn` of `hearing`, expected `Vestby`'
  ],
  [
    'The police drove out to Fort Karla on Monday.',
    'anachronism 1:25-1:35: Unexpected `Fort Karla` in the present, expected its end on `June 30, 1921` to be past'
  ],
  [
    'Two ships landed at Fort Karla on Tuesday.',
    'anachronism 1:21-1:31: Unexpected `Fort Karla` in the present, expected its end on `June 30, 1921` to be past'
  ],
  [
    'New rules are expected from Fort Karla before Christmas.',
    'anachronism 1:29-1:39: Unexpected `Fort Karla` in the present, expected its end on `June 30, 1921` to be past'
  ],
  [
    'The yard got a fine of 7.8 billion kroner.',
    'figure-scale 1:24-1:42: Unexpected scale of `7.8 billion kroner`, expected `DKK 7.8 million`'
  ],
  [
    'The yard was fined 7.2 million kroner.',
    'figure-value 1:20-1:38: Unexpected figure `7.2 million kroner`, expected `DKK 7.8 million`'
  ],
  [
    'The ferries have 184,000 passengers a year.',
    'figure-value 1:18-1:25: Unexpected figure `184,000`, expected `1.84 million passengers`'
  ],
  [
    'The ferries carry 18.4 million passengers a year.',
    'figure-value 1:19-1:31: Unexpected figure `18.4 million`, expected `1.84 million passengers`'
  ],
  [
    'Two of the port’s pilots — Ann Roe, Cy Poe and Ed Doe — were told to come back.',
    'count-list 1:1-1:54: Unexpected count `Two` for a list of names, expected `3`'
  ],
  [
    'Four of them sit on the board: Ann Roe, Cy Poe and Ed Doe.',
    'count-list 1:1-1:58: Unexpected count `Four` for a list of names, expected `3`'
  ],
  [
    'Three of its captains — Ann Roe and Ed Doe — are on leave.',
    'count-list 1:1-1:43: Unexpected count `Three` for a list of names, expected `2`'
  ],
  [
    'Lena Moor (HBP) won the seat.',
    'party-member 1:12-1:15: Unexpected party `HBP` of `Lena Moor`, expected `Coast League`'
  ],
  [
    'Lena Moor of the Harbour Party said no.',
    'party-member 1:18-1:31: Unexpected party `Harbour Party` of `Lena Moor`, expected `Coast League`'
  ],
  [
    'Paul Grieg (Coast League) sighed.',
    'party-member 1:13-1:25: Unexpected party `Coast League` of `Paul Grieg`, expected `Harbour Party`'
  ],
  [
    'The chief inspector, Signe Holt, is to leave on Friday, after almost seven years in the post.',
    'tenure-length 1:70-1:81: Unexpected length `seven years` of `Signe Holt` in office, expected `about 5 years`'
  ],
  [
    'Signe Holt, nine years in her chair, will go in a few days.',
    'tenure-length 1:13-1:23: Unexpected length `nine years` of `Signe Holt` in office, expected `about 5 years`'
  ],
  [
    'At the assembly in Vestby, 86.4 percent of those voting backed a motion of no confidence.',
    'figure-value 1:28-1:40: Unexpected figure `86.4 percent`, expected `68.4%`'
  ],
  [
    'Karl Vest, 53, stepped down as yard chief on Thursday and was gone within the hour.',
    'tenure-date 1:46-1:54: Unexpected time `Thursday` of `Karl Vest` leaving office, expected `March 10, 2020`'
  ],
  [
    'Signe Holt, 50, stepped down as chief inspector on Monday and went home.',
    'tenure-date 1:52-1:58: Unexpected time `Monday` of `Signe Holt` leaving office, expected `May 29, 2020`'
  ],
  [
    'In the closest race, Ann Roe took the seat by 118 votes, 31,406 to 31,298.',
    'margin-arithmetic 1:47-1:50: Unexpected margin `118` between `31,406` and `31,298`, expected `108`'
  ],
  [
    'At its lowest point, Norhavn Port cut the pensions of its pilots, leaving families in despair.',
    'claim-reviewed 1:22-1:65: Unexpected statement `Norhavn Port cut the pensions of its pilots`, expected none that was reviewed as false'
  ]
]

test.each(problems)('finds the problem of “%s”', (text, ...findings) => {
  expect(run(text)).toEqual(findings)
})

const fine = [
  'Transport Minister Paul Grieg called the findings disturbing.',
  'Future Transport Minister Lena Moor called the findings disturbing.',
  'Transport Minister-designate Lena Moor called the findings disturbing.',
  'Former yard chief Karl Vest stayed away from the meeting.',
  'Karl Vest, yard chief until March, stayed away.',
  'Yard chief Karl Vest signed the papers in January.',
  'Aron Beck telephoned her in 2012.',
  'In the film Aron Beck hugged the winner on Saturday.',
  'A boat met another in the fog. The near miss on February 13 was the closest in years.',
  'A Sund Ferries boat and one of Blue Funnel Freight met in the fog. Another near miss on February 13 was the closest in years.',
  'A Sund Ferries boat and one of Blue Funnel Freight met in the fog. The near miss on February 12 was the closest in years.',
  'The three-day hearing, which opened on April 20, heard from 22 witnesses.',
  'The Marine Inquiry Board sat for days. The three-day hearing, which opened on April 21, heard from 22 witnesses.',
  '“We saw nothing,” said Signe Holt, the chief inspector, at the hearing in Vestby on April 22.',
  'The king drove out to Fort Karla in 1880.',
  'The police drove out to what was Fort Karla on Monday.',
  'She wrote on Monday about how ships landed at Fort Karla.',
  'The museum shows how Fort Karla looked.',
  'The yard got a fine of 7.8 million kroner.',
  'The loan of 3.1 million kroner is not paid.',
  'The loan of 3.1 million Danish kroner is not paid.',
  'The ferries have 1.84 million passengers a year.',
  'The other line has 9 million passengers a year.',
  'At least two of the port’s pilots — Ann Roe, Cy Poe and Ed Doe — were told to come back.',
  'Two of the three met Ann Roe, Cy Poe and Ed Doe.',
  'Two of the port’s best-known pilots, including Ann Roe, Cy Poe and Ed Doe, left.',
  'Two of its towns, Austin, Texas, and Salem, Oregon, burned.',
  'Lena Moor (CSL) won the seat.',
  'Lena Moor (once HBP) won the seat.',
  'Lena Moor of the Harbour Party board said no.',
  'Lena Moor (MIB) won the seat.',
  'The chief inspector, Signe Holt, is to leave on Friday, after almost five years in the post.',
  'Signe Holt will serve for ten years.',
  'Signe Holt, five years in her chair, will go in a few days.',
  'In Norhavn, 86.4 percent of those voting backed a motion of no confidence in another board.',
  'Karl Vest, 53, stepped down as yard chief on March 10 and was gone within the hour.',
  'In the closest race, Ann Roe took the seat by 108 votes, 31,406 to 31,298.',
  'Ann Roe kept the seat by 1,108 votes, and 31,406 to 31,298 went home.',
  'At its lowest point, critics say, Norhavn Port cut the pensions of its pilots.',
  'In his report Norhavn Port cut the pensions of its pilots.'
]

test.each(fine)('finds nothing in “%s”', (text) => {
  expect(run(text)).toEqual([])
})
