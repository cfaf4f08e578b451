import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import {
  allRules,
  compileFacts,
  corpusRules,
  emptyFacts,
  extract,
  jsonFormat,
  lintArticle,
  parseFactSheet,
  readArticle,
  render,
  reportArticle,
  rules,
  settingsOf,
  withMetadata,
  type Claims,
  type FactBase,
  type Format,
  type PlacedClaim,
  type PlacedFinding,
  type PresetName,
  type Problem
} from '../src/index.ts'

export interface SheetText {
  readonly path: string
  readonly text: string
}

/** What the page holds when it asks. */
export interface Question {
  readonly article: {readonly path: string; readonly text: string; readonly format: Format}
  readonly sheet: SheetText
  /** The sheet as it was when it was last right: its facts stand in for those of a broken one. */
  readonly lastGood?: SheetText
  readonly preset: PresetName
  /** In place of what the article says; absent where the fields are empty. */
  readonly published?: string
  readonly source?: string
}

/** What the article was held against. */
export type Ground =
  /** Nothing: there is no sheet, or none yet that is right. */
  | {readonly kind: 'none'}
  /** `isOld`: the sheet as it stands is broken, these are its last good facts. */
  | {readonly kind: 'sheet'; readonly title: string; readonly facts: number; readonly isOld: boolean}

export interface Answer {
  readonly findings: readonly PlacedFinding[]
  readonly supported: readonly PlacedClaim[]
  readonly claims: Claims
  readonly problems: readonly Problem[]
  readonly ground: Ground
  /** Where the facts of the evidence stand in the sheet, by their paths; reckonings stand nowhere. */
  readonly factPlaces: ReadonlyMap<string, {readonly line: number; readonly column: number}>
  /** Rules that broke, each in one line. */
  readonly failures: readonly string[]
  /** As `reportlint --format json` prints it; empty where there is no article. */
  readonly json: string
}

/** Rules across articles look at one that is alone, and say nothing; directives may name them. */
const across = corpusRules.map(({meta: {id}}) => ({id, isCorpus: true as const, findings: () => []}))

const ruleIds = allRules.map(({meta}) => meta.id)

/** Answers the questions of one page; sheets are read when they have changed. */
export function createChecker(): (question: Question) => Answer {
  const kept = new Map<string, ReadSheet>()
  const factsOf = ({path, text}: SheetText): ReadSheet => {
    const key = `${path}\n${text}`
    const known = kept.get(key) ?? readSheet(text, path)
    // The one that is written, and its last good state.
    if (kept.size >= 2 && !kept.has(key)) kept.delete(kept.keys().next().value!)
    kept.set(key, known)
    return known
  }

  return ({article: {path, text, format}, sheet, lastGood, preset, published, source}) => {
    const {facts: read, problems} = factsOf(sheet)
    const facts = read ?? (lastGood && factsOf(lastGood).facts) ?? emptyFacts
    const [first] = facts.sheets
    const ground: Ground = first
      ? {kind: 'sheet', title: first.title, facts: countFacts(facts), isOld: read === undefined}
      : {kind: 'none'}
    if (text.trim() === '') return {...nothing, problems, ground}
    const last = {
      rules: new Map(),
      article: {...(published !== undefined && {published}), ...(source !== undefined && {source})}
    }
    const settings = settingsOf([{preset}], rules, last)
    const article = readArticle(path, withMetadata(extract(text, format), settings.article), facts)
    const {failures, ...linted} = lintArticle(article, settings.rules, ruleIds, across)
    const report = reportArticle(article, text, linted)
    return {
      findings: report.findings,
      supported: report.supported,
      claims: report.claims,
      problems,
      ground,
      factPlaces: placesOf(facts, [...report.findings, ...report.supported]),
      failures: failures.map(({rule, error}) => `Unexpected failure of rule \`${rule}\`: ${String(error)}`),
      json: render(jsonFormat(), facts.sheets, [report])
    }
  }
}

const nothing = {
  findings: [],
  supported: [],
  claims: {supported: 0, contradicted: 0, unverifiable: 0},
  factPlaces: new Map<never, never>(),
  failures: [],
  json: ''
}

function placesOf(facts: FactBase, judged: readonly Pick<PlacedClaim, 'evidence'>[]): Answer['factPlaces'] {
  const paths = new Set(judged.flatMap(({evidence}) => evidence.map(({fact}) => fact)))
  return new Map(
    [...paths].flatMap((path) => {
      const fact = facts.find(path)
      return fact ? [[path, {line: fact.line, column: fact.column}] as const] : []
    })
  )
}

interface ReadSheet {
  /** None where the sheet has an error. */
  readonly facts: FactBase | undefined
  readonly problems: readonly Problem[]
}

/** A page without a sheet has no facts, and no problem. */
function readSheet(text: string, path: string): ReadSheet {
  if (text.trim() === '') return {facts: emptyFacts, problems: []}
  const {sheet, problems} = parseFactSheet(text, path, bytesToHex(sha256(utf8ToBytes(text))))
  if (!sheet) return {facts: undefined, problems}
  const compiled = compileFacts([sheet])
  const all = [...problems, ...compiled.problems]
  return {facts: all.some(({level}) => level === 'error') ? undefined : compiled.facts, problems: all}
}

const countFacts = (facts: FactBase): number =>
  facts.people.size +
  facts.organizations.size +
  facts.places.size +
  facts.offices.size +
  facts.events.size +
  facts.periods.size +
  facts.figures.size +
  facts.quotes.length +
  facts.claims.length
