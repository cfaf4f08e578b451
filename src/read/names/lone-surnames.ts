import type {Article, Sentence} from '../../article.ts'
import {honorifics, notNames, personVerbs, roleNouns, speechVerbs} from '../../language/en/names.ts'
import type {Tokens} from '../tokens.ts'

type Context = Pick<Article, 'text' | 'tokens' | 'syntax'>

/** A word of this length or less that opens a sentence may be any word. */
const shortWord = 6

/** Alone, and no place: “said Voigt”, “Mr. Voigt”, “Voigt told”; a short word that opens a sentence needs its verb. */
export function isPersonAt({text, tokens, syntax}: Context, at: number, opens: boolean): boolean {
  const {norm, capital, glued, end} = tokens
  const [before, after] = [norm[at - 1] ?? '', norm[at + 1] ?? '']
  if (glued[at] === 1 && before === '-') return false
  if (after === '-' && glued[at + 1] === 1) return false
  if (capital[at + 1] === 1 && !notNames.has(after)) return false
  if (text[end[at]! - 1] === '.' || /^(?:the|an?)$/.test(before)) return false
  if (honorifics.has(before) || roleNouns.has(before)) return true
  if (at > 0 && capital[at - 1] === 1 && !notNames.has(before) && !opens) return false
  if (!opens || norm[at]!.length > shortWord) return true
  return speechVerbs.has(after) || personVerbs.has(after) || after === "'s" || isVerb(syntax, at + 1)
}

function isVerb({clauses, clauseOf}: Article['syntax'], at: number): boolean {
  const clause = clauses[clauseOf[at] ?? -1]
  return clause?.verb?.first === at
}

/** Whether only marks stand before it in its sentence, or an opening quotation mark. */
export function opensAt({norm, kind}: Tokens, at: number, sentence: Sentence | undefined): boolean {
  return !sentence || sentence.first >= at || (kind[at - 1] !== 'word' && !/^[,;)]$/.test(norm[at - 1]!))
}
