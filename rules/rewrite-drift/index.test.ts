import {expect, test} from 'vitest'
import {checkCorpus, type CorpusArticle} from '../../src/testing/corpus-tester.ts'
import {rewriteDrift} from './index.ts'

/** Enough in common for a near copy, whatever the sentence before. */
const rest = [
  'Divers of the coast guard searched the wreck for three days before storms drove them back to harbour.',
  'Insurers expect a claim for the cargo of copper ore, which belonged to a smelter in the Altmark region.',
  'Fishing near the reef stays forbidden until chemists have tested mussels and sea grass for metals.'
].join('\n')
const facts = `
title: The wreck
verified: 2020-06-01
sources: {log: {title: Log of the coast guard, url: "https://log.example/"}}
people: {rolf-enger: {name: Rolf Enger}}
events: {sinking: {name: sinking of the Astrid, date: 2020-02-11, source: log}}
`
const drift = (original: string, copy: string, more: Partial<CorpusArticle> = {}) =>
  checkCorpus(rewriteDrift, {
    'first.txt': {text: `${original}\n${rest}`, source: 'Reef Courier', published: '2020-02-14', ...more},
    'copy.txt': {text: `${copy}\n${rest}`, source: 'Sea Digest', published: '2020-02-15', ...more}
  }).map((line) => line.replace('in a near copy of `Reef Courier`', '…').replace('copy.txt:', ''))

test.each([
  [
    'a day',
    'The freighter Astrid sank off the northern reef on February 11 with all its cargo.',
    'The freighter Astrid sank with all its cargo off the northern reef on February 17.',
    ['1:71-1:82: Unexpected date `February 17` …, expected `February 11`']
  ],
  [
    'a year in front',
    'In 1998 the yard at Tarnholm built the freighter for a company from Bremen.',
    'The yard at Tarnholm built the freighter in 1989 for a company from Bremen.',
    ['1:45-1:49: Unexpected date `1989` …, expected `1998`']
  ],
  [
    'a share',
    'The owners hold 35 percent of the salvage company that raises the wreck.',
    'The owners of the freighter hold 53 percent of the salvage company that raises the wreck.',
    ['1:34-1:44: Unexpected number `53 percent` …, expected `35 percent`']
  ],
  [
    'a sum',
    'The copper ore on board was worth $4.2 million, according to the shipping papers.',
    'The copper ore aboard was worth $42 million, the shipping papers say.',
    ['1:33-1:44: Unexpected number `$42 million` …, expected `$4.2 million`']
  ],
  [
    'a letter of a name',
    'Captain Rolf Enger and his eleven sailors reached the shore in lifeboats before dawn.',
    'Captain Rolf Engar and his eleven sailors reached the shore in lifeboats before dawn.',
    ['1:14-1:19: Unexpected name `Engar` …, expected `Enger`']
  ],
  [
    'a surname',
    'Harbour master Greta Lohse closed the channel to all ships of more than forty metres.',
    'Harbour master Greta Pohl has closed the channel to all ships of more than forty metres.',
    ['1:22-1:26: Unexpected name `Pohl` …, expected `Lohse`']
  ],
  [
    'a word of a quotation',
    '“We heard the reef before we saw any light at all,” the captain told a radio station.',
    '“We felt the reef before we saw any light at all,” the captain told a radio station.',
    ['1:5-1:9: Unexpected quoted words `felt` …, expected `heard`']
  ],
  [
    'a date that moved',
    'The sinking was the worst on the coast since the lighthouse was automated on May 3, 2001.',
    'The May 3, 2001, sinking was the worst on the coast since the lighthouse was automated.',
    [
      '1:5-1:16: Unexpected place of `May 3, 2001` …, expected it in `since the lighthouse was automated on May 3, 2001`'
    ]
  ]
])('%s that changed is found', (_, original, copy, expected) => {
  expect(drift(original, copy)).toEqual(expected)
})

test.each([
  [
    'the same day, said otherwise',
    'The freighter Astrid sank off the northern reef on February 11 with all its cargo.',
    'The freighter Astrid sank off the northern reef with all its cargo on Tuesday.'
  ],
  [
    'the same day with its year',
    'The freighter Astrid sank off the northern reef on February 11 with all its cargo.',
    'The freighter Astrid sank off the northern reef on 11 February 2020 with all its cargo.'
  ],
  [
    'a rounded number',
    'The freighter Astrid carried 4,180 tons of ore from the mines at Kvalsund to the smelter.',
    'The freighter Astrid carried about 4,200 tons of ore from the mines at Kvalsund to the smelter.'
  ],
  [
    'a number in words',
    'Captain Rolf Enger and his eleven sailors reached the shore in lifeboats before dawn.',
    'Captain Rolf Enger and his 11 sailors reached the shore in lifeboats before dawn.'
  ],
  [
    'a name without its given name',
    'Harbour master Greta Lohse closed the channel to all ships of more than forty metres.',
    'Harbour master Lohse closed the channel to all ships of more than forty metres.'
  ],
  [
    'a person by the office',
    'Harbour master Greta Lohse closed the channel to all ships of more than forty metres.',
    'The harbour master closed the channel to all ships of more than forty metres.'
  ],
  [
    'a quotation that is cut',
    '“We heard the reef before we saw any light at all,” the captain told a radio station.',
    '“We heard the reef before we saw any light,” the captain told a radio station.'
  ],
  [
    'words changed outside of quotations',
    'The freighter Astrid sank off the northern reef on February 11 with all its cargo.',
    'The ship Astrid went down off the northern reef on February 11 with all its load.'
  ],
  [
    'a number that was left out',
    'The copper ore on board was worth $4.2 million, according to the shipping papers.',
    'The copper ore on board was worth millions, according to the shipping papers.'
  ],
  [
    'a sentence of its own with another day',
    'The freighter Astrid sank off the northern reef on February 11 with all its cargo.',
    'A memorial service for sailors lost at sea will be held on March 1 in the chapel.'
  ],
  [
    'two numbers in another order',
    'The Astrid was 92 metres long and 14 metres wide, a small ship for the northern route.',
    'A small ship for the northern route, the Astrid was 14 metres wide and 92 metres long.'
  ],
  [
    'a name in another spelling that both have',
    'Captain Rolf Enger, whom papers call Engar, reached the shore in lifeboats before dawn.',
    'Captain Rolf Engar, whom papers call Enger, reached the shore in lifeboats before dawn.'
  ]
])('%s is no drift', (_, original, copy) => {
  expect(drift(original, copy)).toEqual([])
})

test('what the sheet supports is let be, though the original has it otherwise', () => {
  const [right, wrong] = ['February 11', 'February 17'].map(
    (day) => `The sinking of the Astrid on ${day} shook all villages behind the northern reef.`
  ) as [string, string]
  expect(drift(wrong, right, {facts})).toEqual([])
  expect(drift(right, wrong, {facts})).toEqual([
    '1:30-1:41: Unexpected date `February 17` …, expected `February 11`'
  ])
})

test('versions of an agency’s report may differ', () => {
  const text = (dead: number) =>
    `LOHSE (AP) — Rescuers found ${dead} sailors on the beach below the old lighthouse.`
  expect(drift(text(4), text(6))).toEqual([])
})
