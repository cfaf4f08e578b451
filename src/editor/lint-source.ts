import type {Article} from '../article.ts'
import {isCorpusRule, type AnyRule} from '../define-corpus-rule.ts'
import {extract, type ExtractMemo, type Format} from '../extract/index.ts'
import type {FactBase} from '../facts/fact-base.ts'
import {lintArticle, type Extra, type Linted} from '../lint/lint-article.ts'
import {withMetadata} from '../lint/metadata.ts'
import type {ActiveRule, Settings} from '../lint/settings.ts'
import {readArticle} from '../read/article.ts'

/** What an article that is being written is held against. */
export interface Ground {
  readonly facts: FactBase
  /** False where no fact base could be made yet: rules that need facts say nothing then. */
  readonly complete: boolean
  readonly settings: Settings<AnyRule>
  /** Ids of all rules there are: a directive may name one that is off. */
  readonly ids: readonly string[]
  readonly extras: readonly Extra[]
}

/** An article as it stands in the editor, with what was read and found in it. */
export interface LintedSource extends Linted {
  readonly source: string
  readonly format: Format
  readonly article: Article
}

/** Lints the text of an editor. Rules across articles need the others of a run, and are left to it. */
export function lintSource(
  path: string,
  source: string,
  format: Format,
  ground: Ground,
  memo?: ExtractMemo
): LintedSource {
  const {article: configured, sources, rules} = ground.settings
  const extracted = withMetadata(extract(source, format, memo), configured, sources)
  const article = readArticle(path, extracted, ground.facts)
  const own = rules.filter(isOwn).filter(({rule}) => ground.complete || rule.meta.needs.length === 0)
  const linted = lintArticle(article, own, ground.ids, [
    ...ground.extras,
    ...rules.filter(({rule}) => isCorpusRule(rule)).map(({rule}) => silent(rule.meta.id))
  ])
  return {...linted, source, format, article}
}

const isOwn = (active: ActiveRule<AnyRule>): active is ActiveRule => !isCorpusRule(active.rule)

/** Keeps a directive for a rule across articles from being called useless. */
const silent = (id: string): Extra => ({id, isCorpus: true, findings: () => []})
