import {describe, expect, test} from 'vitest'
import {withGeneratedParts} from '../scripts/generate-pages.ts'
import {isCorpusRule} from '../src/define-corpus-rule.ts'
import {emptyFacts} from '../src/facts/compile.ts'
import {allRules} from '../src/generated/rules.ts'
import {grammarMistakes, repeatedWords} from '../src/testing/grammar.ts'
import {
  articleFor,
  judgeAll,
  judgeExamples,
  pageTests,
  runsOf,
  settingOf
} from '../src/testing/page-tester.ts'
import type {Example} from '../src/testing/page.ts'
import {articleOf, linesOf, type Setting} from '../src/testing/rule-tester.ts'
import {freeze, thaw} from './frozen.ts'
import {folders, templates, unfinished} from './rule-folders.ts'

test('every folder in rules/ is a rule with its page', () => {
  expect(unfinished).toEqual([])
})

const withoutFacts = (example: Example): Setting => ({...settingOf(example), facts: emptyFacts})

/** The gate: what holds for every folder in `rules/`. */
describe.each(folders)('$id', ({id, rule, page, source, tests}) => {
  const runs = runsOf(page.examples)
  test('has one name: folder, id, export, heading, address', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect({id: rule.meta.id, heading: page.title}).toEqual({id, heading: id})
    for (const {judged} of runs.flatMap((run) => judgeExamples(rule, run))) {
      for (const finding of judged.findings) {
        expect({rule: finding.rule, end: finding.url.split('/').at(-1)}).toEqual({rule: id, end: id})
      }
    }
  })

  test('says in one line what it checks', () => {
    const {description} = rule.meta
    expect(description).toMatch(/^[A-Z“].*[^.!?\s]$/)
    expect(description.length).toBeLessThanOrEqual(120)
  })

  test('has a page with why, problems, fine, options and limits, in this order', () => {
    expect(page.sections.map(({name}) => name)).toEqual(['Problems', 'Fine', 'Options', 'Limits'])
    expect(page.why.replace(/<!--[^]*-->/, '').trim(), 'the paragraph that says why').not.toBe('')
    expect(page.sections[3]!.text, 'limits').not.toBe('')
  })

  test('shows at least one problem, and as many fine texts as problems, each in its section', () => {
    // Of several articles one is the problem.
    const kinds = runs.map((run) => ({
      kind: run.some(({kind}) => kind === 'problem') ? 'problem' : 'fine',
      section: run[0].section
    }))
    const [problems, fine] = [
      kinds.filter(({kind}) => kind === 'problem'),
      kinds.filter(({kind}) => kind === 'fine')
    ]
    expect(problems.length).toBeGreaterThan(0)
    expect(fine.length).toBeGreaterThanOrEqual(problems.length)
    expect(kinds.filter(({kind, section}) => section.toLowerCase().replace(/s$/, '') !== kind)).toEqual([])
  })

  describe('does what its page shows', () => {
    for (const {name, run} of pageTests(rule, source)) test(name, run)
  })

  test('has each of its messages in an example or in its own test', () => {
    const shown = page.examples.flatMap(({findings}) => findings).join('\n') + tests.replaceAll('\\`', '`')
    const unseen = templates(rule).filter(({pattern}) => !pattern.test(shown))
    expect(unseen.map(({name}) => name)).toEqual([])
  })

  test('has messages in the grammar of messages', () => {
    for (const message of Object.values(rule.meta.messages)) {
      const text = message(...Array.from({length: message.length || 2}, () => 'word'))
      expect({text, mistakes: grammarMistakes(text)}).toEqual({text, mistakes: []})
    }
  })

  test('has a page whose generated parts are those that `npm run generate` writes', () => {
    expect(source).toBe(withGeneratedParts(source, rule))
  })

  test('has a page on which no word stands twice in a row', () => {
    const prose = source.replace(/^```[^]*?^```/gm, '')
    expect(repeatedWords(prose)).toEqual([])
  })

  test('names itself and the option that is unknown or of a wrong type', () => {
    const article = articleOf('It rained.')
    const judging = (options: unknown) => () => [
      ...(isCorpusRule(rule) ? rule.judge(article, [], options) : rule.judge(article, options))
    ]
    expect(judging({nonsense: 1})).toThrow(RegExp(`\`nonsense\` for \`${id}\``))
    expect(judging(['nonsense'])).toThrow(RegExp(`for \`${id}\``))
    for (const option of Object.keys(rule.meta.options ?? {})) {
      expect(judging({[option]: null})).toThrow(RegExp(`\`${option}\` of \`${id}\``))
    }
  })

  test('is silent about facts where there are none', () => {
    if (rule.meta.needs.length === 0) return
    for (const {judged} of runs.flatMap((run) => judgeExamples(rule, run, withoutFacts))) {
      expect(judged).toEqual({findings: [], supported: []})
    }
  })

  test('stands an article without date, source, author and words', () => {
    for (const run of runs) judgeExamples(rule, run, ({facts}) => ({facts}))
    const judged = judgeAll(rule, [articleOf(''), articleOf('', {}, 'other')])
    expect(judged.flatMap(({findings}) => findings).filter(({verdict}) => verdict !== null)).toEqual([])
  })

  test('changes nothing of the article', () => {
    for (const run of runs) {
      const articles = run.map((example) => articleFor(example))
      const before = articles.map(freeze)
      judgeAll(
        rule,
        articles,
        run.map((example) => settingOf(example).options)
      )
      expect(articles.map(thaw)).toEqual(before)
    }
  })
})

test('findings are the same in every order of the rules and in every time zone', () => {
  const all = folders.flatMap(({page}) => runsOf(page.examples))
  const findings = (order: typeof allRules) =>
    all.map((run) => {
      const articles = run.map((example) => articleFor(example))
      return order
        .flatMap((rule) =>
          judgeAll(rule, articles).map(({findings}, index) =>
            linesOf(run[index]!.text, articles[index]!, findings)
          )
        )
        .flat()
        .sort()
    })
  const zone = process.env['TZ']
  try {
    process.env['TZ'] = 'Pacific/Kiritimati'
    const east = {zone: new Date(0).getTimezoneOffset(), findings: findings(allRules)}
    process.env['TZ'] = 'Pacific/Pago_Pago'
    const west = {zone: new Date(0).getTimezoneOffset(), findings: findings(allRules.toReversed())}
    expect([east.zone, west.zone]).toEqual([640, 660])
    expect(west.findings).toEqual(east.findings)
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})
