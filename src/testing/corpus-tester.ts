import type {Article} from '../article.ts'
import type {CorpusRule} from '../define-corpus-rule.ts'
import {articleOf, linesOf, sortJudgements, type Judged, type Setting} from './rule-tester.ts'

/** One of the articles that a rule sees together: its text, and what is known of it. */
export interface CorpusArticle extends Setting {
  readonly text: string
}

/**
 * Runs a rule on several articles, by their paths, and gives its findings as lines, article by article:
 * ``copy.txt:1:53-1:60: Unexpected …``.
 *
 * @throws RangeError where a setting, an option or the fact sheet is wrong.
 */
export function checkCorpus(rule: CorpusRule, corpus: Readonly<Record<string, CorpusArticle>>): string[] {
  const named = Object.entries(corpus)
  const articles = named.map(([path, {text, ...setting}]) => articleOf(text, setting, path))
  const options = named.map(([, setting]) => setting.options)
  return judgeCorpus(rule, articles, options).flatMap(({findings}, index) => {
    const [path, {text}] = named[index]!
    return linesOf(text, articles[index]!, findings).map((line) => `${path}:${line}`)
  })
}

/** What a rule says of each article of a corpus. */
export function judgeCorpus(
  rule: CorpusRule,
  articles: readonly Article[],
  options: readonly unknown[] = []
): Judged[] {
  const survey = rule.survey()
  articles.forEach(survey.add)
  const related = survey.related()
  return articles.map((article, index) => {
    const others = (related.get(index) ?? []).map((other) => articles[other]!)
    return sortJudgements(rule, article, [...rule.judge(article, others, options[index])])
  })
}
