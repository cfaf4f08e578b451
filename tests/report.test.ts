import fc from 'fast-check'
import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5'
import {expect, test} from 'vitest'
import type {PlacedFinding} from '../src/report/report.ts'
import {call, htmlOf, quiet, reportOf} from './report-fixtures.ts'

type Node = Tree.Node
type Element = Tree.Element

const isElement = (node: Node): node is Element => 'tagName' in node
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value
const classesOf = (element: Element) => (attribute(element, 'class') ?? '').split(' ')
const all = (node: Node): Element[] =>
  childrenOf(node).flatMap((child) => [...(isElement(child) ? [child] : []), ...all(child)])
const textOf = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''))

/** The elements of a report as a browser without a script sees them: with all articles. */
const elementsOf = (page: string): Element[] => all(parse(page, {scriptingEnabled: false}))
const ofClass = (elements: readonly Element[], name: string) =>
  elements.filter((element) => classesOf(element).includes(name))
/** The text of the article, block by block. */
const blocksOf = (elements: readonly Element[]): string[] =>
  ofClass(elements, 'row')
    .filter((row) => !classesOf(row).includes('apart'))
    .map((row) => textOf(childrenOf(row).find(isElement)!))

test('the text of an article stands in it word for word, with findings and supported claims marked', () => {
  const report = reportOf('articles/call.txt', call, 'Ostervik Courier')
  const elements = elementsOf(htmlOf([report]))
  expect(blocksOf(elements)).toEqual(report.blocks.map(({start, end}) => report.text.slice(start, end)))
  const marked = ofClass(elements, 'm').map((mark) => `${classesOf(mark)[1]} ${textOf(mark)}`)
  expect(marked).toEqual([
    'k-supported Prime Minister Ada Lindqvist',
    'k-contradicted March 9',
    'k-contradicted Thursday, March 14, 2025',
    'k-unverifiable Jonas Roye',
    'k-editorial Analysts believe'
  ])
})

test('beside the words stand rule, level, message, expected value, evidence with its source, and the fingerprint', () => {
  const report = reportOf('articles/call.txt', call)
  const cards = ofClass(elementsOf(htmlOf([report])), 'card')
  const card = cards.find(
    (one) => attribute(one, 'data-rule') === 'tenure-date' && attribute(one, 'data-kind') === 'contradicted'
  )!
  const text = textOf(card).replace(/\s+/g, ' ')
  const finding = report.findings.find(({rule}) => rule === 'tenure-date')!
  expect(text).toContain('Contradicted error tenure-date')
  expect(text).toContain(finding.message.replaceAll('`', ''))
  expect(text).toContain('Expected March 14')
  expect(text).toContain('On record 2025-03-14 Source New government, Office of the King, 2025-03-14')
  expect(text).toContain(`Fingerprint ${finding.fingerprint}`)
  const links = all(card)
    .filter(({tagName}) => tagName === 'a')
    .map((link) => attribute(link, 'href'))
  expect(links).toContain('https://example.org/government')
})

test('each finding and each claim that holds has one card, and each link in the page leads somewhere', () => {
  const reports = [reportOf('articles/call.txt', call), reportOf('articles/quiet 100%~#.txt', quiet)]
  const elements = elementsOf(htmlOf(reports))
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  expect(ofClass(elements, 'card')).toHaveLength(
    reports.reduce((sum, {findings, supported}) => sum + findings.length + supported.length, 0)
  )
  const targets = elements
    .flatMap((element) => attribute(element, 'href') ?? [])
    .filter((href) => href.startsWith('#'))
  const missing = targets.map((href) => href.slice(1).split('?')[0]!).filter((id) => !ids.includes(id))
  expect(missing).toEqual([])
})

test('facts tell which articles rest on them', () => {
  const elements = elementsOf(
    htmlOf([reportOf('articles/call.txt', call), reportOf('articles/quiet.txt', quiet)])
  )
  const facts = ofClass(elements, 'fact-entry').map((entry) => textOf(entry).replace(/\s+/g, ' ').trim())
  expect(facts[0]).toBe(
    'offices/prime-minister/ada-lindqvist/2025-03-14 from 2025-03-14 · 2025-03-14 New government, Office of the King, 2025-03-14 A call in spring 1 contradicted 2 supported'
  )
})

test('what is disputed is told, with the outcome', () => {
  const report = reportOf('articles/call.txt', call)
  const disputed = {
    fingerprint: '',
    who: 'Ana Ruiz',
    when: '2025-04-01',
    why: 'It was the <day> of the vote.',
    resolution: 'open' as const
  }
  const findings = report.findings.map((finding) =>
    finding.rule === 'tenure-date' ? {...finding, disputed} : finding
  )
  const [told, ...others] = ofClass(elementsOf(htmlOf([{...report, findings}])), 'dispute').map(textOf)
  expect(told).toBe(
    'Disputed by Ana Ruiz on 2025-04-01: It was the <day> of the vote. Not resolved; not counted until then'
  )
  expect(others).toEqual([])
})

test('an empty run is a page too', () => {
  const [lead] = ofClass(elementsOf(htmlOf([])), 'lead').map(textOf)
  expect(lead).toMatch(/^0 articles held against 1 fact sheet\. /)
})

/** What a page may name: places in itself, the web, the picture in its tab. */
const isHarmless = (href: string) => /^(?:#|https?:\/\/|data:image\/svg\+xml,)/.test(href)

const nasty = fc.constantFrom(
  '</script><script>alert(1)</script>',
  '</noscript><img src=x onerror=alert(1)>',
  '<!--',
  ']]>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '&lt;b&gt;&amp;&#0;',
  '\u202Eright to left\u2066',
  '\uD83D',
  '\u0000\u0007\u001B[31m\u0085',
  '`${alert(1)}`',
  '</style><style>*{display:none}</style>',
  'March 9',
  ' ',
  '\n'
)
const anyText = fc
  .array(fc.oneof(nasty, fc.string({unit: 'binary', maxLength: 12})), {maxLength: 6})
  .map((parts) => parts.join(''))

/** The offset, or the one before it where it would part two halves of a character. */
const outsidePair = (text: string, offset: number) =>
  text.codePointAt(offset - 1)! > 0xffff ? offset - 1 : offset

/** As HTML shows a text: line ends are one, and what steers lines or terminals is shown. */
const shown = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(
      /[\u202A-\u202E\u2066-\u2069]/g,
      (char) => `[U+${char.charCodeAt(0).toString(16).toUpperCase()}]`
    )
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, (char) =>
      String.fromCodePoint(0x2400 + char.charCodeAt(0))
    )
    .replaceAll('\u007F', '␡')
    .replace(/[\u0080-\u009F\p{Cs}]/gu, '�')

test('whatever stands in an article, its names and its evidence appears as text only', () => {
  const plain = elementsOf(htmlOf([reportOf('a.txt', quiet)]))
  const known = new Set(
    [...plain, ...elementsOf(htmlOf([reportOf('a.txt', call)]))].map(({tagName}) => tagName)
  )
  known.add('br')
  fc.assert(
    fc.property(anyText, anyText, anyText, fc.nat(60), fc.nat(60), (text, other, third, a, b) => {
      const start = outsidePair(text, Math.min(a, b, text.length))
      const end = outsidePair(text, Math.min(Math.max(a, b), text.length))
      const base = reportOf('a.txt', quiet)
      const finding: PlacedFinding = {
        rule: 'tenure-date',
        level: 'error',
        verdict: 'contradicted',
        message: other,
        note: third,
        url: other,
        sentence: other,
        span: {start, end},
        expected: [third],
        evidence: [
          {fact: other, value: third, source: {title: third, publisher: other, url: third, date: other}}
        ],
        related: [],
        text: text.slice(start, end),
        place: {start, end, line: 1, column: 1, endLine: 1, endColumn: 1},
        fingerprint: '0'.repeat(32),
        disputed: {
          fingerprint: '',
          who: other,
          when: third,
          why: text,
          resolution: 'upheld',
          note: third,
          resolved: other
        }
      }
      const elements = elementsOf(
        htmlOf([
          {
            ...base,
            path: other,
            headline: third,
            source: other,
            authors: [third],
            content: text,
            text,
            blocks: [{start: 0, end: text.length, role: 'body'}],
            findings: [finding],
            supported: []
          }
        ])
      )
      expect(blocksOf(elements)).toEqual([shown(text)])
      expect(elements.map(({tagName}) => tagName).filter((name) => !known.has(name))).toEqual([])
      expect(elements.filter(({tagName}) => tagName === 'script')).toHaveLength(1)
      const attributes = elements.flatMap(({attrs}) => attrs)
      expect(attributes.filter(({name}) => /^on|^src|^style$/.test(name))).toEqual([])
      expect(attributes.filter(({name, value}) => name === 'href' && !isHarmless(value))).toEqual([])
    }),
    {numRuns: 150}
  )
})
