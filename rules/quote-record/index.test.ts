import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {quoteRecord} from './index.ts'

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

const run = (text: string) => check(quoteRecord, text, {facts, published: "2024-05-06"})

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  ["“It will be a long summer for everybody,” Oskar Lind said.", ["1:2-1:41: Unverifiable quotation of `Oskar Lind`, expected it among the quotations on record"]],
  ["Tariq Bose said: “The board meets again on Monday.”", ["1:19-1:51: Unverifiable quotation of `Tariq Bose`, expected it among the quotations on record"]],
  ["“Ask the owners, not me,” Nadia Ferrer told reporters.", ["1:2-1:25: Unverifiable quotation of `Nadia Ferrer`, expected it among the quotations on record"]],
  ["According to Tariq Bose, “both sides have moved a little”.", ["1:27-1:57: Unverifiable quotation of `Tariq Bose`, expected it among the quotations on record"]],
  ["“The cranes are rusting,” said Oskar Lind, who has run the harbour since 2019.", ["1:2-1:25: Unverifiable quotation of `Oskar Lind`, expected it among the quotations on record"]],
  ["“Our members voted, and they voted twice,” Nadia Ferrer said on Friday.", ["1:2-1:42: Unverifiable quotation of `Nadia Ferrer`, expected it among the quotations on record"]],
]

test.each(problems)('finds “%s”', (text, findings) => {
  expect(run(text)).toEqual(findings)
})

const fine: readonly string[] = [
  "“I have read both letters,” said Tariq Bose.",
  "“It cannot live with forty,” Oskar Lind said.",
  "“It will be a long summer,” said Greta Holm.",
  "Nadia Ferrer called the offer “late”.",
  "“No,” said Nadia Ferrer.",
  "A banner read “Pay the night crews”.",
  "The union’s motto is “One crew, one port”.",
  "“It will be a long summer for everybody,” a sailor said.",
  "Oskar Lind said it would be a long summer.",
  "“We will not sail a single ferry,” Nadia Ferrer said.",
  "Tariq Bose did “not recognise the harbour”.",
  "People in the port say “the boss” when they mean Oskar Lind.",
]

test.each(fine)('leaves “%s” alone', (text) => {
  expect(run(text)).toEqual([])
})
