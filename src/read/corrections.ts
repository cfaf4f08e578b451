import type {Block} from '../article.ts'

/** “Correction: …”, “CLARIFICATION (March 3): …” at the head of a paragraph. */
const opening =
  /^\W*(?:corrections?|clarifications?|erratum|errata)(?: and clarifications?)?(?:\s*\([^()]{0,40}\)|,[^:]{0,40})?\s*(?::|[—–]|$)/i
/** “An earlier version of this article misstated …”, “This story has been corrected.” */
const said =
  /\b(?:earlier|previous|original|prior) versions? of (?:this|the|our) (?:article|story|report|post|column|headline|piece|caption)\b|\bthis (?:article|story|report|post|column|headline|piece|caption) (?:has been|was) (?:corrected|amended)\b/i
/** Corrections are short; what is longer may quote or discuss one. */
const longest = 1000

/** Whether the article says of itself that it was corrected. */
export const saysCorrected = (text: string, blocks: readonly Block[]): boolean =>
  blocks.some(({start, end, role}) => {
    if (end - start > longest || role === 'headline') return false
    const words = text.slice(start, end)
    return opening.test(words) || said.test(words)
  })
