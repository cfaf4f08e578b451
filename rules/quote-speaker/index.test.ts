import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {quoteSpeaker} from './index.ts'

const facts = `title: The ferry strike
verified: 2024-12-31
sources:
  record: {title: Minutes of the harbour board, publisher: Harbour board, url: https://example.org/minutes}
people:
  nadia-ferrer: {name: Nadia Ferrer, pronoun: she}
  oskar-lind: {name: Oskar Lind, pronoun: he}
  tariq-bose: {name: Tariq Bose, pronoun: he}
offices:
  harbour-master:
    name: Harbour Master
    titles: [harbour master]
    holders:
      - {person: oskar-lind, from: 2019-01-01, source: record}
quotes:
  - {speaker: nadia-ferrer, date: 2024-05-02, medium: press conference, source: record, text: "We will not sail a single ferry until the night crews are paid what they were promised, and we have told the owners so three times."}
  - {speaker: oskar-lind, date: 2024-05-03, medium: interview, source: record, text: "The harbour can live with four days of silence. It cannot live with forty."}
  - {speaker: tariq-bose, date: 2024-05-03, medium: statement, source: record, text: "I have read both letters, and I do not recognise the harbour that they describe."}
`

const run = (text: string) => check(quoteSpeaker, text, {facts, published: "2024-05-06"})

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  ["“It cannot live with forty,” Nadia Ferrer said.", ["1:30-1:42: Unexpected speaker `Nadia Ferrer` of a recorded quotation, expected `Oskar Lind`"]],
  ["“I do not recognise the harbour that they describe,” said Nadia Ferrer.", ["1:59-1:71: Unexpected speaker `Nadia Ferrer` of a recorded quotation, expected `Tariq Bose`"]],
  ["“We will not sail a single ferry until the night crews are paid,” harbour master Oskar Lind said.", ["1:67-1:92: Unexpected speaker `harbour master Oskar Lind` of a recorded quotation, expected `Nadia Ferrer`"]],
  ["“I have read both letters,” Oskar Lind told the board, “and I do not recognise the harbour that they describe.”", ["1:29-1:39: Unexpected speaker `Oskar Lind` of a recorded quotation, expected `Tariq Bose`"]],
  ["“The harbour can live with four days of silence,” said Helga Moreau, a pilot.", ["1:56-1:68: Unexpected speaker `Helga Moreau` of a recorded quotation, expected `Oskar Lind`"]],
  ["Tariq Bose wrote: “We will not sail a single ferry until the night crews are paid what they were promised.”", ["1:1-1:11: Unexpected speaker `Tariq Bose` of a recorded quotation, expected `Nadia Ferrer`"]],
  ["“The harbour can live with four days of silence. It cannot live with forty,” Nadia Ferrer added.", ["1:78-1:90: Unexpected speaker `Nadia Ferrer` of a recorded quotation, expected `Oskar Lind`"]],
]

test.each(problems)('finds “%s”', (text, findings) => {
  expect(run(text)).toEqual(findings)
})

const fine: readonly string[] = [
  "“We will not sail a single ferry until the night crews are paid what they were promised,” Nadia Ferrer said.",
  "“I have read both letters,” Tariq Bose said.",
  "“The harbour can live with four days of silence,” the harbour master said.",
  "“The owners must pay,” Oskar Lind said.",
  "“Four days,” said Nadia Ferrer.",
  "Nadia Ferrer echoed Oskar Lind: “The harbour can live with four days of silence.”",
  "“The harbour can live with four days of silence.”",
  "Tariq Bose read “both letters” aloud.",
  "Oskar Lind is the man who said “the harbour can live with four days of silence”.",
  "“The harbour is silent,” said Tariq Bose.",
  "“We will sail,” said Oskar Lind.",
  "Tariq Bose said that the harbour can live with four days of silence.",
]

test.each(fine)('leaves “%s” alone', (text) => {
  expect(run(text)).toEqual([])
})
