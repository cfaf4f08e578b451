import {describe, expect, test} from 'vitest'
import {withGeneratedParts} from '../scripts/generate-pages.ts'
import {emptyFacts} from '../src/facts/compile.ts'
import {rules} from '../src/generated/rules.ts'
import {grammarMistakes, repeatedWords} from '../src/testing/grammar.ts'
import {pageTests, settingOf} from '../src/testing/page-tester.ts'
import {readPage} from '../src/testing/page.ts'
import {articleOf, judgeArticle, linesOf} from '../src/testing/rule-tester.ts'
import {finished, folders, templates} from './rule-folders.ts'
import {freeze, thaw} from './frozen.ts'

/** The gate: what holds for every folder in `rules/`. */
describe.each(folders.map((folder) => [folder.id, folder] as const))('%s', (id, folder) => {
  test('has one name: folder, id, export, heading, address', () => {
    const {rule, page} = finished(folder)
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/)
    expect({id: rule.meta.id, heading: page.title}).toEqual({id, heading: id})
  })

  test('says in one line what it checks', () => {
    const {description} = finished(folder).rule.meta
    expect(description).toMatch(/^[A-Z“].*[^.!?\s]$/)
    expect(description.length).toBeLessThanOrEqual(120)
  })

  test('has a page with why, problems, fine, options and limits, in this order', () => {
    const {page} = finished(folder)
    expect(page.sections.map(({name}) => name)).toEqual(['Problems', 'Fine', 'Options', 'Limits'])
    expect(page.why.replace(/<!--[^]*-->/, '').trim(), 'the paragraph that says why').not.toBe('')
    expect(page.sections[3]!.text, 'limits').not.toBe('')
  })

  test('shows at least one problem, and as many fine texts as problems, each in its section', () => {
    const {examples} = finished(folder).page
    const [problems, fine] = [
      examples.filter(({kind}) => kind === 'problem'),
      examples.filter(({kind}) => kind === 'fine')
    ]
    expect(problems.length).toBeGreaterThan(0)
    expect(fine.length).toBeGreaterThanOrEqual(problems.length)
    expect(examples.filter(({kind, section}) => section.toLowerCase().replace(/s$/, '') !== kind)).toEqual([])
  })

  describe('does what its page shows', () => {
    for (const {name, run} of testsOf(folder)) test(name, run)
  })

  test('has each of its messages in an example or in its own test', () => {
    const {rule, page, tests} = finished(folder)
    const shown = page.examples.flatMap(({findings}) => findings).join('\n') + tests.replaceAll('\\`', '`')
    const unseen = templates(rule).filter(({pattern}) => !pattern.test(shown))
    expect(unseen.map(({name}) => name)).toEqual([])
  })

  test('has messages in the grammar of messages', () => {
    const {rule} = finished(folder)
    for (const message of Object.values(rule.meta.messages)) {
      const text = message(...Array.from({length: message.length || 2}, () => 'word'))
      expect({text, mistakes: grammarMistakes(text)}).toEqual({text, mistakes: []})
    }
  })

  test('has a page whose generated parts are those that `npm run generate` writes', () => {
    const {rule, source} = finished(folder)
    expect(source).toBe(withGeneratedParts(source, rule))
  })

  test('has a page on which no word stands twice in a row', () => {
    const prose = finished(folder).source.replace(/^```[^]*?^```/gm, '')
    expect(repeatedWords(prose)).toEqual([])
  })

  test('names itself and the option that is unknown or of a wrong type', () => {
    const {rule} = finished(folder)
    const article = articleOf('It rained.')
    const judging = (options: unknown) => () => [...rule.judge(article, options)]
    expect(judging({nonsense: 1})).toThrow(RegExp(`\`nonsense\` for \`${id}\``))
    expect(judging(['nonsense'])).toThrow(RegExp(`for \`${id}\``))
    for (const option of Object.keys(rule.meta.options ?? {})) {
      expect(judging({[option]: null})).toThrow(RegExp(`\`${option}\` of \`${id}\``))
    }
  })

  test('is silent about facts where there are none', () => {
    const {rule, page} = finished(folder)
    if (rule.meta.needs.length === 0) return
    for (const example of page.examples) {
      const {options, ...setting} = settingOf(example)
      const article = articleOf(example.text, {...setting, facts: emptyFacts})
      expect(judgeArticle(rule, article, options)).toEqual({findings: [], supported: []})
    }
  })

  test('stands an article without date, source, author and words', () => {
    const {rule, page} = finished(folder)
    for (const {text, facts} of page.examples) judgeArticle(rule, articleOf(text, {facts}))
    expect(judgeArticle(rule, articleOf('')).findings.filter(({verdict}) => verdict !== null)).toEqual([])
  })

  test('changes nothing of the article', () => {
    const {rule, page} = finished(folder)
    for (const example of page.examples) {
      const {options, ...setting} = settingOf(example)
      const article = articleOf(example.text, setting)
      const before = freeze(article)
      judgeArticle(rule, article, options)
      expect(thaw(article)).toEqual(before)
    }
  })
})

/** The examples of the page, or one failing test that says why they cannot be read. */
function testsOf(folder: (typeof folders)[number]): {name: string; run: () => void}[] {
  try {
    return pageTests(finished(folder).rule, folder.source)
  } catch (error) {
    return [
      {
        name: 'has examples that can be read',
        run() {
          throw error
        }
      }
    ]
  }
}

test('findings are the same in every order of the rules and in every time zone', () => {
  const examples = folders.flatMap(({source}) => (source === '' ? [] : readPage(source).examples))
  const findings = (order: typeof rules) =>
    examples.map((example) => {
      const article = articleOf(example.text, settingOf(example))
      return order
        .flatMap((rule) => linesOf(example.text, article, judgeArticle(rule, article).findings))
        .sort()
    })
  const zone = process.env['TZ']
  try {
    process.env['TZ'] = 'Pacific/Kiritimati'
    const east = {zone: new Date(0).getTimezoneOffset(), findings: findings(rules)}
    process.env['TZ'] = 'Pacific/Pago_Pago'
    const west = {zone: new Date(0).getTimezoneOffset(), findings: findings(rules.toReversed())}
    expect([east.zone, west.zone]).toEqual([640, 660])
    expect(west.findings).toEqual(east.findings)
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})

test('every finished rule has a folder of its name', () => {
  expect(rules.map(({meta}) => meta.id)).toEqual(folders.filter(({rule}) => rule).map(({id}) => id))
})
