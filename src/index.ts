/** The core of Reportlint: it runs in a browser too. Files, configs and the command line are in `reportlint/node`. */
export type {Article, Block, Extracted, Metadata, Published, Reading, Role, Span} from './article.ts'
export {
  defineCorpusRule,
  isCorpusRule,
  type AnyRule,
  type CorpusCheck,
  type CorpusRule,
  type Survey
} from './define-corpus-rule.ts'
export {defineRule, type Check, type Meta, type Rule} from './define-rule.ts'
export {extract, formatOf, formats, type Format} from './extract/index.ts'
export {compileFacts, emptyFacts} from './facts/compile.ts'
export type {AnyFact, Fact, FactBase, Sheet, Source} from './facts/fact-base.ts'
export {parseFactSheet, type ParsedSheet} from './facts/parse-sheet.ts'
export type {Problem} from './facts/problem.ts'
export {
  anomaly,
  contradicted,
  levels,
  supported,
  unverifiable,
  type Evidence,
  type Finding,
  type Judgement,
  type Level,
  type Verdict
} from './finding.ts'
export {allRules, corpusRules, rules} from './generated/rules.ts'
export {parseConfig, type Config} from './lint/config.ts'
export {lintArticle, type Claims, type Linted, type SupportedClaim} from './lint/lint-article.ts'
export {withMetadata} from './lint/metadata.ts'
export {presetNames, presetRules, type PresetName} from './lint/presets.ts'
export {settingsOf, type ActiveRule, type Settings} from './lint/settings.ts'
export {count, flag, resolveOptions, words, type Option, type Options} from './options.ts'
export {readArticle} from './read/article.ts'
export {jsonFormat} from './report/json.ts'
export {readingJson} from './report/reading.ts'
export {
  render,
  reportArticle,
  type ArticleReport,
  type PlacedClaim,
  type PlacedFinding
} from './report/report.ts'
