import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {sheet} from '../../tests/sheets/sheet.ts'
import {nameTitle} from './index.ts'

const facts = sheet('offices')
const run = (text: string) => check(nameTitle, text, {facts, published: '2024-03-07'})

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'The court will hear the case, Chief Justice Nora Ellery told reporters Wednesday.',
    '1:31-1:56: Unexpected title `Chief Justice` of `Nora Ellery` on `March 6, 2024`, expected `Samir Haddad`'
  ],
  [
    '“It is over,” said Chief Justice Nora Ellery.',
    '1:20-1:45: Unexpected title `Chief Justice` of `Nora Ellery` on `March 7, 2024`, expected `Samir Haddad`'
  ],
  [
    '“It is over,” said Nora Ellery, chief justice of Valdara.',
    '1:20-1:57: Unexpected title `chief justice of Valdara` of `Nora Ellery` on `March 7, 2024`, expected `Samir Haddad`'
  ],
  [
    'Harwick Rovers coach Piet Vos praised his players after Saturday’s win.',
    '1:16-1:30: Unexpected title `coach` of `Piet Vos` on `March 7, 2024`, expected `Ana Reyes`'
  ],
  [
    'Rovers manager Piet Vos was unhappy with the referee on Saturday.',
    '1:8-1:24: Unexpected title `manager` of `Piet Vos` on `March 2, 2024`, expected `Ana Reyes`'
  ],
  [
    'Nexalis chief executive Dana Quill announced the results on Tuesday.',
    '1:9-1:35: Unexpected title `chief executive` of `Dana Quill` on `March 5, 2024`, expected `Greta Olsen`'
  ],
  [
    'Dana Quill, CEO of Nexalis, has announced a new share buyback.',
    '1:1-1:16: Unexpected title `CEO` of `Dana Quill` on `March 7, 2024`, expected `Greta Olsen`'
  ],
  [
    'Nexalis posted record sales.\nChief executive Dana Quill said demand was strong.',
    '2:1-2:27: Unexpected title `Chief executive` of `Dana Quill` on `March 7, 2024`, expected `Greta Olsen`'
  ],
  [
    'Mayor Iris Mallow opened the bridge on Monday.',
    '1:1-1:18: Unexpected title `Mayor` of `Iris Mallow` on `March 4, 2024`, expected `Lucia Ferro`'
  ],
  [
    'The bridge opened on Monday.\nMayor Iris Mallow cut the ribbon.',
    '2:1-2:18: Unexpected title `Mayor` of `Iris Mallow` on `March 7, 2024`, expected `Lucia Ferro`'
  ],
  [
    'Marlow Mayor Iris Mallow says the tram will run by summer.',
    '1:8-1:25: Unexpected title `Mayor` of `Iris Mallow` on `March 7, 2024`, expected `Lucia Ferro`'
  ],
  [
    'Reporters met Mayor Iris Mallow on Tuesday.',
    '1:15-1:32: Unexpected title `Mayor` of `Iris Mallow` on `March 5, 2024`, expected `Lucia Ferro`'
  ],
  [
    'In February 2024, Chief Justice Nora Ellery swore in two judges.',
    '1:19-1:44: Unexpected title `Chief Justice` of `Nora Ellery` on `February 29, 2024`, expected `Samir Haddad`'
  ],
  [
    'Chief Justice Lucia Ferro said on Tuesday that the court would sit.',
    '1:1-1:26: Unexpected title `Chief Justice` of `Lucia Ferro` on `March 5, 2024`, expected `Samir Haddad`'
  ],
  [
    'Nora Ellery, who is chief justice, declined to comment on Tuesday.',
    '1:21-1:34: Unexpected title `chief justice` of `Nora Ellery` on `March 7, 2024`, expected `Samir Haddad`'
  ],
  [
    'Current Mayor Iris Mallow will attend the opening.',
    '1:9-1:26: Unexpected title `Mayor` of `Iris Mallow` on `March 7, 2024`, expected `Lucia Ferro`'
  ],
  [
    'Marlow’s mayor, Iris Mallow, will open the fair on Saturday.',
    '1:10-1:28: Unexpected title `mayor` of `Iris Mallow` on `March 9, 2024`, expected `Lucia Ferro`'
  ],
  [
    '“We are ready,” Chief Justice Nora Ellery said at a news conference.',
    '1:17-1:42: Unexpected title `Chief Justice` of `Nora Ellery` on `March 7, 2024`, expected `Samir Haddad`'
  ],
  [
    'The CEO, Dana Quill, told investors on Tuesday that growth would slow.',
    '1:5-1:20: Unexpected title `CEO` of `Dana Quill` on `March 5, 2024`, expected `Greta Olsen`'
  ],
  [
    'Mayor Iris Mallow on Tuesday named a new police chief.',
    '1:1-1:18: Unexpected title `Mayor` of `Iris Mallow` on `March 5, 2024`, expected `Lucia Ferro`'
  ],
  [
    'Lawyers asked Chief Justice Nora Ellery on Tuesday to step aside.',
    '1:15-1:40: Unexpected title `Chief Justice` of `Nora Ellery` on `March 5, 2024`, expected `Samir Haddad`'
  ],
  [
    'On Wednesday, Rovers head coach Piet Vos dropped two players.',
    '1:22-1:41: Unexpected title `head coach` of `Piet Vos` on `March 6, 2024`, expected `Ana Reyes`'
  ],
  [
    'Greta Olsen met Mayor Iris Mallow on Monday.',
    '1:17-1:34: Unexpected title `Mayor` of `Iris Mallow` on `March 4, 2024`, expected `Lucia Ferro`'
  ],
  [
    'The order was signed by Mayor Iris Mallow on Monday.',
    '1:25-1:42: Unexpected title `Mayor` of `Iris Mallow` on `March 4, 2024`, expected `Lucia Ferro`'
  ],
  [
    'Nora Ellery, chief justice of Valdara, will speak at the dinner on Friday.',
    '1:1-1:38: Unexpected title `chief justice of Valdara` of `Nora Ellery` on `March 8, 2024`, expected `Samir Haddad`'
  ],
  [
    'Valdaran Chief Justice Nora Ellery warns of delays.',
    '1:10-1:35: Unexpected title `Chief Justice` of `Nora Ellery` on `March 7, 2024`, expected `Samir Haddad`'
  ],
  [
    'Dana Quill is the CEO of Nexalis.',
    '1:19-1:22: Unexpected title `CEO` of `Dana Quill` on `March 7, 2024`, expected `Greta Olsen`'
  ],
  [
    'In February, chief executive Dana Quill presented the results of Nexalis.',
    '1:14-1:40: Unexpected title `chief executive` of `Dana Quill` on `February 29, 2024`, expected `Greta Olsen`'
  ],
  [
    'Nexalis CEO Dana Quill did not comment on Tuesday.',
    '1:9-1:23: Unexpected title `CEO` of `Dana Quill` on `March 5, 2024`, expected `Greta Olsen`'
  ]
]

test('what does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

test('an article without a day is not held against one', () => {
  const undated = problems.filter(([text]) => !/\d{4}/.test(text))
  expect(undated.flatMap(([text]) => check(nameTitle, text, {facts}))).toEqual([])
})

const fine = [
  'Former Chief Justice Nora Ellery said on Tuesday that the court would hear the case.',
  'Then-Chief Justice Nora Ellery wrote the opinion in 2019.',
  'Chief Justice Nora Ellery wrote the opinion, handed down in 2019.',
  'She clerked for Chief Justice Nora Ellery.',
  'A former clerk of Chief Justice Nora Ellery said on Tuesday that he was shocked.',
  'The court, under Chief Justice Nora Ellery, had ruled otherwise.',
  'In 2013, as chief executive, Dana Quill bought the site.',
  'Ex-coach Piet Vos watched from the stands on Saturday.',
  'Piet Vos, the club’s former head coach, said he was happy.',
  'Piet Vos, coach until October, said he was happy.',
  'Piet Vos, who was coach of Rovers until last autumn, said on Tuesday he was happy.',
  'Piet Vos had been coach of Rovers for four years.',
  'Had Mayor Iris Mallow stayed, the tram would run today.',
  'Chief Justice Theo Brandt founded the library in 2003, and it opens again on Monday.',
  'President Lincoln is on the banknote.',
  'The biography of Mayor Iris Mallow appears on Monday.',
  'The portrait shows Mayor Iris Mallow.',
  'Climate minister Omar Ferro signed the decree on Monday.',
  'Mayor Ferro opened the bridge on Monday with climate minister Ferro. Lucia Ferro is not related to Omar Ferro.',
  'President Jo Pike signed the decree last Friday.',
  'The decree was signed in 2021 by climate minister Jo Pike.',
  'Vice President Samir Haddad said on Tuesday he was ready.',
  'Deputy chief executive Dana Quill said on Tuesday she was ready.',
  'Dana Quill, chief executive of Solvane, said on Tuesday she was ready.',
  'Dana Quill’s successor as chief executive, Greta Olsen, said on Tuesday she was ready.',
  'Dana Quill, whose successor as chief executive is Greta Olsen, spoke on Tuesday.',
  'Acting coach Will Tarrant was in charge in October 2023.',
  'Will Tarrant, who was interim coach for six weeks, returned to the academy on Monday.',
  'Captain Ben Castor scored twice on Saturday, said coach Ana Reyes.',
  'Judges were picked under a system that Chief Justice Theo Brandt designed.',
  'Pictured: Mayor Iris Mallow opens the bridge on 3 June 2014.',
  'It was Mayor Iris Mallow who ordered the trams in 2012.',
  'The trams that Mayor Iris Mallow ordered arrived on Monday.',
  'Mayor Iris Mallow once said the city would never sleep.',
  'Mayor Iris Mallow said in 2015 that the city would never sleep.',
  'In the spring of 2016 the river rose.\n“We held it back,” Mayor Iris Mallow said the next day.',
  'A street named after Mayor Iris Mallow was opened on Monday.',
  'An adviser to Mayor Iris Mallow resigned on Monday.',
  'The Nora Ellery court is remembered for two rulings.',
  'The President, Jo Pike, told the summit on Monday that time was short.',
  'Chief executive Greta Olsen, who took over from Dana Quill, said sales rose.',
  'Greta Olsen, chief executive since July, said sales rose.',
  'Dana Quill, chief executive from 2013 to 2023, said sales rose.',
  '“The best chief executive was Dana Quill,” one investor said on Tuesday.',
  'Was Piet Vos the right coach? Fans were divided on Saturday.',
  'Piet Vos is no longer head coach of Harwick Rovers.',
  'Piet Vos, then coach, said after the 2022 final that he would stay.',
  'Ana Reyes replaced coach Piet Vos in November.',
  'Rovers sacked coach Piet Vos in October and hired Ana Reyes a month later.',
  'Rovers parted with manager Piet Vos on October 8.',
  'Piet Vos, coach of Rovers until October, praised the team on Tuesday.',
  'Iris Mallow, mayor from 2010 to 2018, opened the fair on Monday.',
  'Iris Mallow, who served as mayor for eight years, opened the fair on Monday.',
  'Under Mayor Iris Mallow the trams came back; on Monday they stopped.',
  'Nora Ellery stepped down as chief justice last year and spoke on Tuesday.',
  'The Iris Mallow who was mayor is not the one who spoke on Tuesday.',
  'A judge appointed by Chief Justice Nora Ellery ruled on Tuesday.',
  'Documents signed by Chief Justice Nora Ellery were released on Tuesday.',
  'A suit filed against Mayor Iris Mallow was settled on Monday.',
  'The murder trial of the man who shot at Mayor Iris Mallow begins on Monday.',
  'Lucia Ferro beat Mayor Iris Mallow in the election.',
  'The memoir, in which Chief Justice Nora Ellery says she was tired, is out on Tuesday.',
  'Succeeding Chief Justice Nora Ellery, Samir Haddad took the oath last year.',
  'Iris Mallow was mayor when the bridge was planned.',
  'Iris Mallow was once mayor of Marlow.',
  'As mayor, Iris Mallow had promised trams.',
  'Iris Mallow, as mayor, ordered the trams that arrived on Monday.',
  'The late-night call to CEO Dana Quill in 2022 came from Marlow.',
  'Mayor Ferro is Lucia Ferro; Iris Mallow, the old mayor, lives in Pellas.',
  'Before the vote, Mayor Iris Mallow told voters she would not run again in 2018.'
]

test('what only looks like it is left alone', () => {
  expect(fine.flatMap((text) => run(text).map((finding) => [text, finding]))).toEqual([])
})
