import type {FactBase, Figure} from '../facts/fact-base.ts'
import {determiners, prepositions} from '../language/en/clauses.ts'
import {singularOf} from '../language/en/number.ts'
import {tokenStem} from '../read/stems.ts'
import {readTokens} from '../read/tokens.ts'
import {perArticle} from './per-article.ts'

/** One wording of a figure, as the stems of its content words. */
export interface FigurePhrase {
  readonly figure: Figure
  readonly stems: readonly string[]
}

export interface FigurePhrases {
  /** Phrases under their rarest word, so that a common one does not call them all up. */
  readonly phrases: ReadonlyMap<string, readonly FigurePhrase[]>
  /** All content words of a figure’s name and phrases, as stems. */
  readonly words: ReadonlyMap<Figure, ReadonlySet<string>>
}

const known = new WeakMap<FactBase, FigurePhrases>()

/** The wordings of all figures of the fact base, made once. */
export function figurePhrasesOf(facts: FactBase): FigurePhrases {
  let found = known.get(facts)
  if (!found) known.set(facts, (found = make(facts)))
  return found
}

function make(facts: FactBase): FigurePhrases {
  const all: FigurePhrase[] = []
  const words = new Map<Figure, ReadonlySet<string>>()
  const counts = new Map<string, number>()
  for (const figure of facts.figures.values()) {
    words.set(figure, new Set(stemsOf(`${figure.name} ${figure.phrases.join(' ')}`)))
    for (const text of [figure.name, ...figure.phrases]) {
      const stems = [...new Set(stemsOf(text))]
      if (stems.length === 0) continue
      all.push({figure, stems})
      for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    }
  }
  const rarest = ({stems}: FigurePhrase) => stems.reduce((a, b) => (counts.get(b)! < counts.get(a)! ? b : a))
  return {phrases: Map.groupBy(all, rarest), words}
}

const isEmpty = (word: string) =>
  prepositions.has(word) || determiners.has(word) || word === 'and' || word === "'s"

/** The stem by which words of figures are compared; number does not matter. */
export const figureStem = (word: string): string => tokenStem(singularOf(word))

/** The stems of an article's words, and which of them call up a phrase: by form, found as they are asked for. */
export interface FormStems {
  readonly stem: (form: number) => string
  readonly calls: (at: number) => boolean
}

/** Whether the words of the lists call up a phrase of a fact base, by their numbers: 0 unasked, 1 no, 2 yes. */
const callers = new WeakMap<FigurePhrases, Uint8Array>()
const mostNumbers = 1 << 15

export const formStems = perArticle(({tokens: {form, forms, word}, facts}): FormStems => {
  const found = figurePhrasesOf(facts)
  const stems: (string | undefined)[] = []
  const stem = (index: number) => (stems[index] ??= figureStem(forms[index]!))
  const own = new Uint8Array(forms.length)
  let listed = callers.get(found)
  if (!listed) callers.set(found, (listed = new Uint8Array(mostNumbers)))
  return {
    stem,
    calls(at) {
      const number = word[at]!
      const known = number > 0 && number < mostNumbers ? listed : own
      const index = known === listed ? number : form[at]!
      if (known[index] === 0) known[index] = found.phrases.has(stem(form[at]!)) ? 2 : 1
      return known[index] === 2
    }
  }
})

/** The stems of the content words of a text, in order. */
export function stemsOf(text: string): string[] {
  const {norm, kind, length} = readTokens(text)
  return Array.from({length}, (_, at) => at)
    .filter((at) => kind[at] !== 'punctuation' && !isEmpty(norm[at]!))
    .map((at) => figureStem(norm[at]!))
}
