import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {speakerKnown} from './index.ts'

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

const run = (text: string) => check(speakerKnown, text, {facts, published: "2024-05-06"})

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  ["“It is quiet,” said Ruth Adeyemi.", ["1:21-1:33: Unverifiable speaker `Ruth Adeyemi`, expected a person of the fact sheet"]],
  ["Councillor Ilse Brandauer said: “The town pays.”", ["1:12-1:26: Unverifiable speaker `Ilse Brandauer`, expected a person of the fact sheet"]],
  ["“My shop is empty,” said Marek Novotny, 54.", ["1:26-1:39: Unverifiable speaker `Marek Novotny`, expected a person of the fact sheet"]],
  ["“They owe us,” said union lawyer Dana Whitfield.", ["1:34-1:48: Unverifiable speaker `Dana Whitfield`, expected a person of the fact sheet"]],
  ["Joaquim Sá, an engineer from Porto, said: “The cranes will hold.”", ["1:1-1:11: Unverifiable speaker `Joaquim Sá`, expected a person of the fact sheet"]],
  ["“Enough,” Captain Lars Hedman said.", ["1:19-1:30: Unverifiable speaker `Lars Hedman`, expected a person of the fact sheet"]],
  ["“The talks go on,” Yusuf Demir of the owners’ club said.", ["1:20-1:31: Unverifiable speaker `Yusuf Demir`, expected a person of the fact sheet"]],
  ["“I sleep at the quay,” said Wilma Petersen. “My husband brings soup.”", ["1:29-1:43: Unverifiable speaker `Wilma Petersen`, expected a person of the fact sheet"]],
]

test.each(problems)('finds “%s”', (text, findings) => {
  expect(run(text)).toEqual(findings)
})

const fine: readonly string[] = [
  "“It is quiet,” said Nadia Ferrer.",
  "“It is quiet,” she said.",
  "“It is quiet,” the union said.",
  "Ruth Adeyemi walked past the “quiet” harbour.",
  "“It is quiet,” said Tariq Bose, the clerk.",
  "The town pays, Councillor Ilse Brandauer said.",
  "“It is quiet,” officials said.",
  "“Enough!” somebody shouted.",
  "Ruth Adeyemi wrote a book called “The Quiet Harbour”.",
  "“It is quiet.”",
  "Lars Hedman, a captain, was not on board.",
  "“It is quiet,” said Mr Bose. Tariq Bose keeps the minutes.",
]

test.each(fine)('leaves “%s” alone', (text) => {
  expect(run(text)).toEqual([])
})
