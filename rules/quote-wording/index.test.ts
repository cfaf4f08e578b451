import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {quoteWording} from './index.ts'

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

const run = (text: string) => check(quoteWording, text, {facts, published: "2024-05-06"})

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  ["“We will not sail one ferry until the night crews are paid what they were promised,” Nadia Ferrer said.", ["1:19-1:22: Unexpected words `one` in a quotation, expected `a single`"]],
  ["“I have read both papers, and I do not recognise the harbour that they describe,” Tariq Bose said.", ["1:19-1:25: Unexpected words `papers` in a quotation, expected `letters`"]],
  ["Oskar Lind said the harbour “cannot live with five days of silence”.", ["1:30-1:51: Unexpected words `cannot live with five` in a quotation, expected `four`"]],
  ["Nadia Ferrer said they had “told the owners so four times”.", ["1:48-1:52: Unexpected words `four` in a quotation, expected `three`"]],
  ["“We shall not sail a single ferry until the night crews are paid what they were promised,” said Ferrer. Nadia Ferrer smiled.", ["1:5-1:10: Unexpected words `shall` in a quotation, expected `will`"]],
  ["“The harbour can live with four weeks of silence,” Oskar Lind said.", ["1:33-1:38: Unexpected words `weeks` in a quotation, expected `days`"]],
  ["“I have read both letters, and I do not recognise the town that they describe,” said Tariq Bose.", ["1:55-1:59: Unexpected words `town` in a quotation, expected `harbour`"]],
  ["Oskar Lind said: “The harbour can live with four days of silence. It can live with forty.”", ["1:74-1:78: Unexpected gap before `live` in a quotation, expected `cannot`"]],
]

test.each(problems)('finds “%s”', (text, findings) => {
  expect(run(text)).toEqual(findings)
})

const fine: readonly string[] = [
  "“The harbour can live with four days of silence,” Oskar Lind said.",
  "“I have read both letters, and I do not recognize the harbour that they describe,” Tariq Bose said.",
  "“I HAVE READ BOTH LETTERS,” Tariq Bose said.",
  "Oskar Lind spoke of “four days of silence”.",
  "“It cannot live with forty,” Oskar Lind said.",
  "“The bakery can live without flour,” Petra Holm said.",
  "Nadia Ferrer called it “a promise”.",
  "“We have told the owners so,” Nadia Ferrer said.",
  "Nadia Ferrer said that the night crews must be paid.",
  "Tariq Bose had “read both letters”.",
  "“we will not sail a single ferry,” Nadia Ferrer said",
  "“It is raining again, and the quay is empty,” said Oskar Lind.",
  "“The harbor can live with 4 days of silence,” Oskar Lind said.",
]

test.each(fine)('leaves “%s” alone', (text) => {
  expect(run(text)).toEqual([])
})
