import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5'
import {expect, test} from 'vitest'
import {scoreHtml} from '../src/report/html/scored.ts'
import {scoreArticles} from '../src/score/score-articles.ts'
import {scoredArticle} from '../src/score/scored-article.ts'
import {call, quiet, reportOf} from './report-fixtures.ts'

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node
const all = (node: Tree.Node): Tree.Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => [...(isElement(child) ? [child] : []), ...all(child)])
    : []
const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
const elementsOf = (page: string) => all(parse(page, {scriptingEnabled: false}))
const attribute = (element: Tree.Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value
const rowsOf = (elements: readonly Tree.Element[], name: string) =>
  elements
    .filter((element) => (attribute(element, 'class') ?? '').split(' ').includes(name))
    .flatMap((table) => all(table).filter(({tagName}) => tagName === 'tr'))
    .map((row) =>
      all(row)
        .filter(({tagName}) => /^t[hd]$/.test(tagName))
        .map((cell) => textOf(cell).replace(/\s+/g, ' ').trim())
    )

const files = [
  ...Array.from({length: 12}, (_, index) =>
    reportOf(`a/${index}.txt`, call.replaceAll('Roye', `Roye${index}`), 'Ostervik <b>Courier')
  ),
  reportOf('b/quiet.txt', quiet, 'Valley News')
]
const report = (by?: 'month') =>
  scoreArticles(
    files.map((file) => scoredArticle(file, {originsOf: () => [], uncounted: new Set()})),
    {version: '0.0.0', rules: '', sheets: [], minimumClaims: 2, ...(by && {by})}
  )

test('each source has its score, interval and counts, and a bar that says the same', () => {
  const scored = report()
  const page = scoreHtml(scored, files)
  const [head, first, second] = rowsOf(elementsOf(page), 'scores')
  const {score, articles, words, claims} = scored.sources[0]!
  const percent = (share: number) => `${Math.round(share * 100)} %`
  expect(head!.map((cell) => cell.replace(/(interval).*/, '$1'))).toEqual([
    'Source',
    'Score',
    '90 % interval',
    'Articles',
    'Words',
    'Checkable claims',
    'Contradicted'
  ])
  expect(first).toEqual([
    'Ostervik <b>Courier',
    percent(score!.mean),
    `${percent(score!.low)} to ${percent(score!.high)}`,
    String(articles),
    String(words),
    String(claims.supported + claims.contradicted),
    String(claims.contradicted)
  ])
  expect(second!.slice(0, 3)).toEqual(['Valley News', 'none', scored.sources[1]!.why])
  expect(page).toContain('with a probability of 90\u00A0%')
  expect(page).toContain('Consistency with the fact sheet, not truth')
})

test('charts are drawn without a style of their own, and each has its table', () => {
  const elements = elementsOf(scoreHtml(report('month'), files))
  const figures = elements.filter(({tagName}) => tagName === 'figure')
  expect(figures).toHaveLength(1)
  expect(all(figures[0]!).map(({tagName}) => tagName)).toContain('table')
  expect(textOf(figures[0]!)).toContain('2025-03')
  // One month is no course: it is said, and not drawn.
  expect(all(figures[0]!).map(({tagName}) => tagName)).not.toContain('svg')
  for (const svg of elements.filter(({tagName}) => tagName === 'svg'))
    expect(attribute(svg, 'aria-hidden')).toBe('true')
  expect(elements.filter(({tagName}) => tagName === 'style')).toHaveLength(1)
  expect(elements.filter((element) => attribute(element, 'style') !== undefined)).toEqual([])
})

test('an article that was not read in this run is shown by its claims', () => {
  const page = scoreHtml(report(), [undefined, ...files.slice(1)])
  const article = elementsOf(page).find((element) => attribute(element, 'id') === 'a:a%2F0.txt')!
  const text = textOf(article)
  expect(text).toContain('The text was not read in this run')
  expect(text).toContain('Unexpected time March 9 of Ada Lindqvist taking office, expected March 14')
  expect(text).not.toContain('Analysts believe')
})

test('a disputed claim is shown, and not counted for the score', () => {
  const [first] = files
  const finding = first!.findings.find(({rule}) => rule === 'tenure-date')!
  const disputed = {
    fingerprint: finding.fingerprint,
    who: 'Ana',
    when: '2025-04-01',
    why: 'No.',
    resolution: 'open' as const
  }
  const counted = (resolution: 'open' | 'upheld' | 'rejected') =>
    scoredArticle(
      {
        ...first!,
        findings: first!.findings.map((one) =>
          one === finding ? {...one, disputed: {...disputed, resolution}} : one
        )
      },
      {originsOf: () => [], uncounted: new Set()}
    )
  expect(counted('open').leftOut.disputed).toBe(1)
  expect(counted('upheld').leftOut.disputed).toBe(1)
  expect(counted('rejected').leftOut.disputed).toBe(undefined)
  expect(counted('open').tallies['tenure-date']?.contradicted ?? 0).toBe(0)
})
